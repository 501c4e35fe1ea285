"""axe-core finds nothing wrong (WCAG 2.2 AA) on one page of every template."""

import pytest

from quality.faults import violations


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args) -> dict:
    # axe is injected by hand; what the site itself may run is tested elsewhere.
    return {**browser_context_args, "bypass_csp": True}


def test_every_template_is_free_of_violations(page, one_page_of_each):
    found = []
    for address in one_page_of_each.values():
        page.goto(address)
        found += violations(page)

    assert found == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?q=cải cách", ".found__list li"),
        ("?q=cải cách&loai=tin-tuc", ".facets :checked"),
        ("?q=qwxzqwxz", ".found .empty"),
    ],
)
def test_what_the_search_draws_is_free_of_violations(page, query, shown):
    page.set_viewport_size({"width": 1280, "height": 800})  # the facets are open
    page.goto(f"/tim-kiem/{query}")
    page.locator(shown).first.wait_for()

    assert violations(page) == []


@pytest.mark.parametrize(("address", "box"), [("/", "#o-tim-nhanh"), ("/tim-kiem/", "#o-tim")])
def test_open_suggestions_are_free_of_violations(page, address, box):
    page.goto(address)
    page.locator(box).press_sequentially("cai")
    page.locator(".offers li").first.wait_for(state="attached")
    page.keyboard.press("ArrowDown")
    page.get_by_role("option", selected=True).wait_for()

    assert violations(page) == []


def test_axe_would_have_said_so(page):
    page.goto("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\">')")

    assert any("image-alt" in text for text in violations(page))
