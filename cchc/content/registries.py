"""The registries: agencies and places with the days on which their names were right."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from cchc.content.rows import Agency, Author, Locality, OutsideLink, Topic

Dated = TypeVar("Dated", Agency, Locality)


@dataclass(frozen=True)
class Registries:
    """The rows of `danh-ba/*.csv`."""

    agencies: tuple[Agency, ...]
    localities: tuple[Locality, ...]
    topics: tuple[Topic, ...]
    authors: tuple[Author, ...]
    outside_links: tuple[OutsideLink, ...]

    def agency(self, name: str, day: date | None = None) -> Agency | None:
        """Return the agency that bore `name` (full or short) on `day`."""
        return _valid([each for each in self.agencies if name in (each.title, each.short)], day)

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
        place, seen = self.locality_coded(code), set()
        while place and place.valid_to and place.valid_to < today and place.code not in seen:
            seen.add(place.code)
            place = self.locality_coded(place.successor) or place
        return place


def _valid(found: list[Dated], day: date | None) -> Dated | None:
    """Of several bearers of a name, the one of that day; without a day, the latest."""
    for each in reversed(found):
        if day is None or (each.valid_from or date.min) <= day <= (each.valid_to or date.max):
            return each
    return found[-1] if found else None
