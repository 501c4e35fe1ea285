"""Guides: what people need to know about procedures, by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Entry, Guide
from cchc.pages.cards import cited_documents, source_views
from cchc.pages.edition import (
    Desk,
    Edition,
    as_of,
    fact,
    known,
    toc,
    updates,
)
from cchc.pages.effect import outdated
from cchc.pages.page import Page
from cchc.pages.views import (
    EntryView,
    FactView,
    LinkView,
    NoticeView,
    PillarView,
    SourceView,
    TocItem,
    View,
)
from cchc.text.forms import lower_first

SECTION = "thu-tuc"
TITLE = "Thủ tục"


@dataclass(frozen=True, kw_only=True)
class GuideView(View):
    title: str
    kicker: tuple[str, ...]
    lede: str
    pillars: tuple[PillarView, ...]
    facts: tuple[FactView, ...]
    body: Markup
    toc: tuple[TocItem, ...]
    legal_basis: tuple[str, ...]
    cited: tuple[LinkView, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True)
class GuidesView(View):
    title: str
    lede: str
    guides: tuple[EntryView, ...]


def guide_pages(edition: Edition) -> Iterator[Page]:
    """Yield every guide and the list of guides."""
    desk = edition.desk
    for guide in edition.catalog.guides:
        linked = edition.linked(guide)
        unclear = edition.catalog.citable.unclear(guide)
        inputs = (desk, guide, linked, unclear, outdated(edition, linked))
        yield Page(guide.address, "kinds/guide.html", guide_view, inputs)
    entries = tuple(_entry(desk, guide) for guide in edition.catalog.guides)
    yield Page(f"/{SECTION}/", "kinds/guides.html", guides_view, (desk, entries))


def guides_view(desk: Desk, guides: tuple[EntryView, ...]) -> GuidesView:
    title = "Cần biết khi làm thủ tục"
    lede = "Nộp ở đâu, mất bao lâu, và quyền của bạn."
    frame = desk.frame(title, lede, f"/{SECTION}/", section=SECTION)
    return GuidesView(frame=frame, title=title, lede=lede, guides=guides)


def _entry(desk: Desk, guide: Guide) -> EntryView:
    field = "" if guide.title.startswith(guide.field) else guide.field
    return EntryView(guide.title, desk.entry_url(guide), None, "", guide.summary, (), field)


def guide_view(
    desk: Desk,
    guide: Guide,
    linked: tuple[Entry, ...],
    unclear: tuple[str, ...],
    ended: tuple[NoticeView, ...],
) -> GuideView:
    """Return the page of one guide."""
    return GuideView(
        frame=desk.entry_frame(guide, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(guide), *ended, *as_of(guide)),
        title=desk.prose(guide.title, linked),
        kicker=(f"Lĩnh vực {lower_first(guide.field)}",),
        lede=desk.prose(guide.summary, linked),
        pillars=desk.pillars_named(guide.pillars),
        facts=known(
            fact("Nơi nộp", desk.prose(guide.place, linked)),
            fact("Thời hạn giải quyết", desk.prose(guide.time_limit, linked)),
            fact("Lệ phí", desk.prose(guide.fee, linked)),
        ),
        body=desk.html(guide, linked),
        toc=toc(guide),
        legal_basis=tuple(desk.prose(each, linked) for each in guide.legal_basis),
        cited=cited_documents(desk, guide, linked, unclear),
        sources=source_views(desk, guide.sources, linked),
    )
