"""Guides: what people need to know about procedures, by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Guide
from cchc.pages.articles import cited_documents
from cchc.pages.edition import Edition, fact, known, source_views
from cchc.pages.page import Page
from cchc.pages.views import EntryView, FactView, LinkView, PillarView, SourceView, TocItem, View
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
    for guide in edition.catalog.guides:
        yield _guide_page(edition, guide)
    lede = "Những điều cần biết khi làm thủ tục: nộp ở đâu, bao lâu, quyền của bạn."
    view = GuidesView(
        frame=edition.frame("Cần biết khi làm thủ tục", lede, f"/{SECTION}/", section=SECTION),
        title="Cần biết khi làm thủ tục",
        lede=lede,
        guides=tuple(_entry(edition, guide) for guide in edition.catalog.guides),
    )
    yield Page(f"/{SECTION}/", "kinds/guides.html", view)


def _entry(edition: Edition, guide: Guide) -> EntryView:
    return EntryView(
        guide.title, edition.entry_url(guide), None, "", guide.summary, (), guide.field
    )


def _guide_page(edition: Edition, guide: Guide) -> Page:
    view = GuideView(
        frame=edition.entry_frame(guide, LinkView(TITLE, edition.url(f"/{SECTION}/"))),
        notices=(*edition.updates(guide), *edition.as_of(guide)),
        title=guide.title,
        kicker=(f"Lĩnh vực {lower_first(guide.field)}",),
        lede=guide.summary,
        pillars=edition.pillars_named(guide.pillars),
        facts=known(
            fact("Nơi nộp", guide.place),
            fact("Thời hạn giải quyết", guide.time_limit),
            fact("Lệ phí", guide.fee),
        ),
        body=edition.html(guide),
        toc=edition.toc(guide),
        legal_basis=guide.legal_basis,
        cited=cited_documents(edition, guide),
        sources=source_views(guide.sources),
    )
    return Page(guide.address, "kinds/guide.html", view)
