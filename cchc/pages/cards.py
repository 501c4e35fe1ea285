"""Articles, documents and sources as pages show them: in lists, beside a text, as a link."""

from collections.abc import Container, Iterable
from datetime import date

from cchc.content.citable import Citable
from cchc.content.kinds import Article, Document, Entry, Status
from cchc.content.values import Source
from cchc.pages.edition import Desk, fact
from cchc.pages.views import EntryView, FactView, LinkView, SourceView
from cchc.text.dates import day_vi

SEVERAL = "trang có nhiều văn bản cùng số này, chưa rõ là văn bản nào"


def card(desk: Desk, article: Article) -> EntryView:
    """Return an article as lists show it: one card for all pages that show it."""
    known = desk.cards.get(article.path)
    if known is None:
        known = desk.cards[article.path] = _card(desk, article)
    return known


def entry_card(desk: Desk, entry: Entry) -> EntryView:
    """Return any entry as lists show it."""
    if isinstance(entry, Article):
        return card(desk, entry)
    title = f"{entry.document_type} {entry.number}" if isinstance(entry, Document) else entry.title
    kind = entry.kind_name.capitalize()
    return EntryView(title, desk.entry_url(entry), None, "", entry.summary, (), kind)


def _card(desk: Desk, article: Article) -> EntryView:
    return EntryView(
        title=article.title,
        url=desk.entry_url(article),
        date=article.posted.day,
        date_text=day_vi(article.posted.day),
        summary=article.summary,
        pillars=desk.pillars_named(article.pillars),
        kind_label=article.article_type.capitalize(),
    )


def agency_fact(desk: Desk, label: str, name: str, day: date) -> FactView:
    """Return a fact with the name that was right on `day`; an agency of the registry has a page."""
    agency = desk.registries.agency(name, day) if name else None
    url = desk.agency_url(agency) if agency else ""
    return fact(label, desk.agency_text(name, day) if name else "", url)


def cited_documents(
    desk: Desk, entry: Entry, linked: Iterable[Entry], unclear: Container[str]
) -> tuple[LinkView, ...]:
    """Return the documents that an entry links to or cites; those that the site does not have
    are named all the same, and so are those of which it has several (`unclear`)."""
    linked = tuple(linked)
    here = [each for each in linked if isinstance(each, Document)]
    missing = [*Citable(linked).missing(entry)]
    lacking = "; ".join(number for number in missing if number not in unclear)
    return (
        *(document_link(desk, each) for each in here if each.status is not Status.WITHDRAWN),
        *(LinkView(number, "", SEVERAL) for number in missing if number in unclear),
        *([LinkView(lacking, "", "trang web này chưa đăng")] if lacking else []),
    )


def document_link(desk: Desk, document: Document) -> LinkView:
    """Return a document as a link with its type and day."""
    note = f"{document.document_type}, {day_vi(document.issued)}"
    return LinkView(document.number, desk.entry_url(document), note)


def source_views(
    desk: Desk, sources: Iterable[Source], linked: Iterable[Entry] = ()
) -> tuple[SourceView, ...]:
    """Return sources; one without an address may be a document of the site."""
    linked = tuple(linked)
    return tuple(
        SourceView(
            source.text if source.url else desk.prose(source.text, linked),
            source.url,
            source.archived,
        )
        for source in sources
    )
