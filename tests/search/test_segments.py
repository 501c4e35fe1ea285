"""Segments: years together, and an old one is left alone."""

from datetime import date

from cchc.search.searched import Card
from cchc.search.segments import LARGE, SMALL, slices


def cards(counts):
    return [
        Card(f"{year}/{n:05}", f"/{year}-{n:05}/", "tin-tuc", "tin bài", "", date(year, 1, 1))
        for year, count in sorted(counts.items())
        for n in range(count)
    ]  # fmt: skip


def shapes(counts):
    return [(part.name, len(part.cards)) for part in slices(cards(counts))]


def test_a_small_site_is_one_segment():
    assert shapes({2024: 100, 2026: SMALL - 100}) == [("2024", SMALL)]


def test_the_newest_year_of_a_larger_one_stands_alone():
    assert shapes({2024: 900, 2025: 900, 2026: 5}) == [("2024", 1800), ("2026", 5)]


def test_a_segment_closes_with_the_year_that_makes_it_large():
    counts = {2023: LARGE - 1, 2024: 10, 2025: 7, 2026: 5}

    assert shapes(counts) == [("2023", LARGE + 9), ("2025", 7), ("2026", 5)]


def test_what_is_added_later_leaves_a_closed_segment_as_it_is():
    before = list(slices(cards({2023: LARGE, 2024: 10, 2025: 7})))
    after = list(slices(cards({2023: LARGE, 2024: 11, 2025: 90, 2026: 1})))

    assert after[0] == before[0]


def test_nothing_makes_no_segment():
    assert list(slices([])) == []
