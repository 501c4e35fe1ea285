"""Deadlines as plans write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.due import Due, read_due

YEAR, NEXT = range(2026, 2027), range(2027, 2028)
NEW_YEAR = date(2026, 1, 1)
# Words of deadlines, and others: put together in any order they are a deadline or a text.
SPOKEN = (
    "Trước Chậm nhất Đến hết Trong ngày tháng quý năm Quý II IV I/2026 hằng Hàng mỗi Định kỳ 6 "
    "tháng cuối đầu năm 2026 2024 15/12 15/12/2026 30/6 29/2 31/12 6/2026 và , ( ) của 1 31 lần "
    "Thường xuyên khi có yêu cầu"
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(SPOKEN.split()), max_size=8).map(" ".join))


def in_2026(written: str, since: date = NEW_YEAR) -> Due:
    return read_due(written).within(YEAR, since)


def read_or_refusal(text: str) -> Due | str:
    try:
        return read_due(text)
    except ValueError as reason:
        return str(reason)


def days(*written: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(f"2026-{each}") for each in written)


@given(st.dates(min_value=date(1945, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_is_a_deadline(day):
    assert read_due(f"{day.day}/{day.month}/{day.year}").day == day


@given(st.dates(min_value=date(2001, 1, 1), max_value=date(2099, 12, 31)))
def test_before_a_day_ends_on_the_day_before(day):
    written = f"{day.day}/{day.month}/{day.year}"

    assert read_due(f"Trước {written}").day == day - timedelta(days=1)
    assert read_due(f"Trước ngày {written}").day == day - timedelta(days=1)
    assert read_due(f"Chậm nhất ngày {written}").day == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("30/6/2024", date(2024, 6, 30)),
        ("2024-06-30", date(2024, 6, 30)),
        ("Quý II/2024", date(2024, 6, 30)),
        ("quý 4 năm 2024", date(2024, 12, 31)),
        ("Quí I / 2024", date(2024, 3, 31)),
        ("Hết quý III/2024", date(2024, 9, 30)),
        ("Tháng 2/2024", date(2024, 2, 29)),
        ("02/2024", date(2024, 2, 29)),
        ("Trong tháng 02 năm 2023", date(2023, 2, 28)),
        ("6 tháng đầu năm 2024", date(2024, 6, 30)),
        ("9 tháng đầu năm 2024", date(2024, 9, 30)),
        ("6 tháng cuối năm 2024", date(2024, 12, 31)),
        ("Năm 2024", date(2024, 12, 31)),
        ("Trong năm 2024", date(2024, 12, 31)),
        ("Cuối năm 2024.", date(2024, 12, 31)),
        ("Đến hết ngày 30/6/2024", date(2024, 6, 30)),
        ("Hoàn thành chậm nhất là ngày 20 tháng 12 năm 2024", date(2024, 12, 20)),
        ("30/6/2024 và 31/12/2024", date(2024, 12, 31)),
    ],
)
def test_a_period_ends_on_its_last_day(written, day):
    assert read_due(written).day == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Trước 1.7.2024", date(2024, 6, 30)),
        ("trước tháng 10/2024", date(2024, 9, 30)),
        ("Hoàn thành trước quý III/2024", date(2024, 6, 30)),
        ("Trước năm 2025", date(2024, 12, 31)),
        ("Trước 1/1/2025", date(2024, 12, 31)),
    ],
)
def test_before_a_period_ends_where_the_period_begins(written, day):
    assert read_due(written).day == day


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("15/12", days("12-15")),
        ("Trước 15/12", days("12-14")),
        ("Trước ngày 15 tháng 12", days("12-14")),
        ("Quý II", days("06-30")),
        ("Tháng 6", days("06-30")),
        ("6 tháng cuối năm", days("12-31")),
        ("Trong năm", days("12-31")),
        ("Cuối tháng 2", days("02-28")),
        ("Trước 15/6 và 15/12", days("06-14", "12-14")),
        ("Quý II, quý IV", days("06-30", "12-31")),
    ],
)
def test_the_year_of_the_plan_completes_a_deadline(written, found):
    assert read_due(written).day is None
    assert in_2026(written).days == found


@pytest.mark.parametrize("years", [range(2021, 2026), range(0)])
@pytest.mark.parametrize("written", ["Trước 15/12", "Quý II", "Trong năm"])
def test_without_its_one_year_a_deadline_stays_text(written, years):
    assert read_due(written).within(years, NEW_YEAR) == read_due(written)


def test_a_day_that_the_year_lacks_stays_text():
    due = read_due("29/2")

    assert due.within(range(2024, 2025), date(2024, 1, 1)).day == date(2024, 2, 29)
    assert not due.within(YEAR, NEW_YEAR).is_clear


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Hằng quý", days("03-31", "06-30", "09-30", "12-31")),
        ("Báo cáo hằng quý, 6 tháng, năm", days("03-31", "06-30", "09-30", "12-31")),
        ("Định kỳ 6 tháng", days("06-30", "12-31")),
        ("6 tháng một lần", days("06-30", "12-31")),
        ("hàng năm", days("12-31")),
        ("Trước ngày 15/12 hằng năm", days("12-14")),
        ("Hằng năm, trước ngày 15/12", days("12-14")),
        ("Trước 20/6 và 20/12 hằng năm", days("06-19", "12-19")),
        ("Tháng 11 hằng năm", days("11-30")),
        ("ngày 25 tháng cuối quý", days("03-25", "06-25", "09-25", "12-25")),
        ("Trước ngày 15 của tháng cuối mỗi quý", days("03-14", "06-14", "09-14", "12-14")),
        ("Ngày 5 tháng đầu quý", days("01-05", "04-05", "07-05", "10-05")),
    ],
)
def test_steady_work_is_due_in_each_of_its_periods(written, found):
    due = in_2026(written)

    assert due.steady
    assert due.day is None
    assert due.days == found


def test_what_comes_every_month_comes_at_the_end_of_february():
    assert in_2026("Hằng tháng").days[1] == date(2026, 2, 28)
    assert in_2026("Ngày 30 hằng tháng").days[1] == date(2026, 2, 28)
    assert in_2026("Trước ngày 31 hằng tháng").days[1] == date(2026, 2, 28)
    assert in_2026("Hằng tháng (trước ngày 15)").days[1] == date(2026, 2, 14)
    assert in_2026("Trước ngày 1 hằng tháng").days == in_2026("Hằng tháng").days


def test_steady_work_begins_with_its_plan_and_ends_with_its_years():
    due = read_due("Hằng quý").within(range(2026, 2028), date(2026, 7, 15))

    assert (due.days[0], due.days[-1]) == (date(2026, 9, 30), date(2027, 12, 31))
    assert due.next(date(2026, 9, 30)) == date(2026, 9, 30)
    assert due.next(date(2026, 10, 1)) == date(2026, 12, 31)
    assert due.next(date(2028, 1, 1)) is None


@pytest.mark.parametrize("written", ["Thường xuyên", "Hằng tuần", "Định kỳ", "Hằng quý, khi cần"])
def test_steady_work_may_have_no_day(written):
    assert in_2026(written) == Due(written, steady=True)


@pytest.mark.parametrize(
    "written",
    [
        "Khi có yêu cầu",
        "Quý II, IV/2024",
        "Trước cuối năm",
        "Trước năm",
        "Năm",
        "2021-2025",
        "Tháng 6-7/2024",
        "Theo kế hoạch hằng năm",
        "Trước 15/12/2024 hằng năm",
        "Quý III năm 2024 hoặc khi có yêu cầu",
    ],
)
def test_what_cannot_be_told_stays_text(written):
    assert in_2026(written) == Due(written)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("31/6/2024", "không có ngày 31/6/2024 trong lịch"),
        ("Trước ngày 31/6/2024", "không có ngày 31/6/2024 trong lịch"),
        ("Trước 29/2/2023", "không có ngày 29/2/2023 trong lịch"),
        ("Trước 31/6", "không có ngày 31/6 trong lịch. Hãy xem lại ngày và tháng."),
        ("12/15", "không có ngày 12/15 trong lịch"),
        ("15/12/24", "Hãy viết 15/12/2024"),
        ("15/12/2024 hằng năm", "Hãy viết 15/12/2024"),
    ],
)
def test_a_day_that_is_none_is_refused(written, message):
    with pytest.raises(ValueError, match=message):
        read_due(written)


def test_a_day_is_shown_in_one_way():
    assert read_due("05-06-2024").text == "5/6/2024"


@given(TEXTS, st.integers(min_value=1945, max_value=2100))
def test_any_text_is_a_deadline_or_itself_or_refused_in_words(text, year):
    due = read_or_refusal(text)
    if isinstance(due, str):
        assert ". Hãy " in due
        return
    placed = due.within(range(year, year + 1), date(year, 1, 1))

    assert read_due(due.text) == due
    assert placed.text == due.text == due.text.strip()
    assert placed.within(range(year, year + 1), date(year, 1, 1)) == placed
    assert list(placed.days) == sorted(set(placed.days))
    assert placed.day is None or not placed.steady


@given(TEXTS, st.dates(min_value=date(2025, 6, 1), max_value=date(2027, 6, 1)))
def test_the_next_day_is_one_of_its_days_and_has_not_passed(text, today):
    due = read_or_refusal(text)
    if isinstance(due, Due):
        due = due.within(YEAR, NEW_YEAR)
        later = [day for day in due.days if day >= today]

        assert due.next(today) == (min(later) if later else None)


@pytest.mark.parametrize("written", ["Quý V/2024", "Quý 5 năm 2024", "Tháng 13/2024"])
def test_a_period_that_is_none_is_refused(written):
    with pytest.raises(ValueError, match=f"không có “{written}”"):
        read_due(written)
