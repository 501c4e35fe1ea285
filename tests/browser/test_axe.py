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


def test_axe_would_have_said_so(page):
    page.goto("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\">')")

    assert any("image-alt" in text for text in violations(page))
