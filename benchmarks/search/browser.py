"""Asks one side in Chromium: bytes, seconds, answers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.search.server import Sender
from benchmarks.search.sides import Made

# A phone on a slow line: 400 kbit/s, 400 ms there and back, a quarter of the processor.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
TYPING = 1_000  # milliseconds between the first letter and the last
EVERY = 8  # of the queries, one in so many is asked on the slow phone
TIMED = """async (query) => {
    const begun = performance.now();
    const answer = await ask(await window.side, query);
    return { ...answer, took: performance.now() - begun };
}"""


@dataclass(frozen=True)
class Asked:
    """One query: bytes until its results, code included; milliseconds cold and warm; addresses
    of the first results, and how many there are."""

    query: str
    sent: int
    requests: int
    cold: float
    warm: float
    first: tuple[str, ...]
    total: int


@contextmanager
def opened(browser: Browser, address: str, made: Made, *, slow: bool = False) -> Iterator[Page]:
    """A page in a browser that knows nothing yet, the code of a side loaded."""
    with browser.new_context(ignore_https_errors=True) as context:
        page = context.new_page()
        page.set_default_timeout(180_000)
        page.goto(f"{address}/tim-kiem/empty.html")
        page.evaluate(
            f"() => {{ let load, ask; {made.page}; Object.assign(window, {{ load, ask }}); }}"
        )
        if slow:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", SLOW)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.evaluate("async (script) => { window.side = await load(script); }", made.script)
        page.wait_for_timeout(TYPING)
        yield page


def ask_all(
    browser: Browser, address: str, sender: Sender, made: Made, queries: Sequence[str]
) -> list[Asked]:
    """Ask every query in a browser of its own, then once more in the same page."""
    found = []
    for query in queries:
        sender.sent = sender.requests = 0
        with opened(browser, address, made) as page:
            cold = page.evaluate(TIMED, query)
            sent, requests = sender.sent, sender.requests
            warm = page.evaluate(TIMED, query)
        first = tuple(cold["first"])
        found.append(Asked(query, sent, requests, cold["took"], warm["took"], first, cold["total"]))
    return found


def slow_median(browser: Browser, address: str, made: Made, queries: Sequence[str]) -> float:
    """Return the median of the milliseconds to results on a slow phone, nothing in its cache."""
    times = []
    for query in queries[::EVERY]:
        with opened(browser, address, made, slow=True) as page:
            times.append(page.evaluate(TIMED, query)["took"])
    return median(times)
