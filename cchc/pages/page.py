"""What the engine gets: pages to render and files to copy."""

from dataclasses import dataclass
from pathlib import Path

from cchc.pages.views import View


@dataclass(frozen=True)
class Page:
    """One address of the site: a pure function of template and view."""

    address: str  # "/tin-tuc/mot-cua/", or "/404.html"
    template: str  # "kinds/article.html"
    view: View

    @property
    def path(self) -> str:
        """Where the page lies below the output folder."""
        path = self.address.lstrip("/")
        return path if path.endswith(".html") else f"{path}index.html"


@dataclass(frozen=True)
class File:
    """A file of the site that is not rendered: bytes made here, or a file to copy."""

    path: str
    content: bytes | Path

    def read(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()
