"""A visitor of the built site, who writes down what a visitor should never meet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from quality.visitor import pages_by_kind

ADOPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


@dataclass
class Notes:
    """Requests that would have left the host, and what the console complained of."""

    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, server) -> dict:
    # Without motion nothing is half-way when it is looked at.
    return {**browser_context_args, "base_url": server, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def one_page_of_each(folder) -> dict[str, str]:
    """Address of the fullest page of every template, by template.

    Not of a page that has moved: a browser leaves it before it can be looked at.
    """
    found = {kind: pages[0] for kind, pages in pages_by_kind(folder).items() if kind != "moved"}

    assert len(found) > 1

    return found


@pytest.fixture
def dress(page: Page) -> Callable[[str], None]:
    """Put a style sheet over the open page: one that a reader brings, or one with a fault in it."""
    return lambda css: page.evaluate(ADOPT, css)


@pytest.fixture(autouse=True)
def notes(context: BrowserContext, server) -> Iterator[Notes]:
    taken = Notes()

    def keep_inside(route: Route) -> None:
        if route.request.url.startswith(f"{server}/"):
            route.continue_()
        else:
            taken.foreign.append(route.request.url)
            route.abort()

    context.set_default_timeout(5_000)
    context.route("**/*", keep_inside)
    context.on("page", lambda page: listen(page, taken))
    yield taken

    assert taken.foreign == []
    assert taken.complaints == []


def listen(page: Page, notes: Notes) -> None:
    page.on(
        "console",
        lambda message: (
            notes.complaints.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    page.on("pageerror", lambda error: notes.complaints.append(str(error)))
