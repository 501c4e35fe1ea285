"""A chart is read year by year: with keys, with a mouse, with a finger; and without script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

PLACES = re.compile(r"^\d{4}, [^:]+: .*(điểm|hạng|chưa có số liệu)")
HINT = re.compile("Kéo thanh trượt")
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".chart svg text")]
  .filter(text => text.getBoundingClientRect().width)
  .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
OVERLAPS = """() => {
  const lost = [];
  for (const svg of document.querySelectorAll(".chart svg")) {
    const boxes = [...svg.querySelectorAll("text")]
      .map(text => [text.textContent, text.getBoundingClientRect()])
      .filter(([, box]) => box.width);
    boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
      if (a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)
        lost.push(`${one} / ${other}`);
    }));
  }
  return lost;
}"""


@pytest.fixture(scope="session")
def charted(folder) -> str:
    """The address of the page with the longest series."""
    files = [f for f in folder.rglob("chi-so/*/index.html") if "data-years" in f.read_text("utf-8")]
    longest = max(files, key=lambda file: (file.stat().st_size, file))
    return f"/{longest.parent.relative_to(folder).as_posix()}/"


@pytest.fixture
def chart(page: Page, charted) -> Locator:
    page.goto(charted)
    return page.locator(".chart").first


def told(chart: Locator) -> str:
    return chart.locator("output").inner_text()


def test_arrow_keys_move_along_the_years_and_the_words_come_from_the_table(page, chart):
    first, last = map(int, chart.get_attribute("data-years").split())
    expect(chart.locator("output")).to_have_text(HINT)
    chart.locator("input").focus()

    assert told(chart).startswith(f"{last}, ")

    page.keyboard.press("ArrowLeft")
    row = page.locator(f"table.numbers tbody tr:has(th:text-is('{last - 1}'))")

    assert PLACES.match(told(chart))
    assert told(chart).startswith(f"{last - 1}, ")
    for number in re.findall(r"\d+(?:,\d+)?", told(chart))[1:]:
        assert number in row.inner_text()

    page.keyboard.press("Home")

    assert told(chart).startswith(f"{first}, ")


def test_the_place_of_a_year_is_marked_where_it_is_drawn(page, chart):
    chart.locator("input").focus()
    page.keyboard.press("Home")
    line = chart.locator(".chart__cursor").bounding_box()
    axis = chart.locator(".chart__axis").bounding_box()

    assert abs(line["x"] - axis["x"]) < 2
    assert chart.locator(".chart__ring").count() >= 1


def test_escape_leaves_the_details(page, chart):
    chart.locator("input").focus()
    page.keyboard.press("Escape")

    expect(chart.locator("output")).to_have_text(HINT)
    expect(chart.locator(".chart__cursor")).to_have_count(0)


def test_a_mouse_over_the_lines_tells_the_year_below_it(page, chart):
    first, last = map(int, chart.get_attribute("data-years").split())
    chart.scroll_into_view_if_needed()
    axis = chart.locator(".chart__axis").bounding_box()
    page.mouse.move(axis["x"] + axis["width"] / 2, axis["y"] - 30)
    year = int(told(chart)[:4])

    assert abs(year - (first + last) / 2) <= 1

    page.mouse.move(0, 0)

    expect(chart.locator("output")).to_have_text(HINT)


def test_a_finger_leaves_the_words_standing(browser, server, charted):
    context = browser.new_context(
        base_url=server, has_touch=True, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(charted)
    page.locator(".chart__lines").first.tap()

    expect(page.locator(".chart output").first).to_have_text(PLACES)
    context.close()


def test_every_chart_has_a_slider_of_its_own_name(page, charted):
    page.goto(charted)
    expect(page.locator(".chart input")).to_have_count(page.locator(".chart").count())
    names = page.locator(".chart input").evaluate_all("all => all.map(one => one.ariaLabel)")

    assert len(names) == len(set(names)) > 1


def test_without_script_a_chart_is_whole_and_offers_no_slider(browser, server, charted):
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(charted)
    chart = page.locator(".chart").first

    expect(chart.locator("svg.chart__lines")).to_be_visible()
    expect(chart.locator("input")).to_have_count(0)
    expect(page.locator("table.numbers tbody tr").first).to_be_visible()
    context.close()


def test_the_script_runs_under_the_security_policy(page, charted, server, notes):
    """The strictest policy that a site like ours may send: nothing inline, nothing foreign."""

    def strict(route):
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "default-src 'self'"}
        route.fulfill(response=answer, headers=headers)

    page.route(f"{server}{charted}", strict)
    page.goto(charted)

    expect(page.locator(".chart input").first).to_be_visible()
    assert notes.complaints == []


@pytest.mark.parametrize("width", [320, 360, 480, 600, 704, 705, 768, 1280])
def test_the_words_of_a_chart_are_large_enough_and_do_not_touch(page, charted, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(charted)

    assert page.evaluate(SMALLEST) >= 11
    assert page.evaluate(OVERLAPS) == []
