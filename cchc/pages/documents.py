"""Official documents: is it in force, what does it say, where is the file?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Article, Document, Entry
from cchc.pages.cards import card
from cchc.pages.edition import Desk, Edition, as_of, fact, known, source_views, updates
from cchc.pages.effect import Kinship, Relation, kin_of, relations, status_text, timeline
from cchc.pages.listing import Listing, listing_frame
from cchc.pages.page import Page
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
from cchc.text.order import sort_key
from cchc.text.slugs import slugify

SECTION = "van-ban"
TITLE = "Văn bản"


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


@dataclass(frozen=True, kw_only=True)
class DocumentsView(View):
    title: str
    lede: str
    kicker: tuple[str, ...]
    documents: tuple[DocumentRow, ...]
    filters: tuple[Section, ...]


def document_pages(edition: Edition) -> Iterator[Page]:
    """Yield every document and the library: all, by type, year and issuer."""
    cited_by = _cited_by(edition)
    rows = {each.path: document_row(edition, each) for each in edition.catalog.documents}
    for document in edition.catalog.documents:
        inputs = (
            edition.desk, document, edition.linked(document), kin_of(edition, document),
            tuple(cited_by.get(document.path, ())),
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
    yield _library(edition.desk, whole, tuple(rows.values()))
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


def _cited_by(edition: Edition) -> dict[str, list[Article]]:
    """Articles whose bodies link to a document, by the document's path, the newest first."""
    found: dict[str, list[Article]] = {}
    for article in edition.catalog.articles:
        paths = {t.address[4:] for t in article.body.targets if t.address[:12] == "muc:van-ban/"}
        for path in paths:
            found.setdefault(path, []).append(article)
    return found


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
    cited_by: tuple[Article, ...],
) -> DocumentView:
    """Return the page of one document."""
    crumb = LinkView(TITLE, desk.url(f"/{SECTION}/"))
    title = f"{document.document_type} {document.number}"
    return DocumentView(
        frame=desk.entry_frame(document, crumb, title=title),
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
        sources=source_views(document.sources),
        cited_by=tuple(card(desk, each) for each in cited_by),
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


def _library(desk: Desk, listing: Listing, documents: tuple[DocumentRow, ...]) -> Page:
    inputs = (desk, listing, documents)
    return Page(listing.address, "kinds/documents.html", documents_view, inputs)


def documents_view(
    desk: Desk, listing: Listing, documents: tuple[DocumentRow, ...]
) -> DocumentsView:
    """Return the library, or a part of it."""
    return DocumentsView(
        frame=listing_frame(desk, listing),
        title=listing.title,
        lede=listing.description,
        kicker=listing.kicker,
        documents=documents,
        filters=listing.filters,
    )
