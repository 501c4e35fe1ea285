"""Without JavaScript every page has its words, its ways on, and nothing that does nothing."""

import pytest
from playwright.sync_api import BrowserContext, Page

WORDS = (
    "[...document.querySelectorAll('main')].flatMap(each => each.innerText.split(/\\s*\\n\\s*/))"
)
LINKS = """[...document.querySelectorAll('a[href]')].filter(each => each.checkVisibility())
  .map(each => each.getAttribute('href'))"""
IDLE = """[...document.querySelectorAll('button, input, select')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest('form[action]'))
  .map(each => each.outerHTML)"""
# What the script draws into pages that are whole without it.
DRAWN = "main :is(.chart__year, .found, noscript)"
REMOVE = f"document.querySelectorAll('{DRAWN}').forEach(each => each.remove())"

pytestmark = pytest.mark.parametrize("folder", ["province"], indirect=True)


@pytest.fixture
def plain(browser, browser_context_args) -> Page:
    context: BrowserContext = browser.new_context(
        **{**browser_context_args, "java_script_enabled": False}
    )
    yield context.new_page()
    context.close()


def test_the_words_and_the_ways_on_are_the_same_with_the_script_and_without(
    page, plain, one_page_of_each
):
    different = {}
    for address in one_page_of_each.values():
        for each in (page, plain):
            each.goto(address)
            each.evaluate(REMOVE)
        if [page.evaluate(WORDS), page.evaluate(LINKS)] != [
            plain.evaluate(WORDS), plain.evaluate(LINKS)
        ]:  # fmt: skip
            different[address] = set(page.evaluate(WORDS)) ^ set(plain.evaluate(WORDS))

    assert different == {}


def test_without_the_script_nothing_stands_there_that_does_nothing(plain, one_page_of_each):
    idle = {}
    for address in one_page_of_each.values():
        plain.goto(address)

        assert plain.locator("h1").is_visible()
        assert plain.locator(".mainnav a").count() > 5

        if found := plain.evaluate(IDLE):
            idle[address] = found

    assert idle == {}


def test_what_the_script_alone_shows_would_be_told(page, plain):
    for each in (page, plain):
        each.goto("/chi-so/chi-so-thu/")

    assert page.evaluate(WORDS) != plain.evaluate(WORDS)
    assert page.evaluate(IDLE) != []
