"""The built site, read once: every page as a tree with its address."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

HTML = html.HTMLParser(encoding="utf-8")
# Where a browser finds what it loads by itself or follows when asked.
LINKS = (
    "//a/@href | //area/@href | //link/@href | //script/@src | //img/@src | //source/@src"
    " | //video/@src | //audio/@src | //iframe/@src | //form/@action | //object/@data"
)
LOADED = (
    "//script/@src | //img/@src | //source/@src | //video/@src | //audio/@src | //video/@poster"
    " | //iframe/@src | //embed/@src | //object/@data"
    " | //link[not(@rel='canonical' or @rel='alternate')]/@href"
)
SETS = "//img/@srcset | //source/@srcset"


@dataclass(frozen=True)
class SitePage:
    """One page of the built site."""

    address: str
    file: Path

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.file.read_bytes(), parser=HTML)

    def find(self, xpath: str) -> list[str]:
        return [str(found) for found in self.tree.xpath(xpath)]

    @cached_property
    def ids(self) -> list[str]:
        return self.find("//@id")

    @cached_property
    def links(self) -> list[str]:
        return self.find(LINKS) + self._from_sets()

    @cached_property
    def loaded(self) -> list[str]:
        """What a browser requests without being asked."""
        return self.find(LOADED) + self._from_sets()

    def _from_sets(self) -> list[str]:
        return [part.split()[0] for text in self.find(SETS) for part in text.split(",")]


@dataclass(frozen=True)
class Site:
    """The pages of a folder, and what an address leads to."""

    folder: Path
    pages: dict[str, SitePage]

    def leads_somewhere(self, link: str, page: SitePage) -> bool:
        """Whether a link within the site is served as it is written, fragment included."""
        target = urlsplit(urljoin(page.address, link))
        if target.scheme or target.netloc:
            return True
        if other := self.pages.get(target.path):
            return not target.fragment or target.fragment in other.ids
        return not target.path.endswith("/") and (self.folder / target.path.lstrip("/")).is_file()


@pytest.fixture(scope="session")
def built(folder) -> Site:
    files = sorted(folder.rglob("*.html"))
    addresses = (
        f"/{file.relative_to(folder).as_posix()}".removesuffix("index.html") for file in files
    )
    return Site(
        folder,
        {address: SitePage(address, file) for address, file in zip(addresses, files, strict=True)},
    )


@pytest.fixture(scope="session")
def pages(built) -> list[SitePage]:
    return list(built.pages.values())
