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
from typing import Any, NamedTuple

from cchc.build.sealed import read_sealed, seal_of, write_sealed
from cchc.content.parsing import Parsed
from cchc.content.trace import Trace, trace_of
from cchc.problems import Problem

PACKAGE = Path(__file__).resolve().parents[1]
# Whatever shapes the bytes of a page and is not ours.
KEPT_APART = 400  # more changes than these, and the large file is written anew
LIBRARIES = (
    "feedgenerator",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pypdf",
    "smartypants",
    "typogrify",
    "icalendar",
    "pillow",
)


class KnownSource(NamedTuple):
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
    """Everything by path: of sources below `content/`, of pages and files below the output.

    facts: the numbers of pages and files, and a digest of what all pages depend on.
    warnings: what the check told of each file, by its path.
    fresh: digests of files (not of pages) that were written too lately for their traces.
    """

    sources: dict[str, KnownSource] = field(default_factory=dict)
    pages: dict[str, KnownPage] = field(default_factory=dict)
    outputs: dict[str, Trace | None] = field(default_factory=dict)
    templates: dict[str, int] = field(default_factory=dict)
    facts: dict[str, int] = field(default_factory=dict)
    warnings: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    fresh: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Since:
    """What changed since the state in the large file (named by its seal): most builds
    change a few of ten thousand, and writing all of them costs more than the build."""

    seal: bytes
    changed: State
    gone: State  # only its keys count


_AT_HAND: "dict[Path, Memory]" = {}


class Memory:
    """The state of one output folder, on disk as a large file and what came since."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written = self._look()
        base = read_sealed(folder / "trang-thai", code_version())
        self._base = base if isinstance(base, State) else None
        self._seal = seal_of(folder / "trang-thai") if self._base else b""
        self.state = self._with_what_came_since(self._base or State())

    @classmethod
    def of(cls, folder: Path) -> "Memory":
        """Return the memory of a folder; a process that builds again and again (the preview)
        still has it at hand, unless a build failed half-way or another process wrote since."""
        kept = _AT_HAND.pop(folder, None)
        return kept if kept and kept.is_up_to_date() else cls(folder)

    def is_up_to_date(self) -> bool:
        return self._written == self._look()

    def _look(self) -> tuple[Trace | None, ...]:
        files = (self.folder / "trang-thai", self.folder / "them")
        return tuple(trace_of(file.stat()) if file.is_file() else None for file in files)

    def _with_what_came_since(self, base: State) -> State:
        state = State(*(dict(part) for part in _parts(base)))
        since = read_sealed(self.folder / "them", code_version())
        if isinstance(since, _Since) and since.seal == self._seal:
            changes = zip(_parts(state), _parts(since.changed), _parts(since.gone), strict=True)
            for part, changed, gone in changes:
                part.update(changed)
                for key in gone:
                    part.pop(key, None)
        return state

    def save(self) -> bool:
        """Keep the state for the next build; True if it was written from the ground up."""
        since = self._since() if self._base else None
        small = since is not None and _size(since.changed) + _size(since.gone) <= KEPT_APART
        if small:
            write_sealed(self.folder / "them", since, code_version())
        else:
            write_sealed(self.folder / "trang-thai", self.state, code_version())
            self._base = State(*(dict(part) for part in _parts(self.state)))
            self._seal = seal_of(self.folder / "trang-thai")
        self._written = self._look()
        _AT_HAND[self.folder] = self
        return not small

    def _since(self) -> _Since:
        changed, gone = State(), State()
        parts = zip(
            _parts(self._base or State()), _parts(self.state), _parts(changed), _parts(gone),
            strict=True,
        )  # fmt: skip
        for old, new, differing, lost in parts:
            # The trace of a file that was written just now is None, and None is something, too.
            differing.update(
                (key, value) for key, value in new.items() if key not in old or old[key] != value
            )
            lost.update((key, value) for key, value in old.items() if key not in new)
        return _Since(self._seal, changed, gone)


def _parts(state: State) -> tuple[dict[str, Any], ...]:
    parts = (state.sources, state.pages, state.outputs, state.templates)
    return (*parts, state.facts, state.warnings, state.fresh)


def _size(state: State) -> int:
    return sum(len(part) for part in _parts(state))


@cache
def code_version() -> str:
    """Return a digest of our code, of Python and of the libraries that shape a page."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()
