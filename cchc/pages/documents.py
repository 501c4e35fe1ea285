"""Official documents: is it in force, what does it say, where is the file?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from markupsafe import Markup

from cchc.content.kinds import Article, Document, Entry, Status
from cchc.pages.about import legislation
from cchc.pages.cards import entry_card, source_views
from cchc.pages.edition import Desk, Edition, as_of, fact, known, updates
from cchc.pages.effect import Kinship, Relation, kin_of, relations, status_text, timeline
from cchc.pages.listing import Listing, listing_frame
from cchc.pages.page import Page
from cchc.pages.share import told_as
from cchc.pages.views import (
    DocumentRow,
    EntryView,
    FactView,
    LinkView,
    PillarView,
    Section,
    SourceView,
    TimelineRow,
    View,
)
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi
from cchc.text.order import sort_key
from cchc.text.slugs import slugify
from cchc.text.symbols import type_of

SECTION = "van-ban"
TITLE = "Văn bản"
MISSING = f"/{SECTION}/duoc-trich-dan/"  # what is cited and not here
LACKED = 200  # of those, the documents that are listed: the most cited ones
CITING = 20  # entries that a document's page lists; a great law is cited by thousands


@dataclass(frozen=True, kw_only=True)
class DocumentView(View):
    symbol: str
    title: str
    kicker: tuple[str, ...]
    pillars: tuple[PillarView, ...]
    status_text: str
    facts: tuple[FactView, ...]
    attachments: tuple[LinkView, ...]
    relations: tuple[Relation, ...]
    timeline: tuple[TimelineRow, ...]
    body: Markup
    sources: tuple[SourceView, ...]
    cited_by: tuple[EntryView, ...]
    cited_more: str


@dataclass(frozen=True, kw_only=True)
class DocumentsView(View):
    title: str
    lede: str
    kicker: tuple[str, ...]
    documents: tuple[DocumentRow, ...]
    filters: tuple[Section, ...]
    missing_url: str


@dataclass(frozen=True)
class MissingRow:
    """A document that a text cites and the site does not have."""

    symbol: str
    document_type: str
    citing: LinkView


@dataclass(frozen=True, kw_only=True)
class MissingView(View):
    title: str
    lede: str
    documents: tuple[MissingRow, ...]


def document_pages(edition: Edition) -> Iterator[Page]:
    """Yield every document and the library: all, by type, year and issuer."""
    cited_by = _cited_by(edition)
    rows = {each.path: document_row(edition, each) for each in edition.catalog.documents}
    for document in edition.catalog.documents:
        citing = cited_by.get(document.path, [])
        inputs = (
            edition.desk, document, edition.linked(document), kin_of(edition, document),
            tuple(citing[:CITING]), max(0, len(citing) - CITING),
        )  # fmt: skip
        yield Page(document.address, "kinds/document.html", document_view, inputs)
    groups = list(_groups(edition))
    whole = Listing(
        address=f"/{SECTION}/",
        title=TITLE,
        description="Thư viện văn bản về cải cách hành chính, mới nhất ở trên.",
        section=SECTION,
        filters=_filters(edition.desk, groups),
    )
    missing = _missing(edition)
    yield _library(edition.desk, whole, tuple(rows.values()), to_missing=bool(missing))
    if missing:
        yield Page(MISSING, "kinds/missing_documents.html", missing_view, (edition.desk, missing))
    for kind, name, address, members in groups:
        part = Listing(
            address=address,
            title=f"{TITLE}: {name}",
            description=f"Văn bản trên trang này, {kind.lower()}: {name}.",
            section=SECTION,
            kicker=(kind,),
            crumbs=(LinkView(TITLE, edition.desk.url(whole.address)),),
        )
        yield _library(edition.desk, part, tuple(rows[each.path] for each in members))


def _cited_by(edition: Edition) -> dict[str, list[Entry]]:
    """Entries that link to or cite a document, by its path: articles the newest first, then
    the others by their titles."""
    catalog = edition.catalog
    others = (each for each in catalog.entries if not isinstance(each, Article))
    shown = (each for each in others if each.status is not Status.WITHDRAWN)
    found: dict[str, list[Entry]] = {}
    for entry in (*catalog.articles, *sorted(shown, key=lambda each: sort_key(each.title))):
        for each in edition.linked(entry):
            if isinstance(each, Document):
                found.setdefault(each.path, []).append(entry)
    return found


def _missing(edition: Edition) -> tuple[tuple[str, Entry], ...]:
    """Symbols that most entries cite and that the site has no page of, each with an entry that
    cites it: the first by its path, so that a new article seldom changes it."""
    first: dict[str, Entry] = {}
    count: Counter[str] = Counter()
    for entry in reversed(edition.catalog.entries):
        first.update(dict.fromkeys(entry.body.symbols, entry))
        count.update(entry.body.symbols)
    missing = first.keys() - edition.catalog.citable.names
    most = nlargest(LACKED, missing, key=lambda symbol: (count[symbol], symbol))
    return tuple((symbol, first[symbol]) for symbol in sorted(most, key=sort_key))


def document_row(edition: Edition, document: Document) -> DocumentRow:
    """Return a document as a row of a list."""
    return DocumentRow(
        symbol=document.number,
        url=edition.desk.entry_url(document),
        title=f"{document.document_type}: {document.title}",
        issuer=document.issuer,
        issued_text=day_vi(document.issued),
        status_text=status_text(document, kin_of(edition, document), edition.desk.today),
    )


def document_view(
    desk: Desk,
    document: Document,
    linked: tuple[Entry, ...],
    kin: tuple[Kinship, ...],
    cited_by: tuple[Entry, ...],
    more: int,
) -> DocumentView:
    """Return the page of one document."""
    crumb = LinkView(TITLE, desk.url(f"/{SECTION}/"))
    title = f"{document.document_type} {document.number}"
    return DocumentView(
        frame=told_as(
            desk.entry_frame(document, crumb, title=title), legislation(desk, document, kin)
        ),
        notices=(
            *updates(document),
            *desk.time_notices(document, document.issued),
            *as_of(document),
        ),
        symbol=document.number,
        title=document.title,
        kicker=(document.document_type,),
        pillars=desk.pillars_named(document.pillars),
        status_text=status_text(document, kin, desk.today),
        facts=_facts(desk, document),
        attachments=tuple(
            LinkView(path.rpartition("/")[2], desk.file_url(path)) for path in document.attachments
        ),
        relations=tuple(relations(desk, kin)),
        timeline=timeline(desk, document, kin),
        body=desk.html(document, linked),
        sources=source_views(desk, document.sources, linked),
        cited_by=tuple(entry_card(desk, each) for each in cited_by),
        cited_more=f"và {number_vi(more)} bài khác" if more else "",
    )


def _facts(desk: Desk, document: Document) -> tuple[FactView, ...]:
    effective = day_vi(document.effective) if document.effective else ""
    place = desk.place_text(document.locality, document.issued) if document.locality else ""
    return (
        fact("Số ký hiệu", document.number),
        fact("Loại văn bản", document.document_type),
        fact("Cơ quan ban hành", desk.agency_text(document.issuer, document.issued)),
        fact("Ngày ban hành", day_vi(document.issued)),
        fact("Ngày có hiệu lực", effective),
        *known(fact("Hết hiệu lực", day_vi(document.expired) if document.expired else "")),
        fact("Người ký", document.signatory),
        *known(fact("Địa bàn", place)),
    )


_Group = tuple[str, str, str, list[Document]]  # kind, name, address, documents


def _groups(edition: Edition) -> Iterator[_Group]:
    documents = edition.catalog.documents
    for name in sorted({each.document_type for each in documents}, key=sort_key):
        members = [each for each in documents if each.document_type == name]
        yield "Loại văn bản", name, f"/{SECTION}/loai/{slugify(name)}/", members
    for year in sorted({each.issued.year for each in documents}, reverse=True):
        members = [each for each in documents if each.issued.year == year]
        yield "Năm ban hành", f"năm {year}", f"/{SECTION}/nam/{year}/", members
    for agency in edition.catalog.registries.agencies:
        names = {agency.title, agency.short} - {""}
        members = [each for each in documents if each.issuer in names]
        if members:
            yield "Cơ quan ban hành", agency.title, f"/{SECTION}/co-quan/{agency.code}/", members


def _filters(desk: Desk, groups: Sequence[_Group]) -> tuple[Section, ...]:
    sections: dict[str, list[LinkView]] = {}
    for kind, name, address, members in groups:
        text = name.removeprefix("năm ")
        link = LinkView(text, desk.url(address), count=len(members))
        sections.setdefault(kind, []).append(link)
    return tuple(Section(kind, slugify(kind), tuple(links)) for kind, links in sections.items())


def _library(
    desk: Desk, listing: Listing, documents: tuple[DocumentRow, ...], *, to_missing: bool = False
) -> Page:
    inputs = (desk, listing, documents, to_missing)
    return Page(listing.address, "kinds/documents.html", documents_view, inputs)


def documents_view(
    desk: Desk, listing: Listing, documents: tuple[DocumentRow, ...], to_missing: bool
) -> DocumentsView:
    """Return the library, or a part of it; `to_missing`: with a link to what it lacks."""
    return DocumentsView(
        frame=listing_frame(desk, listing),
        title=listing.title,
        lede=listing.description,
        kicker=listing.kicker,
        documents=documents,
        filters=listing.filters,
        missing_url=desk.url(MISSING) if to_missing else "",
    )


def missing_view(desk: Desk, missing: tuple[tuple[str, Entry], ...]) -> MissingView:
    """Return the list of what texts cite and the site does not have."""
    title = "Văn bản được trích dẫn, chưa có trên trang"
    lede = "Các bài trên trang nhắc tới những văn bản này nhiều nhất; trang chưa giới thiệu chúng."
    crumbs = (LinkView(TITLE, desk.url(f"/{SECTION}/")),)
    return MissingView(
        frame=desk.frame(title, lede, MISSING, section=SECTION, crumbs=crumbs),
        title=title,
        lede=lede,
        documents=tuple(
            MissingRow(number, type_of(number), LinkView(entry.title, desk.entry_url(entry)))
            for number, entry in missing
        ),
    )
