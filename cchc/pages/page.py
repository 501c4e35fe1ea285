"""What the engine gets: pages to render and files to copy."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cchc.pages.views import View


@dataclass(frozen=True)
class Page:
    """One address of the site.

    The bytes of a page are a pure function of its template and its view; the view
    is a pure function (`make`, of a module) of its `inputs`: entries, views, rows
    and plain values. The engine compares inputs and makes a view only where they
    have changed. What machines read (a feed, a sitemap) has no template: its view
    is the text of the file, or its bytes (a picture). `costly` are those worth keeping
    for another output, too. Thousands of pages may name their inputs when they are asked.
    """

    address: str  # "/tin-tuc/mot-cua/", "/404.html" or "/sitemap.xml"
    template: str  # "kinds/article.html"; "" = none
    make: Callable[..., View | str | bytes]
    given: tuple[object, ...] | Callable[[], tuple[object, ...]]
    costly: bool = False

    @cached_property
    def inputs(self) -> tuple[object, ...]:
        return self.given() if callable(self.given) else self.given

    @cached_property
    def view(self) -> View | str | bytes:
        return self.make(*self.inputs)

    @cached_property
    def path(self) -> str:
        """Where the page lies below the output folder."""
        return path_of(self.address)


def path_of(address: str) -> str:
    """Return where the page of an address lies below the output folder."""
    path = address.lstrip("/")
    return path if address[-1] != "/" else f"{path}index.html"


@dataclass(frozen=True)
class File:
    """A file of the site that is not rendered: bytes made here, or a file to copy."""

    path: str
    content: bytes | Path

    def read(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()
