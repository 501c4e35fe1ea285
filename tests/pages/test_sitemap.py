"""The sitemap names what search engines should find, with days that are true."""

import pytest
from lxml import etree

from cchc.pages import all_pages
from cchc.pages.info import moved_view, not_found_view, withdrawn_view
from cchc.pages.page import Page
from cchc.pages.views import View

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
URL = "https://tinh.example/cchc"
BELOW = {"siteurl": URL, "root": "/cchc/"}
MACHINES = (".xml", ".txt")
DOCUMENT = (
    "---\nSố ký hiệu: {0}/QĐ\nLoại văn bản: Quyết định\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: {1}\n---\n"
)
WITHDRAWN = "Trạng thái: gỡ\nLý do gỡ: Sai.\n"


def article(day: str, more: str = "") -> str:
    return f"---\nTiêu đề: Bài\nNgày đăng: {day}\n{more}---\n\nBài.\n"


FILES = {
    "tin-tuc/a.md": article("1/3/2026", "Trụ cột: Thể chế\nĐịa chỉ cũ: /cu/\n"),
    "tin-tuc/b.md": article("2/4/2025", "Cập nhật: 3/5/2026\nLý do cập nhật: Sửa.\n"),
    "tin-tuc/c.md": article("3/4/2025", WITHDRAWN),
    "tin-tuc/d.md": article("4/4/2026", "Trạng thái: nháp\n"),
    "van-ban/1.md": DOCUMENT.format(1, "5/1/2024"),
    "van-ban/2.md": DOCUMENT.format(2, "6/2/2024"),
    "trang/gioi-thieu.md": "---\nTiêu đề: Giới thiệu\n---\n\nTrang.\n",
}


@pytest.fixture
def pages(edition_of):
    def make(files, **options):
        made = all_pages(edition_of(files, **{**BELOW, **options}))
        return {page.address: page for page in made if isinstance(page, Page)}

    return make


def entries(page: Page) -> dict[str, str | None]:
    """The addresses that a part names, each with its day."""
    return {
        each.findtext(f"{NS}loc").removeprefix(URL): each.findtext(f"{NS}lastmod")
        for each in etree.fromstring(page.view.encode())
    }


@pytest.fixture
def days(pages):
    """Every address of the sitemap with its day, by way of the index."""

    def make(files, **options):
        made = pages(files, **options)
        return {
            address: day
            for part in entries(made["/sitemap.xml"])
            for address, day in entries(made[part]).items()
        }

    return make


def test_every_page_that_may_be_indexed_is_named_once_and_no_other(pages):
    made = pages(FILES)
    parts = [list(entries(made[part])) for part in entries(made["/sitemap.xml"])]
    named = [address for part in parts for address in part]
    read = {address: page.view for address, page in made.items() if isinstance(page.view, View)}

    assert len(set(named)) == len(named)
    assert set(named) == {address for address, view in read.items() if not view.frame.noindex}


def test_pages_that_are_left_out_are_those_that_ask_for_it(pages):
    read = [page for page in pages(FILES).values() if isinstance(page.view, View)]
    silent = {page.make for page in read if page.view.frame.noindex}

    assert silent == {moved_view, not_found_view, withdrawn_view}


def test_nothing_is_named_that_only_machines_read(days):
    assert [address for address in days(FILES) if address.endswith(MACHINES)] == []


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("/tin-tuc/a/", "2026-03-01"),
        ("/tin-tuc/b/", "2026-05-03"),
        ("/van-ban/1/", "2024-01-05"),
        ("/", None),
        ("/tin-tuc/", None),
        ("/tru-cot/the-che/trang/1/", None),
        ("/van-ban/", None),
        ("/trang/gioi-thieu/", None),
        ("/tru-cot/so/", None),
        ("/so-do/", None),
    ],
)
def test_a_day_is_that_of_the_content_or_untold(days, address, day):
    assert days(FILES)[address] == day


def test_another_day_makes_the_same_sitemap(pages):
    def texts(day):
        made = pages(FILES, day=day)
        return {address: page.view for address, page in made.items() if address.endswith(MACHINES)}

    assert texts("2026-11-22") == texts("2027-02-01")


def test_articles_stand_by_their_year(pages):
    assert list(entries(pages(FILES)["/sitemap.xml"])) == [
        "/sitemap-tin-tuc-2026.xml",
        "/sitemap-tin-tuc-2025.xml",
        "/sitemap-khac.xml",
    ]


def test_a_new_article_changes_the_part_of_its_year_alone(pages):
    before, after = pages(FILES), pages(FILES | {"tin-tuc/moi.md": article("5/5/2026")})
    parts = [address for address in before if address.startswith("/sitemap")]

    assert [part for part in parts if before[part].view != after[part].view] == [
        "/sitemap-tin-tuc-2026.xml",
    ]


def test_a_site_at_the_root_of_a_host_tells_robots_where_the_sitemap_is(pages):
    text = pages({}, siteurl="https://tinh.example", root="/")["/robots.txt"].view

    assert "Sitemap: https://tinh.example/sitemap.xml\n" in text
    assert "Disallow" not in text


def test_a_site_below_a_path_leaves_robots_to_the_host(pages):
    made = pages({})

    assert "/sitemap.xml" in made
    assert "/robots.txt" not in made


def test_while_editing_there_is_neither(pages):
    made = pages(FILES, siteurl="", root="/")

    assert [address for address in made if address.endswith(MACHINES)] == []


def test_numbered_pages_of_lists_stand_with_the_newest_year_whose_part_changes_anyway(pages):
    """One more article fills a page of the list: that needs no other part than its year's."""
    files = {f"tin-tuc/{n}.md": article(f"{n % 28 + 1}/3/2026") for n in range(2)}
    files |= {"tin-tuc/cu.md": article("1/1/2025")}
    before, after = pages(files), pages(files | {"tin-tuc/moi.md": article("1/4/2026")})

    assert "/tin-tuc/trang/1/" not in before
    assert "/tin-tuc/trang/1/" in entries(after["/sitemap-tin-tuc-2026.xml"])
    for part in ("/sitemap-tin-tuc-2025.xml", "/sitemap-khac.xml"):
        assert before[part].view == after[part].view
