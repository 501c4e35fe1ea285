"""Days are read day first, or not at all."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.dates import (
    Moment,
    day_in_words,
    day_vi,
    moment_vi,
    read_day,
    read_moment,
    working_days,
)

DAYS = st.dates(min_value=date(1945, 1, 1), max_value=date(2100, 12, 31))


@given(DAYS)
def test_a_day_written_as_vietnamese_do_is_read_back(day):
    assert read_day(day_vi(day)) == day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 3, 19), "ngày 19 tháng 3 năm 2026"),
        (date(2026, 12, 9), "ngày 09 tháng 12 năm 2026"),
    ],
)
def test_documents_are_dated_in_words(day, words):
    assert day_in_words(day) == words


@given(DAYS)
def test_a_day_written_as_iso_is_read_back(day):
    assert read_day(day.isoformat()) == day


@given(st.text(max_size=20))
def test_any_other_text_is_refused_in_a_sentence(text):
    try:
        said = day_vi(read_day(text)) + "."
    except ValueError as reason:
        said = str(reason)

    assert said.endswith(".")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("01/04/2024", date(2024, 4, 1)),
        ("1/4/2024", date(2024, 4, 1)),
        ("1-4-2024", date(2024, 4, 1)),
        ("1.4.2024", date(2024, 4, 1)),
        ("13/04/2024", date(2024, 4, 13)),
        ("2024-04-01", date(2024, 4, 1)),
        (" 29/2/2024 ", date(2024, 2, 29)),
        ("Thứ ba, 19/3/2024", date(2024, 3, 19)),
        ("Thứ 3 ngày 19/3/2024", date(2024, 3, 19)),
    ],
)
def test_a_day_is_read_day_first(written, day):
    assert read_day(written) == day


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "31/02/2026",
            (
                "không có ngày 31/02/2026 trong lịch. "
                "Hãy xem lại: tháng 2/2026 kết thúc ngày 28/2/2026."
            ),
        ),
        (
            "04/13/2024",
            "không có ngày 04/13/2024 trong lịch. Hãy viết ngày trước, tháng sau: 13/4/2024.",
        ),
        (
            "32/13/2024",
            "không có ngày 32/13/2024 trong lịch. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024.",
        ),
        ("19/3/24", "không hiểu ngày “19/3/24”. Hãy viết 19/3/2024."),
        ("19/3/98", "không hiểu ngày “19/3/98”. Hãy viết 19/3/1998."),
        ("19–3–2024", "không hiểu ngày “19–3–2024”. Hãy viết 19/3/2024."),
        ("19 / 3 / 2024", "không hiểu ngày “19 / 3 / 2024”. Hãy viết 19/3/2024."),
        ("１９/３/２０２４", "không hiểu ngày “１９/３/２０２４”. Hãy viết 19/3/2024."),
        ("19/3/2024.", "không hiểu ngày “19/3/2024.”. Hãy viết 19/3/2024."),
        ("2024/04/01", "không hiểu ngày “2024/04/01”. Hãy viết 1/4/2024."),
        (
            "2024-13-04",
            "không có ngày 2024-13-04 trong lịch. Hãy viết ngày trước, tháng sau: 13/4/2024.",
        ),
        (
            "ngày 19 tháng 3 năm 2024",
            "không hiểu ngày “ngày 19 tháng 3 năm 2024”. Hãy viết 19/3/2024.",
        ),
        ("16:32", "“16:32” chỉ có giờ. Hãy viết cả ngày, ví dụ 1/4/2024 16:32."),
        ("16h", "“16h” chỉ có giờ. Hãy viết cả ngày, ví dụ 1/4/2024 16:32."),
        ("2024", "“2024” chỉ có năm. Hãy viết đủ ngày, tháng, năm, ví dụ 1/4/2024."),
        ("3/2024", "“3/2024” thiếu ngày. Hãy viết đủ ngày, tháng, năm, ví dụ 1/4/2024."),
        ("tháng 3", "không hiểu ngày “tháng 3”. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024."),
        ("2024-4-1", "không hiểu ngày “2024-4-1”. Hãy viết 1/4/2024."),
        (
            "1/1/1899",
            "năm 1899 không hợp lý. Hãy xem lại năm: trang nhận từ 1945 đến 2100, ví dụ 19/3/2024.",
        ),
        ("Thứ hai, 19/3/2024", "ngày 19/3/2024 là thứ ba, không phải thứ hai. Hãy viết 19/3/2024."),
        ("1/1/0024", "năm 24 không hợp lý. Hãy viết đủ bốn chữ số của năm."),
        ("", "không hiểu ngày “”. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024."),
    ],
)
def test_a_day_that_is_none_is_told_in_a_sentence(written, sentence):
    with pytest.raises(ValueError, match=r"\.") as told:
        read_day(written)

    assert str(told.value) == sentence


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("1/4/2024", Moment(date(2024, 4, 1))),
        ("1/4/2024 16:32", Moment(date(2024, 4, 1), time(16, 32))),
        ("1/4/2024 - 16:32", Moment(date(2024, 4, 1), time(16, 32))),
        ("01/04/2024 16h32", Moment(date(2024, 4, 1), time(16, 32))),
        ("1/4/2024 9g05", Moment(date(2024, 4, 1), time(9, 5))),
        ("Thứ hai - 01/04/2024 16:32", Moment(date(2024, 4, 1), time(16, 32))),
        ("chủ nhật, 31/3/2024", Moment(date(2024, 3, 31))),
        ("2024-04-01 16:32:00", Moment(date(2024, 4, 1), time(16, 32))),
        ("2024-04-01T16:32:00+07:00", Moment(date(2024, 4, 1), time(16, 32))),
    ],
)
def test_a_moment_is_read_with_its_time_and_weekday(written, moment):
    assert read_moment(written) == moment


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("Thứ ba - 1/4/2024", "ngày 1/4/2024 là thứ hai, không phải thứ ba. Hãy viết 1/4/2024."),
        ("Thứ 3, 1/4/2024", "ngày 1/4/2024 là thứ hai, không phải thứ ba. Hãy viết 1/4/2024."),
        ("1–4–2024 16h32", "không hiểu ngày “1–4–2024 16h32”. Hãy viết 1/4/2024 16:32."),
        ("16:32 1/4/2024", "không hiểu ngày “16:32 1/4/2024”. Hãy viết 1/4/2024 16:32."),
        ("1/4/2024 25:00", "không hiểu giờ “25:00”. Hãy viết giờ:phút, ví dụ 16:32."),
        ("1/4/2024 chiều", "không hiểu giờ “chiều”. Hãy viết giờ:phút, ví dụ 16:32."),
        (
            "2024-04-01T16:32:00+00:00",
            "không hiểu giờ “16:32:00+00:00”. Hãy viết giờ:phút, ví dụ 16:32.",
        ),
    ],
)
def test_a_moment_that_is_none_is_told_in_a_sentence(written, sentence):
    with pytest.raises(ValueError, match=r"\.") as told:
        read_moment(written)

    assert str(told.value) == sentence


def test_a_moment_is_told_with_its_weekday():
    assert moment_vi(Moment(date(2024, 4, 1), time(16, 32))) == "Thứ hai, 1/4/2024, 16:32"
    assert moment_vi(Moment(date(2024, 4, 1))) == "1/4/2024"


def test_a_moment_is_of_vietnam_for_machines():
    assert Moment(date(2024, 4, 1), time(16, 32)).iso() == "2024-04-01T16:32:00+07:00"
    assert Moment(date(2024, 4, 1)).iso() == "2024-04-01"


def test_a_day_without_a_time_comes_before_the_day_with_one():
    early, late = Moment(date(2024, 4, 1)), Moment(date(2024, 4, 1), time(7))

    assert early.sort_key() < late.sort_key()


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_working_days_are_counted_one_by_one(start, days):
    end = date.fromordinal(start.toordinal() + days)
    every = (date.fromordinal(start.toordinal() + step) for step in range(1, days + 1))

    assert working_days(start, end) == sum(day.weekday() < 5 for day in every)
