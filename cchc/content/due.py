"""Deadlines as plans write them: a day, a period, steady work with or without its days.

The rule, decided once (docs/quyet-dinh.md): a period ends on its last day, «trước» a day
or a period ends on the day before it begins, steady work is due on the last day of each
of its periods unless it names a day. What the grammar below does not read to its end
stays text: it is shown and counted apart, never guessed.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc.text.dates import day_vi, read_day
from cchc.text.forms import fold, squeeze

LAST = 31  # the day of a month that stands for its end
_ANY_MONTH = tuple(range(1, 13))
_ENDS_OF_QUARTERS, _STARTS_OF_QUARTERS = (3, 6, 9, 12), (1, 4, 7, 10)
_CYCLES = {
    "thang": _ANY_MONTH,
    "3 thang": _ENDS_OF_QUARTERS,
    "quy": _ENDS_OF_QUARTERS,
    "6 thang": (6, 12),
    "nam": (12,),
}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

# A text is read without marks, in lower case: «Trước ngày 15/12» is «truoc ngay 15/12».
_SAME = ((r"\bqui\b", "quy"), (r"\s*/\s*", "/"), (r"\s*\(([^()]*)\)", r", \1"),
         (r"\b(\d{1,2})[.-](\d{1,2})[.-](20\d\d)\b", r"\1/\2/\3"))  # fmt: skip
_BOUND = (
    r"(?:(?:hoan thanh|thuc hien|bao cao|xong) )?"
    r"(?P<bound>(?:truoc|cham nhat|muon nhat|den het|den|het|trong|vao)?)(?: la| vao| trong)? ?"
)
_YEAR = r"(?:(?:/| nam | )(?P<year>20[0-9]{2}))?"
_END_OF = r"(?P<end>cuoi )?"
_DAY = r"(?:ngay )?(?P<day>[0-9]{1,2})(?:/| thang )(?P<month>[0-9]{1,2})"
_QUARTER = _END_OF + r"quy (?P<quarter>iv|i{1,3}|[1-4])"
_MONTH = _END_OF + r"thang (?P<month>1[0-2]|0?[1-9])"
_BARE_MONTH = r"(?P<month>1[0-2]|0?[1-9])(?=/20)"  # 6/2024
_HALF = r"(?P<months>[1-9]|1[01]) thang (?P<end>dau|cuoi)(?: nam| cua nam)?"
_WHOLE_YEAR = _END_OF + r"nam(?: ke hoach)?"
_ONCE = tuple(
    re.compile(_BOUND + point + _YEAR)
    for point in (_DAY, _QUARTER, _MONTH, _BARE_MONTH, _HALF, _WHOLE_YEAR)
)
_LIST = re.compile(r", | va ")
_EACH = r"(?:hang|moi|dinh ky(?: hang| moi)?)"
_CYCLE = r"(?:[36] thang|thang|quy|nam)"
# «Hằng quý, 6 tháng, năm» comes as often as the shortest of its periods.
_EVERY = re.compile(
    rf"(?:bao cao )?{_EACH} (?P<cycles>{_CYCLE}(?:(?:, va |, | va )(?:{_EACH} )?{_CYCLE})*)"
    r"(?: (?:mot|1) lan)?"
)
_EVERY_SO_OFTEN = re.compile(r"(?P<cycles>[36] thang) (?:mot|1) lan")
_DAY_OF_EACH = re.compile(
    rf"{_BOUND}ngay (?P<day>[0-9]{{1,2}})(?: cua| cac)? (?:"
    rf"(?P<monthly>{_EACH} thang)|(?P<place>thang (?:cuoi|dau))(?: cua)?(?: {_EACH})? quy)"
)
_EACH_FIRST = re.compile(rf"(?P<each>{_EACH} (?:thang|quy|nam)),? (?P<rest>.+)")
_EACH_YEAR = re.compile(rf"(?P<points>.+?),? {_EACH} nam")
_STEADY = re.compile(rf"thuong xuyen|{_EACH} (?:ngay|tuan|thang|quy|nam)|dinh ky")
_NO_PERIOD = re.compile(r"(quy|thang) ([0-9]{1,2}|[ivx]{1,4})(?:/| nam | )20[0-9]{2}")
# What is meant as a day of a year, well written or not: digits of full width, en dashes.
_LIKE_A_DAY = re.compile(r"\d{1,4}\s*[/.–—-]\s*\d{1,2}\s*[/.–—-]\s*\d")


@dataclass(frozen=True)
class Point:
    """A deadline in every year: its day, or the day before it. Day `LAST` of a month is its
    end; steady work of «ngày 30 hằng tháng» is due in February on its last day, too."""

    month: int
    day: int
    before: bool = False

    def in_year(self, year: int, *, steady: bool = False) -> date | None:
        """Return its day in a year; None for the 29th of February of most of them."""
        length = monthrange(year, self.month)[1]
        if self.before and self.day > length:
            return date(year, self.month, length)
        if self.day > length and self.day != LAST and not steady:
            return None
        found = date(year, self.month, min(self.day, length))
        return found - timedelta(days=1) if self.before else found


@dataclass(frozen=True)
class Due:
    """A deadline as written. `days` are those it falls on, one unless the work is steady;
    `points` those of a year that the text leaves out: the plan knows which year it is."""

    text: str
    days: tuple[date, ...] = ()
    steady: bool = False
    points: tuple[Point, ...] = ()

    @property
    def day(self) -> date | None:
        """The last day, where the work ends on a day that can be told."""
        return self.days[-1] if self.days and not self.steady else None

    @property
    def is_clear(self) -> bool:
        return self.steady or bool(self.days)

    def next(self, today: date) -> date | None:
        """Return the next day on which it is due."""
        return next((day for day in self.days if day >= today), None)

    def within(self, years: range, since: date) -> "Due":
        """Return the deadline with the days that it has in the years of a plan: steady work
        in all of them, from the day of the plan on; what happens once only where there is
        but one year."""
        if not self.points or not (self.steady or len(years) == 1):
            return self
        # A year more: «trước ngày 1 hằng tháng» ends this year's last month.
        found = [
            point.in_year(year, steady=self.steady)
            for year in ((*years, years[-1] + 1) if self.steady and years else years)
            for point in self.points
        ]
        days = {day for day in found if day and (not self.steady or day.year in years)}
        return replace(self, days=tuple(sorted(d for d in days if not self.steady or d >= since)))


def read_due(text: str) -> Due:
    """Read `30/6/2024`, `Trước 15/12`, `Quý II/2024`, `Năm 2024`, `Hằng quý`, `Thường xuyên` …

    Raises ValueError only for a day, a month or a quarter that does not exist.
    """
    text = squeeze(text)
    flat = _flat(text)
    if _LIKE_A_DAY.match(text) and not _LIST.search(flat):
        day = read_day(text)
        return Due(day_vi(day), (day,))
    if points := _recurring(flat):
        return Due(text, steady=True, points=points)
    if _STEADY.match(flat):
        return Due(text, steady=True)
    found = _once(text, flat)
    if not found.days and (period := _NO_PERIOD.fullmatch(flat)):
        if period[1] == "quy":
            raise ValueError(f"không có “{text}”. Hãy viết Quý I, Quý II, Quý III hoặc Quý IV.")
        raise ValueError(f"không có “{text}”. Hãy viết từ Tháng 1 đến Tháng 12.")
    return found


def _flat(text: str) -> str:
    flat = fold(text)
    for written, meant in _SAME:
        flat = re.sub(written, meant, flat)
    return flat.strip(" .")


def _recurring(flat: str) -> tuple[Point, ...]:
    """Return the points of a year on which steady work is due; none where none is told."""
    if match := _EVERY.fullmatch(flat) or _EVERY_SO_OFTEN.fullmatch(flat):
        months = (_CYCLES[cycle] for cycle in re.findall(_CYCLE, match["cycles"]))
        return tuple(Point(month, LAST) for month in max(months, key=len))
    flat = _day_first(flat)
    if match := _DAY_OF_EACH.fullmatch(flat):
        return _day_of_each(match)
    match = _EACH_YEAR.fullmatch(flat)
    found = _points(match["points"]) if match else ()
    return tuple(point for point, year in found) if not any(year for _, year in found) else ()


def _day_first(flat: str) -> str:
    """«Hằng tháng, trước ngày 15» says the same as «trước ngày 15 hằng tháng»."""
    match = _EACH_FIRST.fullmatch(flat)
    if not match:
        return flat
    rest, each = match["rest"], match["each"]
    return rest if rest.endswith(" quy") else f"{rest} {each}"


def _day_of_each(match: re.Match[str]) -> tuple[Point, ...]:
    """Return the points of «ngày 20 hằng tháng», «trước ngày 15 của tháng cuối quý»."""
    day, before = int(match["day"]), match["bound"] == "truoc"
    ends = _STARTS_OF_QUARTERS if match["place"] == "thang dau" else _ENDS_OF_QUARTERS
    months = _ANY_MONTH if match["monthly"] else ends
    return tuple(Point(month, day, before) for month in months) if 1 <= day <= LAST else ()


def _once(text: str, flat: str) -> Due:
    found = _points(flat)
    years = {year for _, year in found}
    if years == {None}:
        return Due(text, points=tuple(point for point, _ in found))
    days = [point.in_year(year) if year else None for point, year in found]
    return Due(text, tuple(sorted(day for day in days if day)) if None not in days else ())


def _points(flat: str) -> list[tuple[Point, int | None]]:
    """Return the points of a year that a text names from its first to its last word, each with
    its year where there is one; none where a part cannot be read. What stands once for all
    parts («trước 15/6 và 15/12/2024») is «trước» before the first, the year after the last."""
    parts = _LIST.split(flat)
    before = "truoc " if parts[0].startswith("truoc ") else ""
    found = [_point(before + part.removeprefix("truoc ")) for part in parts]
    known = [each for each in found if each]
    if len(known) < len(parts):
        return []
    return [(point, year or known[-1][1]) for point, year in known]


def _point(flat: str) -> tuple[Point, int | None] | None:
    match = next(filter(None, (form.fullmatch(flat) for form in _ONCE)), None)
    if match is None or flat == "nam":
        return None
    named = match.groupdict()
    year, before = int(named["year"] or 0) or None, named["bound"] == "truoc"
    if named.get("day"):
        return _named_day(int(named["day"]), int(named["month"]), before, year), year
    last = _last_month(named)
    if not before:
        return Point(last, LAST), year
    if named["end"] or (year is None and _is_year(named)):
        return None  # before the end of a period, before «năm»: nobody can tell what is meant
    return Point(_first_month(named, last), 1, before=True), year


def _named_day(day: int, month: int, before: bool, year: int | None) -> Point:
    """Return a day of a year. Raises ValueError where the year (or every year) lacks it."""
    if year is None and (not 1 <= month <= 12 or not 1 <= day <= monthrange(2024, month)[1]):
        raise ValueError(f"không có ngày {day}/{month} trong lịch. Hãy xem lại ngày và tháng.")
    real = read_day(f"{day}/{month}/{year or 2024}")
    return Point(real.month, real.day, before)


def _last_month(named: dict[str, str | None]) -> int:
    if quarter := named.get("quarter"):
        return 3 * _QUARTERS[quarter]
    if month := named.get("month"):
        return int(month)
    months = named.get("months")
    return int(months) if months and named["end"] == "dau" else 12


def _first_month(named: dict[str, str | None], last: int) -> int:
    if named.get("quarter"):
        return last - 2
    return last if named.get("month") else 1


def _is_year(named: dict[str, str | None]) -> bool:
    return not any(named.get(name) for name in ("quarter", "month", "months"))
