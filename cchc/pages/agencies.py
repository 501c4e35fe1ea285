"""Agencies: what each has promised, issued, and what it is called now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import TypeVar

from markupsafe import Markup

from cchc.content.kinds import Article, Document, Entry
from cchc.content.rows import Agency, Task
from cchc.pages.about import authority
from cchc.pages.agency_list import SECTION, TITLE, agencies_view, has_ended, heir_of, kind_text
from cchc.pages.calendars import (
    CALENDAR,
    CALENDAR_FILE,
    CALENDAR_NOTE,
    agency_calendar_text,
    leads_or_joins_by_a_day,
)
from cchc.pages.cards import card
from cchc.pages.document_library import document_row
from cchc.pages.edition import Desk, Edition, fact, known
from cchc.pages.listing import Listing, numbered_pages
from cchc.pages.page import Page
from cchc.pages.plan_tasks import PlanTasks, plans_with_tasks
from cchc.pages.progress import dated, group_of, progress_of, real_tasks, states_of, task_view
from cchc.pages.share import told_as
from cchc.pages.views import (
    DocumentRow,
    EntryView,
    FactView,
    LinkView,
    Progress,
    TaskGroup,
    View,
)
from cchc.text.dates import day_vi

LISTED, NEWEST = 20, 8  # documents and articles on the page of an agency

Told = TypeVar("Told", Article, Document)


@dataclass(frozen=True, kw_only=True)
class AgencyView(View):
    title: str
    kicker: tuple[str, ...]
    lede: str | Markup  # that it has ended; that predecessors are told of, too
    facts: tuple[FactView, ...]
    downloads: tuple[LinkView, ...]
    calendar_note: str
    dated: str
    progress: Progress | None
    led: tuple[TaskGroup, ...]
    joined: tuple[TaskGroup, ...]
    documents: tuple[DocumentRow, ...]
    libraries: tuple[LinkView, ...]
    entries: tuple[EntryView, ...]
    archive_url: str


@dataclass(frozen=True)
class AgencyParts:
    """What the page of an agency tells, of those before it in the line, too: plans with their
    tasks, the newest documents and articles, where the others are, and what is cited."""

    line: tuple[Agency, ...]
    plans: tuple[PlanTasks, ...]
    documents: tuple[DocumentRow, ...]
    libraries: tuple[tuple[Agency, int], ...]
    articles: tuple[Article, ...]
    newest: int  # number of the newest page of the archive, 0 = there is none
    linked: tuple[Entry, ...]


def agency_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for every agency of the registry, and their list."""
    desk, catalog = edition.desk, edition.catalog
    every = [(each, _concerned(desk, each)) for each in plans_with_tasks(edition)]
    issued = _by_agency(desk, ((each, each.issuer, each.issued) for each in catalog.documents))
    posts = ((each, each.unit, each.posted.day) for each in catalog.articles if each.unit)
    written = _by_agency(desk, posts)
    for agency in desk.registries.agencies:
        line = desk.registries.line_of(agency)
        documents, articles = _of_line(issued, line), _of_line(written, line)
        many = len(documents) > LISTED
        parts = AgencyParts(
            line,
            # A plan without tasks of the line is no input of its page.
            tuple(plan for plan, codes in every if not codes.isdisjoint(a.code for a in line)),
            tuple(document_row(edition, each) for each in documents[:LISTED]),
            tuple((each, len(issued[each.code])) for each in line if many and each.code in issued),
            tuple(articles[: max(NEWEST, len(articles) % edition.per_page)]),
            len(articles) // edition.per_page,
            tuple(catalog.citable.meant(agency.cited)),
        )
        address = f"/{SECTION}/{agency.code}/"
        yield Page(address, "kinds/agency.html", agency_view, (desk, agency, parts))
        yield from _archive(edition, agency, articles)
        if leads_or_joins_by_a_day(desk, agency, parts.plans):
            inputs = (desk, agency, parts.plans)
            yield Page(address + CALENDAR_FILE, "", agency_calendar_text, inputs)
    yield Page(f"/{SECTION}/", "kinds/agencies.html", agencies_view, (desk,))


def _by_agency(
    desk: Desk, named: Iterable[tuple[Told, str, date]]
) -> dict[str, list[tuple[int, Told]]]:
    """Return entries by the code of the agency that bore the name on the day, each with its
    place among all."""
    found: dict[str, list[tuple[int, Told]]] = {}
    for place, (entry, name, day) in enumerate(named):
        if agency := desk.registries.agency(name, day):
            found.setdefault(agency.code, []).append((place, entry))
    return found


def _of_line(found: Mapping[str, list[tuple[int, Told]]], line: Iterable[Agency]) -> list[Told]:
    """Return the entries of all agencies of a line, in the order of all entries."""
    placed = [each for agency in line for each in found.get(agency.code, ())]
    return [entry for _, entry in sorted(placed, key=itemgetter(0))]


def _concerned(desk: Desk, plan: PlanTasks) -> frozenset[str]:
    """Return the codes of the agencies that lead or join a task of a plan."""
    names = {
        name for task in plan.tasks for name in (task.lead_agency, *task.coordinating_agencies)
    }
    return _codes(desk, plan, names)


def _codes(desk: Desk, plan: PlanTasks, names: Iterable[str]) -> frozenset[str]:
    """Return the codes of the agencies that bore these names when the plan was issued."""
    found = (desk.registries.agency(name, plan.plan.issued) for name in names if name)
    return frozenset(agency.code for agency in found if agency)


