"""Plans: who does what by when, how far it is, and what was told of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Entry, Plan
from cchc.content.rows import CoverageTopic, Task
from cchc.pages.calendars import (
    CALENDAR,
    CALENDAR_FILE,
    CALENDAR_NOTE,
    has_days,
    plan_calendar_text,
)
from cchc.pages.cards import agency_fact, source_views
from cchc.pages.coverage import address_of
from cchc.pages.edition import (
    Desk,
    Edition,
    as_of,
    fact,
    known,
    toc,
    updates,
)
from cchc.pages.page import Page
from cchc.pages.plan_tasks import PlanTasks
from cchc.pages.progress import (
    is_followed,
    progress_of,
    real_tasks,
    states_of,
    task_groups,
)
from cchc.pages.rollups import by_agency, by_pillar, by_quarter
from cchc.pages.task_files import CSV_FILE, JSON_FILE, csv_text, json_text
from cchc.pages.views import (
    CoverageRow,
    FactView,
    LinkView,
    Progress,
    ProgressRow,
    SourceView,
    TaskGroup,
    TocItem,
    View,
)
from cchc.text.dates import day_in_words, day_vi
from cchc.text.symbols import type_of

SECTION = "ke-hoach"
TITLE = "Kế hoạch"


@dataclass(frozen=True, kw_only=True)
class PlanSummary:
    """A plan in a list, with its progress."""

    title: str
    url: str
    number: str
    meta: str
    summary: str
    note: str
    progress: Progress | None


@dataclass(frozen=True, kw_only=True)
class PlanView(View):
    title: str
    lede: str
    kicker: tuple[str, ...]
    facts: tuple[FactView, ...]
    body: Markup
    toc: tuple[TocItem, ...]
    progress: Progress | None
    progress_note: str
    by_pillar: tuple[ProgressRow, ...]
    by_agency: tuple[ProgressRow, ...]
    by_quarter: tuple[ProgressRow, ...]
    coverage: tuple[CoverageRow, ...]
    coverage_note: str
    coverage_url: str
    groups: tuple[TaskGroup, ...]
    attached: str
    tasks_caption: str
    downloads: tuple[LinkView, ...]
    calendar_note: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True)
class PlansView(View):
    plans: tuple[PlanSummary, ...]


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield every plan and the list of plans."""
    parts = [plan_parts(edition, plan) for plan in edition.catalog.plans]
    for each in parts:
        inputs = (edition.desk, each, edition.linked(each.plan))
        yield Page(each.plan.address, "kinds/plan.html", plan_view, inputs)
        yield from _files(edition.desk, PlanTasks(each.plan, each.tasks))
    yield Page(f"/{SECTION}/", "kinds/plans.html", plans_view, (edition.desk, tuple(parts)))


def _files(desk: Desk, plan: PlanTasks) -> Iterator[Page]:
    """Yield the files of a plan that has tasks."""
    address = plan.plan.address
    if real_tasks(plan.tasks):
        yield Page(address + CSV_FILE, "", csv_text, (desk, plan))
        yield Page(address + JSON_FILE, "", json_text, (desk, plan))
    if has_days(desk, plan.tasks):
        yield Page(address + CALENDAR_FILE, "", plan_calendar_text, (desk, plan))


@dataclass(frozen=True)
class PlanParts:
    """A plan, the rows of its tables, and the topics of which some article tells. How many do
    stands on the page of the topics: so a new article leaves this one as it was."""

    plan: Plan
    tasks: tuple[Task, ...]
    topics: tuple[CoverageTopic, ...]
    told: tuple[str, ...]
    document_address: str


def plan_parts(edition: Edition, plan: Plan) -> PlanParts:
    topics = edition.catalog.coverage(plan)
    document = edition.catalog.by_number.get(plan.document)
    told = edition.catalog.articles_by_topic
    return PlanParts(
        plan,
        edition.catalog.tasks(plan),
        topics,
        tuple(dict.fromkeys(row.topic for row in topics if told.get(row.topic))),
        document.address if document else "",
    )


def plans_view(desk: Desk, parts: tuple[PlanParts, ...]) -> PlansView:
    description = "Kế hoạch cải cách hành chính: việc đã hứa, ai làm, hạn nào."
    return PlansView(
        frame=desk.frame(TITLE, description, f"/{SECTION}/", section=SECTION),
        plans=tuple(summary_of(desk, each) for each in parts),
    )


def summary_of(desk: Desk, parts: PlanParts) -> PlanSummary:
    """Return a plan as lists show it."""
    plan, tasks = parts.plan, real_tasks(parts.tasks)
    states = states_of(plan, tasks, desk.today)
    return PlanSummary(
        title=plan.title,
        url=desk.entry_url(plan),
        number=plan.number,
        meta=f"{plan.number}, {day_vi(plan.issued)}",
        summary=plan.summary,
        note=_progress_note(desk, plan, tasks),
        progress=progress_of(list(states.values())) if tasks else None,
    )


