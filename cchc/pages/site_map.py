"""Ways to find things without script: the site map and the search page."""

from collections.abc import Iterable, Iterator

from cchc.content.kinds import Entry
from cchc.pages.edition import Edition
from cchc.pages.frame import MENU
from cchc.pages.info import TITLE as ABOUT
from cchc.pages.info import SectionsView
from cchc.pages.page import Page
from cchc.pages.views import LinkView, Section
from cchc.text.slugs import slugify


def site_map_pages(edition: Edition) -> Iterator[Page]:
    """Yield `/so-do/` and `/tim-kiem/`."""
    yield _site_map(edition)
    yield _search(edition)


def _site_map(edition: Edition) -> Page:
    catalog = edition.catalog
    years = sorted({article.posted.day.year for article in catalog.articles}, reverse=True)
    sections = [
        Section("Các phần của trang", "cac-phan", tuple(_parts(edition))),
        _entries(edition, "Trụ cột", catalog.pillars),
        _entries(edition, "Kế hoạch", catalog.plans),
        _entries(edition, "Chỉ số", catalog.indicators),
        _entries(edition, "Thủ tục", catalog.guides),
        _entries(edition, "Mô hình", catalog.exemplars),
        Section(
            "Tin tức theo năm", "theo-nam",
            tuple(LinkView(f"Năm {y}", edition.url(f"/tin-tuc/nam/{y}/")) for y in years),
        ),
        _entries(edition, ABOUT, catalog.info_pages),
    ]  # fmt: skip
    lede = "Mọi phần của trang trên một trang giấy."
    view = SectionsView(
        frame=edition.frame("Sơ đồ trang", lede, "/so-do/"),
        title="Sơ đồ trang",
        lede=lede,
        sections=tuple(section for section in sections if section.links),
    )
    return Page("/so-do/", "kinds/sections.html", view)


def _parts(edition: Edition) -> Iterator[LinkView]:
    yield LinkView("Trang chủ", edition.root)
    for text, folder in MENU:
        yield LinkView(text, edition.url(f"/{folder}/"))


def _entries(edition: Edition, title: str, entries: Iterable[Entry]) -> Section:
    links = tuple(LinkView(entry.title, edition.entry_url(entry)) for entry in entries)
    return Section(title, f"muc-{slugify(title)}", links)


def _search(edition: Edition) -> Page:
    lede = (
        "Trang chưa có ô tìm tức thì. Dưới đây là các đường đi tới mọi tin bài, văn bản và số liệu."
    )
    catalog = edition.catalog
    sections = (
        Section("Tìm theo loại", "theo-loai", tuple(_parts(edition))),
        Section(
            "Tìm văn bản theo số ký hiệu", "theo-so-ky-hieu",
            tuple(LinkView(d.number, edition.entry_url(d), d.title) for d in catalog.documents),
        ),
        Section(
            "Tìm tin, bài theo chủ đề", "theo-chu-de",
            tuple(
                LinkView(topic.title, edition.url(f"/tin-tuc/chu-de/{topic.code}/"))
                for topic in catalog.topics
                if any(topic.title in article.topics for article in catalog.articles)
            ),
        ),
        Section(
            "Tìm theo cơ quan", "theo-co-quan-ban-hanh",
            tuple(LinkView(a.title, edition.agency_url(a)) for a in catalog.agencies),
        ),
    )  # fmt: skip
    view = SectionsView(
        frame=edition.frame("Tìm kiếm", lede, "/tim-kiem/"),
        title="Tìm kiếm",
        lede=lede,
        sections=tuple(section for section in sections if section.links),
    )
    return Page("/tim-kiem/", "kinds/search.html", view)
