"""Articles and documents as other pages show them: in lists, beside a text, as a link."""

from cchc.content.kinds import Article, Document
from cchc.pages.edition import Desk
from cchc.pages.views import EntryView, LinkView
from cchc.text.dates import day_vi


def card(desk: Desk, article: Article) -> EntryView:
    """Return an article as lists show it: one card for all pages that show it."""
    known = desk.cards.get(article.path)
    if known is None:
        known = desk.cards[article.path] = _card(desk, article)
    return known


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


def document_link(desk: Desk, document: Document) -> LinkView:
    """Return a document as a link with its type and day."""
    note = f"{document.document_type}, {day_vi(document.issued)}"
    return LinkView(document.number, desk.entry_url(document), note)
