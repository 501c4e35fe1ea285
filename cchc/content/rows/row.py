"""What every row of a table shares."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.content.citations import Cited


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table; `path` relative to `content/`, `line` in the file as stored; `cited`
    are the documents that its cells name."""

    name: ClassVar[str]
    path: str
    line: int
    cited: tuple[Cited, ...] = ()
