"""What the last build left for the next one: parsed files, keys of pages, traces.

The state is disposable: a build without it takes longer and makes the same
site. It belongs to one output folder, one set of arguments and one version of
the code (and of Python and the libraries); any other is not read.
"""

import hashlib
import sys
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from cchc.build.sealed import read_sealed, write_sealed
from cchc.content.catalog import Parsed
from cchc.content.trace import Trace

PACKAGE = Path(__file__).resolve().parents[1]
# Whatever shapes the bytes of a page and is not ours.
LIBRARIES = (
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "smartypants",
    "typogrify",
    "beautifulsoup4",
)


@dataclass(frozen=True)
class KnownSource:
    """A file of `content/` as last read: its trace (None: not to be trusted), the digest
    of its bytes, and what it held (the text of a body is kept apart)."""

    trace: Trace | None
    digest: str
    parsed: Parsed


class KnownPage(NamedTuple):
    """A page as last written: digests of its inputs, its view, its template, its bytes."""

    inputs: int
    view: int
    template: int
    content: int


@dataclass
class State:
    """Everything by path: of sources below `content/`, of pages and files below the output."""

    sources: dict[str, KnownSource] = field(default_factory=dict)
    pages: dict[str, KnownPage] = field(default_factory=dict)
    outputs: dict[str, Trace | None] = field(default_factory=dict)
    templates: dict[str, int] = field(default_factory=dict)


def load_state(folder: Path) -> State:
    """Return the state of the last build; an empty one where there is none to trust."""
    state = read_sealed(folder / "trang-thai", code_version())
    return state if isinstance(state, State) else State()


def save_state(folder: Path, state: State) -> None:
    write_sealed(folder / "trang-thai", state, code_version())


@cache
def code_version() -> str:
    """Return a digest of our code, of Python and of the libraries that shape a page."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()
