"""The catalog: every entry of the site and how they belong together.

A catalog answers questions of meaning: which articles there are, the newest
first, which document has this symbol, which tasks a plan has. It is read-only,
and it knows nothing of pages.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from cchc.content.attachments import Attachment
from cchc.content.citable import Citable
from cchc.content.citations import Cited
from cchc.content.kinds import (
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
from cchc.content.links import Links, files_of, links_of
from cchc.content.parsing import Examine, Parsed, parse, trusting
from cchc.content.pictures import Picture
from cchc.content.published import NOTHING, Publication
from cchc.content.registries import Registries
from cchc.content.rows import (
    Abbreviation,
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
from cchc.content.sources import Role, Source, find_sources
from cchc.content.values import Act
from cchc.problems import Problem
from cchc.text.order import sort_key

AnyEntry = TypeVar("AnyEntry", bound=Entry)
AnyRow = TypeVar("AnyRow", bound=Row)


# What a document may do to others: attributes of `Document`.
RELATIONS = (
    "replaces", "repeals", "amends", "supplements", "corrects", "guides", "legal_basis",
)  # fmt: skip


@dataclass(frozen=True)
class Catalog:
    """All that was read. `rows` holds the tables by the path of their file; `published` is
    what stood before, where somebody asked git for it (no build does)."""

    root: Path
    sources: tuple[Source, ...]
    entries: tuple[Entry, ...]
    rows: Mapping[str, tuple[Row, ...]]
    problems: tuple[Problem, ...]
    published: Publication = NOTHING
    unread_drafts: frozenset[str] = frozenset()  # paths of drafts that make no entry yet
    attachments: Mapping[str, Attachment] = field(default_factory=dict)  # by path
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # those that can be read

    def public(self, today: date, *, with_held_back: bool = False) -> "Catalog":
        """Return the catalog that may be shown on `today`; the preview shows drafts too."""
        if with_held_back:
            return self
        shown = tuple(entry for entry in self.entries if not entry.held_back(today))
        hidden = self._files_of_nobody(shown)
        sources = tuple(source for source in self.sources if source.path not in hidden)
        return replace(self, entries=shown, sources=sources)

    def _files_of_nobody(self, shown: Sequence[Entry]) -> set[str]:
        """A picture or attachment goes the way of the entries that name it: return those that
        only entries name whose text is not shown."""
        told = {entry.path for entry in shown if entry.status is not Status.WITHDRAWN}
        silent = [entry for entry in self.entries if entry.path not in told]
        hidden = {path for entry in silent for path in files_of(entry)}
        if hidden:
            hidden -= {path for entry in self.entries if entry.path in told
                       for path in files_of(entry)}  # fmt: skip
        return hidden

    def of(self, kind: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        return tuple(entry for entry in self._by_kind.get(kind, ()) if isinstance(entry, kind))

    @cached_property
    def _by_kind(self) -> Mapping[type[Entry], list[Entry]]:
        """No kind is a sort of another."""
        found: dict[type[Entry], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(type(entry), []).append(entry)
        return found

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
    def articles_by_topic(self) -> Mapping[str, list[Article]]:
        """Articles by the name of a topic, the newest first."""
        found: dict[str, list[Article]] = {}
        for article in self.articles:
            for topic in dict.fromkeys(article.topics):
                found.setdefault(topic, []).append(article)
        return found

    @cached_property
    def articles_by_pillar(self) -> Mapping[str, list[Article]]:
        """Articles by the name of a pillar as written, the newest first."""
        found: dict[str, list[Article]] = {}
        for article in self.articles:
            for pillar in article.pillars:
                found.setdefault(pillar, []).append(article)
        return found

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
    def by_address(self) -> Mapping[str, Entry]:
        """Entries by address; where two want the same, the first has it, and who chose an address
        comes after those whose name it is."""
        first = sorted(self.entries, key=lambda entry: entry.chosen_slug is not None)
        return {entry.address: entry for entry in reversed(first)}

    @cached_property
    def by_number(self) -> Mapping[str, Document]:
        return {document.number: document for document in reversed(self.documents)}

    @cached_property
    def citable(self) -> Citable:
        return Citable(self.entries)

    @cached_property
    def documents_that_name(self) -> Mapping[tuple[str, str], list[tuple[Document, Act]]]:
        """Documents by what they do to which symbol: (relation, symbol), the oldest first."""
        found: dict[tuple[str, str], list[tuple[Document, Act]]] = {}
        for document in reversed(self.documents):
            for relation in RELATIONS:
                for act in getattr(document, relation):
                    found.setdefault((relation, act.number), []).append((document, act))
        return found

    @cached_property
    def links(self) -> Links:
        """Every link, picture and source of all entries."""
        return links_of(self.entries)

    @cached_property
    def files(self) -> Mapping[str, Source]:
        """Pictures and attachments by path."""
        roles = (Role.PICTURE, Role.ATTACHMENT)
        return {source.path: source for source in self.sources if source.role in roles}

    @cached_property
    def registries(self) -> Registries:
        return Registries(
            agencies=self._registry("co-quan.csv", Agency),
            localities=self._registry("dia-phuong.csv", Locality),
            topics=self._registry("chu-de.csv", Topic),
            authors=self._registry("tac-gia.csv", Author),
            outside_links=self._registry("lien-ket.csv", OutsideLink),
            abbreviations=self._registry("viet-tat.csv", Abbreviation),
        )

    def tasks(self, plan: Plan) -> tuple[Task, ...]:
        """Return the tasks of a plan, their deadlines with the days that they have in its years."""
        known = self._tasks_known.get(plan.path)
        if known is None:
            known = tuple(map(partial(_placed, plan), self._table(plan, "nhiem-vu.csv", Task)))
            self._tasks_known[plan.path] = known
        return known

    @cached_property
    def _tasks_known(self) -> dict[str, tuple[Task, ...]]:
        """The pages of plans, pillars and agencies ask for the same tasks."""
        return {}

    def coverage(self, plan: Plan) -> tuple[CoverageTopic, ...]:
        return self._table(plan, "noi-dung.csv", CoverageTopic)

    def cited_in_tables(self, entry: Entry) -> tuple[Cited, ...]:
        """Return what the tables of an entry cite."""
        rows: tuple[Row, ...] = ()
        if isinstance(entry, Plan):
            rows = (*self.tasks(entry), *self.coverage(entry))
        elif isinstance(entry, Indicator):
            rows = self.series(entry)
        return tuple(each for row in rows for each in row.cited) if rows else ()

    def series(self, indicator: Indicator) -> tuple[Observation, ...]:
        return self._table(indicator, f"{PurePosixPath(indicator.path).stem}.csv", Observation)

    def _table(self, entry: Entry, name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        if isinstance(entry, Plan) and PurePosixPath(entry.path).name != "index.md":
            return ()  # the tables of a folder belong to its plan
        return self._typed(str(PurePosixPath(entry.path).with_name(name)), kind)

    def _registry(self, name: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return self._typed(f"danh-ba/{name}", kind)

    def _typed(self, path: str, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
        return tuple(row for row in self.rows.get(path, ()) if isinstance(row, kind))


def _placed(plan: Plan, task: Task) -> Task:
    return replace(task, due=task.due.within(plan.years, plan.issued)) if task.due else task


def assemble(
    root: Path, sources: Sequence[Source], strays: Iterable[Problem], parsed: Mapping[str, Parsed]
) -> Catalog:
    """Put the catalog together from what each file holds."""
    found = [parsed[source.path] for source in sources if source.is_read]
    problems = [*strays, *(problem for each in found for problem in each.problems)]
    return Catalog(
        root=root,
        sources=tuple(sources),
        entries=tuple(each.entry for each in found if each.entry),
        rows={path: each.rows for path, each in parsed.items() if each.rows is not None},
        problems=tuple(sorted(problems)),
        pictures={path: each.picture for path, each in parsed.items() if each.picture},
        unread_drafts=frozenset(path for path, each in parsed.items() if each.unread_draft),
        attachments={path: each.attachment for path, each in parsed.items() if each.attachment},
    )


def read_content(root: Path, examine: Examine = trusting) -> Catalog:
    """Read every file below `root`. Bad files become problems, never exceptions."""
    sources, strays = find_sources(root)
    parsed = {
        source.path: parse(source, source.file.read_bytes(), examine)
        for source in sources
        if source.is_read
    }
    return assemble(root, sources, strays, parsed)
