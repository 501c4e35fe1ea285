"""A library is narrowed in place; without the script each filter is a page."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, Response, expect

from cchc.serve.server import SiteHandler, SiteServer
from tests.conftest import GOOD

DOCUMENT = (
    "---\nSố ký hiệu: {0}/{1}-UBND\nLoại văn bản: {2}\nTrích yếu: Việc số {0}\nHiệu lực từ: 1/2/{3}"
    "\nCơ quan ban hành: UBND tỉnh Thử Nghiệm\nNgày ban hành: 1/2/{3}\nTrụ cột: Thể chế\n---\n"
)
KINDS = (("KH", "Kế hoạch"), ("QĐ", "Quyết định"))
FILTER = "#loc a[href$='/{}/']"
STATUS = ".filters-told p"


@pytest.fixture(scope="session")
def large(build_province, tmp_path_factory) -> Path:
    """A site whose library does not stand on one page: 130 documents of two types and years."""
    content = tmp_path_factory.mktemp("kho") / "content"
    shutil.copytree(GOOD, content)
    for number in range(301, 431):
        letters, kind = KINDS[number % 2]
        text = DOCUMENT.format(number, letters, kind, 2011 + number % 5)
        (content / "van-ban" / f"viec-{number}.md").write_text(text, encoding="utf-8")
    return build_province(content=content)


@pytest.fixture(scope="session")
def server(large) -> Iterator[str]:
    """Instead of the two sites that all other tests visit."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=large)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running.address.rstrip("/")
        running.shutdown()


@pytest.fixture(scope="session")
def browser_context_args(server) -> dict:
    """From the ground up: those of the other tests are kept for a whole session."""
    return {"base_url": server, "locale": "vi-VN", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def library(page: Page) -> Page:
    page.goto("/van-ban/")
    return page


def choose(page: Page, place: str) -> None:
    page.locator(FILTER.format(place)).click()


def test_filters_are_joined_and_the_count_is_told(library):
    choose(library, "loai/quyet-dinh")
    choose(library, "nam/2012")

    expect(library.locator(STATUS)).to_have_text("Quyết định; 2012: 13 mục.")
    expect(library.locator(".docs li")).to_have_count(13)
    expect(library.locator(".docs li").first).to_contain_text("Quyết định: Việc số")
    assert library.url.endswith("/van-ban/?loai=quyet-dinh&nam=2012")
    assert library.locator(STATUS).get_attribute("role") == "status"
    expect(library.locator(".pages")).to_be_hidden()


def test_a_filter_says_how_many_would_be_left(library):
    choose(library, "nam/2012")

    expect(library.locator(FILTER.format("loai/quyet-dinh"))).to_have_text("Quyết định (13)")
    expect(library.locator(FILTER.format("nam/2012"))).to_have_attribute("aria-current", "true")


def test_the_address_keeps_what_was_chosen(page):
    page.goto("/van-ban/?loai=ke-hoach&nam=2011")

    expect(page.locator(STATUS)).to_contain_text("Kế hoạch; 2011: 13 mục.")


def test_back_and_clear_bring_the_library_back(library):
    rows = library.locator(".docs li")
    whole = rows.all_inner_texts()
    choose(library, "nam/2012")
    expect(rows).to_have_count(26)
    library.go_back()

    expect(rows).to_have_count(50)
    assert rows.all_inner_texts() == whole

    choose(library, "nam/2012")
    expect(rows).to_have_count(26)
    library.get_by_role("link", name="Bỏ lọc").click()

    expect(rows).to_have_count(50)
    expect(library.locator(STATUS)).to_be_empty()
    expect(library.locator(".pages")).to_be_visible()


def test_keys_alone_are_enough(library):
    library.locator(FILTER.format("loai/quyet-dinh")).focus()
    library.keyboard.press("Enter")
    rows = library.locator(".docs li")
    expect(rows).to_have_count(50)
    more = library.get_by_role("button", name="Xem thêm")
    left = int(more.inner_text().partition("còn ")[2].partition(" ")[0])
    more.focus()
    library.keyboard.press("Enter")
    expect(rows).to_have_count(50 + left)

    focused = library.evaluate("document.activeElement.closest('li') === "
                               "document.querySelectorAll('.docs li')[50]")  # fmt: skip
    assert focused

    library.locator(FILTER.format("loai/quyet-dinh")).focus()
    library.keyboard.press("Enter")

    expect(library.locator(STATUS)).to_be_empty()


def test_all_rows_are_fetched_once_and_only_when_they_are_asked_for(library):
    asked: list[str] = []

    def note(response: Response) -> None:
        asked.extend([response.url] if "/van-ban/" in response.url else [])

    library.on("response", note)
    choose(library, "nam/2012")
    expect(library.locator(STATUS)).to_contain_text("26 mục")
    choose(library, "nam/2013")
    expect(library.locator(STATUS)).to_contain_text("26 mục")

    assert [url.rpartition("/van-ban/")[2] for url in asked] == ["tat-ca/"]


def test_where_the_rows_cannot_be_had_the_filter_is_followed(library):
    library.route("**/tat-ca/", lambda route: route.fulfill(status=204))
    choose(library, "nam/2012")

    library.wait_for_url("**/van-ban/nam/2012/")


def test_without_script_a_filter_is_a_page(browser, server):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}/van-ban/")
        choose(page, "loai/quyet-dinh")

        assert page.url == f"{server}/van-ban/loai/quyet-dinh/"
        assert page.locator(".docs li").count() == 50
        page.get_by_role("link", name="trang 1 (cũ nhất)").click()
        assert page.locator(".docs li").count() == 50


def test_a_large_library_weighs_little_until_it_is_narrowed(large):
    whole, every = (large / "van-ban" / name for name in ("index.html", "tat-ca/index.html"))

    assert 2 * whole.stat().st_size < every.stat().st_size + 20_000
