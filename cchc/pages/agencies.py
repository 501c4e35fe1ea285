"""Agencies: what each has promised, issued, and what it is called now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc.content.rows import Agency
from cchc.pages.about import authority
from cchc.pages.calendars import (
    CALENDAR,
    CALENDAR_FILE,
    CALENDAR_NOTE,
    agency_calendar_text,
    leads_or_joins_by_a_day,
)
from cchc.pages.documents import document_row
from cchc.pages.edition import Desk, Edition, fact, known
from cchc.pages.page import Page
from cchc.pages.plan_tasks import PlanTasks, plans_with_tasks
from cchc.pages.progress import dated, progress_of, real_tasks, states_of, task_view
from cchc.pages.share import told_as
from cchc.pages.views import (
    DocumentRow,
    FactView,
    LinkView,
    Progress,
    Section,
    TaskGroup,
    View,
)
from cchc.text.dates import day_vi
from cchc.text.order import sort_key
from cchc.text.slugs import slugify

SECTION = "co-quan"
TITLE = "Cơ quan"


@dataclass(frozen=True, kw_only=True)
class AgencyView(View):
    title: str
    kicker: tuple[str, ...]
    facts: tuple[FactView, ...]
    downloads: tuple[LinkView, ...]
    calendar_note: str
    dated: str
    progress: Progress | None
    led: tuple[TaskGroup, ...]
    joined: tuple[TaskGroup, ...]
    documents: tuple[DocumentRow, ...]


@dataclass(frozen=True, kw_only=True)
class AgenciesView(View):
    title: str
    lede: str
    sections: tuple[Section, ...]


def agency_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for every agency of the registry, and their list."""
    desk = edition.desk
    every = plans_with_tasks(edition)
    rows = [(each.issuer, document_row(edition, each)) for each in edition.catalog.documents]
    for agency in desk.registries.agencies:
        names = _names(agency)
        plans = tuple(each for each in every if _concerns(each, names))
        documents = tuple(row for issuer, row in rows if issuer in names)
        inputs = (desk, agency, plans, documents)
        address = f"/{SECTION}/{agency.code}/"
        yield Page(address, "kinds/agency.html", agency_view, inputs)
        if leads_or_joins_by_a_day(desk, agency, plans):
            yield Page(address + CALENDAR_FILE, "", agency_calendar_text, (desk, agency, plans))
    yield Page(f"/{SECTION}/", "kinds/agencies.html", agencies_view, (desk,))


def _names(agency: Agency) -> frozenset[str]:
    return frozenset({agency.title, agency.short} - {""})


def _concerns(plan: PlanTasks, names: frozenset[str]) -> bool:
    """A plan without tasks of the agency is no input of its page."""
    return any(names & {task.lead_agency, *task.coordinating_agencies} for task in plan.tasks)


def agencies_view(desk: Desk) -> AgenciesView:
    lede = "Cơ quan ban hành văn bản và chủ trì nhiệm vụ; tên gọi theo từng thời kỳ."
    frame = desk.frame(TITLE, lede, f"/{SECTION}/", section=SECTION)
    return AgenciesView(frame=frame, title=TITLE, lede=lede, sections=tuple(_sections(desk)))


def agency_view(
    desk: Desk,
    agency: Agency,
    plans: tuple[PlanTasks, ...],
    documents: tuple[DocumentRow, ...],
) -> AgencyView:
    """Return the page of one agency: what it leads, what it joins, what it issued."""
    description = f"{agency.title}: nhiệm vụ chủ trì, phối hợp và văn bản đã ban hành."
    address = f"/{SECTION}/{agency.code}/"
    crumbs = (LinkView(TITLE, desk.url(f"/{SECTION}/")),)
    kind = agency.agency_kind or "Cơ quan"
    led = _tasks(desk, plans, _names(agency), lead=True)
    states = [task.state for group in led for task in group.tasks]
    return AgencyView(
        frame=told_as(
            desk.frame(agency.title, description, address, section=SECTION, crumbs=crumbs),
            authority(desk, agency),
        ),
        title=agency.title,
        kicker=("Nhóm cơ quan" if agency.is_group else kind,),
        facts=_facts(desk, agency),
        downloads=_downloads(desk, agency, plans),
        calendar_note=CALENDAR_NOTE,
        dated=dated(plans, desk.today),
        progress=progress_of(states) if states else None,
        led=led,
        joined=_tasks(desk, plans, _names(agency), lead=False),
        documents=documents,
    )


def _downloads(desk: Desk, agency: Agency, plans: tuple[PlanTasks, ...]) -> tuple[LinkView, ...]:
    if not leads_or_joins_by_a_day(desk, agency, plans):
        return ()
    return (LinkView(CALENDAR, desk.agency_url(agency) + CALENDAR_FILE),)


def _facts(desk: Desk, agency: Agency) -> tuple[FactView, ...]:
    now = desk.registries.agency_now(agency.code, desk.today)
    heir = None if now is agency else now
    before = [each for each in desk.registries.agencies if each.successor == agency.code]
    return known(
        fact("Tên ngắn", agency.short),
        fact("Địa phương", agency.locality),
        fact("Hoạt động từ", day_vi(agency.valid_from) if agency.valid_from else ""),
        fact("Hoạt động đến", day_vi(agency.valid_to) if agency.valid_to else ""),
        fact("Nay là", heir.title if heir else "", desk.agency_url(heir) if heir else ""),
        *(fact("Trước là", each.title, desk.agency_url(each)) for each in before),
        fact("Trang thông tin", agency.website, agency.website),
    )


def _tasks(
    desk: Desk, plans: Iterable[PlanTasks], names: frozenset[str], *, lead: bool
) -> tuple[TaskGroup, ...]:
    groups = []
    for each in plans:
        plan, tasks = each.plan, real_tasks(each.tasks)
        states = states_of(plan, tasks, desk.today)
        own = tuple(
            task_view(desk, plan, task, states[task.line])
            for task in tasks
            if names & ({task.lead_agency} if lead else set(task.coordinating_agencies))
        )
        if own:
            groups.append(TaskGroup(f"{plan.title} ({plan.number})", own))
    return tuple(groups)


def _sections(desk: Desk) -> Iterator[Section]:
    kinds: dict[str, list[Agency]] = {}
    for agency in desk.registries.agencies:
        kinds.setdefault(agency.agency_kind or "Cơ quan", []).append(agency)
    for kind, members in kinds.items():
        members.sort(key=lambda agency: sort_key(agency.title))
        links = tuple(LinkView(agency.title, desk.agency_url(agency)) for agency in members)
        yield Section("Nhóm cơ quan" if kind == "Nhóm" else kind, slugify(kind), links)
