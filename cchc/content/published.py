"""What the public has seen: the entries as they stand at a mark in git.

Git itself says which files differ from that mark, renamed ones with their new names, so
only these are read, and only their headers.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cchc.content.kinds import BY_FOLDER, Entry
from cchc.content.reading import read_head
from cchc.content.sources import decode, is_entry
from cchc.text.forms import nfc

MARK = "da-cong-bo"  # the branch that `inv xuat-ban` moves
# Git sets these for its hooks: an index that is half made, and a folder seen from elsewhere.
_OF_HOOKS = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE")
# To be found though it was changed, too, a renamed file is compared with every other new one.
_FEW = "-l200"


class Published(NamedTuple):
    """An entry as it was published; `now` is the path of its file now, empty where it is gone."""

    entry: Entry
    now: str


@dataclass(frozen=True)
class Publication:
    """What the content was at the mark: entries whose files differ now, and all paths."""

    changed: tuple[Published, ...] = ()
    paths: frozenset[str] = frozenset()


NOTHING = Publication()


def read_publication(content: Path, mark: str) -> Publication | None:
    """Return what was published from a content folder; None where git does not know it.

    `mark` is anything that names a commit; a branch may be known from the server only.
    """
    names = (f"{each}^{{commit}}" for each in (mark, f"origin/{mark}"))
    said = (_git(content, ["rev-parse", "--verify", "--quiet", name]) for name in names)
    commit = next(filter(None, said), b"").decode().strip()
    if not commit:
        return None
    listed = _git(content, ["ls-tree", "-r", "-z", "--name-only", commit])
    options = ["--raw", "-z", "--no-abbrev", "--relative", "-M", _FEW]
    compared = _git(content, ["diff", *options, commit, "--", "."])
    if listed is None or compared is None:
        return None
    changes = list(_changes(_words(compared)))
    blobs = _blobs(content, {change.blob for change in changes})
    return Publication(tuple(_read(changes, blobs)), frozenset(map(nfc, _words(listed))))


def _git(content: Path, words: Sequence[str], asked: bytes = b"") -> bytes | None:
    """Return what git says of a folder; None where there is no git, or it refuses."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    environment["GIT_OPTIONAL_LOCKS"] = "0"  # an editor may be committing at this moment
    # An index is refreshed by looking, unless it is said otherwise.
    command = ["git", "-c", "diff.autoRefreshIndex=false", "-C", str(content), *words]
    try:
        done = subprocess.run(
            command, input=asked, env=environment, capture_output=True, check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _words(said: bytes) -> list[str]:
    return said.decode("utf-8", "surrogateescape").split("\0")[:-1]


class _Change(NamedTuple):
    """A published file that differs now: its path and content then, its path now."""

    before: str
    blob: str
    now: str


def _changes(words: Iterable[str]) -> Iterator[_Change]:
    """Read `:mode mode blob blob status`, path, and for a renamed file its new path."""
    rest = iter(words)
    for told in rest:
        mode, _, blob, _, status = told.split(" ")
        before = next(rest)
        now = next(rest) if status.startswith("R") else before
        # No file that is new, no symbolic link, nothing that has no page of its own.
        if mode.startswith(":100") and is_entry(nfc(before)):
            yield _Change(nfc(before), blob, "" if status == "D" else nfc(now))


def _blobs(content: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """Return the contents of files by their names in git's store."""
    asked = "".join(f"{name}\n" for name in names).encode()
    said = (_git(content, ["cat-file", "--batch"], asked) if asked else None) or b""
    found: dict[str, bytes] = {}
    place = 0
    while place < len(said):
        end = said.index(b"\n", place)
        name, *_, size = said[place:end].decode().split(" ")
        place = end + 1
        if size.isdigit():  # «missing» where only a part of the store was fetched
            found[name] = said[place : place + int(size)]
            place += int(size) + 1
    return found


def _read(changes: Iterable[_Change], blobs: Mapping[str, bytes]) -> Iterator[Published]:
    for change in changes:
        text, _ = decode(blobs.get(change.blob, b""))
        kind = BY_FOLDER[change.before.partition("/")[0]]
        entry = read_head(kind, change.before, text or "")
        if entry:
            yield Published(entry, change.now)
