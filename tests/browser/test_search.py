"""A reader searches: by keys, by hand, with the address, and without script, without network."""

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from cchc.serve.server import SiteHandler, SiteServer

GOOD = Path(__file__).parents[1] / "good"
QUERY = "người dân"  # what both sites have more than a page of
INDEX = re.compile("/tim-kiem/chi-muc/")
NO_SIDEWAYS_SCROLL = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


def results(page: Page) -> Locator:
    return page.locator(".found__list > li")


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def total(page: Page) -> int:
    """The number that the page tells."""
    expect(status(page)).to_have_text(re.compile(r"Có [\d.]+ kết quả"))
    told = re.search(r"Có ([\d.]+) kết quả", status(page).inner_text())
    return int(told[1].replace(".", "")) if told else 0


def choose(page: Page, facet: str) -> tuple[str, int]:
    """Open the facets, check the first value of one, and return its name and number."""
    if page.locator(".facets").get_attribute("open") is None:
        page.locator(".facets > summary").click()
    label = page.locator(f"[data-facet={facet}] label").first
    name, number = re.fullmatch(r"(.+) \(([\d.]+)\)", label.inner_text().strip()).groups()
    label.get_by_role("checkbox").check()
    return name, int(number.replace(".", ""))


class Held:
    """Requests that wait until they are let go."""

    def __init__(self, page: Page, pattern: re.Pattern[str]) -> None:
        self._waiting: list[Route] = []
        self._slow = True
        page.route(pattern, self._hold)

    def _hold(self, route: Route) -> None:
        if self._slow:
            self._waiting.append(route)
        else:
            route.fallback()

    def let_pass(self) -> None:
        """Hold none of those that come from now on."""
        self._slow = False

    def let_go(self) -> None:
        self.let_pass()
        for route in self._waiting:
            route.fallback()


@pytest.fixture
def found(page: Page) -> Page:
    """The search page with the results of QUERY."""
    page.goto(f"/tim-kiem/?q={QUERY}")
    expect(results(page)).to_have_count(10)
    return page


def test_the_box_of_other_pages_fetches_nothing_until_somebody_comes_to_type(page, server):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server)))
    page.goto("/")
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if url.endswith(".js") and not url.endswith("/site.js")] == []
    assert not any(INDEX.search(url) for url in asked)

    with page.expect_request(INDEX):
        page.locator("#o-tim-nhanh").focus()

    expect(page.locator("#o-tim-nhanh")).to_have_role("combobox")
    assert any(url.endswith("/search_box.js") for url in asked)


