"""Deadlines as plans write them: a day, a period with its year, or steady work."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from cchc.text.dates import day_vi, read_day
from cchc.text.forms import fold, squeeze

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_STEADY = re.compile(r"thuong xuyen|hang (?:ngay|tuan|thang|quy|nam)|dinh ky")
_QUARTER = re.compile(r"quy (iv|i{1,3}|[1-4])\s*[/ ]\s*(?:nam )?(20[0-9]{2})")
_MONTH = re.compile(r"(?:trong |truoc )?thang (1[0-2]|0?[1-9])\s*[/ ]\s*(?:nam )?(20[0-9]{2})")
_NO_PERIOD = re.compile(r"(quy|thang) ([0-9]{1,2}|[ivx]{1,4})\s*[/ ]\s*(?:nam )?20[0-9]{2}")
_HALF = re.compile(r"6 thang (dau|cuoi) nam (20[0-9]{2})")
_YEAR = re.compile(r"(?:trong )?nam (20[0-9]{2})")
# What is meant as a day, well written or not: digits of full width, en dashes.
_LIKE_A_DAY = re.compile(r"[0-9]{1,4}[/.-][0-9]|\d{1,4}\s*[/.–—-]\s*\d{1,2}\s*[/.–—-]\s*\d{2}")


@dataclass(frozen=True)
class Due:
    """A deadline as written; `day` is its last day where that can be told.

    A text whose day cannot be told stays text («6 tháng cuối năm»): it is
    shown and counted apart, never guessed.
    """

    text: str
    day: date | None = None
    steady: bool = False


def read_due(text: str) -> Due:
    """Read `30/6/2024`, `Quý II/2024`, `Tháng 6/2024`, `Năm 2024`, `Thường xuyên` …

    Raises ValueError only for a day, a month or a quarter that does not exist.
    """
    text = squeeze(text)
    if _LIKE_A_DAY.match(text):
        day = read_day(text)
        return Due(day_vi(day), day)
    flat = fold(text)
    if _STEADY.match(flat):
        return Due(text, steady=True)
    last = _last_day(flat)
    if last is None and (period := _NO_PERIOD.fullmatch(flat)):
        if period[1] == "quy":
            raise ValueError(f"không có “{text}”. Hãy viết Quý I, Quý II, Quý III hoặc Quý IV.")
        raise ValueError(f"không có “{text}”. Hãy viết từ Tháng 1 đến Tháng 12.")
    return Due(text, last)


def _last_day(flat: str) -> date | None:
    if match := _QUARTER.fullmatch(flat):
        return _end_of_month(int(match[2]), 3 * _QUARTERS[match[1]])
    if match := _MONTH.fullmatch(flat):
        return _end_of_month(int(match[2]), int(match[1]))
    if match := _HALF.fullmatch(flat):
        return _end_of_month(int(match[2]), 6 if match[1] == "dau" else 12)
    if match := _YEAR.fullmatch(flat):
        return date(int(match[1]), 12, 31)
    return None


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
