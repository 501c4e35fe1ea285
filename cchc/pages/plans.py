"""Plans: who does what by when, how far it is, and what was told of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cchc.content.kinds import Plan
from cchc.content.rows import Task
from cchc.pages.edition import Edition, fact, known, source_views
from cchc.pages.page import Page
from cchc.pages.progress import (
    by_pillar,
    keeps_results,
    progress_of,
    real_tasks,
    states_of,
    task_groups,
)
from cchc.pages.views import (
    CoverageRow,
    FactView,
    LinkView,
    Progress,
    ProgressRow,
    SourceView,
    StateView,
    TaskGroup,
    TocItem,
    View,
)
from cchc.text.dates import day_vi

SECTION = "ke-hoach"
TITLE = "Kế hoạch"
NO_LEAD = "Chưa có thông tin cơ quan chủ trì"


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
    coverage: tuple[CoverageRow, ...]


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
    by_agency: tuple[FactView, ...]
    coverage: tuple[CoverageRow, ...]
    coverage_note: str
    groups: tuple[TaskGroup, ...]
    tasks_caption: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True)
class PlansView(View):
    plans: tuple[PlanSummary, ...]


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Yield every plan and the list of plans."""
    plans = edition.catalog.plans
    for plan in plans:
        yield _plan_page(edition, plan)
    frame = edition.frame(
        TITLE, "Kế hoạch cải cách hành chính: việc đã hứa, ai làm, hạn nào.", f"/{SECTION}/",
        section=SECTION,
    )  # fmt: skip
    view = PlansView(frame=frame, plans=tuple(summary_of(edition, plan) for plan in plans))
    yield Page(f"/{SECTION}/", "kinds/plans.html", view)


def summary_of(edition: Edition, plan: Plan) -> PlanSummary:
    tasks = edition.catalog.tasks(plan)
    real = real_tasks(tasks)
    states = states_of(plan, real, edition.today)
    return PlanSummary(
        title=plan.title,
        url=edition.entry_url(plan),
        number=plan.number,
        meta=f"{plan.number}, {day_vi(plan.issued)}",
        summary=plan.summary,
        note=_progress_note(edition, plan, real),
        progress=progress_of(list(states.values())) if real else None,
        coverage=_coverage(edition, plan),
    )


def _plan_page(edition: Edition, plan: Plan) -> Page:
    tasks = edition.catalog.tasks(plan)
    real = real_tasks(tasks)
    states = states_of(plan, real, edition.today)
    coverage = _coverage(edition, plan)
    view = PlanView(
        frame=edition.entry_frame(plan, LinkView(TITLE, edition.url(f"/{SECTION}/"))),
        notices=(*edition.updates(plan), *edition.time_notices(plan, plan.issued)),
        title=plan.title,
        lede=plan.summary,
        kicker=("Kế hoạch", plan.number),
        facts=_facts(edition, plan),
        body=edition.html(plan),
        toc=_toc(edition, plan, bool(real), bool(coverage)),
        progress=progress_of(list(states.values())) if real else None,
        progress_note=_progress_note(edition, plan, real),
        by_pillar=by_pillar(edition, real, states),
        by_agency=_by_agency(edition, plan, real),
        coverage=coverage,
        coverage_note=_coverage_note(coverage),
        groups=task_groups(edition, plan, tasks, states),
        tasks_caption=f"Nhiệm vụ theo {plan.number}, ngày {day_vi(plan.issued)}",
        sources=source_views(plan.sources),
    )
    return Page(plan.address, "kinds/plan.html", view)