def test_the_keyboard_goes_through_suggestions_and_leaves_them(page):
    page.goto("/")
    box = page.locator("#o-tim-nhanh")
    box.focus()
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("cai")
    offers = page.get_by_role("option")
    expect(offers.first.locator("span")).not_to_be_empty()  # what kind of thing it is
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(offers.first).to_be_visible()

    assert box.get_attribute("aria-activedescendant") is None

    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", offers.first.get_attribute("id"))
    expect(offers.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")

    assert box.get_attribute("aria-activedescendant") is None

    page.keyboard.press("ArrowUp")
    expect(offers.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("cai")
    page.keyboard.press("ArrowDown")
    expect(offers.first).to_be_visible()
    href = offers.first.get_attribute("data-href")
    page.keyboard.press("Enter")

    page.wait_for_url(href)


def test_enter_without_a_choice_searches_for_what_was_typed(page):
    page.goto("/")
    page.locator("#o-tim-nhanh").press_sequentially(QUERY)
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/tim-kiem/\?q="))
    expect(page.locator("#o-tim")).to_have_value(QUERY)
    assert total(page) > 10


def test_a_finger_opens_a_suggestion(browser, server):
    context = browser.new_context(
        base_url=server, has_touch=True, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto("/")
    page.locator("#o-tim-nhanh").tap()
    page.locator("#o-tim-nhanh").press_sequentially("cai")
    offer = page.get_by_role("option").first
    href = offer.get_attribute("data-href")

    assert page.evaluate(NO_SIDEWAYS_SCROLL)

    offer.tap()

    page.wait_for_url(href)
    context.close()


def test_results_come_while_one_types_and_one_step_goes_back(page):
    page.goto("/tim-kiem/")
    expect(status(page)).to_have_text("")
    page.locator("#o-tim").press_sequentially(QUERY, delay=20)

    expect(status(page)).to_have_text(re.compile(f"cho “{QUERY}”"))
    expect(results(page)).to_have_count(10)
    assert page.title().startswith(QUERY)

    page.go_back()

    expect(page.locator("#o-tim")).to_have_value("")
    expect(status(page)).to_have_text("")
    expect(results(page).first).to_be_hidden()


def test_suggestions_do_not_cover_results_and_come_when_asked_for(page):
    page.goto("/tim-kiem/")
    box, offers = page.locator("#o-tim"), page.get_by_role("listbox")
    box.press_sequentially("cải cách", delay=20)
    expect(status(page)).to_have_text(re.compile("cho “cải cách”"))
    expect(page.locator(".offers li").first).to_be_attached()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(offers).to_be_hidden()

    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(offers).to_be_hidden()
    page.keyboard.press("ArrowDown")
    href = page.get_by_role("option").first.get_attribute("data-href")
    page.keyboard.press("Enter")

    page.wait_for_url(href)


def test_while_results_are_under_way_suggestions_are_offered(page):
    page.goto("/tim-kiem/")
    held = Held(page, re.compile(r"/chi-muc/\d+/[0-9a-f]+\.z"))
    page.locator("#o-tim").press_sequentially("cải cách")
    expect(status(page)).to_have_text("Đang tìm…")
    expect(page.get_by_role("option").first).to_be_visible()
    held.let_go()

    expect(status(page)).to_have_text(re.compile("cho “cải cách”"))
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_result_says_what_it_is_and_where_it_was_found(found):
    first = results(found).first

    expect(first.get_by_role("heading")).not_to_be_empty()
    expect(first.locator(".meta")).not_to_be_empty()
    expect(found.locator(".found__list mark").first).to_have_text(
        re.compile("người|dân", re.IGNORECASE)
    )

    first.get_by_role("link").click()

    expect(found.locator("h1")).to_be_visible()
    assert "/tim-kiem/" not in found.url


def test_more_results_come_ten_at_a_time_and_the_focus_goes_to_the_first_of_them(found):
    before = results(found).all_inner_texts()
    every = total(found)
    found.get_by_role("button", name="Xem thêm").click()

    expect(results(found)).to_have_count(min(20, every))
    expect(results(found).nth(10).get_by_role("link")).to_be_focused()
    assert results(found).all_inner_texts()[:10] == before
    assert "trang=2" in found.url

    found.reload()

    expect(results(found)).to_have_count(min(20, every))

    found.go_back()

    expect(results(found)).to_have_count(10)


@pytest.mark.parametrize("facet", ["loai", "nam"])
def test_a_facet_narrows_to_as_many_as_it_says_and_back_widens_again(found, facet):
    every = total(found)
    name, number = choose(found, facet)

    expect(status(found)).to_have_text(re.compile(f"Có {number} kết quả cho “{QUERY}”, đã lọc"))
    assert number < every
    assert f"{facet}=" in found.url
    expect(
        found.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)} ")).first
    ).to_be_focused()

    found.go_back()

    expect(status(found)).to_have_text(f"Có {every} kết quả cho “{QUERY}”.")
    expect(found.locator(".facets :checked")).to_have_count(0)


def test_values_of_a_facet_widen_each_other_and_all_can_be_let_go(found):
    every = total(found)
    _, number = choose(found, "loai")
    expect(status(found)).to_have_text(re.compile(f"Có {number} "))
    found.locator("[data-facet=loai] label").nth(1).get_by_role("checkbox").check()
    expect(found.locator(".facets__number")).to_have_text("(đang chọn 2)")

    assert number < total(found) <= every

    found.get_by_role("button", name="Bỏ lọc", exact=True).click()

    expect(status(found)).to_have_text(f"Có {every} kết quả cho “{QUERY}”.")
    assert "loai=" not in found.url


def test_an_address_can_be_sent_to_somebody(found, browser, server):
    name, number = choose(found, "loai")
    expect(status(found)).to_have_text(re.compile(f"Có {number} "))
    texts = results(found).all_inner_texts()
    context = browser.new_context(base_url=server)
    other = context.new_page()
    other.goto(found.url)

    expect(status(other)).to_have_text(status(found).inner_text())
    expect(other.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)} "))).to_be_checked()
    assert results(other).all_inner_texts() == texts
    context.close()


def test_nothing_found_says_so_and_shows_ways_to_go_on(page):
    page.goto("/tim-kiem/?q=qwxzqwxz&loai=van-ban")

    expect(status(page)).to_have_text("Không có kết quả nào cho “qwxzqwxz”, đã lọc.")
    expect(page.locator(".found a[href$='/tim-kiem/a-z/']")).to_be_visible()
    expect(page.locator("#danh-muc")).to_be_visible()
    expect(page.locator("[data-facet=loai] label")).to_have_text(re.compile(r"Văn bản\s+\(0\)"))

    page.get_by_role("button", name="Bỏ lọc, tìm trong mọi mục").click()

    expect(status(page)).to_have_text("Không có kết quả nào cho “qwxzqwxz”.")
    expect(page.locator("#o-tim")).to_be_focused()


def test_what_has_not_all_the_words_is_said_to_be_near(page):
    page.goto(f"/tim-kiem/?q={QUERY} qwxzqwxz")

    expect(status(page)).to_have_text(re.compile("Không trang nào có đủ các từ .*trang gần nhất"))
    expect(results(page).first).to_be_visible()


def test_a_misspelling_that_was_forgiven_is_told(page):
    page.goto("/tim-kiem/?q=thủ tục hành chíh")

    expect(status(page)).to_have_text(
        re.compile("Không có “thủ tục hành chíh”. Có .* kết quả cho “")
    )
    expect(results(page).first).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "thũ tục",
            "Không trang nào viết đúng dấu như “thũ tục”; có [0-9.]+ trang viết với dấu khác:",
        ),
        ("“cải cách hành chính”", "Có [0-9.]+ kết quả cho"),
    ],
)
def test_what_was_counted_is_told(page, typed, told):
    page.goto(f"/tim-kiem/?q={typed}")

    expect(status(page)).to_have_text(re.compile(told))
    expect(results(page).first).to_be_visible()


