"""Documents and plans by their symbols: what a citation may mean."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from cchc.content.citations import Cited, read_cited
from cchc.content.kinds import Document, Entry, Plan, Status

Numbered = Document | Plan


class Citable:
    """The documents and plans among some entries. A plan is what its document is, so it counts
    only where the site has no page of the document."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._documents: dict[str, list[Numbered]] = {}
        self._plans: dict[str, list[Numbered]] = {}
        self._cited: dict[str, list[tuple[Cited, list[Numbered]]]] = {}
        for entry in entries:
            if isinstance(entry, Numbered) and entry.status is not Status.WITHDRAWN:
                shelf = self._documents if isinstance(entry, Document) else self._plans
                shelf.setdefault(_key(entry.number), []).append(entry)

    def named(self, symbol: str) -> list[Numbered]:
        """Return all that have a symbol: agencies number alike, and every year anew."""
        key = _key(symbol)
        return self._documents.get(key) or self._plans.get(key) or []

    def find(self, symbol: str, day: date | None) -> Numbered | None:
        """Return what a citation means, if that is certain: the one of that day; else the only
        one, unless the day beside it is of another year."""
        found = self.named(symbol)
        of_the_day = [each for each in found if each.issued == day]
        if len(of_the_day) == 1:
            return of_the_day[0]
        if len(found) != 1 or (day and day.year != found[0].issued.year):
            return None
        return found[0]

    def cited_by(self, entry: Entry) -> list[tuple[Cited, list[Numbered]]]:
        """Return the citations of an entry for which there is a document or a plan."""
        body = entry.body
        if self.names.isdisjoint(body.symbols):
            return []
        known = self._cited.get(entry.path)
        if known is None:
            found = read_cited(body.cited, body.places, self.names)
            known = self._cited[entry.path] = self.among(found)
        return known

    def among(self, cited: Iterable[Cited]) -> list[tuple[Cited, list[Numbered]]]:
        """Return those citations for which there is a document or a plan."""
        return [(each, found) for each in cited if (found := self.named(each.symbol))]

    def meant(self, cited: Iterable[Cited]) -> Iterator[Numbered]:
        """Yield what citations mean, where that is certain."""
        for each in cited:
            if found := self.find(each.symbol, each.day):
                yield found

    def unclear(self, entry: Entry) -> tuple[str, ...]:
        """Return the symbols that an entry cites without saying which of several it means. One
        of a year that none of them is of means another document."""
        if self.shared.isdisjoint(entry.body.symbols):
            return ()
        return tuple(
            dict.fromkeys(
                cited.symbol
                for cited, named in self.cited_by(entry)
                if len(named) > 1
                and self.find(cited.symbol, cited.day) is None
                and (not cited.day or any(each.issued.year == cited.day.year for each in named))
            )
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """All symbols, with and without the zero before them."""
        keys = self._documents.keys() | self._plans.keys()
        return frozenset(keys | {f"0{key}" for key in keys})

    @cached_property
    def shared(self) -> frozenset[str]:
        """The symbols of more than one document or plan, with and without the zero."""
        return frozenset(name for name in self.names if len(self.named(name)) > 1)

    def missing(self, entry: Entry) -> list[str]:
        """Return the symbols that an entry cites and nothing here has."""
        return [symbol for symbol in entry.body.symbols if symbol not in self.names]


def _key(symbol: str) -> str:
    return symbol.lstrip("0")
