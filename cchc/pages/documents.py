"""Official documents: is it in force, what does it say, where is the file?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cchc.content.catalog import Catalog
from cchc.content.kinds import Document
from cchc.pages.articles import entry_view
from cchc.pages.edition import Edition, fact, known, source_views
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

# A relation as the document that makes it says it, and as the other one hears it.
RELATIONS = (
    ("replaces", "Thay thế", "Được thay thế bởi"),
    ("repeals", "Bãi bỏ", "Bị bãi bỏ bởi"),
    ("amends", "Sửa đổi", "Được sửa đổi bởi"),
    ("supplements", "Bổ sung", "Được bổ sung bởi"),
    ("guides", "Hướng dẫn", "Được hướng dẫn bởi"),
    ("legal_basis", "Căn cứ", "Là căn cứ của"),
)


@dataclass(frozen=True, kw_only=True)
class Relation:
    label: str
    documents: tuple[LinkView, ...]


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
    for document in edition.catalog.documents:
        yield _document_page(edition, document)
    groups = list(_groups(edition))
    yield _listing(
        edition, f"/{SECTION}/", TITLE, (), edition.catalog.documents, _filters(edition, groups),
        "Thư viện văn bản về cải cách hành chính, mới nhất ở trên.",
    )  # fmt: skip
    for kind, name, address, members in groups:
        lede = f"Văn bản trên trang này, {kind.lower()}: {name}."
        yield _listing(edition, address, f"{TITLE}: {name}", (kind,), members, (), lede)


def document_row(edition: Edition, document: Document) -> DocumentRow:
    """Return a document as a row of a list."""
    return DocumentRow(
        symbol=document.number,
        url=edition.entry_url(document),
        title=f"{document.document_type}: {document.title}",
        issuer=document.issuer,
        issued_text=day_vi(document.issued),
        status_text=status_text(edition.catalog, document, edition.today),
    )


def status_text(catalog: Catalog, document: Document, today: date) -> str:
    """Say whether a document is in force on `today`, as far as this site knows."""
    if document.expired and document.expired <= today:
        return f"Hết hiệu lực từ {day_vi(document.expired)}"
    ended = [*_heard(catalog, document, "replaces"), *_heard(catalog, document, "repeals")]
    ended = [each for each in ended if (each.effective or each.issued) <= today]
    if ended:
        return f"Đã được thay thế bởi {ended[-1].number}"
    if document.effective and document.effective > today:
        return f"Chưa có hiệu lực, từ {day_vi(document.effective)}"
    amended = ", đã sửa đổi" if _heard(catalog, document, "amends") else ""
    if document.effective:
        return f"Có hiệu lực từ {day_vi(document.effective)}{amended}"
    return f"Ngày hiệu lực: chưa có thông tin{amended}"


def _heard(catalog: Catalog, document: Document, relation: str) -> list[Document]:
    """Documents that say this of the given one, the oldest first."""
    return [
        each for each in reversed(catalog.documents) if document.number in getattr(each, relation)
    ]


def _document_page(edition: Edition, document: Document) -> Page:
    crumb = LinkView(TITLE, edition.url(f"/{SECTION}/"))
    title = f"{document.document_type} {document.number}"
    view = DocumentView(
        frame=edition.entry_frame(document, crumb, title=title),
        notices=(
            *edition.updates(document),
            *edition.time_notices(document, document.issued),
            *edition.as_of(document),
        ),
        symbol=document.number,
        title=document.title,
        kicker=(document.document_type,),
        pillars=edition.pillars_named(document.pillars),
        status_text=status_text(edition.catalog, document, edition.today),
        facts=_facts(edition, document),
        attachments=tuple(
            LinkView(p.rpartition("/")[2], edition.file_url(p)) for p in document.attachments
        ),
        relations=tuple(_relations(edition, document)),
        timeline=_timeline(edition, document),
        body=edition.html(document),
        sources=source_views(document.sources),
        cited_by=tuple(_cited_by(edition, document)),
    )
    return Page(document.address, "kinds/document.html", view)


def _facts(edition: Edition, document: Document) -> tuple[FactView, ...]:
    effective = day_vi(document.effective) if document.effective else ""
    place = edition.place_text(document.locality, document.issued) if document.locality else ""
    return (
        fact("Số ký hiệu", document.number),
        fact("Loại văn bản", document.document_type),
        fact("Cơ quan ban hành", edition.agency_text(document.issuer, document.issued)),
        fact("Ngày ban hành", day_vi(document.issued)),
        fact("Ngày có hiệu lực", effective),
        *known(fact("Hết hiệu lực", day_vi(document.expired) if document.expired else "")),
        fact("Người ký", document.signatory),
        *known(fact("Địa bàn", place)),
    )


def _relations(edition: Edition, document: Document) -> Iterator[Relation]:
    for attribute, said, heard in RELATIONS:
        if numbers := getattr(document, attribute):
            yield Relation(label=said, documents=tuple(_link(edition, n) for n in numbers))
        if others := _heard(edition.catalog, document, attribute):
            yield Relation(label=heard, documents=tuple(_link(edition, o.number) for o in others))


def _link(edition: Edition, number: str) -> LinkView:
    """A document that is not on the site is named without a link."""
    found = edition.catalog.by_number.get(number)
    if found is None:
        return LinkView(number, "", "chưa có trên trang này")
    return LinkView(
        number, edition.entry_url(found), f"{found.document_type}, {day_vi(found.issued)}"
    )


def _timeline(edition: Edition, document: Document) -> tuple[TimelineRow, ...]:
    """The chain of effect: what stood before, this document, what came after."""
    catalog = edition.catalog
    before = [
        catalog.by_number[n]
        for n in (*document.replaces, *document.amends)
        if n in catalog.by_number
    ]
    after = [*_heard(catalog, document, "replaces"), *_heard(catalog, document, "amends")]
    if not before and not after:
        return ()
    rows = [_timeline_row(edition, each) for each in {*before, *after}]
    rows.append(TimelineRow(
        day_vi(document.issued), document.issued.isoformat(), "now",
        f"{document.number} được ban hành", "", "Văn bản đang xem.",
    ))  # fmt: skip
    if document.effective:
        text = "Bắt đầu có hiệu lực"
        iso = document.effective.isoformat()
        rows.append(TimelineRow(day_vi(document.effective), iso, "now", text, "", ""))
    return tuple(sorted(rows, key=lambda row: (row.datetime, row.title)))


def _timeline_row(edition: Edition, other: Document) -> TimelineRow:
    iso = other.issued.isoformat()
    url = edition.entry_url(other)
    return TimelineRow(day_vi(other.issued), iso, "", other.number, url, other.title)


def _cited_by(edition: Edition, document: Document) -> Iterator[EntryView]:
    address = f"muc:{document.path}"
    for article in edition.catalog.articles:
        if any(target.address == address for target in article.body.targets):
            yield entry_view(edition, article)


_Group = tuple[str, str, str, list[Document]]  # kind, name, address, documents


def _groups(edition: Edition) -> Iterator[_Group]:
    documents = edition.catalog.documents
    for name in sorted({each.document_type for each in documents}, key=sort_key):
        members = [each for each in documents if each.document_type == name]
        yield "Loại văn bản", name, f"/{SECTION}/loai/{slugify(name)}/", members
    for year in sorted({each.issued.year for each in documents}, reverse=True):
        members = [each for each in documents if each.issued.year == year]
        yield "Năm ban hành", f"năm {year}", f"/{SECTION}/nam/{year}/", members
    for agency in edition.catalog.agencies:
        names = {agency.title, agency.short} - {""}
        members = [each for each in documents if each.issuer in names]
        if members:
            yield "Cơ quan ban hành", agency.title, f"/{SECTION}/co-quan/{agency.code}/", members


def _filters(edition: Edition, groups: Sequence[_Group]) -> tuple[Section, ...]:
    sections: dict[str, list[LinkView]] = {}
    for kind, name, address, members in groups:
        text = name.removeprefix("năm ")
        sections.setdefault(kind, []).append(
            LinkView(text, edition.url(address), count=len(members))
        )
    return tuple(Section(kind, slugify(kind), tuple(links)) for kind, links in sections.items())


def _listing(
    edition: Edition, address: str, title: str, kicker: tuple[str, ...],
    documents: Sequence[Document], filters: tuple[Section, ...], lede: str,
) -> Page:  # fmt: skip
    crumbs = (LinkView(TITLE, edition.url(f"/{SECTION}/")),) if kicker else ()
    view = DocumentsView(
        frame=edition.frame(title, lede, address, section=SECTION, crumbs=crumbs),
        title=title,
        lede=lede,
        kicker=kicker,
        documents=tuple(document_row(edition, each) for each in documents),
        filters=filters,
    )
    return Page(address, "kinds/documents.html", view)
