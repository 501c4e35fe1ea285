"""The six pillars: the site's category pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Guide, Pillar
from cchc.pages.articles import entry_view
from cchc.pages.documents import document_row
from cchc.pages.edition import Edition, source_views
from cchc.pages.exemplars import item_view
from cchc.pages.listing import Listing, newest_number, numbered_pages
from cchc.pages.page import Page
from cchc.pages.plans import task_states
from cchc.pages.progress import belongs, progress_of, task_view
from cchc.pages.views import (
    DocumentRow,
    EntryView,
    FigureView,
    ItemView,
    LinkView,
    PagerLink,
    PillarView,
    Progress,
    SourceView,
    TaskGroup,
    TaskView,
    View,
)

SECTION = "tru-cot"
TITLE = "Trụ cột"
NEWEST = 6
LISTED = 6


@dataclass(frozen=True, kw_only=True)
class PillarPageView(View):
    pillar: PillarView
    count: int
    body: Markup
    targets: tuple[FigureView, ...]
    progress: Progress | None
    groups: tuple[TaskGroup, ...]
    guides: tuple[LinkView, ...]
    entries: tuple[EntryView, ...]
    archive_url: str
    documents: tuple[DocumentRow, ...]
    exemplars: tuple[ItemView, ...]
    sources: tuple[SourceView, ...]
    before: PagerLink | None
    after: PagerLink | None


@dataclass(frozen=True, kw_only=True)
class PillarsView(View):
    pillars: tuple[PillarView, ...]


def pillar_pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of pillars, each pillar's page and its archive of articles."""
    pillars = edition.catalog.pillars
    frame = edition.frame(
        "Các trụ cột", "Các lĩnh vực của cải cách hành chính: điều gì đổi, với ai.",
        f"/{SECTION}/", section=SECTION,
    )  # fmt: skip
    views = tuple(edition.pillar_views[pillar.slug] for pillar in pillars)
    yield Page(f"/{SECTION}/", "kinds/pillars.html", PillarsView(frame=frame, pillars=views))
    for place, pillar in enumerate(pillars):
        before = pillars[place - 1] if place else None
        after = pillars[place + 1] if place + 1 < len(pillars) else None
        entries = [
            entry_view(edition, article)
            for article in edition.catalog.articles
            if {pillar.title, pillar.short} & set(article.pillars)
        ]
        yield _pillar_page(edition, pillar, entries, before, after)
        yield from _archive(edition, pillar, entries)


def _pillar_page(
    edition: Edition, pillar: Pillar, entries: list[EntryView], before: Pillar | None,
    after: Pillar | None,
) -> Page:  # fmt: skip
    catalog = edition.catalog
    names = {pillar.title, pillar.short}
    states, groups = _tasks(edition, pillar)
    newest = newest_number(len(entries), edition.per_page)
    view = PillarPageView(
        frame=edition.entry_frame(pillar, LinkView(TITLE, edition.url(f"/{SECTION}/"))),
        notices=(*edition.updates(pillar), *edition.as_of(pillar)),
        pillar=edition.pillar_views[pillar.slug],
        count=len(catalog.pillars),
        body=edition.html(pillar),
        targets=tuple(FigureView(target.figure, target.text) for target in pillar.targets),
        progress=states,
        groups=groups,
        guides=tuple(_guide_link(edition, g) for g in catalog.guides if names & set(g.pillars)),
        entries=tuple(entries[:NEWEST]),
        archive_url=edition.url(f"{pillar.address}trang/{newest}/") if entries else "",
        documents=tuple(
            document_row(edition, d) for d in catalog.documents if names & set(d.pillars)
        )[:LISTED],
        exemplars=tuple(
            item_view(edition, e) for e in catalog.exemplars if names & set(e.pillars)
        )[:LISTED],
        sources=source_views(pillar.sources),
        before=_pager(edition, before),
        after=_pager(edition, after),
    )  # fmt: skip
    return Page(pillar.address, "kinds/pillar.html", view)


def _tasks(edition: Edition, pillar: Pillar) -> tuple[Progress | None, tuple[TaskGroup, ...]]:
    """Return the progress of a pillar's tasks, and its tasks by plan."""
    states, groups = [], []
    for plan in edition.catalog.plans:
        own = [(task, state) for task, state in task_states(edition, plan) if belongs(task, pillar)]
        states += [state for _, state in own]
        views: list[TaskView] = [task_view(edition, plan, task, state) for task, state in own]
        if views:
            groups.append(TaskGroup(f"{plan.title} ({plan.number})", tuple(views)))
    return (progress_of(states) if states else None), tuple(groups)


def _guide_link(edition: Edition, guide: Guide) -> LinkView:
    return LinkView(guide.title, edition.entry_url(guide))


def _pager(edition: Edition, pillar: Pillar | None) -> PagerLink | None:
    if pillar is None:
        return None
    return PagerLink(pillar.short, edition.entry_url(pillar), f"Trụ cột {pillar.order}")


def _archive(edition: Edition, pillar: Pillar, entries: list[EntryView]) -> Iterator[Page]:
    if not entries:
        return
    listing = Listing(
        address=pillar.address, title=f"Bài về {pillar.short.lower()}", section=SECTION,
        crumb=pillar.title, description=f"Kho tin, bài của trụ cột {pillar.short}.",
        crumbs=(LinkView(TITLE, edition.url(f"/{SECTION}/")),),
    )  # fmt: skip
    yield from numbered_pages(edition, listing, entries)
