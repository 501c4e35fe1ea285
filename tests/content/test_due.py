"""Deadlines as plans write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.due import Due, read_due


@given(st.dates(min_value=date(1945, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_is_a_deadline(day):
    assert read_due(f"{day.day}/{day.month}/{day.year}").day == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("30/6/2024", date(2024, 6, 30)),
        ("2024-06-30", date(2024, 6, 30)),
        ("Quý II/2024", date(2024, 6, 30)),
        ("quý 4 năm 2024", date(2024, 12, 31)),
        ("Tháng 2/2024", date(2024, 2, 29)),
        ("Trong tháng 02 năm 2023", date(2023, 2, 28)),
        ("trước tháng 10/2024", date(2024, 10, 31)),
        ("6 tháng đầu năm 2024", date(2024, 6, 30)),
        ("6 tháng cuối năm 2024", date(2024, 12, 31)),
        ("Năm 2024", date(2024, 12, 31)),
        ("Trong năm 2024", date(2024, 12, 31)),
    ],
)
def test_a_period_ends_on_its_last_day(written, day):
    assert read_due(written).day == day


@pytest.mark.parametrize(
    "written", ["Thường xuyên", "Hằng quý", "hàng năm", "Định kỳ 6 tháng", "Hằng tháng"]
)
def test_steady_work_has_no_last_day(written):
    assert read_due(written) == Due(written, None, steady=True)


@pytest.mark.parametrize(
    "written", ["6 tháng cuối năm", "Khi có yêu cầu", "Quý cuối/2024", "Quý II"]
)
def test_what_cannot_be_told_stays_text(written):
    assert read_due(written) == Due(written)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="không có ngày 31/6/2024 trong lịch"):
        read_due("31/6/2024")


@pytest.mark.parametrize("written", ["Quý V/2024", "Quý 5 năm 2024", "Tháng 13/2024"])
def test_a_period_that_is_none_is_refused(written):
    with pytest.raises(ValueError, match=f"không có “{written}”"):
        read_due(written)


def test_a_day_is_shown_in_one_way():
    assert read_due("05-06-2024").text == "5/6/2024"
