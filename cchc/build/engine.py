"""From a catalog to the files of the site."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from cchc.build.output import Written, write_site
from cchc.build.render import environment, render
from cchc.build.theme import theme_files
from cchc.content.catalog import Catalog
from cchc.identity import Identity
from cchc.pages import all_pages
from cchc.pages.edition import edition_of
from cchc.pages.page import Page


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to build: where from, where to, as of which day, for whom.

    siteurl: address of the finished site without a final slash; empty while editing.
    with_held_back: drafts and days to come too (the preview).
    """

    content: Path
    theme: Path
    output: Path
    today: date
    siteurl: str
    identity: Identity
    per_page: int
    with_held_back: bool = False


@dataclass(frozen=True)
class Report:
    """What a build did."""

    pages: int
    files: int
    held_back: int
    result: Written


def build(order: Order, catalog: Catalog) -> Report:
    """Render and write the whole site. Everything is rendered before anything is
    written: a template that fails leaves the last good site as it was."""
    public = catalog.public(order.today, with_held_back=order.with_held_back)
    assets, files = theme_files(order.theme)
    edition = edition_of(
        public,
        order.identity,
        order.today,
        siteurl=order.siteurl,
        root=_root(order.siteurl),
        assets=assets,
        per_page=order.per_page,
    )
    env = environment(order.theme)
    contents: dict[str, bytes] = {}
    pages = 0
    for each in (*all_pages(edition), *files):
        if each.path in contents:
            raise DoubledAddressError(each.path)
        contents[each.path] = render(env, each) if isinstance(each, Page) else each.read()
        pages += isinstance(each, Page)
    held_back = 0 if order.with_held_back else len(catalog.entries) - len(public.entries)
    result = write_site(contents, order.output)
    return Report(pages, len(contents) - pages, held_back, result)


class DoubledAddressError(Exception):
    """Two pages want one address; the checks should have told it."""


def _root(siteurl: str) -> str:
    """The path of the site on its host: `/`, or `/cchc/` for https://tinh.gov.vn/cchc."""
    path = urlsplit(siteurl).path.strip("/")
    return f"/{path}/" if path else "/"
