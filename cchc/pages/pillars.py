"""The six pillars: the site's category pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from markupsafe import Markup

from cchc.content.kinds import Article, Entry, Pillar
from cchc.pages.cards import card, source_views
from cchc.pages.document_library import document_row
from cchc.pages.edition import Desk, Edition, as_of, updates
from cchc.pages.exemplars import item_view
from cchc.pages.listing import Listing, numbered_pages
from cchc.pages.page import Page
from cchc.pages.plan_tasks import PlanTasks, plans_with_tasks
from cchc.pages.progress import dated, group_of, progress_of, real_tasks, states_of, task_view
from cchc.pages.rollups import belongs
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
    TocItem,
    View,
)

SECTION = "tru-cot"
TITLE = "Trụ cột"
NEWEST = 6
LISTED = 6

Listed = TypeVar("Listed", EntryView, ItemView)


@dataclass(frozen=True, kw_only=True)
class PillarPageView(View):
    pillar: PillarView
    count: int
    toc: tuple[TocItem, ...]
    body: Markup
    targets: tuple[FigureView, ...]
    dated: str
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


@dataclass(frozen=True)
class PillarParts:
    """What the page of a pillar shows besides its own text: the newest articles, and
    `newest`, the number of the newest page of its archive (0 where there is none)."""

    articles: tuple[Article, ...]
    newest: int
    plans: tuple[PlanTasks, ...]
    guides: tuple[LinkView, ...]
    documents: tuple[DocumentRow, ...]
    exemplars: tuple[ItemView, ...]


def pillar_pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of pillars, each pillar's page and its archive of articles."""
    desk = edition.desk
    yield Page(f"/{SECTION}/", "kinds/pillars.html", pillars_view, (desk,))
    plans = plans_with_tasks(edition)
    for pillar, view in zip(edition.catalog.pillars, desk.pillars, strict=True):
        articles = _articles(edition, view)
        own = PillarParts(
            articles=tuple(articles[: max(NEWEST, _unbound(edition, articles))]),
            newest=len(articles) // _archived(edition),
            plans=_plans_of(plans, view),
            guides=_guides(edition, view),
            documents=_documents(edition, view),
            exemplars=_exemplars(edition, view),
        )
        inputs = (desk, pillar, edition.linked(pillar), own)
        yield Page(pillar.address, "kinds/pillar.html", pillar_view, inputs)
        yield from _archive(edition, pillar, articles)


def pillars_view(desk: Desk) -> PillarsView:
    description = "Các lĩnh vực của cải cách hành chính: điều gì đổi, với ai."
    frame = desk.frame("Các trụ cột", description, f"/{SECTION}/", section=SECTION)
    return PillarsView(frame=frame, pillars=desk.pillars)


def _articles(edition: Edition, pillar: PillarView) -> list[Article]:
    by_pillar = edition.catalog.articles_by_pillar
    names = dict.fromkeys((pillar.title, pillar.short))
    found = {each.path: each for name in names for each in by_pillar.get(name, [])}
    mixed = sum(bool(by_pillar.get(name)) for name in names) > 1
    if not mixed:
        return list(found.values())
    return [article for article in edition.catalog.articles if article.path in found]


