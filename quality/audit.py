"""Measures every kind of page, and writes what it found: python -m quality.audit.

Lighthouse, weight and arrival on a slow line are measured on the fullest page of each kind of
the public site (of the province of extremes where the public site has none); axe and the HTML
checker read every page of both.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from cchc.build.day import build_day
from quality.faults import complaints, violations
from quality.lighthouse import LEAST, judge, version
from quality.record import PAGE, Row, record
from quality.sites import CONTENT, GOOD, build, served
from quality.slow_line import READABLE_LIMIT, arrival
from quality.visitor import browser, kinds, pages_by_kind
from quality.weight import weigh

MOVED = "moved"  # a browser leaves it before it can be measured


@dataclass(frozen=True)
class Site:
    """A built and served site."""

    folder: Path
    address: str
    pages: dict[str, list[str]]


def main() -> None:
    arguments = _arguments()
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sites = [_open(stack, scratch, arguments.ngay, content) for content in (CONTENT, GOOD)]
        opened = stack.enter_context(browser())
        rows = [_measure(opened, site, kind) for site, kind in _one_of_each(sites)]
        found = _faults(opened, sites)
        read = sum(len(pages) for site in sites for pages in site.pages.values())
    PAGE.write_text(
        record(rows, read, found, arguments.ngay, version()), encoding="utf-8", newline="\n"
    )
    print(f"Đã ghi {PAGE}.")
    if told := [*_below(rows), *found["axe"], *found["html"]]:
        sys.exit("\n".join(told))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m quality.audit", description="Đo mọi loại trang.")
    parser.add_argument("--ngay", default=build_day().isoformat(), help="ngày ghi trong kết quả")
    return parser.parse_args()


def _open(stack: ExitStack, scratch: Path, day: str, content: Path) -> Site:
    """Build a site for the address at which it is served: only then is it as the public sees it."""
    home = scratch / content.name
    address = stack.enter_context(served(home / "output"))
    folder = build(home, day, content=content, siteurl=address)
    return Site(folder, address, pages_by_kind(folder))


def _one_of_each(sites: list[Site]) -> Iterator[tuple[Site, str]]:
    for kind in kinds():
        if kind != MOVED:
            yield next(site for site in sites if kind in site.pages), kind


def _measure(opened: Browser, site: Site, kind: str) -> Row:
    address = site.pages[kind][0]
    url = site.address + address
    row = Row(kind, address, judge(url), weigh(site.folder, address), arrival(opened, url))
    print(row.told(), flush=True)
    return row


def _faults(opened: Browser, sites: list[Site]) -> dict[str, list[str]]:
    """What the checkers find on every page of the sites."""
    found: dict[str, list[str]] = {"axe": [], "html": []}
    context = opened.new_context(bypass_csp=True, reduced_motion="reduce", locale="vi-VN")
    page = context.new_page()
    for site in sites:
        found["html"] += [f"{words}: {where}" for words, where in complaints(site.folder).items()]
        for kind, pages in site.pages.items():
            for address in pages if kind != MOVED else ():
                page.goto(site.address + address)
                found["axe"] += violations(page, widths=(360,), schemes=("light",))
    context.close()
    return found


def _below(rows: list[Row]) -> Iterator[str]:
    """Name every measure that is not good enough."""
    for row in rows:
        for name, score in row.marks.scores.items():
            if score < LEAST and not row.excused(name):
                yield f"{row.address}: {name} {score} ({'; '.join(row.marks.lost)})"
        yield from (f"{row.address}: {name} quá nặng" for name in row.weight.too_heavy())
        if row.arrival.readable > READABLE_LIMIT:
            yield f"{row.address}: đọc được sau {row.arrival.readable:.2f} giây"


if __name__ == "__main__":
    main()
