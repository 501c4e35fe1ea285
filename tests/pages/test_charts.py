"""Numbers become lines; gaps stay gaps."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.pages.charts import HEIGHT, WIDTH, Line, Point, chart, in_words, shares, sparkline

VALUES = st.decimals(min_value=0, max_value=10**6, places=2)
SERIES = st.dictionaries(st.integers(2000, 2030), VALUES, min_size=1, max_size=31)
BREAKS = st.lists(st.integers(2000, 2030), max_size=3).map(tuple)


def line(values: dict[int, Decimal | str], breaks: tuple[int, ...] = ()) -> Line:
    return Line("Thử", tuple(Point(y, Decimal(v)) for y, v in sorted(values.items())), breaks)


@given(SERIES, SERIES)
def test_any_two_series_are_drawn_inside_the_picture(one, other):
    view = chart("a", "A", "B", [line(one), line(other)], "")
    places = [(dot.x, dot.y) for series in view.series for dot in series.dots]

    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)
    assert all(0 <= grid.y <= HEIGHT for grid in view.grid)
    assert len(view.grid) <= 8


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


def test_a_gap_is_dotted():
    view = chart("a", "A", "B", [line({2020: "1", 2021: "2", 2023: "3", 2024: "4"})], "")

    assert (len(view.series[0].paths), len(view.gaps)) == (2, 1)


@pytest.mark.parametrize(
    ("values", "caption"),
    [
        ({2020: "50", 2021: "61"}, "Ghi chú. Trục đứng không bắt đầu từ 0."),
        ({2020: "0,4".replace(",", "."), 2021: "0.7"}, "Ghi chú."),
    ],
)
def test_an_axis_that_begins_above_zero_says_so(values, caption):
    assert chart("a", "A", "B", [line(values)], "Ghi chú.").caption == caption


def test_two_labels_at_one_height_are_pushed_apart():
    same = line({2020: "50", 2021: "60"})
    one, other = chart("a", "A", "B", [same, same], "").series

    assert abs(one.label_y - other.label_y) >= 20


def test_one_value_alone_says_that_others_are_missing():
    alone = sparkline(line({2024: "5"}), (2020, 2024), "nhãn", "năm khác chưa có số liệu")

    assert (alone.paths, alone.missing_text) == ((), "năm khác chưa có số liệu")


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


def test_values_of_differing_scales_become_shares():
    points = shares({2022: (Decimal(60), Decimal(80)), 2021: (Decimal("7.12"), Decimal(10))})

    assert [(point.year, point.value) for point in points] == [
        (2021, Decimal("71.2")),
        (2022, Decimal("75.0")),
    ]
