"""Days and moments as Vietnamese write them: day first, never guessed."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from cchc.text.day_offers import (
    FIRST_YEAR,
    LAST_YEAR,
    why_not_a_day,
    why_not_in_the_calendar,
    why_not_that_year,
)
from cchc.text.forms import squeeze

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")

_VIETNAMESE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([0-9]{1,2})(?::|h|g)([0-9]{2})(?::[0-9]{2})?")
_WEEKDAY = re.compile(
    r"(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*[-–—,]?\s*(?:ngày\s+)?(?=[0-9])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Moment:
    """A day in Viet Nam, with the time of day where it is known."""

    day: date
    clock: time | None = None

    def sort_key(self) -> tuple[date, time]:
        return self.day, self.clock or time.min

    def iso(self) -> str:
        """Return `2024-04-01` or `2024-04-01T16:32:00+07:00`."""
        if self.clock is None:
            return self.day.isoformat()
        return datetime.combine(self.day, self.clock, ZONE).isoformat()


def read_day(text: str) -> date:
    """Read `19/3/2024` or `2024-03-19`, with or without its weekday before it.

    Raises ValueError with half a Vietnamese sentence for anything else.
    """
    text = text.strip()
    weekday = _WEEKDAY.match(text)
    rest = text[weekday.end() :] if weekday else text
    if match := _VIETNAMESE.fullmatch(rest):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(rest):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise ValueError(why_not_a_day(text))
    found = _real_day(year, month, day, rest)
    if weekday:
        _compare_weekday(found, squeeze(weekday[1]).lower())
    return found


def _real_day(year: int, month: int, day: int, text: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise ValueError(why_not_in_the_calendar(year, month, day, text)) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(why_not_that_year(year))
    return found


def _compare_weekday(day: date, named: str) -> None:
    number = named.rpartition(" ")[2]
    named = WEEKDAYS[int(number) - 2] if number.isdigit() else named
    real = WEEKDAYS[day.weekday()]
    if real != named:
        shown = day_vi(day)
        raise ValueError(f"ngày {shown} là {real}, không phải {named}. Hãy viết {shown}.")


def read_moment(text: str) -> Moment:
    """Read a day with an optional time: `1/4/2024 16:32`, `Thứ hai - 01/04/2024 16:32`.

    Raises ValueError where the day, the time or the named weekday is wrong.
    """
    text = text.strip()
    weekday = _WEEKDAY.match(text)
    start = weekday.end() if weekday else 0
    day_text, _, time_text = text[start:].replace("T", " ").partition(" ")
    if not (_VIETNAMESE.fullmatch(day_text) or _ISO.fullmatch(day_text)):
        raise ValueError(why_not_a_day(text))
    day = read_day(text[:start] + day_text)
    time_text = time_text.strip(" -–—,")
    return Moment(day, _read_time(time_text) if time_text else None)


def _read_time(text: str) -> time:
    match = _CLOCK.fullmatch(text.removesuffix("+07:00"))
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(f"không hiểu giờ “{text}”. Hãy viết giờ:phút, ví dụ 16:32.")
    return time(int(match[1]), int(match[2]))


def day_vi(day: date) -> str:
    """Return `1/4/2024`."""
    return f"{day.day}/{day.month}/{day.year}"


def day_in_words(day: date) -> str:
    """Return `ngày 05 tháng 01 năm 2024`, as documents are dated (Nghị định 30/2020/NĐ-CP: a
    zero before days below ten and before January and February)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def moment_vi(moment: Moment) -> str:
    """Return `Thứ hai, 1/4/2024, 16:32`, or `1/4/2024` where no time is known."""
    if moment.clock is None:
        return day_vi(moment.day)
    weekday = WEEKDAYS[moment.day.weekday()].capitalize()
    return f"{weekday}, {day_vi(moment.day)}, {moment.clock:%H:%M}"


def working_days(start: date, end: date) -> int:
    """Count the days from Monday to Friday after `start`, up to `end`; holidays count, too."""
    weeks, rest = divmod(max((end - start).days, 0), 7)
    extra = ((start.weekday() + step) % 7 < 5 for step in range(1, rest + 1))
    return 5 * weeks + sum(extra)
