"""Days that a text names: they are in the calendar, and their weekday is theirs."""

import re
from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity
from cchc.text.dates import read_day

# It begins behind the day, with a sign that is found in a leap.
_DAY = re.compile(
    r"/(?:(?<=(?<![\w/.-])([0-9])/)|(?<=(?<![\w/.-])([0-9]{2})/))"
    r"([0-9]{1,2})/([0-9]{4})(?![\w/-])"
)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật),?\s+(?:ngày\s+)?$",
    re.IGNORECASE,
)
_LONGEST = 20  # signs of «chủ nhật, ngày », and some more


@text_rule("ngay-trong-bai", Severity.WARNING)
def days_in_texts_are_in_the_calendar(written: Written) -> Iterator[Slip]:
    """Sai: ngày 31/6/2026; thứ Hai, ngày 24/11/2026. Đúng: 30/6/2026; thứ Ba, ngày 24/11/2026."""
    if not written.is_markdown:
        return
    prose = written.prose
    for found in _DAY.finditer(prose, written.body_start):
        day = found[1] or found[2]
        start = found.start() - len(day)
        weekday = _WEEKDAY.search(prose[max(0, start - _LONGEST) : start])
        if weekday or not _is_day(int(day), int(found[3]), int(found[4])):
            before = weekday[0] if weekday else ""
            yield from _slip(start - len(before), before.replace(",", " ") + day + found[0])


def _is_day(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _slip(at: int, text: str) -> Iterator[Slip]:
    try:
        read_day(text)
    except ValueError as reason:
        message, _, cure = str(reason).partition(". ")
        yield Slip(at, f"{message[0].upper()}{message[1:]}.", cure)
