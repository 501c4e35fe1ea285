"""Nothing jumps when the fonts come after the words."""

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, Route

from quality.visitor import with_own_fonts

WATCH = """window.jumps = 0;
new PerformanceObserver(list => list.getEntries().forEach(each => window.jumps += each.value))
  .observe({type: "layout-shift", buffered: true});"""
SEEN = 0.005  # of the screen; below it a word moves by the width of a hair, and lines stay
LINE = 0.02  # on a wide screen a lede may have a line less in the font of the site
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def jumps(page: Page, addresses: Iterable[str], width: int) -> dict[str, float]:
    """Open pages whose fonts are held back until the words are there; tell what moved then."""
    held: list[Route] = []
    jumped = {}

    def hold(route: Route) -> None:
        held.append(route)

    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(WATCH)
    page.route("**/*.woff2", hold)
    for address in addresses:
        page.goto(address, wait_until="domcontentloaded")
        page.evaluate(TWO_FRAMES)

        assert held, address

        while held:
            held.pop().continue_()
        page.evaluate("document.fonts.ready.then(() => null)")
        page.evaluate(TWO_FRAMES)
        jumped[address] = page.evaluate("window.jumps")
    return jumped


@pytest.mark.parametrize(("width", "most"), [(390, SEEN), (1280, LINE)])
def test_the_fonts_may_come_late(page, one_page_of_each, width, most):
    jumped = jumps(page, one_page_of_each.values(), width)

    assert {address: much for address, much in jumped.items() if much > most} == {}


def test_headings_that_took_their_font_late_would_be_seen_to_move(page, one_page_of_each):
    with_own_fonts(page.context)

    assert max(jumps(page, one_page_of_each.values(), 390).values()) > LINE
