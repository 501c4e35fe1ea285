"""Days and moments as Vietnamese write them: day first, never guessed."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")

_VIETNAMESE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([0-9]{1,2})(?::|h|g)([0-9]{2})(?::[0-9]{2})?")
_WEEKDAY = re.compile(r"^((?:thứ \w+)|(?:chủ nhật))\s*[-–,]\s*", re.IGNORECASE)


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
    """Read `19/3/2024` or `2024-03-19`.

    Raises ValueError with half a Vietnamese sentence for anything else.
    """
    text = text.strip()
    if match := _VIETNAMESE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise ValueError(f"không hiểu ngày “{text}”. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024.")
    return _real_day(year, month, day, text)


def _real_day(year: int, month: int, day: int, text: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise ValueError(
            f"không có ngày {text} trong lịch. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024."
        ) from None
    if not 1945 <= year <= 2100:
        raise ValueError(f"năm {year} không hợp lý. Hãy viết đủ bốn chữ số của năm.")
    return found


def read_moment(text: str) -> Moment:
    """Read a day with an optional time: `1/4/2024 16:32`, `Thứ hai - 01/04/2024 16:32`.

    Raises ValueError where the day, the time or the named weekday is wrong.
    """
    rest = text.strip()
    weekday = _WEEKDAY.match(rest)
    if weekday:
        rest = rest[weekday.end() :]
    day_text, _, time_text = rest.replace("T", " ").partition(" ")
    day = read_day(day_text)
    if weekday and WEEKDAYS[day.weekday()] != weekday[1].lower():
        raise ValueError(
            f"ngày {day_vi(day)} là {WEEKDAYS[day.weekday()]}, không phải {weekday[1].lower()}."
        )
    return Moment(day, _read_time(time_text.strip()) if time_text.strip() else None)


def _read_time(text: str) -> time:
    match = _CLOCK.fullmatch(text.removesuffix("+07:00"))
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError(f"không hiểu giờ “{text}”. Hãy viết giờ:phút, ví dụ 16:32.")
    return time(int(match[1]), int(match[2]))


def day_vi(day: date) -> str:
    """Return `1/4/2024`."""
    return f"{day.day}/{day.month}/{day.year}"


def moment_vi(moment: Moment) -> str:
    """Return `Thứ hai, 1/4/2024, 16:32`, or `1/4/2024` where no time is known."""
    if moment.clock is None:
        return day_vi(moment.day)
    weekday = WEEKDAYS[moment.day.weekday()].capitalize()
    return f"{weekday}, {day_vi(moment.day)}, {moment.clock:%H:%M}"
