"""The site map: every part of the site on one page."""

from collections.abc import Iterable, Iterator

from cchc.content.kinds import Entry
from cchc.pages.a_to_z import ADDRESS as A_TO_Z
from cchc.pages.a_to_z import SEARCH
from cchc.pages.a_to_z import TITLE as A_TO_Z_TITLE
from cchc.pages.data_sets import FOLDER
from cchc.pages.edition import Desk, Edition
from cchc.pages.frame import FOLLOW, FOLLOW_ID, MENU
from cchc.pages.info import TITLE as ABOUT
from cchc.pages.info import sections_view
from cchc.pages.open_data import TITLE as OPEN_DATA
from cchc.pages.page import Page
from cchc.pages.views import LinkView, Section
from cchc.text.slugs import slugify

FOLLOW_NOTE = (
    "Chép một địa chỉ dưới đây vào phần mềm đọc tin; có bài mới, phần mềm sẽ báo. "
    "Không cần tài khoản, không cần cho biết thư điện tử."
)


def site_map_page(edition: Edition) -> Page:
    lede = "Mọi mục của trang này, xếp ở một chỗ."
    inputs = (edition.desk, "/so-do/", "Sơ đồ trang", lede, tuple(_map_sections(edition)))
    return Page("/so-do/", "kinds/sections.html", sections_view, inputs)


def _map_sections(edition: Edition) -> Iterator[Section]:
    catalog, desk = edition.catalog, edition.desk
    yield Section("Các phần của trang", "cac-phan", tuple(_parts(desk)))
    yield _entries(desk, "Trụ cột", catalog.pillars)
    yield _entries(desk, "Kế hoạch", catalog.plans)
    indices = (LinkView(x.title, desk.entry_url(x), x.full_name) for x in catalog.indicators)
    yield Section("Chỉ số", "muc-chi-so", tuple(indices))
    yield _entries(desk, "Thủ tục", catalog.guides)
    yield _entries(desk, "Mô hình", catalog.exemplars)
    years = sorted({article.posted.day.year for article in catalog.articles}, reverse=True)
    links = tuple(LinkView(f"Năm {year}", desk.url(f"/tin-tuc/nam/{year}/")) for year in years)
    yield Section("Tin tức theo năm", "theo-nam", links)
    yield _entries(desk, ABOUT, catalog.info_pages)
    feeds = tuple(LinkView(feed.title, feed.url) for feed in desk.site.feeds)
    yield Section(FOLLOW, FOLLOW_ID, feeds, FOLLOW_NOTE)


def _parts(desk: Desk) -> Iterator[LinkView]:
    yield LinkView("Trang chủ", desk.root)
    for text, folder in MENU:
        yield LinkView(text, desk.url(f"/{folder}/"))
    yield LinkView(OPEN_DATA, desk.url(FOLDER))
    yield LinkView(SEARCH, desk.url("/tim-kiem/"))
    yield LinkView(A_TO_Z_TITLE, desk.url(A_TO_Z))


def _entries(desk: Desk, title: str, entries: Iterable[Entry]) -> Section:
    links = tuple(LinkView(entry.title, desk.entry_url(entry)) for entry in entries)
    return Section(title, f"muc-{slugify(title)}", links)
