"""How a page arrives on a slow third-generation line: when it can be read, what jumps."""

from dataclasses import dataclass

from playwright.sync_api import Browser

READABLE_LIMIT = 1.5  # seconds after the first byte
# 400 kbit/s both ways, 400 ms there and back: what the trade calls «slow 3G».
LINE = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
TIMES = 3  # the fastest counts: what else the machine has to do only adds
PHONE = {"width": 390, "height": 844}
_WATCH = """window.jumps = 0;
new PerformanceObserver(list => list.getEntries().forEach(each => window.jumps += each.value))
  .observe({type: "layout-shift", buffered: true});"""
_ARRIVED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return [paint.startTime - page.responseStart, window.jumps];
}"""


@dataclass(frozen=True)
class Arrival:
    """Seconds from the first byte to readable text, and how much of the screen jumped."""

    readable: float
    jumps: float


def arrival(opened: Browser, url: str) -> Arrival:
    """Open a page as a first visitor on a slow line does, three times."""
    arrivals = [_arrive(opened, url) for _ in range(TIMES)]
    return Arrival(min(each.readable for each in arrivals), max(each.jumps for each in arrivals))


def _arrive(opened: Browser, url: str) -> Arrival:
    """Open it with nothing kept from before, and wait until all of it is there."""
    context = opened.new_context(locale="vi-VN", viewport=PHONE, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(_WATCH)
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    page.goto(url, wait_until="networkidle", timeout=60_000)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)  # a jump is told after the frame in which it happened
    milliseconds, jumps = page.evaluate(_ARRIVED)
    context.close()
    return Arrival(milliseconds / 1000, jumps)
