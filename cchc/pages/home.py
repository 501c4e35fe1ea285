"""The home page: what is this, what is new, how far are we, what can I do?"""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.pages.articles import entry_view
from cchc.pages.documents import document_row
from cchc.pages.edition import Edition
from cchc.pages.exemplars import item_view
from cchc.pages.figure_views import IndexRow
from cchc.pages.indicators import closed_series_note, index_rows
from cchc.pages.page import Page
from cchc.pages.plans import PlanSummary, summary_of
from cchc.pages.views import (
    ActView,
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


def home_page(edition: Edition) -> Page:
    catalog = edition.catalog
    place = f", {edition.site.place}" if edition.site.place else ""
    view = HomeView(
        frame=edition.frame(f"Trang chủ{place}", DESCRIPTION, "/"),
        lede=DESCRIPTION,
        questions=_questions(),
        pillars=tuple(edition.pillar_views.values()),
        entries=tuple(entry_view(edition, each) for each in catalog.articles[:NEWEST]),
        plan=summary_of(edition, catalog.plans[0]) if catalog.plans else None,
        coverage=tuple(_coverage(edition)),
        indices=index_rows(edition),
        indices_note=closed_series_note(edition),
        exemplars=tuple(item_view(edition, each) for each in catalog.exemplars[:EXEMPLARS]),
        documents=tuple(document_row(edition, each) for each in catalog.documents[:DOCUMENTS]),
        acts=tuple(_acts(edition)),
    )
    return Page("/", "kinds/home.html", view)


def _coverage(edition: Edition) -> Iterator[FactView]:
    """What the newest communication plan demands, and how many articles tell of it."""
    for plan in edition.catalog.plans:
        if rows := summary_of(edition, plan).coverage:
            for row in rows:
                count = str(row.count) if row.count else "chưa có bài"
                yield FactView(row.topic or row.text, count, not row.count, row.url)
            return


def _questions() -> tuple[LinkView, ...]:
    return (
        LinkView("Đây là gì?", "#tru-cot", "Sáu trụ cột cải cách"),
        LinkView("Có gì mới?", "#moi", "Tin, bài gần đây"),
        LinkView("Đến đâu rồi?", "#den-dau", "Kế hoạch, chỉ số"),
        LinkView("Tôi làm được gì?", "#nguoi-dan", "Nộp, hỏi, giám sát"),
    )


def _acts(edition: Edition) -> list[ActView]:
    """What citizens can do: the outside systems that the registry names, then our own pages."""
    acts = [
        ActView(link.title, link.note, link.url, "Mở trang")
        for link in edition.catalog.outside_links
        if link.note
    ][:2]
    own = [page for page in edition.catalog.info_pages if page.slug == "nguoi-dan"]
    acts += [ActView(page.title, page.summary, edition.entry_url(page), "Đọc tiếp") for page in own]
    if edition.catalog.plans:
        text = (
            "Mỗi kế hoạch ghi rõ ai làm, hạn nào. Cá nhân, tổ chức có quyền đối chiếu và hỏi lại."
        )
        acts.append(
            ActView("Theo dõi và giám sát", text, edition.url("/ke-hoach/"), "Xem các kế hoạch")
        )
    return acts
