"""A time is called as editors call it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.reports.period import Period

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ((2024, 1, 1), (2024, 12, 31), "năm 2024"),
        ((2024, 1, 1), (2024, 6, 30), "6 tháng đầu năm 2024"),
        ((2024, 7, 1), (2024, 12, 31), "6 tháng cuối năm 2024"),
        ((2024, 1, 1), (2024, 9, 30), "9 tháng đầu năm 2024"),
        ((2024, 4, 1), (2024, 6, 30), "quý II/2024"),
        ((2024, 2, 1), (2024, 2, 29), "tháng 2/2024"),
        ((2024, 2, 1), (2024, 2, 28), ""),
        ((2024, 1, 2), (2024, 6, 30), ""),
        ((2023, 1, 1), (2024, 12, 31), ""),
        ((2024, 2, 1), (2024, 5, 31), ""),
    ],
)
def test_a_time_with_a_name_has_it(start, end, name):
    assert Period(date(*start), date(*end)).name == name


def test_a_time_is_written_by_its_days():
    assert Period(date(2024, 1, 1), date(2024, 2, 5)).text == "từ ngày 1/1/2024 đến ngày 5/2/2024"


@given(DAYS, DAYS, DAYS)
def test_every_day_of_it_lies_in_one_of_its_months(one, other, day):
    period = Period(min(one, other), max(one, other))
    months = list(period.months())

    assert months == sorted(set(months))
    assert day not in period or (day.year, day.month) in months
