"""What is folded away: a link to it opens it, and paper shows all of it."""

import pytest
from playwright.sync_api import Page

FOLDED = "details.task-group:not([open])"


@pytest.fixture
def plan(page: Page, one_page_of_each) -> Page:
    page.goto(one_page_of_each["plan"])
    return page


def test_a_link_to_a_task_opens_its_group_and_leads_there(plan):
    row = plan.locator(f"{FOLDED} tr[id]").last
    plan.goto(f"{plan.url}#{row.get_attribute('id')}")

    assert plan.locator(":target").is_visible()
    assert plan.locator(":target").evaluate("row => row.getBoundingClientRect().top < innerHeight")


def test_every_group_is_open_on_paper_and_folded_again_afterwards(plan):
    folded = plan.locator(FOLDED).count()
    plan.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert folded
    assert plan.locator(FOLDED).count() == 0

    plan.evaluate("dispatchEvent(new Event('afterprint'))")

    assert plan.locator(FOLDED).count() == folded