def test_a_failed_fetch_is_told_and_tried_again(page, notes):
    page.route(INDEX, lambda route: route.abort())
    page.goto(f"/tim-kiem/?q={QUERY}")
    expect(status(page)).to_have_text("Chưa lấy được dữ liệu để tìm.")
    expect(page.locator("#danh-muc")).to_be_visible()
    page.unroute(INDEX)
    page.get_by_role("button", name="Thử lại").click()

    assert total(page) > 10
    assert {text for text in notes.complaints if "ERR_FAILED" not in text} == set()

    notes.complaints.clear()


def test_without_network_it_says_so_and_goes_on_when_the_network_is_back(page, context, notes):
    page.goto("/tim-kiem/")
    expect(page.locator("#o-tim")).to_have_role("combobox")
    context.set_offline(True)
    page.locator("#o-tim").fill(QUERY)
    expect(status(page)).to_have_text("Máy đang không có mạng, chưa tìm được.")
    context.set_offline(False)

    assert total(page) > 10
    assert {text for text in notes.complaints if "ERR_INTERNET_DISCONNECTED" not in text} == set()

    notes.complaints.clear()


def test_a_slow_answer_never_covers_a_later_one(page):
    with page.expect_response(re.compile("/muc.z")):
        page.goto("/tim-kiem/")
        page.locator("#o-tim").focus()
    page.wait_for_load_state("networkidle")
    held = Held(page, INDEX)
    page.locator("#o-tim").fill(QUERY)
    expect(status(page)).to_have_text("Đang tìm…")
    held.let_pass()
    page.locator("#o-tim").fill("hồ sơ")
    expect(status(page)).to_have_text(re.compile("cho “hồ sơ”"))
    told = page.locator(".found").inner_text()
    held.let_go()
    page.wait_for_load_state("networkidle")

    assert page.locator(".found").inner_text() == told


def test_without_script_the_box_leads_to_the_other_ways(browser, server):
    context = browser.new_context(
        base_url=server, java_script_enabled=False, viewport={"width": 320, "height": 640}
    )
    page = context.new_page()
    page.goto("/")
    page.locator("#o-tim-nhanh").fill(QUERY)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/tim-kiem/\?q="))

    expect(page.locator(".notice__title")).to_have_text("Tìm tức thì cần JavaScript")
    expect(page.locator("#tim-thay")).to_be_hidden()
    page.get_by_role("link", name="Mọi tên bài, từ A đến Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mọi tên bài, từ A đến Z")
    context.close()


def test_the_search_works_under_the_strictest_policy(page, notes):
    def strict(route):
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "default-src 'self'"}
        route.fulfill(response=answer, headers=headers)

    page.route(re.compile(r"/tim-kiem/\?q="), strict)
    page.goto(f"/tim-kiem/?q={QUERY}")

    assert total(page) > 10
    assert notes.complaints == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_results_never_scroll_sideways(found, width):
    found.set_viewport_size({"width": width, "height": 740})
    found.locator("#o-tim").press_sequentially(" ")

    assert found.evaluate(NO_SIDEWAYS_SCROLL)


HOSTILE = """---
Tiêu đề: Giá <img src=x onerror=alert(1)> củi lụt
Ngày đăng: 1/3/2026
Tóm tắt: Củi lụt <script>alert(2)</script> và chữ thường.
---

Bài củi lụt `<img src=x onerror=alert(3)>` và `</template><script>alert(4)</script>`.
"""


@pytest.fixture(scope="session")
def hostile(build_province, tmp_path_factory) -> Iterator[str]:
    """The address of a site with an entry whose words look like HTML."""
    content = tmp_path_factory.mktemp("nguy") / "content"
    shutil.copytree(GOOD, content)
    (content / "tin-tuc/2026/nguy.md").write_text(HOSTILE, encoding="utf-8")
    folder = build_province(content=content)
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=folder)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running.address.rstrip("/")
        running.shutdown()


def test_words_that_look_like_html_are_shown_as_words(browser, hostile):
    context = browser.new_context(base_url=hostile)
    page = context.new_page()
    run = []
    page.on("dialog", lambda dialog: (run.append(dialog.message), dialog.dismiss()))
    page.goto("/tim-kiem/")
    page.locator("#o-tim").press_sequentially("gia img")
    expect(page.locator(".offers li").first).to_be_attached()
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("option").first).to_contain_text("Giá <img src=x onerror=alert(1)>")

    page.goto("/tim-kiem/?q=củi lụt")

    expect(results(page).first).to_contain_text("Giá <img src=x onerror=alert(1)> củi lụt")
    page.goto("/tim-kiem/?q=<img src=x onerror=alert(5)>")
    expect(status(page)).to_contain_text("<img src=x onerror=alert(5)>")
    expect(page.locator(".found img, .search img")).to_have_count(0)
    assert run == []
    context.close()
