"""What is known of the last search index: which versions of which entries its files hold."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from cchc.build.digest import digest_of
from cchc.build.sealed import read_sealed, write_sealed
from cchc.build.state import code_version

FOLDER = "tim-kiem/chi-muc"
FIRST = f"{FOLDER}/chi-muc.z"  # what a browser reads before anything else
_GROUP = 16  # shards that share a version


class KnownEntry(NamedTuple):
    """An entry of a segment: its path, a digest of the version indexed, words in its title."""

    path: str
    version: int
    title: int


class KnownSegment(NamedTuple):
    """A segment as last written: its entries in order, digests of its files."""

    name: str
    bits: int
    entries: tuple[KnownEntry, ...]
    shards: tuple[int, ...]
    cards: int
    words: int

    def shard_path(self, shard: int) -> str:
        return f"{FOLDER}/{self.name}/{shard:x}.z"

    @property
    def cards_path(self) -> str:
        return f"{FOLDER}/{self.name}/muc.z"

    @property
    def words_path(self) -> str:
        return f"{FOLDER}/{self.name}/tu.z"

    def text_path(self, number: int) -> str:
        return f"{FOLDER}/{self.name}/bai/{number}.z"

    def index_paths(self) -> Iterator[str]:
        """Yield the files that only the whole segment can make."""
        yield from map(self.shard_path, range(len(self.shards)))
        yield self.words_path

    def paths(self) -> Iterator[str]:
        yield from self.index_paths()
        yield self.cards_path
        yield from map(self.text_path, range(len(self.entries)))

    def told(self) -> dict[str, object]:
        """Return what a browser is told: with each file's address goes a version, so that what
        its cache holds is never of another day."""
        groups = [self.shards[at : at + _GROUP] for at in range(0, len(self.shards), _GROUP)]
        texts = (entry.version.to_bytes(8, "little") for entry in self.entries)
        return {
            "name": self.name,
            "entries": len(self.entries),
            "bits": self.bits,
            "shards": "".join(version_of(*group) for group in groups),
            "cards": version_of(self.cards),
            "words": version_of(self.words),
            "texts": version_of(digest_of(b"".join(texts))),
        }


def version_of(*digests: int) -> str:
    """Return six signs that differ where one of the files does."""
    every = b"".join(digest.to_bytes(8, "little") for digest in digests)
    return f"{digest_of(every) & 0xFFFFFF:06x}"


class Record(NamedTuple):
    """The last index: its segments by name, the groups of its suggestions and their version."""

    segments: Mapping[str, KnownSegment] = {}
    groups: tuple[str, ...] = ()
    suggestions: str = ""


def read_record(place: Path) -> Record:
    found = read_sealed(place / "tim-kiem", code_version())
    return found if isinstance(found, Record) else Record()


def write_record(place: Path, record: Record) -> None:
    write_sealed(place / "tim-kiem", record, code_version())
