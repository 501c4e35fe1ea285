"""Official documents: is it in force, what does it say, where is the file?"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Article, Document, Entry, Status
from cchc.pages.about import legislation
from cchc.pages.attachments import Attached, AttachmentView, attached, attachment_views
from cchc.pages.cards import agency_fact, entry_card, source_views
from cchc.pages.document_library import SECTION, TITLE, library_pages
from cchc.pages.edition import Desk, Edition, as_of, fact, known, updates
from cchc.pages.effect import (
    Kinship,
    Relation,
    kin_of,
    relations,
    sign_of,
    status_text,
    timeline,
)
from cchc.pages.page import Page
from cchc.pages.share import told_as
from cchc.pages.views import (
    EntryView,
    FactView,
    LinkView,
    PillarView,
    SourceView,
    TimelineRow,
    View,
)
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi
from cchc.text.order import sort_key

CITING = 20  # entries that a document's page lists; a great law is cited by thousands


@dataclass(frozen=True, kw_only=True)
class DocumentView(View):
    symbol: str
    title: str
    kicker: tuple[str, ...]
    pillars: tuple[PillarView, ...]
    status_text: str
    status_sign: str
    facts: tuple[FactView, ...]
    attachments: tuple[AttachmentView, ...]
    relations: tuple[Relation, ...]
    timeline: tuple[TimelineRow, ...]
    body: Markup
    sources: tuple[SourceView, ...]
    cited_by: tuple[EntryView, ...]
    cited_more: str


def document_pages(edition: Edition) -> Iterator[Page]:
    """Yield every document, the library, and the list of what it lacks."""
    cited_by = _cited_by(edition)
    for document in edition.catalog.documents:
        citing = cited_by.get(document.path, [])
        inputs = (
            edition.desk, document, edition.linked(document), kin_of(edition, document),
            attached(edition, document.attachments),
            tuple(citing[:CITING]), max(0, len(citing) - CITING),
        )  # fmt: skip
        yield Page(document.address, "kinds/document.html", document_view, inputs)
    yield from library_pages(edition)


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


def document_view(
    desk: Desk,
    document: Document,
    linked: tuple[Entry, ...],
    kin: tuple[Kinship, ...],
    files: Attached,
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
        title=desk.prose(document.title, linked),
        kicker=(document.document_type,),
        pillars=desk.pillars_named(document.pillars),
        status_text=status_text(document, kin, desk.today),
        status_sign=sign_of(document, kin, desk.today),
        facts=_facts(desk, document),
        attachments=attachment_views(desk, files),
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
        agency_fact(desk, "Cơ quan ban hành", document.issuer, document.issued),
        fact("Ngày ban hành", day_vi(document.issued)),
        fact("Ngày có hiệu lực", effective),
        *known(fact("Hết hiệu lực", day_vi(document.expired) if document.expired else "")),
        fact("Người ký", document.signatory),
        *known(fact("Địa bàn", place)),
    )
