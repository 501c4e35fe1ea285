"""The registries: agencies and places with the days on which their names were right."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from cchc.content.rows import Abbreviation, Agency, Author, Locality, OutsideLink, Topic

Dated = TypeVar("Dated", Agency, Locality)


@dataclass(frozen=True)
class Registries:
    """The rows of `danh-ba/*.csv`."""

    agencies: tuple[Agency, ...]
    localities: tuple[Locality, ...]
    topics: tuple[Topic, ...]
    authors: tuple[Author, ...]
    outside_links: tuple[OutsideLink, ...]
    abbreviations: tuple[Abbreviation, ...] = ()

    def agency(self, name: str, day: date | None = None) -> Agency | None:
        """Return the agency that bore `name` (full or short) on `day`."""
        return _valid(self._agencies_named.get(name, []), day)

    @cached_property
    def _agencies_named(self) -> dict[str, list[Agency]]:
        """Thousands of texts ask for a few names."""
        found: dict[str, list[Agency]] = {}
        for each in self.agencies:
            for name in {each.title, each.short}:
                found.setdefault(name, []).append(each)
        return found

    def line_of(self, agency: Agency) -> tuple[Agency, ...]:
        """Return an agency and those that it took over from, the nearest first."""
        line = [agency]
        for each in line:  # grows while it is walked
            line += [a for a in self.agencies if a.successor == each.code and a not in line]
        return tuple(line)

    def agency_coded(self, code: str) -> Agency | None:
        return next((each for each in self.agencies if each.code == code), None)

    def locality(self, name: str, day: date | None = None) -> Locality | None:
        """Return the place that bore `name` on `day`: one name can be several units."""
        names = [each for each in self.localities if name in (each.title, each.short, each.code)]
        return _valid(names, day)

    def locality_coded(self, code: str) -> Locality | None:
        return next((each for each in self.localities if each.code == code), None)

    def locality_now(self, code: str, today: date) -> Locality | None:
        """Follow the successors of the place `code` to the one that stands on `today`."""
        return _standing(self.localities, code, today)

    def agency_now(self, code: str, today: date) -> Agency | None:
        """Follow the successors of the agency `code` to the one that stands on `today`."""
        return _standing(self.agencies, code, today)


def _valid(found: list[Dated], day: date | None) -> Dated | None:
    """Of several bearers of a name, the one of that day; without a day, the latest."""
    for each in reversed(found):
        if day is None or (each.valid_from or date.min) <= day <= (each.valid_to or date.max):
            return each
    return found[-1] if found else None


def _standing(rows: Iterable[Dated], code: str, today: date) -> Dated | None:
    """Follow successors; a circle or a missing one ends the way where it is met."""
    by_code = {row.code: row for row in rows}
    row, seen = by_code.get(code), set()
    while row and row.valid_to and row.valid_to < today and row.code not in seen:
        seen.add(row.code)
        row = by_code.get(row.successor, row)
    return row
