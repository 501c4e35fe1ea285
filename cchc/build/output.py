"""The output folder: written only where bytes differ, each file in one step.

The manifest (a file of the output) lists what a build wrote. Only files on
it are ever deleted, so that a wrong `--output` costs nobody anything. New files
are laid aside first (in a folder of the output, so that they move within one disk)
and put into their places all together at the end: a build that fails leaves the
last good site, a build that is killed leaves whole files and names them to the next.
"""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from cchc.content.trace import Trace

if sys.platform != "win32":
    import fcntl

MANIFEST = ".cchc-manifest"
BESIDE = ".cchc-moi"  # the folder of files that wait for their places


class NotOursError(Exception):
    """The output folder holds files and no manifest: it may be somebody's own."""


@dataclass(frozen=True)
class Written:
    """What a build did to the output folder: the paths written, the others in numbers, and
    the traces of all that it keeps there now."""

    paths: tuple[str, ...]
    unchanged: int
    deleted: int
    standing: Mapping[str, Trace] = field(default_factory=dict, compare=False, repr=False)

    @property
    def written(self) -> int:
        return len(self.paths)


@contextmanager
def alone(output: Path, waiting: Callable[[], None]) -> Iterator[bool]:
    """Keep the output to one build at a time; wait for the one before, and say so by
    `waiting`. True where it had to wait: what was seen before may be out of date.

    The lock is on the folder itself and passes to the processes that a build forks: it
    stands until the last of them has ended, also where their parent was killed. Where
    the system has no such lock, a build goes on without.
    """
    if sys.platform == "win32" or (output.exists() and not output.is_dir()):
        yield False
        return
    new = not output.exists()
    output.mkdir(parents=True, exist_ok=True)
    folder = os.open(output, os.O_RDONLY)
    try:
        yield _lock(folder, waiting)
    finally:
        os.close(folder)
        if new and output.is_dir() and not any(output.iterdir()):
            output.rmdir()


def _lock(folder: int, waiting: Callable[[], None]) -> bool:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(folder, fcntl.LOCK_EX)
        return True
    except OSError:  # some network disks cannot lock a folder
        return False
    return False


def claim(output: Path) -> None:
    """Make sure that the folder is ours, and clear away what a killed build laid beside.

    Raises NotOursError where the folder is not empty and was not made by this program.
    """
    ours = (output / MANIFEST).is_file()
    # A first build that was killed early leaves what it laid beside, and nothing else.
    if output.exists() and not output.is_dir():
        raise NotOursError(output)
    if not ours and output.is_dir() and any(each.name != BESIDE for each in output.iterdir()):
        raise NotOursError(output)
    sweep(output)


def sweep(output: Path) -> None:
    """Clear away what was laid beside its place and never put there."""
    if (output / BESIDE).is_dir():
        shutil.rmtree(output / BESIDE)


def read_manifest(output: Path) -> set[str]:
    """Return the paths that earlier builds wrote."""
    if not (output / MANIFEST).is_file():
        return set()
    listed = (output / MANIFEST).read_text(encoding="utf-8").split("\n")
    return {path for path in listed if path and _stays_inside(path)}


def _stays_inside(path: str) -> bool:
    """A list that somebody tampered with must not lead out of the folder."""
    return not path.startswith("/") and ".." not in path.split("/")


def lay_beside(output: Path, path: str, content: bytes) -> bool:
    """Lay a file beside its place if its bytes differ from those that stand there."""
    # Plain strings: with ten thousand files the objects of pathlib would cost seconds.
    if _stands(f"{output}/{path}", content):
        return False
    waiting = _beside(output, path)
    try:
        _write(waiting, content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(waiting), exist_ok=True)
        _write(waiting, content)
    return True


def _stands(target: str, content: bytes) -> bool:
    try:
        known = os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(known.st_mode) or known.st_size != len(content):
        return False
    with open(target, "rb") as file:
        return file.read() == content


def _write(target: str, content: bytes) -> None:
    with open(target, "wb") as file:
        file.write(content)


def put_in_place(output: Path, laid: Collection[str], wanted: set[str]) -> set[str]:
    """Put what was laid beside into its place and delete what nobody owns any more.

    Returns the paths of the files deleted.
    """
    before = read_manifest(output)
    # The manifest names the new files before they stand: a build that is killed half-way
    # leaves nothing that the next one does not know.
    if wanted != before:
        _write_manifest(output, before | wanted)
    gone = before - wanted
    deleted = {path for path in sorted(_in_the_way(gone, laid)) if _delete(output, path)}
    _put_all(output, laid)
    deleted |= {path for path in sorted(gone) if _delete(output, path)}
    if gone:
        _write_manifest(output, wanted)
    beside = output / BESIDE
    if beside.is_dir() and not any(beside.iterdir()):
        beside.rmdir()
    return deleted


def _in_the_way(gone: set[str], laid: Collection[str]) -> set[str]:
    """Files where a folder must be, and files in a folder where a file must be."""
    if not gone:
        return set()
    files, folders = set(laid), {folder for path in laid for folder in _folders(path)}
    return {path for path in gone if path in folders or not files.isdisjoint(_folders(path))}


def _folders(path: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(path).parents]


def _beside(output: Path, path: str) -> str:
    # One flat folder: where the file is to stand, there may be no room for it yet.
    return f"{output}/{BESIDE}/{blake2b(path.encode(), digest_size=16).hexdigest()}"


def _put_all(output: Path, laid: Iterable[str]) -> None:
    ready = {""}
    for path in laid:
        _put(output, path, ready)


def _put(output: Path, path: str, ready: set[str]) -> None:
    _make_folder(output, path.rpartition("/")[0], ready)
    os.replace(_beside(output, path), f"{output}/{path}")


def _make_folder(output: Path, folder: str, ready: set[str]) -> None:
    """Make a folder of the output and those above it; `ready` are known to be there.

    Nothing is written through a link that somebody laid among our folders.
    """
    if folder in ready:
        return
    _make_folder(output, folder.rpartition("/")[0], ready)
    path = f"{output}/{folder}"
    try:
        os.mkdir(path)
    except FileExistsError:
        if os.path.islink(path):
            os.unlink(path)
            os.mkdir(path)
    ready.add(folder)


def _write_manifest(output: Path, paths: set[str]) -> None:
    """Write the list; it is the first and the last that is put into its place."""
    content = "".join(f"{path}\n" for path in sorted(paths)).encode()
    if lay_beside(output, MANIFEST, content):
        _put(output, MANIFEST, {""})


def _delete(output: Path, path: str) -> bool:
    target = output / path
    if not target.is_file():
        return False
    target.unlink()
    for folder in target.relative_to(output).parents[:-1]:
        if any((output / folder).iterdir()):
            break
        (output / folder).rmdir()
    return True
