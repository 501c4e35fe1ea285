"""The home page: what is this, what is new, how far are we, what can I do?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from cchc.content.kinds import Article, Plan
from cchc.pages.about import website
from cchc.pages.cards import card
from cchc.pages.document_library import document_row
from cchc.pages.edition import Desk, Edition
from cchc.pages.exemplars import item_view
from cchc.pages.figure_views import IndexRow
from cchc.pages.indicators import IndicatorParts, closed_series_note, index_rows, indicator_parts
from cchc.pages.page import Page
from cchc.pages.plans import PlanParts, PlanSummary, coverage_rows, plan_parts, summary_of
from cchc.pages.progress import is_followed
from cchc.pages.share import told_as
from cchc.pages.views import (
    DocumentRow,
    EntryView,
    FactView,
    ItemView,
    LinkView,
    PillarView,
    View,
)

NEWEST, EXEMPLARS, DOCUMENTS = 5, 3, 4
DESCRIPTION = (
    "Nơi công khai kế hoạch cải cách hành chính, tiến độ từng nhiệm vụ, các chỉ số do bên ngoài "
    "đo, và cách mỗi người có thể tham gia."
)


@dataclass(frozen=True)
class ActView:
    title: str
    text: str
    url: str
    link_text: str


@dataclass(frozen=True, kw_only=True)
class HomeView(View):
    lede: str
    questions: tuple[LinkView, ...]
    pillars: tuple[PillarView, ...]
    entries: tuple[EntryView, ...]
    plan: PlanSummary | None
    coverage: tuple[FactView, ...]
    indices: tuple[IndexRow, ...]
    indices_note: str
    exemplars: tuple[ItemView, ...]
    documents: tuple[DocumentRow, ...]
    acts: tuple[ActView, ...]


@dataclass(frozen=True)
class HomeParts:
    """What the home page shows: of plans the foremost, and the newest one that demands topics."""

    articles: tuple[Article, ...]
    plan: PlanParts | None
    told: PlanParts | None
    counts: tuple[tuple[str, int], ...]  # articles on each topic
    indices: tuple[IndicatorParts, ...]
    exemplars: tuple[ItemView, ...]
    documents: tuple[DocumentRow, ...]
    citizens: tuple[LinkView, ...]


def home_page(edition: Edition) -> Page:
    catalog, desk = edition.catalog, edition.desk
    foremost = _foremost(edition)
    told = next((plan for plan in catalog.plans if catalog.coverage(plan)), None)
    citizens = [page for page in catalog.info_pages if page.slug == "nguoi-dan"]
    topics = catalog.articles_by_topic if told else {}
    parts = HomeParts(
        articles=catalog.articles[:NEWEST],
        plan=plan_parts(edition, foremost) if foremost else None,
        told=plan_parts(edition, told) if told else None,
        counts=tuple((topic, len(articles)) for topic, articles in topics.items()),
        indices=indicator_parts(edition),
        exemplars=tuple(item_view(desk, each) for each in catalog.exemplars[:EXEMPLARS]),
        documents=tuple(document_row(edition, each) for each in catalog.documents[:DOCUMENTS]),
        citizens=tuple(LinkView(p.title, desk.entry_url(p), p.summary) for p in citizens),
    )
    return Page("/", "kinds/home.html", home_view, (desk, parts))


def _foremost(edition: Edition) -> Plan | None:
    """Return the newest plan whose results are kept: it tells how far we are. Where there is
    none, the newest that does more than demand articles."""
    catalog = edition.catalog
    kept = (plan for plan in catalog.plans if is_followed(plan, plan_parts(edition, plan).tasks))
    other = (plan for plan in catalog.plans if not catalog.coverage(plan))
    return next(chain(kept, other, catalog.plans), None)


def home_view(desk: Desk, parts: HomeParts) -> HomeView:
    place = f", {desk.site.place}" if desk.site.place else ""
    return HomeView(
        frame=told_as(desk.frame(f"Trang chủ{place}", DESCRIPTION, "/"), website(desk)),
        lede=DESCRIPTION,
        questions=_questions(len(desk.pillars)),
        pillars=desk.pillars,
        entries=tuple(card(desk, each) for each in parts.articles),
        plan=summary_of(desk, parts.plan) if parts.plan else None,
        coverage=tuple(_coverage(desk, parts.told, dict(parts.counts))) if parts.told else (),
        indices=index_rows(desk, parts.indices),
        indices_note=closed_series_note(desk),
        exemplars=parts.exemplars,
        documents=parts.documents,
        acts=tuple(_acts(desk, parts.citizens, followed=parts.plan is not None)),
    )


def _questions(pillars: int) -> tuple[LinkView, ...]:
    count = "Sáu" if pillars == 6 else "Các"
    return (
        LinkView("Đây là gì?", "#tru-cot", f"{count} trụ cột cải cách"),
        LinkView("Có gì mới?", "#moi", "Tin, bài gần đây"),
        LinkView("Đến đâu rồi?", "#den-dau", "Kế hoạch, chỉ số"),
        LinkView("Tôi làm được gì?", "#nguoi-dan", "Nộp, hỏi, giám sát"),
    )


def _coverage(desk: Desk, parts: PlanParts, counts: Mapping[str, int]) -> Iterator[FactView]:
    """What a communication plan demands, and how many articles tell of it."""
    for row in coverage_rows(desk, parts):
        count = str(counts[row.topic]) if row.url else "chưa có bài"
        yield FactView(row.topic or row.text, count, not row.url, row.url)


def _acts(desk: Desk, citizens: Iterable[LinkView], *, followed: bool) -> Iterator[ActView]:
    """What citizens can do: the outside systems that the registry names, then our own pages."""
    outside = [link for link in desk.registries.outside_links if link.note]
    for link in outside[:2]:
        yield ActView(link.title, link.note, link.url, "Mở trang")
    for page in citizens:
        yield ActView(page.text, page.note, page.url, "Đọc tiếp")
    if followed:
        text = "Mỗi kế hoạch ghi rõ ai làm, hạn nào. Cá nhân, tổ chức có quyền đối chiếu, hỏi lại."
        yield ActView("Theo dõi và giám sát", text, desk.url("/ke-hoach/"), "Xem các kế hoạch")