def _facts(edition: Edition, plan: Plan) -> tuple[FactView, ...]:
    document = edition.catalog.by_number.get(plan.document)
    place = edition.place_text(plan.locality, plan.issued) if plan.locality else ""
    followed = "Có" if plan.followed else "Không: trang này chưa có kết quả từng nhiệm vụ"
    return (
        fact("Số ký hiệu", plan.number, edition.entry_url(document) if document else ""),
        fact("Ngày ban hành", day_vi(plan.issued)),
        fact("Cơ quan ban hành", edition.agency_text(plan.issuer, plan.issued)),
        fact("Người ký", plan.signatory),
        fact("Thời gian thực hiện", plan.stage or f"Năm {plan.year}"),
        *known(fact("Địa bàn", place)),
        fact("Theo dõi tiến độ", followed),
    )  # fmt: skip


def _toc(edition: Edition, plan: Plan, tasks: bool, coverage: bool) -> tuple[TocItem, ...]:
    items = list(edition.toc(plan))
    if tasks:
        items += [TocItem("Tiến độ", "tien-do"), TocItem("Theo cơ quan", "theo-co-quan")]
    if coverage:
        items.append(TocItem("Nội dung phải tuyên truyền", "bai-viet"))
    if tasks:
        items.append(TocItem("Bảng nhiệm vụ", "nhiem-vu"))
    return (*items, *((TocItem("Nguồn", "nguon"),) if plan.sources else ()))


def _progress_note(edition: Edition, plan: Plan, tasks: Sequence[Task]) -> str:
    """The day stands only where states depend on it, so other pages do not change daily."""
    if not tasks:
        return "Chưa có bảng nhiệm vụ."
    if plan.followed and keeps_results(tasks):
        return f"{len(tasks)} nhiệm vụ. Tình trạng tính đến {day_vi(edition.today)}."
    return (
        f"{len(tasks)} nhiệm vụ. Trang này chưa có thông tin kết quả, nên không kết luận "
        "nhiệm vụ nào đúng hạn hay quá hạn."
    )


def _by_agency(edition: Edition, plan: Plan, tasks: Sequence[Task]) -> tuple[FactView, ...]:
    """Count tasks by lead agency; those without one are counted apart, last."""
    counts: dict[str, int] = {}
    for task in tasks:
        counts[task.lead_agency] = counts.get(task.lead_agency, 0) + 1
    rows = []
    for name, count in sorted(counts.items(), key=lambda pair: (not pair[0], -pair[1], pair[0])):
        agency = edition.catalog.agency(name, plan.issued) if name else None
        text = edition.agency_text(name, plan.issued) if name else NO_LEAD
        rows.append(FactView(text, str(count), False, edition.agency_url(agency) if agency else ""))
    return tuple(rows)


def _coverage(edition: Edition, plan: Plan) -> tuple[CoverageRow, ...]:
    """For each topic that a communication plan demands: how many articles tell of it."""
    rows = []
    codes = {topic.title: topic.code for topic in edition.catalog.topics}
    for row in edition.catalog.coverage(plan):
        days = [
            a.posted.day for a in edition.catalog.articles if row.topic and row.topic in a.topics
        ]
        url = edition.url(f"/tin-tuc/chu-de/{codes[row.topic]}/") if days else ""
        text = f"{row.code}. {row.title}" if row.code else row.title
        rows.append(CoverageRow(row.topic, text, len(days), _latest(days), url))
    return tuple(rows)


def _latest(days: Sequence[date]) -> str:
    return day_vi(max(days)) if days else ""


def _coverage_note(rows: Sequence[CoverageRow]) -> str:
    covered = sum(row.count > 0 for row in rows)
    missing = len(rows) - covered
    gaps = f"{missing} nội dung chưa có bài" if missing else "nội dung nào cũng đã có bài"
    return f"{len(rows)} nội dung; {gaps}. Tính mọi bài đã đăng trên trang này, không kể năm."


def task_states(edition: Edition, plan: Plan) -> list[tuple[Task, StateView]]:
    """Return every task of a plan with its state (for pillar and agency pages)."""
    tasks = real_tasks(edition.catalog.tasks(plan))
    states = states_of(plan, tasks, edition.today)
    return [(task, states[task.line]) for task in tasks]