def plan_view(desk: Desk, parts: PlanParts, linked: tuple[Entry, ...]) -> PlanView:
    """Return the page of one plan."""
    plan, tasks = parts.plan, real_tasks(parts.tasks)
    states = states_of(plan, tasks, desk.today)
    coverage = coverage_rows(desk, parts, linked)
    return PlanView(
        frame=desk.entry_frame(plan, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(plan), *desk.time_notices(plan, plan.issued), *as_of(plan)),
        title=desk.prose(plan.title, linked),
        lede=desk.prose(plan.summary, linked),
        kicker=("Kế hoạch", plan.number),
        facts=_facts(desk, parts),
        body=desk.html(plan, linked),
        toc=_toc(plan, bool(tasks), bool(coverage)),
        progress=progress_of(list(states.values())) if tasks else None,
        progress_note=_progress_note(desk, plan, tasks),
        by_pillar=by_pillar(desk, tasks, states),
        by_agency=by_agency(desk, plan, tasks, states),
        by_quarter=by_quarter(tasks, states),
        coverage=coverage,
        coverage_note=_coverage_note(coverage),
        coverage_url=desk.url(address_of(plan)) if coverage else "",
        groups=task_groups(desk, PlanTasks(plan, parts.tasks, linked), states),
        downloads=_downloads(desk, parts),
        calendar_note=CALENDAR_NOTE if has_days(desk, parts.tasks) else "",
        attached=_attached(desk, plan),
        tasks_caption=_caption(desk, plan, tasks),
        sources=source_views(desk, plan.sources, linked),
    )


def _facts(desk: Desk, parts: PlanParts) -> tuple[FactView, ...]:
    plan = parts.plan
    document_url = desk.url(parts.document_address) if parts.document_address else ""
    place = desk.place_text(plan.locality, plan.issued) if plan.locality else ""
    followed = "Có" if plan.followed else "Không: trang này chưa có kết quả từng nhiệm vụ"
    return (
        fact("Số ký hiệu", plan.number, document_url),
        fact("Ngày ban hành", day_vi(plan.issued)),
        agency_fact(desk, "Cơ quan ban hành", plan.issuer, plan.issued),
        fact("Người ký", plan.signatory),
        fact("Thời gian thực hiện", plan.stage or f"Năm {plan.year}"),
        *known(fact("Địa bàn", place)),
        fact("Theo dõi tiến độ", followed),
    )


def _toc(plan: Plan, tasks: bool, coverage: bool) -> tuple[TocItem, ...]:
    items = list(toc(plan))
    if tasks:
        items += [TocItem("Tiến độ", "tien-do"), TocItem("Theo cơ quan", "theo-co-quan")]
    if coverage:
        items.append(TocItem("Nội dung phải tuyên truyền", "bai-viet"))
    if tasks:
        items.append(TocItem("Bảng nhiệm vụ", "nhiem-vu"))
    return (*items, *((TocItem("Nguồn", "nguon"),) if plan.sources else ()))


def _progress_note(desk: Desk, plan: Plan, tasks: Sequence[Task]) -> str:
    """The day stands only where states depend on it, so other pages do not change daily."""
    if not tasks:
        return "Chưa có bảng nhiệm vụ."
    unclear = sum(not (task.due and task.due.is_clear) for task in tasks)
    count = f"{len(tasks)} nhiệm vụ" + (f", {unclear} chưa rõ thời hạn" if unclear else "")
    if is_followed(plan, tasks):
        return f"{count}. Tình trạng tính đến {day_vi(desk.today)}."
    return (
        f"{count}. Trang này không theo dõi kết quả từng nhiệm vụ, nên không "
        "kết luận nhiệm vụ nào đúng hạn hay quá hạn."
    )


def _downloads(desk: Desk, parts: PlanParts) -> tuple[LinkView, ...]:
    """Return links to the files of the tasks; those come first that most people ask for."""
    here = desk.entry_url(parts.plan)
    links = [LinkView("Bảng tính (CSV)", here + CSV_FILE)]
    if has_days(desk, parts.tasks):
        links.append(LinkView(CALENDAR, here + CALENDAR_FILE))
    return (*links, LinkView("Dữ liệu (JSON)", here + JSON_FILE))


def _caption(desk: Desk, plan: Plan, tasks: Sequence[Task]) -> str:
    caption = f"Nhiệm vụ theo {plan.number}, ngày {day_vi(plan.issued)}"
    dated = f"; tình trạng đến {day_vi(desk.today)}"
    return caption + dated if is_followed(plan, tasks) else caption


def _attached(desk: Desk, plan: Plan) -> str:
    """Return what an annex of the plan says below its title."""
    agency = desk.registries.agency(plan.issuer, plan.issued)
    issuer = agency.title if agency else plan.issuer
    kind = type_of(plan.number) or "Văn bản"
    return f"Kèm theo {kind} số {plan.number} {day_in_words(plan.issued)} của {issuer}"


def coverage_rows(
    desk: Desk, parts: PlanParts, linked: tuple[Entry, ...] = ()
) -> tuple[CoverageRow, ...]:
    """For each topic that a communication plan demands: where the articles on it are; what it
    cites leads to `linked`."""
    codes = {topic.title: topic.code for topic in desk.registries.topics}
    rows = []
    for row in parts.topics:
        url = desk.url(f"/tin-tuc/chu-de/{codes[row.topic]}/") if row.topic in parts.told else ""
        text = f"{row.code}. {row.title}" if row.code else row.title
        text = desk.prose(text, linked) if row.cited else text
        rows.append(CoverageRow(row.topic, text, url))
    return tuple(rows)


def _coverage_note(rows: Sequence[CoverageRow]) -> str:
    missing = sum(not row.url for row in rows)
    gaps = f"{missing} nội dung chưa có bài" if missing else "nội dung nào cũng đã có bài"
    return f"{len(rows)} nội dung; {gaps}. Tính mọi bài đã đăng trên trang này, không kể năm."
