"""Pages that speak of the site itself and of citizens' rights; withdrawn entries; redirects."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Entry, InfoPage, Status
from cchc.pages.edition import Edition, source_views
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


@dataclass(frozen=True, kw_only=True)
class MovedView(View):
    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class NotFoundView(View):
    links: tuple[LinkView, ...]


def info_pages(edition: Edition) -> Iterator[Page]:
    """Yield the information pages and their list."""
    crumb = LinkView(TITLE, edition.url(f"/{SECTION}/"))
    for page in edition.catalog.info_pages:
        yield _info_page(edition, page, crumb)
    links = tuple(
        LinkView(page.title, edition.entry_url(page), page.summary)
        for page in edition.catalog.info_pages
    )
    lede = "Trang này là gì, ai làm, dùng thế nào, và bạn có quyền gì."
    view = SectionsView(
        frame=edition.frame(TITLE, lede, f"/{SECTION}/", section=SECTION),
        title=TITLE,
        lede=lede,
        sections=(Section("Các trang", "cac-trang", links),),
    )
    yield Page(f"/{SECTION}/", "kinds/sections.html", view)


def _info_page(edition: Edition, page: InfoPage, crumb: LinkView) -> Page:
    view = InfoView(
        frame=edition.entry_frame(page, crumb),
        notices=(*edition.updates(page), *edition.as_of(page)),
        title=page.title,
        lede=page.summary,
        body=edition.html(page),
        toc=edition.toc(page),
        sources=source_views(page.sources),
    )
    return Page(page.address, "kinds/info.html", view)


def withdrawn_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for every withdrawn entry: since when and why, without its text."""
    for entry in edition.catalog.of(Entry):
        if entry.status is Status.WITHDRAWN:
            yield Page(entry.address, "kinds/withdrawn.html", _withdrawn(edition, entry))


def _withdrawn(edition: Edition, entry: Entry) -> WithdrawnView:
    description = f"{entry.kind_name.capitalize()} này đã được gỡ."
    frame = edition.frame(
        f"Đã gỡ: {entry.title}", description, entry.address, section=entry.folder, noindex=True
    )
    since = day_vi(entry.withdrawn_on) if entry.withdrawn_on else ""
    return WithdrawnView(
        frame=frame, title=entry.title, kind_name=entry.kind_name,
        reason=entry.withdrawn_because, since_text=since,
    )  # fmt: skip


def moved_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at every former address, which leads to the entry's place now."""
    for entry in edition.catalog.of(Entry):
        for address in entry.former_addresses:
            frame = edition.frame(
                f"Đã chuyển: {entry.title} ({address})",
                f"Bài đã chuyển từ {address} tới {entry.address}",
                address, section=entry.folder, noindex=True,
            )  # fmt: skip
            view = MovedView(frame=frame, title=entry.title, url=edition.entry_url(entry))
            yield Page(address, "kinds/moved.html", view)


def not_found_page(edition: Edition) -> Page:
    frame = edition.frame(
        "Không có trang ở địa chỉ này", "Địa chỉ gõ chưa đúng, hoặc bài đã được gỡ.", "/404.html",
        noindex=True,
    )  # fmt: skip
    view = NotFoundView(
        frame=frame,
        links=(
            LinkView("Về trang chủ", edition.root),
            LinkView("Tìm kiếm", edition.url("/tim-kiem/")),
            LinkView("Sơ đồ trang", edition.url("/so-do/")),
        ),
    )
    return Page("/404.html", "kinds/not_found.html", view)
