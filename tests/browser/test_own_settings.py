"""What a reader set for the whole system is kept: colours of their own, and no motion."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

LOOK = Path(__file__).with_name("look.js")
IN_FORCED_COLOURS = "[...look.lost(), ...look.alike(), ...look.foreign()]"
RING = """() => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement);
  const { backgroundColor } = getComputedStyle(document.body);
  return [outlineStyle, outlineWidth, outlineColor, backgroundColor];
}"""
# Beside one page of each kind: what only the script draws.
DRAWN_LATER = {
    "/tim-kiem/?q=thu": ".found mark",
    "/van-ban/?loai=quyet-dinh": ".tag[aria-current]",
}

pytestmark = pytest.mark.parametrize("folder", ["province"], indirect=True)


@pytest.fixture
def page(page: Page) -> Page:
    page.add_init_script(path=LOOK)
    return page


def faults(page: Page) -> list[str]:
    """What is wrong with the open page in the colours of a dark and of a light system."""
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert page.evaluate("look.remember()") > 1

    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        found += [f"{page.url} {scheme}: {told}" for told in page.evaluate(IN_FORCED_COLOURS)]
    return found


def test_own_colours_and_the_wish_for_stillness_are_kept(page, one_page_of_each):
    page.set_viewport_size({"width": 1280, "height": 800})
    found = []
    for address in one_page_of_each.values():
        page.goto(address)
        found += page.evaluate("look.moving()")
        found += faults(page)
    for address, drawn in DRAWN_LATER.items():
        page.goto(address)
        page.locator(drawn).first.wait_for()
        found += faults(page)

    assert found == []


@pytest.mark.parametrize(
    ("css", "told"),
    [
        (".search button { border: 0 }", "cannot be seen: button"),
        (".mainnav a { border-color: transparent }", "looks like what is not chosen: a"),
        (
            ".timeline li { --dot-fill: red } .timeline li::after { border: 0 }",
            "cannot be seen: li.timeline__now::after",
        ),
        (".state svg { color: #2f6238 }", "rgb(47, 98, 56): circle"),
        (".bar rect { fill: #2f6238 }", "rgb(47, 98, 56): rect"),
    ],
)
def test_what_cannot_be_seen_would_be_told(page, dress, css, told):
    page.goto("/van-ban/09-2026-qd-ubnd/" if "timeline" in css else "/ke-hoach/cai-cach-2026/")
    dress(css)

    assert any(told in each for each in faults(page)), faults(page)


def test_the_dot_of_now_is_full_in_every_colour(page):
    page.goto("/van-ban/09-2026-qd-ubnd/")
    page.emulate_media(forced_colors="active")
    fill = "each => getComputedStyle(each, '::after').backgroundColor"
    now, before = (
        page.locator(each).first.evaluate(fill)
        for each in (".timeline__now", ".timeline li:not([class])")
    )

    assert now != before


def test_the_ring_of_the_focus_is_drawn_in_the_readers_own_colours(page):
    page.goto("/")
    page.emulate_media(forced_colors="active")
    page.keyboard.press("Tab")
    style, width, colour, ground = page.evaluate(RING)

    assert (style, width) == ("solid", "3px")
    assert colour != ground


def test_what_moves_would_be_told(page, dress):
    page.goto("/")
    dress("@keyframes turn { to { rotate: 1turn } } .sign { animation: turn 9s }")

    assert any("runs: turn" in told for told in page.evaluate("look.moving()"))

    page.emulate_media(reduced_motion="no-preference")

    assert any(told.startswith("moves: a.") for told in page.evaluate("look.moving()"))
