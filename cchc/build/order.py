"""The order of a build: all that it is asked, before anything is read."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from cchc.identity import Identity


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to build: where from, where to, as of which day, for whom.

    cache: a folder of our own, safe to delete.
    siteurl: address of the finished site without a final slash; empty while editing.
    with_held_back: drafts and days to come too (the preview).
    with_search: the search index, too (the preview does without).
    jobs: processes to use.
    explain: a page of the output, of which to say why it was or was not made anew.
    """

    content: Path
    theme: Path
    output: Path
    cache: Path
    today: date
    siteurl: str
    identity: Identity
    per_page: int
    with_held_back: bool = False
    with_search: bool = True
    jobs: int = 1
    explain: str = ""

    @property
    def place(self) -> Path:
        """Where this order keeps its state: apart from those of other folders."""
        key = f"{self.content.resolve()}\n{self.theme.resolve()}\n{self.output.resolve()}"
        return self.cache / sha256(key.encode()).hexdigest()[:16]

    @property
    def root(self) -> str:
        """The path of the site on its host: `/`, or `/cchc/` for https://tinh.gov.vn/cchc."""
        path = urlsplit(self.siteurl).path.strip("/")
        return f"/{path}/" if path else "/"
