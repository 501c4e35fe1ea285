"""The time a report is for, and how it is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.text.dates import day_vi

_DAY = timedelta(days=1)
# First and last month of what has a name of its own.
_NAMED = {
    (1, 12): "năm {year}",
    (1, 6): "6 tháng đầu năm {year}",
    (7, 12): "6 tháng cuối năm {year}",
    (1, 9): "9 tháng đầu năm {year}",
    (1, 3): "quý I/{year}",
    (4, 6): "quý II/{year}",
    (7, 9): "quý III/{year}",
    (10, 12): "quý IV/{year}",
}


@dataclass(frozen=True)
class Period:
    """From one day to another, both included."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def months(self) -> Iterator[tuple[int, int]]:
        """Yield (year, month) of every month that it touches."""
        year, month = self.start.year, self.start.month
        while (year, month) <= (self.end.year, self.end.month):
            yield year, month
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)

    @property
    def name(self) -> str:
        """Return «6 tháng đầu năm 2024», «quý II/2024», or nothing for any other time."""
        whole = self.start.day == 1 and (self.end + _DAY).day == 1
        if not whole or self.start.year != self.end.year:
            return ""
        first, last = self.start.month, self.end.month
        if first == last:
            return f"tháng {first}/{self.start.year}"
        return _NAMED.get((first, last), "").format(year=self.start.year)

    @property
    def text(self) -> str:
        return f"từ ngày {day_vi(self.start)} đến ngày {day_vi(self.end)}"
