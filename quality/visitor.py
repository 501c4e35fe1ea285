"""The browser that looks at the sites, and the page of each kind that it looks at."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Route, sync_playwright

from cchc.setup import find_chromium
from quality.sites import ROOT

# A clean browser in a container: no sandbox inside a sandbox, and nothing sent home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NO_BROWSER = "Chưa có Chromium: hãy chạy «python -m cchc setup --test»."
_SHEET = "**/theme/site.*.css"
_TEMPLATE = re.compile(r'<body[^>]* data-template="([^"]+)"')


def kinds() -> list[str]:
    """Return every kind of page, as its template is called."""
    return sorted(path.stem for path in (ROOT / "theme" / "templates" / "kinds").glob("*.html"))


def pages_by_kind(folder: Path) -> dict[str, list[str]]:
    """Return the addresses of a built site by kind, the fullest page first."""
    found: dict[str, list[str]] = {}
    for file in sorted(folder.rglob("*.html"), key=lambda file: (-file.stat().st_size, file)):
        address = f"/{file.relative_to(folder).as_posix()}".removesuffix("index.html")
        for kind in _TEMPLATE.findall(file.read_text(encoding="utf-8"))[:1]:
            found.setdefault(kind, []).append(address)
    return found


def with_own_fonts(context: BrowserContext) -> None:
    """Show pages in the fonts of the site, however late these come: pictures are to be alike."""
    context.route(_SHEET, _wait_for_fonts)


def _wait_for_fonts(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("display:optional", "display:swap"))


@contextmanager
def browser() -> Iterator[Browser]:
    """Open the system's Chromium; Playwright's own download is never used."""
    if not (executable := find_chromium()):
        raise SystemExit(NO_BROWSER)
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield opened
        opened.close()
