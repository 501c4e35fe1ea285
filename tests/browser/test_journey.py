"""A reader's way through the site: home → pillar → article → plan, and all the way back."""

import re

import pytest
from playwright.sync_api import Page, expect

WIDTHS = pytest.mark.parametrize("width", [360, 1280])
NO_SIDEWAYS_SCROLL = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"

CROWDED = """[...document.querySelectorAll("table.numbers :is(th, td)")]
  .some(cell => cell.scrollWidth > cell.clientWidth + 1)"""


def follow(page: Page, links: str, template: str) -> None:
    """Follow the first of these links, and arrive at a whole page of the right kind."""
    page.locator(links).first.click()
    expect(page.locator("body")).to_have_attribute("data-template", re.compile(template))
    expect(page.locator("h1")).to_be_visible()

    assert page.evaluate(NO_SIDEWAYS_SCROLL), page.url


@WIDTHS
def test_home_pillar_article_plan_and_back(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")
    visited = [page.url]
    for links, template in (
        ("main a[href^='/tru-cot/']:visible", "pillar"),
        ("main a[href^='/tin-tuc/']:visible", "article"),
        ("header a[href='/ke-hoach/']:visible", "plan"),
        ("main a[href^='/ke-hoach/']:visible", "plan"),
    ):
        follow(page, links, template)
        visited.append(page.url)

    for address in reversed(visited[:-1]):
        page.go_back()
        assert page.url == address


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_number_of_a_table_runs_into_the_next(page, width, folder):
    """However many places stand side by side: then the frame of the table scrolls."""
    page.set_viewport_size({"width": width, "height": 740})
    crowded = []
    for file in sorted(folder.glob("chi-so/*/index.html")):
        page.goto(f"/{file.parent.relative_to(folder).as_posix()}/")
        if page.evaluate(CROWDED):
            crowded.append(page.url)

    assert crowded == []
