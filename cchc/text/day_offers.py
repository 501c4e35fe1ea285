"""What an editor most likely meant by a day that cannot be read, as it should be typed.

Nothing here reads a day: a guess is only ever offered in a complaint.
"""

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1945, 2100

_PART = r"\s*[/.,_ -]\s*"
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}}){_PART}(\d{{1,2}}){_PART}(\d{{4}}|\d{{2}})(?!\d)")
_YEAR_FIRST = re.compile(rf"(?<!\d)(\d{{4}}){_PART}(\d{{1,2}}){_PART}(\d{{1,2}})(?!\d)")
_IN_WORDS = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:,|năm|/)?\s*(\d{4})", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d/])(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})(?!\d)", re.IGNORECASE)
# Excel counts days; these lie between 1955 and 2091.
_SERIAL = re.compile(r"[2-6]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ONLY_A_TIME = re.compile(r"\d{1,2}\s*(?::|h|g|giờ)\s*(?:\d{2})?(?::\d{2})?")
_ONLY_A_YEAR = re.compile(r"(?:năm\s+)?\d{4}", re.IGNORECASE)
_ONLY_A_MONTH = re.compile(r"(?:tháng\s+)?\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}", re.IGNORECASE)


def why_not_a_day(text: str) -> str:
    """Return half a sentence on what is wrong with `text`, and the cure."""
    plain = _plain(text)
    if _SERIAL.fullmatch(plain):
        meant = _SERIAL_ZERO + timedelta(days=int(plain))
        offer = f"{meant.day}/{meant.month}/{meant.year}"
        return f"“{text}” là ngày mà Excel đổi thành số. Hãy viết {offer}."
    if offer := offered(text):
        return f"không hiểu ngày “{text}”. Hãy viết {offer}."
    if _ONLY_A_TIME.fullmatch(plain):
        return f"“{text}” chỉ có giờ. Hãy viết cả ngày, ví dụ 1/4/2024 16:32."
    if _ONLY_A_YEAR.fullmatch(plain):
        return f"“{text}” chỉ có năm. Hãy viết đủ ngày, tháng, năm, ví dụ 1/4/{plain[-4:]}."
    if _ONLY_A_MONTH.fullmatch(plain):
        return f"“{text}” thiếu ngày. Hãy viết đủ ngày, tháng, năm, ví dụ 1/4/2024."
    return f"không hiểu ngày “{text}”. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024."


def why_not_in_the_calendar(year: int, month: int, day: int, text: str) -> str:
    """Return half a sentence on a day that does not exist, and the cure."""
    message = f"không có ngày {text} trong lịch."
    if _is_day(year, day, month):
        return f"{message} Hãy viết ngày trước, tháng sau: {month}/{day}/{year}."
    if 1 <= month <= 12 and 1 <= year <= LAST_YEAR:
        last = monthrange(year, month)[1]
        return f"{message} Hãy xem lại: tháng {month}/{year} kết thúc ngày {last}/{month}/{year}."
    return f"{message} Hãy viết ngày/tháng/năm, ví dụ 19/3/2024."


def why_not_that_year(year: int) -> str:
    if year < 1000:
        return f"năm {year} không hợp lý. Hãy viết đủ bốn chữ số của năm."
    return (
        f"năm {year} không hợp lý. "
        f"Hãy xem lại năm: trang nhận từ {FIRST_YEAR} đến {LAST_YEAR}, ví dụ 19/3/2024."
    )


def offered(text: str) -> str:
    """Return the day (and time of day) that `text` seems to hold, or nothing."""
    plain = _plain(text)
    day = _day_in(plain)
    clock = _CLOCK.search(plain)
    if day and clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        return f"{day} {int(clock[1])}:{clock[2]}"
    return day


def _plain(text: str) -> str:
    """Full-width digits as digits, every dash as a hyphen."""
    return _DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip()


def _day_in(plain: str) -> str:
    if match := _YEAR_FIRST.search(plain):
        year, month, day = (int(part) for part in match.groups())
    elif match := _IN_WORDS.search(plain) or _DAY_FIRST.search(plain):
        day, month, year = (int(part) for part in match.groups())
    else:
        return ""
    if year < 100:
        year += 2000 if year < FIRST_YEAR - 1900 else 1900
    for number, of_month in ((day, month), (month, day)):
        if _is_day(year, of_month, number):
            return f"{number}/{of_month}/{year}"
    return ""


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return FIRST_YEAR <= date(year, month, day).year <= LAST_YEAR
    except ValueError:
        return False
