"""One segment of the search index: made from nothing, or revised where a few entries changed.

Both ways lead to the same bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cchc.build.bodies import Bodies
from cchc.build.digest import digest_of
from cchc.build.output import lay_beside
from cchc.build.search_record import KnownEntry, KnownSegment
from cchc.build.state import KnownSource
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.search.index import (
    Change,
    Lists,
    Terms,
    count_of,
    counts_of,
    is_word,
    made_lists,
    moved_lists,
    revised_lists,
)
from cchc.search.searched import Card, Texts, card_at, texts_at
from cchc.search.segments import Slice
from cchc.search.shards import bits_for, decoded_shard, encoded_shard, shard_of
from cchc.search.tables import decoded_words, encoded_text, encoded_words, sign_of
from cchc.search.terms import terms_of, title_length

Files = dict[str, bytes]


class UnknownError(Exception):
    """The record of a segment does not tell enough to revise it."""


@dataclass(frozen=True)
class Ground:
    """What an index is made of and compared with: the public catalog, the sources as the last
    build knew them, the bodies of both; `stands` tells whether a file of the output is as it
    was left. The record lies in `place`."""

    place: Path
    output: Path
    catalog: Catalog
    before: Mapping[str, KnownSource]
    bodies: Bodies
    stands: Callable[[str], bool]

    @cached_property
    def catalog_before(self) -> Catalog:
        """What the last build read; of drafts no terms are known."""
        parsed = {path: source.parsed for path, source in self.before.items()}
        entries = tuple(each.entry for each in parsed.values() if each.entry)
        rows = {path: each.rows for path, each in parsed.items() if each.rows is not None}
        return Catalog(self.catalog.root, (), entries, rows, ())


@dataclass
class Workbench:
    """Where segments are made; `laid` are the paths of files that differ from the output and
    wait beside it."""

    ground: Ground
    laid: list[str] = field(default_factory=list)

    def made(self, part: Slice) -> KnownSegment:
        """Make a segment from nothing."""
        bits = bits_for(len(part.cards))
        segment = KnownSegment(part.name, bits, (), (), 0, 0)
        entries: list[KnownEntry] = []
        shards = made_lists(self._terms(segment, part, entries), bits)
        contents = list(map(encoded_shard, shards))
        words = _all_words(shards)
        for shard, content in enumerate(contents):
            self.lay(segment.shard_path(shard), content)
        self.lay(segment.words_path, words)
        digests = tuple(map(digest_of, contents))
        return segment._replace(entries=tuple(entries), shards=digests, words=digest_of(words))

    def _terms(
        self, segment: KnownSegment, part: Slice, entries: list[KnownEntry]
    ) -> Iterator[Terms]:
        """Yield the terms of each entry; its text is laid, and it is noted, on the way."""
        for number, card in enumerate(part.cards):
            texts = self.texts(card)
            self.lay(segment.text_path(number), encoded_text(card, texts))
            entries.append(KnownEntry(card.path, version_in(card), title_length(texts)))
            yield terms_of(texts)

    def moved(
        self, known: KnownSegment, numbers: Sequence[int | None]
    ) -> tuple[dict[int, Lists], Files]:
        """Return all lists of a segment whose entries have new numbers (None: it is gone), and
        the texts that move with them."""
        files: Files = {}
        for before, after in enumerate(numbers):
            path = known.text_path(before)
            if after is None or after == before:
                continue
            if not self.ground.stands(path):
                raise UnknownError
            files[known.text_path(after)] = (self.ground.output / path).read_bytes()
        shards = range(len(known.shards))
        return {shard: moved_lists(self._lists(known, shard), numbers) for shard in shards}, files

    def revised(
        self,
        known: KnownSegment,
        changed: Sequence[tuple[int, Card]],
        numbers: Sequence[int | None] = (),
    ) -> tuple[KnownSegment, Files]:
        """Return a segment with some entries indexed anew, and its files that may differ.

        `numbers` are those that its entries have now, where they have moved.
        """
        shards = list(known.shards)
        moved, files = self.moved(known, numbers) if numbers else ({}, Files())
        entries = _placed(known.entries, numbers) if numbers else dict(enumerate(known.entries))
        changes = []
        for number, card in changed:
            texts = self.texts(card)
            before = self._terms_before(entries[number]) if number in entries else {}
            changes.append(Change(number, before, terms_of(texts)))
            files[known.text_path(number)] = encoded_text(card, texts)
            entries[number] = KnownEntry(card.path, version_in(card), title_length(texts))
        revised = moved | revised_lists(
            changes, known.bits, lambda at: moved[at] if moved else self._lists(known, at)
        )
        for shard, lists in revised.items():
            content = files[known.shard_path(shard)] = encoded_shard(lists)
            shards[shard] = digest_of(content)
        words = _all_words(moved.values()) if moved else self._words(known, changes, revised)
        files[known.words_path] = words
        in_order = tuple(each for _, each in sorted(entries.items()))
        return known._replace(entries=in_order, shards=tuple(shards), words=digest_of(words)), files

    def _terms_before(self, entry: KnownEntry) -> Terms:
        """Return the terms of an entry as it was indexed."""
        card = card_at(entry.path, self.ground.catalog_before)
        if card is None or version_in(card) != entry.version:
            raise UnknownError
        return terms_of(texts_at(entry.path, self.ground.catalog_before, self._html_before))

    def _html_before(self, entry: Entry) -> str:
        html = self.ground.bodies.kept_html(entry)
        if html is None:
            raise UnknownError
        return html

    def _lists(self, known: KnownSegment, shard: int) -> Lists:
        return decoded_shard(self._read(known.shard_path(shard), known.shards[shard]))

    def _words(
        self, known: KnownSegment, changes: Iterable[Change], revised: Mapping[int, Lists]
    ) -> bytes:
        words = decoded_words(self._read(known.words_path, known.words))
        for term in {term for each in changes for term in each.before.keys() | each.after.keys()}:
            shard = shard_of(term, known.bits)
            if not is_word(term) or shard not in revised:
                continue
            if found := revised[shard].get(term):
                words[term] = sign_of(count_of(found))
            else:
                words.pop(term, None)
        return encoded_words(words)

    def _read(self, path: str, digest: int) -> bytes:
        """Return a file of the output, if it is the one that was written."""
        file = self.ground.output / path
        content = file.read_bytes() if file.is_file() else b""
        if digest_of(content) != digest:
            raise UnknownError
        return content

    def texts(self, card: Card) -> Texts:
        return texts_at(card.path, self.ground.catalog, self.ground.bodies.html_of)

    def lay_all(self, files: Files) -> None:
        for path, content in files.items():
            self.lay(path, content)

    def lay(self, path: str, content: bytes) -> None:
        if lay_beside(self.ground.output, path, content):
            self.laid.append(path)


def _placed(entries: Sequence[KnownEntry], numbers: Sequence[int | None]) -> dict[int, KnownEntry]:
    pairs = zip(numbers, entries, strict=True)
    return {number: entry for number, entry in pairs if number is not None}


def _all_words(shards: Iterable[Lists]) -> bytes:
    counts = {word: count for lists in shards for word, count in counts_of(lists).items()}
    return encoded_words({word: sign_of(count) for word, count in counts.items()})


def version_in(card: Card) -> int:
    return digest_of(card.version.encode())
