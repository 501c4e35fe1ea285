"""The live preview: from a saved file to the words on the page in the browser."""

import os
import subprocess
import sys
from time import perf_counter, sleep

from playwright.sync_api import Page, sync_playwright

from benchmarks.ours import QUIET_SECONDS, TODAY, Ours, append
from benchmarks.side import Spread
from cchc.setup import find_chromium

PATIENCE = 300_000  # milliseconds


def preview_times(site: Ours, turns: int) -> Spread:
    """Start the preview of a site, edit one article `turns` times, and measure each time."""
    command = [sys.executable, "-m", "cchc", "serve", "--port", "8700", "--ngay", TODAY]
    environment = {**os.environ, **site.environment, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=site.folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            return _times(site, _address(server), turns)
        finally:
            server.terminate()


def _address(server: "subprocess.Popen[str]") -> str:
    """Return where the server says that it is, which it does after its first build."""
    for line in server.stdout or ():
        found = [word for word in line.split() if word.startswith("http://")]
        if found:
            return found[0].rstrip("/")
    raise RuntimeError("the preview did not start")


def _times(site: Ours, address: str, turns: int) -> Spread:
    file = site.sources()[site.articles // 2]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}/tin-tuc/{file.stem}/")
        # The first save after a start also waits for what is read once.
        _until_seen(page, site, -1)
        times = [_until_seen(page, site, turn) for turn in range(turns)]
        browser.close()
    return Spread.of(times)


def _until_seen(page: Page, site: Ours, turn: int) -> float:
    """Save one article, and return the seconds until the browser shows what was saved."""
    words = f"Xem trước lần thứ {turn + 1}."
    sleep(5 * QUIET_SECONDS)  # an editor thinks, too
    begun = perf_counter()
    append(site.sources()[site.articles // 2], f"\n{words}\n")
    page.get_by_text(words, exact=True).wait_for(timeout=PATIENCE)
    return perf_counter() - begun
