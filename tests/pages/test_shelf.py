"""A library in pages: the newest rows, all rows, and every part."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.catalog import Catalog
from cchc.identity import Identity
from cchc.pages.edition import edition_of
from cchc.pages.frame import Assets
from cchc.pages.listing import Listing
from cchc.pages.shelf import Part, Shelf, shelf_pages
from cchc.pages.views import DocumentRow, LinkView

DESK = edition_of(
    Catalog(Path(), (), (), {}, ()),
    Identity(name="Thử", locality="thu"),
    date(2026, 11, 22),
    siteurl="",
    root="/cchc/",
    assets=Assets("a.css", "b.css"),
    per_page=20,
).desk
WHOLE = Listing(address="/van-ban/", title="Văn bản", description="Thư viện.", section="van-ban")


@pytest.fixture
def views():
    """The pages of a library of `count` rows, of which every third is a plan."""

    def make(count: int, size: int = 4) -> dict:
        rows = {str(n): DocumentRow(f"{n}/QĐ", "", "", "", "", "") for n in range(count, 0, -1)}
        plans = frozenset(path for path in rows if int(path) % 3 == 0)
        part = Part(
            way="Loại", name="Kế hoạch", label="Kế hoạch", place="loai/ke-hoach", members=plans
        )
        shelf = Shelf(
            whole=WHOLE, parts_title="Văn bản", parts_description="{}: {}.", crumb="Văn bản",
            template="", size=size, aside=LinkView("Chưa có", "/"),
        )  # fmt: skip
        return {page.address: page.view for page in shelf_pages(DESK, shelf, rows, [part])}

    return make


def symbols(view) -> list[int]:
    return [int(row.symbol.removesuffix("/QĐ")) for row in view.rows]


def test_a_small_library_is_one_page_and_its_parts(views):
    made = views(4)

    assert list(made) == ["/van-ban/", "/van-ban/loai/ke-hoach/"]
    assert (made["/van-ban/"].root, made["/van-ban/"].everything) == ("/cchc/van-ban/", "")
    assert [row.kept_in for row in made["/van-ban/"].rows] == ["", "loai/ke-hoach", "", ""]


def test_a_large_library_shows_the_newest_and_has_a_page_of_all(views):
    made = views(10)
    whole = made["/van-ban/"]

    assert symbols(whole) == [10, 9, 8, 7]
    assert whole.everything == "/cchc/van-ban/tat-ca/"
    assert symbols(made["/van-ban/tat-ca/"]) == list(range(10, 0, -1))
    assert made["/van-ban/tat-ca/"].rows[1].kept_in == "loai/ke-hoach"
    assert symbols(made["/van-ban/trang/1/"]) == [4, 3, 2, 1]


def test_a_large_part_has_pages_too(views):
    made = views(15)

    assert symbols(made["/van-ban/loai/ke-hoach/"]) == [15, 12, 9, 6]
    assert symbols(made["/van-ban/loai/ke-hoach/trang/1/"]) == [12, 9, 6, 3]


def test_only_the_library_itself_is_narrowed_in_place(views):
    made = views(15)

    assert [address for address, view in made.items() if view.root] == ["/van-ban/"]
    assert [address for address, view in made.items() if view.filters] == ["/van-ban/"]
    assert [address for address, view in made.items() if view.aside] == ["/van-ban/"]


def test_a_filter_says_how_many_it_has(views):
    ((link,),) = [group.links for group in views(10)["/van-ban/"].filters]

    assert (link.text, link.url, link.count) == ("Kế hoạch", "/cchc/van-ban/loai/ke-hoach/", 3)
