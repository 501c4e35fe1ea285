"""Nothing is lost when a reader enlarges a page, its letters or the room between them.

WCAG 2.2: 1.4.4 (letters of 200 %), 1.4.10 (400 % on a screen of 1280 pixels: 320 are left),
1.4.12 (text spacing). Every kind of page is opened once and set in every way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

LEGIBLE = Path(__file__).with_name("legible.js").read_text(encoding="utf-8")
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
LETTERS = "Number.parseFloat(getComputedStyle(document.documentElement).fontSize)"
# As 1.4.12 asks, and for every element: a style of our own must not stand in its way.
SPACED = """
* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }
"""


@dataclass(frozen=True)
class Setting:
    """How a reader has set the browser."""

    name: str
    width: int
    height: int
    scale: int = 1
    letters: int = 16  # the size of letters in the browser's own settings, not in our sheet
    css: str = ""


SETTINGS = (
    Setting("a desk", 1280, 1024),
    Setting("a desk, spaced", 1280, 1024, css=SPACED),
    Setting("a desk, letters of 200 %", 1280, 1024, letters=32),
    Setting("a phone", 360, 740),
    Setting("a phone, letters of 200 %", 360, 740, letters=32),
    Setting("a phone, spaced", 360, 740, css=SPACED),
    Setting("a desk at 400 %", 320, 256, scale=4),
    Setting("a desk at 400 %, spaced", 320, 256, scale=4, css=SPACED),
)


@pytest.fixture
def put(page: Page, dress) -> Callable[[Setting], None]:
    """Set the browser as a reader has it, while a page is open."""
    browser = page.context.new_cdp_session(page)
    browser.send("Page.enable")

    def change(setting: Setting) -> None:
        size = {"width": setting.width, "height": setting.height, "mobile": False}
        browser.send("Emulation.setDeviceMetricsOverride",
                     {**size, "deviceScaleFactor": setting.scale})  # fmt: skip
        sizes = {"standard": setting.letters, "fixed": setting.letters - 3}
        browser.send("Page.setFontSizes", {"fontSizes": sizes})
        dress(setting.css)

        assert page.evaluate(LETTERS) == setting.letters
        assert page.evaluate("innerWidth") == setting.width

    return change


def test_nothing_is_cut_off_or_covered_however_a_page_is_set(page, put, one_page_of_each):
    lost = []
    for address in one_page_of_each.values():
        page.goto(address)
        page.evaluate(OPEN_ALL)
        for setting in SETTINGS:
            put(setting)
            lost += [f"{address} {setting.name}: {told}" for told in page.evaluate(LEGIBLE)]

    assert lost == []


@pytest.mark.parametrize("folder", ["province"], indirect=True)
@pytest.mark.parametrize(
    ("css", "told"),
    [
        ("h1 { white-space: nowrap }", "scrolls sideways"),
        ("body { overflow: hidden } h1 { white-space: nowrap }", "beyond the edge"),
        ("main li { block-size: 1em; overflow: hidden }", "cut off"),
        ("main p { line-height: 0.4 }", "over each other"),
        (".search button { inline-size: 1rem; padding: 0 }", "out of its box"),
    ],
)
def test_what_is_lost_would_be_told(page, put, css, told):
    page.goto("/mo-hinh/")
    put(Setting("planted", 320, 256, css=css))

    assert any(told in each for each in page.evaluate(LEGIBLE))
