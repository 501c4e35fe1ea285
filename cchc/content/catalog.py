"""The catalog: every entry of the site and how they belong together.

A catalog answers questions of meaning: which agency bore this name on that
day, which articles belong to this pillar, which document has this symbol. It
is read-only, and it knows nothing of pages.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeVar

from cchc.content.kinds import (
    BY_FOLDER,
    Article,
    Document,
    Entry,
    Exemplar,
    Guide,
    Indicator,
    InfoPage,
    Pillar,
    Plan,
    Status,
)
from cchc.content.reading import read_entry, read_rows
from cchc.content.rows import (
    REGISTRIES,
    Agency,
    Author,
    CoverageTopic,
    Locality,
    Observation,
    OutsideLink,
    Row,
    Task,
    Topic,
)
from cchc.content.sources import Role, Source, find_sources, read_source
from cchc.problems import Problem
from cchc.text.order import sort_key

AnyEntry = TypeVar("AnyEntry", bound=Entry)
AnyRow = TypeVar("AnyRow", bound=Row)
Dated = TypeVar("Dated", Agency, Locality)


@dataclass(frozen=True)
class Catalog:
    """All that was read. `rows` holds the tables by the path of their file."""

    root: Path
    sources: tuple[Source, ...]
    entries: tuple[Entry, ...]
    rows: Mapping[str, tuple[Row, ...]]
    problems: tuple[Problem, ...]

    def public(self, today: date, *, with_held_back: bool = False) -> "Catalog":
        """Return the catalog that may be shown on `today`; the preview shows drafts too."""
        if with_held_back:
            return self
        shown = tuple(entry for entry in self.entries if not entry.held_back(today))
        # A picture or attachment goes the way of the entries that name it.
        told = {path for entry in shown if entry.status is not Status.WITHDRAWN
                for path in files_of(entry)}  # fmt: skip
        hidden = {path for entry in self.entries for path in files_of(entry)} - told
        sources = tuple(source for source in self.sources if source.path not in hidden)
        return replace(self, entries=shown, sources=sources)

    def of(self, kind: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, kind))

    def listed(self, kind: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        """Entries that listings show: a withdrawn one keeps its page and nothing else."""
        return tuple(each for each in self.of(kind) if each.status is not Status.WITHDRAWN)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Articles, the newest first; of one moment, in the order of their addresses."""
        by_address = sorted(self.listed(Article), key=lambda article: article.slug)
        return tuple(
            sorted(by_address, key=lambda article: article.posted.sort_key(), reverse=True)
        )

    @cached_property
    def pillars(self) -> tuple[Pillar, ...]:
        return tuple(sorted(self.listed(Pillar), key=lambda pillar: (pillar.order, pillar.slug)))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        by_slug = sorted(self.listed(Plan), key=lambda plan: plan.slug)
        return tuple(sorted(by_slug, key=lambda plan: plan.issued, reverse=True))

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        by_slug = sorted(self.listed(Document), key=lambda document: document.slug)
        return tuple(sorted(by_slug, key=lambda document: document.issued, reverse=True))

    @cached_property
    def exemplars(self) -> tuple[Exemplar, ...]:
        by_title = sorted(self.listed(Exemplar), key=lambda exemplar: sort_key(exemplar.title))
        return tuple(sorted(by_title, key=lambda exemplar: exemplar.year, reverse=True))

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(sorted(self.listed(Indicator), key=lambda each: (each.order, each.slug)))

    @cached_property
    def guides(self) -> tuple[Guide, ...]:
        return tuple(sorted(self.listed(Guide), key=lambda guide: sort_key(guide.title)))

    @cached_property
    def info_pages(self) -> tuple[InfoPage, ...]:
        return tuple(sorted(self.listed(InfoPage), key=lambda page: (page.order, page.slug)))

    @cached_property
    def by_path(self) -> Mapping[str, Entry]:
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def by_number(self) -> Mapping[str, Document]:
        return {document.number: document for document in reversed(self.documents)}

    @cached_property
    def files(self) -> Mapping[str, Source]:
        """Pictures and attachments by path."""
        roles = (Role.PICTURE, Role.ATTACHMENT)
        return {source.path: source for source in self.sources if source.role in roles}

    def pillars_of(self, names: Iterable[str]) -> tuple[Pillar, ...]:
        """Return the pillars of these names (full or short) in their order; unknown ones
        are left to the checks."""
        wanted = set(names)
        return tuple(p for p in self.pillars if p.title in wanted or p.short in wanted)

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        return self._registry("co-quan.csv", Agency)

    @cached_property
    def localities(self) -> tuple[Locality, ...]:
        return self._registry("dia-phuong.csv", Locality)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return self._registry("chu-de.csv", Topic)

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        return self._registry("tac-gia.csv", Author)

    @cached_property
    def outside_links(self) -> tuple[OutsideLink, ...]:
        return self._registry("lien-ket.csv", OutsideLink)

    def agency(self, name: str, day: date | None = None) -> Agency | None:
        """Return the agency that bore `name` (full or short) on `day`."""
        return _valid([a for a in self.agencies if name in (a.title, a.short)], day)

    def locality(self, name: str, day: date | None = None) -> Locality | None:
        """Return the place that bore `name` on `day`: one name can be several units."""
        return _valid([p for p in self.localities if name in (p.title, p.short, p.code)], day)

    def locality_now(self, code: str, today: date) -> Locality | None:
        """Follow the successors of the place `code` to the one that stands on `today`."""
        return _standing(self.localities, code, today)

    def agency_now(self, code: str, today: date) -> Agency | None:
        """Follow the successors of the agency `code` to the one that stands on `today`."""
        return _standing(self.agencies, code, today)

    def tasks(self, plan: Plan) -> tuple[Task, ...]:
        return self._table(plan, "nhiem-vu.csv", Task)

    def coverage(self, plan: Plan) -> tuple[CoverageTopic, ...]:
        return self._table(plan, "noi-dung.csv", CoverageTopic)

    def series(self, indicator: Indicator) -> tuple[Observation, ...]:
        return self._table(indicator, f"{PurePosixPath(indicator.path).stem}.csv", Observation)

    def _table(self, entry: Entry, name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return self._typed(str(PurePosixPath(entry.path).with_name(name)), kind)

    def _registry(self, name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return self._typed(f"danh-ba/{name}", kind)

    def _typed(self, path: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return tuple(row for row in self.rows.get(path, ()) if isinstance(row, kind))


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


def files_of(entry: Entry) -> Iterator[str]:
    """Yield the pictures and attachments that an entry names, in its header or its text."""
    for target in entry.body.targets:
        if target.address.startswith("tep:"):
            yield target.address.removeprefix("tep:")
    if isinstance(entry, Article | Exemplar) and entry.picture:
        yield posixpath.normpath(entry.picture)
    if isinstance(entry, Document):
        yield from map(posixpath.normpath, entry.attachments)


def read_content(root: Path) -> Catalog:
    """Read every file below `root`. Bad files become problems, never exceptions."""
    sources, problems = find_sources(root)
    entries: list[Entry] = []
    rows: dict[str, tuple[Row, ...]] = {}
    for source in sources:
        if source.role not in (Role.ENTRY, Role.TABLE, Role.REGISTRY):
            continue
        text, slips = read_source(source)
        if text is not None and source.role is Role.ENTRY:
            entry, slips = read_entry(_entry_kind(source.path), source.path, text)
            entries += [entry] if entry else []
        elif text is not None:
            rows[source.path], slips = read_rows(_row_kind(source.path), source.path, text)
        problems += slips
    return Catalog(root, tuple(sources), tuple(entries), rows, tuple(sorted(problems)))


def _entry_kind(path: str) -> type[Entry]:
    return BY_FOLDER[path.partition("/")[0]]


def _row_kind(path: str) -> type[Row]:
    folder, name = path.partition("/")[0], PurePosixPath(path).name
    if folder == "danh-ba":
        return REGISTRIES[name]
    if folder == Indicator.folder:
        return Observation
    return Task if name == "nhiem-vu.csv" else CoverageTopic
