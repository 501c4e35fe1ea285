"""Writes the search index: an edit rewrites what it changes of one segment, and no more."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from cchc.build.digest import digest_of
from cchc.build.press import Others
from cchc.build.search_record import (
    FIRST,
    FOLDER,
    KnownSegment,
    Record,
    read_record,
    version_of,
    write_record,
)
from cchc.build.search_segments import Ground, UnknownError, Workbench, version_in
from cchc.search.searched import Card, card_at, cards
from cchc.search.segments import Slice, slices
from cchc.search.shards import bits_for
from cchc.search.suggestions import suggestion_groups
from cchc.search.tables import encoded_cards, encoded_suggestions, encoded_text, first_file

_FEW = 20  # entries that may change before a segment is rather made from nothing

Changed = list[tuple[int, Card]]  # numbers in the segment, cards as they are now
Numbers = list[int | None]  # of the entries known; None: it is gone


class Searching:
    """One build's index."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.bench = Workbench(ground)

    @cached_property
    def _record(self) -> Record:
        return read_record(self.ground.place)

    def index_all(self) -> Others:
        """Bring the whole index up to date, whatever may have changed."""
        made = [self._brought_up_to_date(part) for part in slices(cards(self.ground.catalog))]
        suggestions = {
            group: encoded_suggestions(found)
            for group, found in sorted(suggestion_groups(self.ground.catalog).items())
        }
        files = {f"{FOLDER}/goi-y/{group}.z": each for group, each in suggestions.items()}
        self.bench.lay_all(files)
        version = version_of(*map(digest_of, suggestions.values()))
        self._finish(Record({each.name: each for each in made}, tuple(suggestions), version))
        wanted = {FIRST, *files, *(path for each in made for path in each.paths())}
        return Others(self.bench.laid, wanted)

    def _brought_up_to_date(self, part: Slice) -> KnownSegment:
        try:
            segment, files = self.bench.revised(*self._differences(part))
        except UnknownError:
            return self._with_cards(self.bench.made(part), part)
        self.bench.lay_all(files)
        for number, card in enumerate(part.cards):
            path = segment.text_path(number)
            if path not in files and not self.ground.stands(path):
                self.bench.lay(path, encoded_text(card, self.bench.texts(card)))
        return self._with_cards(segment, part)

    def _differences(self, part: Slice) -> tuple[KnownSegment, Changed, Numbers]:
        """Return the known segment, the cards in which the part differs from it, and the
        numbers of its entries now (nothing where they are as they were)."""
        known = self._record.segments.get(part.name)
        if known is None or known.bits != bits_for(len(part.cards)):
            raise UnknownError
        places = {card.path: number for number, card in enumerate(part.cards)}
        numbers = [places.get(entry.path) for entry in known.entries]
        staying = [number for number in numbers if number is not None]
        if staying != sorted(staying):
            raise UnknownError
        versions = {entry.path: entry.version for entry in known.entries}
        changed = [
            (number, card)
            for number, card in enumerate(part.cards)
            if versions.get(card.path) != version_in(card)
        ]
        if len(changed) + len(numbers) - len(staying) > _FEW:
            raise UnknownError
        if not all(map(self.ground.stands, known.index_paths())):
            raise UnknownError
        return known, changed, [] if numbers == list(range(len(numbers))) else numbers

    def _with_cards(self, segment: KnownSegment, part: Slice) -> KnownSegment:
        lengths = [entry.title for entry in segment.entries]
        pillars = [pillar.slug for pillar in self.ground.catalog.pillars]
        content = encoded_cards(part.cards, lengths, pillars)
        self.bench.lay(segment.cards_path, content)
        return segment._replace(cards=digest_of(content))

    def index_some(self, paths: Iterable[str]) -> Others | None:
        """Index the new texts of some entries, all else being as it was; None (and nothing
        done) where the record does not tell enough."""
        places = {
            entry.path: (name, number)
            for name, segment in self._record.segments.items()
            for number, entry in enumerate(segment.entries)
        }
        changed: dict[str, Changed] = {}
        for path in paths:
            card = card_at(path, self.ground.catalog)
            if card is None or path not in places:
                return None
            name, number = places[path]
            changed.setdefault(name, []).append((number, card))
        return self._revise(changed)

    def _revise(self, changed: Mapping[str, Changed]) -> Others | None:
        segments = self._record.segments
        try:
            revised = [self.bench.revised(segments[name], each) for name, each in changed.items()]
        except UnknownError:
            return None
        for _, files in revised:
            self.bench.lay_all(files)
        now = {segment.name: segment for segment, _ in revised}
        self._finish(self._record._replace(segments={**segments, **now}))
        return Others(self.bench.laid)

    def _finish(self, record: Record) -> None:
        """Write what a browser reads first, and what the next build wants to know."""
        told = [segment.told() for segment in record.segments.values()]
        suggestions = {"version": record.suggestions, "groups": record.groups}
        self.bench.lay(FIRST, first_file(self.ground.catalog, told, suggestions))
        if record != self._record:
            write_record(self.ground.place, record)
