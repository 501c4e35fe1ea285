"""Agencies: what each has promised, issued, and what it is called now."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.rows import Agency
from cchc.pages.documents import document_row
from cchc.pages.edition import Edition, fact, known
from cchc.pages.page import Page
from cchc.pages.plans import task_states
from cchc.pages.progress import task_view
from cchc.pages.views import DocumentRow, FactView, LinkView, Section, TaskGroup, View
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
    for agency in edition.catalog.agencies:
        yield _agency_page(edition, agency)
    lede = "Cơ quan ban hành văn bản và chủ trì nhiệm vụ; tên gọi theo từng thời kỳ."
    view = AgenciesView(
        frame=edition.frame(TITLE, lede, f"/{SECTION}/", section=SECTION),
        title=TITLE,
        lede=lede,
        sections=tuple(_sections(edition)),
    )
    yield Page(f"/{SECTION}/", "kinds/agencies.html", view)


def _agency_page(edition: Edition, agency: Agency) -> Page:
    kind = agency.agency_kind or "Cơ quan"
    names = {agency.title, agency.short} - {""}
    view = AgencyView(
        frame=edition.frame(
            agency.title, f"{agency.title}: nhiệm vụ chủ trì, phối hợp và văn bản đã ban hành.",
            f"/{SECTION}/{agency.code}/", section=SECTION,
            crumbs=(LinkView(TITLE, edition.url(f"/{SECTION}/")),),
        ),
        title=agency.title,
        kicker=("Nhóm cơ quan" if agency.is_group else kind,),
        facts=_facts(edition, agency),
        led=_tasks(edition, names, lead=True),
        joined=_tasks(edition, names, lead=False),
        documents=tuple(
            document_row(edition, each)
            for each in edition.catalog.documents
            if each.issuer in names
        ),
    )  # fmt: skip
    return Page(f"/{SECTION}/{agency.code}/", "kinds/agency.html", view)


def _facts(edition: Edition, agency: Agency) -> tuple[FactView, ...]:
    agencies = edition.catalog.agencies
    now = edition.catalog.agency_now(agency.code, edition.today)
    heir = None if now is agency else now
    before = [each for each in agencies if each.successor == agency.code]
    return known(
        fact("Tên ngắn", agency.short),
        fact("Địa phương", agency.locality),
        fact("Hoạt động từ", day_vi(agency.valid_from) if agency.valid_from else ""),
        fact("Hoạt động đến", day_vi(agency.valid_to) if agency.valid_to else ""),
        fact("Nay là", heir.title if heir else "", edition.agency_url(heir) if heir else ""),
        *(fact("Trước là", each.title, edition.agency_url(each)) for each in before),
        fact("Trang thông tin", agency.website, agency.website),
    )


def _tasks(edition: Edition, names: set[str], *, lead: bool) -> tuple[TaskGroup, ...]:
    groups = []
    for plan in edition.catalog.plans:
        own = tuple(
            task_view(edition, plan, task, state)
            for task, state in task_states(edition, plan)
            if names & ({task.lead_agency} if lead else set(task.coordinating_agencies))
        )
        if own:
            groups.append(TaskGroup(f"{plan.title} ({plan.number})", own))
    return tuple(groups)


def _sections(edition: Edition) -> Iterator[Section]:
    kinds = dict.fromkeys(agency.agency_kind or "Cơ quan" for agency in edition.catalog.agencies)
    for kind in kinds:
        members = [a for a in edition.catalog.agencies if (a.agency_kind or "Cơ quan") == kind]
        links = tuple(
            LinkView(agency.title, edition.agency_url(agency))
            for agency in sorted(members, key=lambda agency: sort_key(agency.title))
        )
        title = "Nhóm cơ quan" if kind == "Nhóm" else kind
        yield Section(title, slugify(title), links)
