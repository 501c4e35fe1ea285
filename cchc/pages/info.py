"""Pages that speak of the site itself and of citizens' rights; withdrawn entries; redirects."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from cchc.content.kinds import Entry, InfoPage, Status
from cchc.pages.cards import source_views
from cchc.pages.edition import Desk, Edition, as_of, toc, updates
from cchc.pages.page import Page
from cchc.pages.views import LinkView, Section, SourceView, TocItem, View
from cchc.text.dates import day_vi

SECTION = "trang"
TITLE = "Về trang này"


@dataclass(frozen=True, kw_only=True)
class InfoView(View):
    title: str
    lede: str
    body: Markup
    toc: tuple[TocItem, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True)
class SectionsView(View):
    """A page of titled lists of links."""

    title: str
    lede: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class WithdrawnView(View):
    title: str
    kind_name: str
    reason: str
    since_text: str
    ways_on: tuple[LinkView, ...]


@dataclass(frozen=True, kw_only=True)
class MovedView(View):
    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class NotFoundView(View):
    links: tuple[LinkView, ...]


def info_pages(edition: Edition) -> Iterator[Page]:
    """Yield the information pages and their list."""
    desk = edition.desk
    for page in edition.catalog.info_pages:
        yield Page(page.address, "kinds/info.html", info_view, (desk, page, edition.linked(page)))
    links = tuple(
        LinkView(page.title, desk.entry_url(page), page.summary)
        for page in edition.catalog.info_pages
    )
    lede = "Trang này là gì, ai làm, dùng thế nào, và bạn có quyền gì."
    sections = (Section("Các trang", "cac-trang", links),)
    inputs = (desk, f"/{SECTION}/", TITLE, lede, sections)
    yield Page(f"/{SECTION}/", "kinds/sections.html", sections_view, inputs)


def sections_view(
    desk: Desk, address: str, title: str, lede: str, sections: tuple[Section, ...]
) -> SectionsView:
    """Return a page of titled lists of links; empty lists are left out."""
    section = address.strip("/") if address == f"/{SECTION}/" else ""
    return SectionsView(
        frame=desk.frame(title, lede, address, section=section),
        title=title,
        lede=lede,
        sections=tuple(each for each in sections if each.links),
    )


def info_view(desk: Desk, page: InfoPage, linked: tuple[Entry, ...]) -> InfoView:
    """Return one information page."""
    return InfoView(
        frame=desk.entry_frame(page, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(page), *as_of(page)),
        title=desk.prose(page.title, linked),
        lede=desk.prose(page.summary, linked),
        body=desk.html(page, linked),
        toc=toc(page),
        sources=source_views(desk, page.sources, linked),
    )


def withdrawn_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for every withdrawn entry: since when and why, without its text."""
    for entry in edition.catalog.entries:
        if entry.status is Status.WITHDRAWN:
            inputs = (edition.desk, entry)
            yield Page(entry.address, "kinds/withdrawn.html", withdrawn_view, inputs)


def withdrawn_view(desk: Desk, entry: Entry) -> WithdrawnView:
    description = f"{entry.kind_name.capitalize()} này đã được gỡ."
    title = f"Đã gỡ: {entry.title}"
    return WithdrawnView(
        frame=desk.frame(title, description, entry.address, section=entry.folder, noindex=True),
        title=entry.title,
        kind_name=entry.kind_name,
        reason=entry.withdrawn_because,
        since_text=day_vi(entry.withdrawn_on) if entry.withdrawn_on else "",
        ways_on=(
            *(
                LinkView(each.text, each.url)
                for each in desk.site.menu
                if each.section == entry.folder
            ),
            LinkView("Tìm kiếm", desk.url("/tim-kiem/")),
        ),
    )


def moved_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at every former address, which leads to the entry's place now."""
    for entry in edition.catalog.entries:
        for address in entry.former_addresses:
            inputs = (edition.desk, entry.title, entry.address, address)
            yield Page(address, "kinds/moved.html", moved_view, inputs)


def moved_view(desk: Desk, title: str, now: str, former: str) -> MovedView:
    heading = f"Đã chuyển: {title} ({former})"
    frame = desk.frame(heading, f"Bài đã chuyển từ {former} tới {now}", former, noindex=True)
    if frame.canonical:  # who looks for the former address shall find the one of now
        frame = replace(frame, canonical=desk.whole_url(now))
    return MovedView(frame=frame, title=title, url=desk.url(now))


def not_found_page(edition: Edition) -> Page:
    return Page("/404.html", "kinds/not_found.html", not_found_view, (edition.desk,))


def not_found_view(desk: Desk) -> NotFoundView:
    title = "Không có trang ở địa chỉ này"
    description = "Địa chỉ gõ chưa đúng, hoặc bài đã được gỡ."
    return NotFoundView(
        frame=desk.frame(title, description, "/404.html", noindex=True),
        links=(
            LinkView("Tìm kiếm", desk.url("/tim-kiem/")),
            LinkView("Về trang chủ", desk.root),
            LinkView("Sơ đồ trang", desk.url("/so-do/")),
        ),
    )