def _archive(edition: Edition, agency: Agency, articles: list[Article]) -> Iterator[Page]:
    """Yield the pages of an agency's articles that are full; its own page shows the others."""
    whole = articles[len(articles) % edition.per_page :]
    if not whole:
        return
    listing = Listing(
        address=f"/{SECTION}/{agency.code}/",
        title=f"Bài của {agency.title}",
        description=f"Tin, bài của {agency.title} và cơ quan tiền thân.",
        section=SECTION,
        crumbs=(LinkView(TITLE, edition.desk.url(f"/{SECTION}/")),),
        crumb=agency.title,
    )
    yield from numbered_pages(edition, listing, whole, edition.per_page)


def agency_view(desk: Desk, agency: Agency, parts: AgencyParts) -> AgencyView:
    """Return the page of one agency: what it leads, joins, issued and wrote, and those before
    it."""
    description = f"{agency.title}: nhiệm vụ chủ trì, phối hợp, văn bản đã ban hành, tin bài."
    address = f"/{SECTION}/{agency.code}/"
    crumbs = (LinkView(TITLE, desk.url(f"/{SECTION}/")),)
    led = _tasks(desk, parts, lead=True)
    states = [task.state for group in led for task in group.tasks]
    return AgencyView(
        frame=told_as(
            desk.frame(agency.title, description, address, section=SECTION, crumbs=crumbs),
            authority(desk, agency),
        ),
        title=agency.title,
        kicker=tuple(filter(None, (kind_text(agency),))),
        lede=_lede(desk, agency, parts.line),
        facts=_facts(desk, agency, parts.linked),
        downloads=_downloads(desk, agency, parts.plans),
        calendar_note=CALENDAR_NOTE,
        dated=dated(parts.plans, desk.today),
        progress=progress_of(states) if states else None,
        led=led,
        joined=_tasks(desk, parts, lead=False),
        documents=parts.documents,
        libraries=tuple(
            LinkView(f"Mọi văn bản của {each.title}", _library_url(desk, each), count=count)
            for each, count in parts.libraries
        ),
        entries=tuple(card(desk, each) for each in parts.articles),
        archive_url=desk.url(f"{address}trang/{parts.newest}/") if parts.newest else "",
    )


def _lede(desk: Desk, agency: Agency, line: tuple[Agency, ...]) -> str | Markup:
    lede: list[str | Markup] = []
    if agency.valid_to and has_ended(desk, agency):
        heir, link = heir_of(desk, agency), Markup('; nay là <a href="{}">{}</a>')
        now = link.format(desk.agency_url(heir), heir.title) if heir else ""
        lede.append(Markup("Hoạt động đến {}{}.").format(day_vi(agency.valid_to), now))
    if names := ", ".join(each.title for each in line[1:]):
        lede.append(f"Trang này kể cả việc, văn bản và tin bài của cơ quan tiền thân: {names}.")
    return Markup(" ").join(lede)


def _library_url(desk: Desk, agency: Agency) -> str:
    return desk.url(f"/van-ban/co-quan/{agency.code}/")


def _downloads(desk: Desk, agency: Agency, plans: tuple[PlanTasks, ...]) -> tuple[LinkView, ...]:
    """The file stays for those who subscribed; without a day to come it is not offered."""
    if not leads_or_joins_by_a_day(desk, agency, plans, desk.today):
        return ()
    return (LinkView(CALENDAR, desk.agency_url(agency) + CALENDAR_FILE),)


def _facts(desk: Desk, agency: Agency, linked: tuple[Entry, ...]) -> tuple[FactView, ...]:
    heir = heir_of(desk, agency)
    before = [each for each in desk.registries.agencies if each.successor == agency.code]
    day = min(agency.valid_to or desk.today, desk.today)
    place = desk.place_text(agency.locality, day) if agency.locality else ""
    return known(
        fact("Tên ngắn", agency.short),
        fact("Địa phương", place[:1].upper() + place[1:]),
        fact("Hoạt động từ", day_vi(agency.valid_from) if agency.valid_from else ""),
        fact("Hoạt động đến", day_vi(agency.valid_to) if agency.valid_to else ""),
        fact("Nay là", heir.title if heir else "", desk.agency_url(heir) if heir else ""),
        *(fact("Trước là", each.title, desk.agency_url(each)) for each in before),
        fact("Trang thông tin", agency.website, agency.website),
        fact("Nguồn", desk.prose(agency.source, linked)),
    )


def _tasks(desk: Desk, parts: AgencyParts, *, lead: bool) -> tuple[TaskGroup, ...]:
    """Return the tasks of the agency by plan, then those of the agencies before it."""
    groups = []
    for agency in parts.line:
        for each in parts.plans:
            plan, tasks = each.plan, real_tasks(each.tasks)
            states = states_of(plan, tasks, desk.today)
            own = tuple(
                task_view(desk, each, task, states[task.line])
                for task in tasks
                if agency.code in _codes(desk, each, _named(task, lead=lead))
            )
            if own:
                former = f"{agency.title}: " if agency is not parts.line[0] else ""
                groups.append(group_of(f"{former}{plan.title} ({plan.number})", own))
    return tuple(groups)


def _named(task: Task, *, lead: bool) -> tuple[str, ...]:
    return (task.lead_agency,) if lead else task.coordinating_agencies
