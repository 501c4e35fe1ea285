"""Numbers become lines; gaps stay gaps."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.pages.charts import (
    BOTTOM,
    HEIGHT,
    WIDTH,
    Caption,
    Line,
    Point,
    in_words,
    rank_chart,
    ranks_in_words,
    score_chart,
    share,
    sparkline,
)

WORDS = Caption("A", "B", "Điểm", "Ghi chú.")
VALUES = st.decimals(min_value=0, max_value=10**6, places=2)
RANKS = st.dictionaries(st.integers(2000, 2030), st.integers(1, 700), min_size=1, max_size=31)
SERIES = st.dictionaries(st.integers(2000, 2030), VALUES, min_size=1, max_size=31)
BREAKS = st.lists(st.integers(2000, 2030), max_size=3).map(tuple)


def line(values: dict[int, Decimal | str], breaks: tuple[int, ...] = ()) -> Line:
    return Line("Thử", tuple(Point(y, Decimal(v)) for y, v in sorted(values.items())), breaks)


@given(SERIES, SERIES)
def test_any_two_series_are_drawn_inside_the_picture(one, other):
    view = score_chart("a", WORDS, [line(one), line(other)])
    places = [(dot.x, dot.y) for series in view.series for dot in series.dots]

    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)
    assert all(0 <= grid.y <= HEIGHT for grid in view.grid)
    assert len(view.grid) <= 8
    assert len(view.ticks) <= 9


@given(RANKS, RANKS)
def test_any_ranks_are_drawn_inside_the_picture_and_the_better_one_higher(one, other):
    view = rank_chart("a", WORDS, [line(one), line(other)])
    heights = [
        (rank, float(y))
        for ranks, series in zip((one, other), view.series, strict=True)
        for rank, y in zip(
            (rank for _, rank in sorted(ranks.items())),
            (y for y in series.heights.split() if y != "-"),
            strict=True,
        )
    ]

    assert all(0 <= y < BOTTOM for _, y in heights)
    assert [y for _, y in sorted(heights)] == sorted(y for _, y in heights)
    assert view.grid[0].text == "1"
    assert [grid.y for grid in view.grid] == sorted({grid.y for grid in view.grid})
    assert len(view.grid) <= 6


@given(SERIES, SERIES)
def test_the_script_finds_a_height_or_a_gap_for_every_year(one, other):
    first, last = min([*one, *other]), max([*one, *other])
    view = score_chart("a", WORDS, [line(one), line(other)])

    assert view.years == (first, last)
    for values, series in zip((one, other), view.series, strict=True):
        told = dict(zip(range(first, last + 1), series.heights.split(), strict=True))
        assert {year for year, height in told.items() if height != "-"} == set(values)


@given(SERIES, BREAKS)
def test_no_line_is_drawn_over_a_break_or_a_missing_year(values, breaks):
    for run in line(values, breaks).runs():
        years = [point.year for point in run]

        assert years == list(range(years[0], years[-1] + 1))
        assert not set(years[1:]) & set(breaks)


@given(SERIES, BREAKS)
def test_no_point_is_lost_between_runs(values, breaks):
    drawn = line(values, breaks)

    assert tuple(point for run in drawn.runs() for point in run) == drawn.points


@given(SERIES)
def test_any_series_can_be_seen_at_a_glance_and_told_in_words(values):
    one = line(values)

    assert sparkline(one, (2000, 2030), "nhãn", "thiếu")
    assert in_words(one).endswith(".")


def test_a_year_without_a_value_is_a_gap_and_nothing_else():
    view = score_chart("a", WORDS, [line({2020: "1", 2021: "2", 2023: "3", 2024: "4"})])

    assert (len(view.series[0].paths), view.breaks) == (2, ())


@pytest.mark.parametrize("kind", [score_chart, rank_chart])
def test_a_dotted_line_stands_between_the_two_parts_of_a_broken_series(kind):
    broken = line({2020: "10", 2021: "20", 2022: "30", 2023: "40"}, (2022,))
    view = kind("a", WORDS, [broken])
    ends = [path.split("L")[-1].split(" ")[0].lstrip("M") for path in view.series[0].paths]
    starts = [path.split(" ")[0].lstrip("M") for path in view.series[0].paths]

    assert len(view.breaks) == 1
    assert float(ends[0]) < view.breaks[0] < float(starts[1])


@pytest.mark.parametrize("year", [2020, 2024])
def test_a_break_before_the_first_or_after_the_last_value_is_not_drawn(year):
    assert score_chart("a", WORDS, [line({2020: "1", 2023: "2"}, (year,))]).breaks == ()


@pytest.mark.parametrize(
    ("values", "caption"),
    [
        ({2020: "50", 2021: "61"}, "Ghi chú. Trục đứng không bắt đầu từ 0."),
        ({2020: "0.4", 2021: "0.7"}, "Ghi chú."),
    ],
)
def test_an_axis_that_begins_above_zero_says_so(values, caption):
    assert score_chart("a", WORDS, [line(values)]).caption == caption


@given(SERIES, SERIES, st.sampled_from(["Thử", "Thử Nghiệm và Giả Định", "Rất Xa " * 6]))
def test_names_beside_the_lines_never_touch(one, other, name):
    lines = [Line(name, line(values).points) for values in (one, other)]
    first, second = (
        [place.y for place in series.label] for series in score_chart("a", WORDS, lines).series
    )
    upper, lower = sorted([first, second])

    assert lower[0] - upper[-1] >= 14


def test_a_series_that_ends_early_says_so_beside_its_name():
    view = score_chart("a", WORDS, [line({2020: "1", 2024: "2"}), line({2020: "3", 2022: "4"})])

    assert [[part.text for part in series.label] for series in view.series] == [
        ["Thử"],
        ["Thử", "(đến 2022)"],
    ]


def test_one_value_alone_says_that_others_are_missing():
    alone = sparkline(line({2024: "5"}), (2020, 2024), "nhãn", "trang chưa có năm khác")

    assert (alone.paths, alone.missing_text) == ((), "trang chưa có năm khác")


def test_no_value_gives_no_drawing():
    assert sparkline(line({}), (2020, 2024), "nhãn", "thiếu") is None


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({2024: "65.19"}, "Thử: 65,19 điểm năm 2024."),
        (
            {2022: "60", 2023: "70", 2024: "65.5"},
            "Thử: 60 điểm năm 2022, 65,5 năm 2024; cao nhất 70 năm 2023, thấp nhất 60 năm 2022.",
        ),
    ],
)
def test_a_series_is_told_to_those_who_cannot_see_it(values, words):
    assert in_words(line(values)) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({2024: "7"}, "Thử: hạng 7 năm 2024."),
        (
            {2022: "52", 2023: "8", 2024: "62"},
            "Thử: hạng 52 năm 2022, 62 năm 2024; cao nhất là 8 năm 2023, thấp nhất là 62 năm 2024.",
        ),
    ],
)
def test_the_smallest_rank_is_told_as_the_highest(values, words):
    assert ranks_in_words(line(values)) == words


@pytest.mark.parametrize(("value", "scale", "told"), [("60", 80, "75.0"), ("7.12", 10, "71.2")])
def test_a_value_becomes_a_share_of_its_scale(value, scale, told):
    assert str(share(Decimal(value), Decimal(scale))) == told