def _archived(edition: Edition) -> int:
    """How many articles a page of a pillar's archive holds."""
    return max(1, edition.per_page // 2)


def _unbound(edition: Edition, articles: list[Article]) -> int:
    """How many articles, the newest, fill no page of the archive yet: the page of the pillar
    shows them, so that a new one changes that page alone."""
    return len(articles) % _archived(edition)


def _plans_of(plans: Iterable[PlanTasks], pillar: PillarView) -> tuple[PlanTasks, ...]:
    """Plans with tasks of the pillar; the others are no input of its page."""
    return tuple(each for each in plans if any(belongs(task, pillar) for task in each.tasks))


def _guides(edition: Edition, pillar: PillarView) -> tuple[LinkView, ...]:
    names = {pillar.title, pillar.short}
    return tuple(
        LinkView(guide.title, edition.desk.entry_url(guide))
        for guide in edition.catalog.guides
        if names & set(guide.pillars)
    )


def _documents(edition: Edition, pillar: PillarView) -> tuple[DocumentRow, ...]:
    names = {pillar.title, pillar.short}
    found = [each for each in edition.catalog.documents if names & set(each.pillars)]
    return tuple(document_row(edition, each) for each in found[:LISTED])


def _exemplars(edition: Edition, pillar: PillarView) -> tuple[ItemView, ...]:
    names = {pillar.title, pillar.short}
    found = [each for each in edition.catalog.exemplars if names & set(each.pillars)]
    return tuple(item_view(edition.desk, each) for each in found[:LISTED])


def pillar_view(
    desk: Desk, pillar: Pillar, linked: tuple[Entry, ...], parts: PillarParts
) -> PillarPageView:
    """Return the page of one pillar."""
    url = desk.entry_url(pillar)
    place = next(at for at, view in enumerate(desk.pillars) if view.url == url)
    progress, groups = _tasks(desk, parts.plans, desk.pillars[place])
    return PillarPageView(
        frame=desk.entry_frame(pillar, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(pillar), *as_of(pillar)),
        pillar=desk.pillars[place],
        count=len(desk.pillars),
        toc=_toc(pillar, parts, bool(groups)),
        body=desk.html(pillar, linked),
        targets=tuple(
            FigureView(target.figure, desk.prose(target.text, linked)) for target in pillar.targets
        ),
        dated=dated(parts.plans, desk.today),
        progress=progress,
        groups=groups,
        guides=parts.guides,
        entries=tuple(_besides(card(desk, each), desk.pillars[place]) for each in parts.articles),
        archive_url=desk.url(f"{pillar.address}trang/{parts.newest}/") if parts.newest else "",
        documents=parts.documents,
        exemplars=tuple(_besides(each, desk.pillars[place]) for each in parts.exemplars),
        sources=source_views(desk, pillar.sources, linked),
        before=_pager(desk.pillars[place - 1]) if place else None,
        after=_pager(desk.pillars[place + 1]) if place + 1 < len(desk.pillars) else None,
    )


def _besides(listed: Listed, pillar: PillarView) -> Listed:
    """Name only the other pillars of what is listed: this one is what the page is about."""
    return replace(listed, pillars=tuple(each for each in listed.pillars if each != pillar))


def _toc(pillar: Pillar, parts: PillarParts, tasks: bool) -> tuple[TocItem, ...]:
    """On a phone the page is many screens long; each part answers a question of its own."""
    places = (
        (True, "Có nghĩa gì với tôi?", "nghia"),
        (bool(pillar.targets), "Đã hứa gì", "hua"),
        (tasks, "Đã làm gì", "lam"),
        (bool(parts.guides), "Cần biết khi làm thủ tục", "huong-dan"),
        (True, "Bài mới", "bai-viet"),
        (bool(parts.documents), "Văn bản", "van-ban"),
        (bool(parts.exemplars), "Mô hình", "mo-hinh"),
        (bool(pillar.sources), "Nguồn", "nguon"),
    )
    return tuple(TocItem(text, place) for shown, text, place in places if shown)


def _tasks(
    desk: Desk, plans: Iterable[PlanTasks], pillar: PillarView
) -> tuple[Progress | None, tuple[TaskGroup, ...]]:
    """Return the progress of a pillar's tasks, and its tasks by plan."""
    found, groups = [], []
    for each in plans:
        plan, tasks = each.plan, real_tasks(each.tasks)
        states = states_of(plan, tasks, desk.today)
        own = [task for task in tasks if belongs(task, pillar)]
        found += [states[task.line] for task in own]
        views = [task_view(desk, each, task, states[task.line]) for task in own]
        groups.append(group_of(f"{plan.title} ({plan.number})", views))
    return (progress_of(found) if found else None), tuple(groups)


def _pager(pillar: PillarView) -> PagerLink:
    return PagerLink(pillar.short, pillar.url, f"Trụ cột {pillar.number}")


def _archive(edition: Edition, pillar: Pillar, articles: list[Article]) -> Iterator[Page]:
    whole = articles[_unbound(edition, articles) :]
    if not whole:
        return
    listing = Listing(
        address=pillar.address,
        title=f"Bài về {pillar.short.lower()}",
        description=f"Kho tin, bài của trụ cột {pillar.short}.",
        section=SECTION,
        crumbs=(LinkView(TITLE, edition.desk.url(f"/{SECTION}/")),),
        crumb=pillar.title,
    )
    yield from numbered_pages(edition, listing, whole, _archived(edition))
