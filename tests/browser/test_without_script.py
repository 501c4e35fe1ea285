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


def test_words_and_ways_on_are_the_same_without_the_script_and_nothing_is_idle(
    page, plain, one_page_of_each
):
    different, idle = {}, {}
    for address in one_page_of_each.values():
        for each in (page, plain):
            each.goto(address)
        idle[address] = plain.evaluate(IDLE)
        for each in (page, plain):
            each.evaluate(REMOVE)
        with_it, without = ((each.evaluate(WORDS), each.evaluate(LINKS)) for each in (page, plain))
        different[address] = [] if with_it == without else [with_it, without]

    assert {address: told for address, told in different.items() if told} == {}
    assert {address: told for address, told in idle.items() if told} == {}


def test_what_the_script_alone_shows_would_be_told(page, plain):
    for each in (page, plain):
        each.goto("/chi-so/chi-so-thu/")

    assert page.evaluate(WORDS) != plain.evaluate(WORDS)
    assert page.evaluate(IDLE) != []
