"""Everything can be reached and done with the keys alone, and one always sees where one is."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

STOPS = Path(__file__).with_name("stops.js")
PLAN = "/ke-hoach/cai-cach-2026/"
SIZES = {"phone": (360, 740), "desk": (1280, 800)}

pytestmark = pytest.mark.parametrize("folder", ["province"], indirect=True)


@pytest.fixture
def page(page: Page) -> Page:
    page.add_init_script(path=STOPS)
    return page


def walk(page: Page, key: str = "Tab") -> list[str]:
    """Go through all stops of the open page and one further, and tell what is wrong on the way."""
    for _ in range(page.evaluate("stops.start()") + 1):
        page.keyboard.press(key)
    return [f"{page.url}: {told}" for told in page.evaluate("stops.faults()")]


@pytest.mark.parametrize("size", SIZES)
def test_the_way_of_the_tab_key_is_whole_in_order_and_in_sight(page, one_page_of_each, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    wrong = []
    for address in one_page_of_each.values():
        page.goto(address)
        wrong += walk(page)
        if not page.evaluate("document.activeElement.matches('body, .skip')"):
            wrong.append(f"{page.url}: the way does not end")

    assert wrong == []


@pytest.mark.parametrize("address", [PLAN, "/tru-cot/thu-tuc-hanh-chinh/"])
def test_nobody_who_comes_from_below_gets_lost_under_the_head_of_a_table(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address)

    assert [told for told in walk(page, "Shift+Tab") if "lies below" in told] == []


@pytest.mark.parametrize(
    ("css", "told"),
    [
        (":focus-visible { outline: 0 }", "has no ring"),
        (":focus-visible { outline-color: #eee }", "has a pale ring"),
        (".foot { position: fixed; inset: 50% 0 0; z-index: 9 }", "lies below"),
        (
            ".mainnav :is(ul, li, a) { display: block; font-size: 4px; min-block-size: 0 }",
            "is small",
        ),
    ],
)
def test_a_stop_that_is_wrong_would_be_told(page, dress, css, told):
    page.goto("/trang/gioi-thieu/")
    dress(css)

    assert any(told in each for each in walk(page))


def test_a_trap_would_be_told(page):
    page.goto("/404.html")
    page.evaluate("document.querySelector('h1 ~ p a, main a').addEventListener("
                  "'keydown', event => event.preventDefault())")  # fmt: skip

    assert re.search(r"stop \d+ is ", walk(page)[0])


def test_the_skip_link_comes_first_and_leads_past_the_head(page, one_page_of_each):
    page.goto(one_page_of_each["article"])
    page.keyboard.press("Tab")
    skip = page.locator(".skip:focus")

    expect(skip).to_be_in_viewport(ratio=1)

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_phone_needs_no_menu_to_be_opened(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/")
    plans = page.locator(".mainnav").get_by_role("link", name="Kế hoạch")

    expect(plans).to_be_in_viewport(ratio=1)

    plans.focus()
    page.keyboard.press("Enter")

    expect(page.locator("body")).to_have_attribute("data-template", "plans")


def test_the_gallery_is_narrowed_and_widened_by_keys(page):
    page.goto("/mo-hinh/")
    items = page.locator("[data-shelf] > *")
    whole = items.count()
    page.locator("#loc a").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#loc [aria-current]")).to_be_focused()
    assert 0 < items.count() < whole

    page.keyboard.press("Enter")

    expect(items).to_have_count(whole)


def test_facets_of_a_phone_are_opened_and_ticked_by_keys(page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/tim-kiem/?q=thu")
    page.locator(".found mark").first.wait_for()
    page.locator(".facets > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(".facets input").first

    expect(first).to_be_focused()

    page.keyboard.press("Space")

    expect(page.locator(".facets input:checked")).to_be_focused()
    expect(page.locator(".found__status")).to_contain_text("đã lọc")


def test_print_and_save_are_done_by_keys(page, one_page_of_each):
    page.goto(one_page_of_each["article"])
    page.evaluate("window.print = () => { document.title = 'đã in'; }")
    page.locator("[data-tool=print]").press("Enter")

    expect(page).to_have_title("đã in")

    with page.expect_download() as started:
        page.locator("[data-tool=save]").press("Space")

    assert started.value.suggested_filename.endswith(".html")


def test_what_columns_mean_is_unfolded_by_keys(page):
    page.goto("/du-lieu-mo/")
    told = page.locator(".fold dl").first
    summary = page.locator(".fold summary").first
    summary.press("Enter")

    expect(told).to_be_visible()

    summary.press("Space")

    expect(told).to_be_hidden()
