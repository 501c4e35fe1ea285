"""Nothing jumps that anybody would notice when the fonts come after the words."""

import pytest
from playwright.sync_api import Route

WATCH = """window.jumps = 0;
new PerformanceObserver(list => list.getEntries().forEach(each => window.jumps += each.value))
  .observe({type: "layout-shift", buffered: true});"""
GOOD = 0.1  # what the trade calls good; nothing at all would need the very same font
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_fonts_may_come_late(page, one_page_of_each, width):
    held: list[Route] = []
    jumped = {}

    def hold(route: Route) -> None:
        held.append(route)

    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(WATCH)
    page.route("**/*.woff2", hold)
    for kind, address in one_page_of_each.items():
        page.goto(address, wait_until="domcontentloaded")
        page.evaluate(TWO_FRAMES)

        assert held, kind

        while held:
            held.pop().continue_()
        page.evaluate("document.fonts.ready.then(() => null)")
        page.evaluate(TWO_FRAMES)
        jumped[kind] = page.evaluate("window.jumps")

    assert {kind: much for kind, much in jumped.items() if much > GOOD} == {}
    assert max(jumped.values()) > 0, "the fonts would have moved something"
