"""What of an entry is searched, and what a result shows of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

from cchc.content.catalog import Catalog
from cchc.content.kinds import (
    Article,
    Document,
    Entry,
    Exemplar,
    Indicator,
    Pillar,
    Plan,
    Status,
)
from cchc.content.registries import Registries
from cchc.content.rows import Agency
from cchc.text.forms import squeeze
from cchc.text.slugs import slugify
from cchc.text.symbols import type_of

AGENCIES = "co-quan"
# Of the header, what a page shows as text besides title and summary. Names of pillars and
# topics are facets: every article of a pillar would hold their words.
_TOLD = (
    "author", "unit", "locality", "issuer", "signatory", "publisher", "field", "place",
    "time_limit", "fee", "legal_basis", "problem", "approach", "cost", "conditions",
    "replicated_at", "recognition", "contact", "components", "scales", "picture_caption",
)  # fmt: skip
_BLOCK = re.compile(r"</?(?:p|h[2-4]|li|td|th|dt|dd|tr|blockquote|figcaption|caption|pre)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Card:
    """An entry as the index knows it: where it stands, and by what results can be narrowed.

    `version` differs where its texts do. `facts`: `unit` and `place` are names as shown,
    pillars are slugs; `year` is that of the facet (and of the order), None where there is none.
    """

    path: str
    address: str
    kind: str
    kind_name: str
    version: str
    day: date | None = None
    year: int | None = None
    pillars: tuple[str, ...] = ()
    unit: str = ""
    place: str = ""

    @property
    def order(self) -> tuple[date, str]:
        """The oldest first; what has no day is as old as anything."""
        return self.day or date(self.year or 1, 1, 1), self.address


@dataclass(frozen=True)
class Texts:
    """The texts of an entry by weight; `lead` are keywords and headings, `body` are blocks in
    the order of the page."""

    title: str
    symbol: str
    symbol_kind: str
    other_names: tuple[str, ...]
    summary: str
    lead: tuple[str, ...]
    body: tuple[str, ...]


def cards(catalog: Catalog) -> list[Card]:
    """Return a card for all that can be found, in the order of the index."""
    pillars = pillar_slugs(catalog)
    found = [_card(entry, catalog, pillars) for entry in catalog.entries if is_found(entry)]
    found += [_agency_card(agency) for agency in catalog.registries.agencies]
    return sorted(found, key=lambda card: card.order)


def is_found(entry: Entry) -> bool:
    """A withdrawn entry keeps its page and is found no more."""
    return entry.status is not Status.WITHDRAWN


def pillar_slugs(catalog: Catalog) -> dict[str, str]:
    return {name: each.slug for each in catalog.pillars for name in (each.title, each.short)}


def _card(entry: Entry, catalog: Catalog, pillars: dict[str, str]) -> Card:
    day = _day(entry)
    named = (pillars[name] for name in getattr(entry, "pillars", ()) if name in pillars)
    slugs = tuple(dict.fromkeys(named))
    return Card(
        entry.path,
        entry.address,
        entry.folder,
        entry.kind_name,
        "\n".join((entry.key, *slugs, *_rows(entry, catalog))),
        day,
        day.year if day else entry.year if isinstance(entry, Exemplar) else None,
        slugs,
        _unit(entry, catalog.registries),
        _place(entry, catalog.registries),
    )


def _agency_card(agency: Agency) -> Card:
    address = f"/{AGENCIES}/{agency.code}/"
    version = "\n".join((agency.title, agency.short, agency.agency_kind))
    return Card(address, address, AGENCIES, "cơ quan", version)


def _day(entry: Entry) -> date | None:
    if isinstance(entry, Article):
        return entry.posted.day
    return entry.issued if isinstance(entry, Document | Plan) else None


def _unit(entry: Entry, registries: Registries) -> str:
    name = entry.issuer if isinstance(entry, Document | Plan) else getattr(entry, "unit", "")
    agency = registries.agency(name) if name else None
    return agency.title if agency else str(name)


def _place(entry: Entry, registries: Registries) -> str:
    place = registries.locality(entry.locality) if entry.locality else None
    return place.short if place else entry.locality


def _rows(entry: Entry, catalog: Catalog) -> Iterator[str]:
    """Yield what the tables of a plan tell."""
    if isinstance(entry, Plan):
        for task in catalog.tasks(entry):
            yield from filter(None, (task.title, task.lead_agency, task.deliverable))
        for topic in catalog.coverage(entry):
            yield topic.title


def card_at(path: str, catalog: Catalog) -> Card | None:
    """Return the card of one path (of an agency: its address), None where there is none."""
    if agency := _agency_at(path, catalog):
        return _agency_card(agency)
    entry = catalog.by_path.get(path)
    return _card(entry, catalog, pillar_slugs(catalog)) if entry and is_found(entry) else None


def texts_at(path: str, catalog: Catalog, html_of: Callable[[Entry], str]) -> Texts:
    """Return the texts of what has a card at `path`."""
    agency = _agency_at(path, catalog)
    return agency_texts(agency) if agency else texts_of(catalog.by_path[path], catalog, html_of)


def _agency_at(path: str, catalog: Catalog) -> Agency | None:
    if not path.startswith("/"):
        return None
    return catalog.registries.agency_coded(path.strip("/").partition("/")[2])


def texts_of(entry: Entry, catalog: Catalog, html_of: Callable[[Entry], str]) -> Texts:
    """Return the texts of an entry; `html_of` knows its body."""
    told = [text for name in _TOLD for text in _texts(getattr(entry, name, ""))]
    if isinstance(entry, Exemplar):
        told += [each.name for each in entry.results]
    lead = (*entry.keywords, *(each.text for each in entry.body.headings))
    return Texts(
        shown_title(entry),
        entry.number if isinstance(entry, Document | Plan) else "",
        _symbol_kind(entry),
        _other_names(entry),
        entry.summary,
        lead,
        (*_blocks(html_of(entry)), *_rows(entry, catalog), *told),
    )


def _texts(value: object) -> tuple[str, ...]:
    """Return the texts of a field of a header."""
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    return (str(value),) if value else ()


def agency_texts(agency: Agency) -> Texts:
    return Texts(agency.title, "", "", (agency.short,), agency.agency_kind, (), ())


def _other_names(entry: Entry) -> tuple[str, ...]:
    """What else an entry is called: without its symbol, by the name on tags."""
    if isinstance(entry, Document | Plan):
        return (entry.title,)
    return (entry.short,) if isinstance(entry, Pillar) else ()


def _symbol_kind(entry: Entry) -> str:
    if isinstance(entry, Document):
        return entry.document_type
    return "Kế hoạch" if isinstance(entry, Plan) else ""


def shown_title(entry: Entry) -> str:
    """Return the title of a result: of a document with its type and symbol."""
    if isinstance(entry, Document):
        return f"{entry.document_type} {entry.number}: {entry.title}"
    if isinstance(entry, Plan):
        return f"{type_of(entry.number) or 'Kế hoạch'} {entry.number}: {entry.title}"
    return f"{entry.title} – {entry.full_name}" if isinstance(entry, Indicator) else entry.title


def _blocks(html: str) -> Iterator[str]:
    """Yield the texts of a body, block by block."""
    for part in _BLOCK.sub("\n", html).split("\n"):
        text = squeeze(unescape(_TAG.sub("", part)))
        if text:
            yield text


def facet_value(name: str) -> str:
    """Return how an address names a unit or a place."""
    return slugify(name)
