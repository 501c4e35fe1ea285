"""The output folder: written only where bytes differ, each file in one step.

The manifest (a file of the output) lists what a build wrote. Only files on
it are ever deleted, so that a wrong `--output` costs nobody anything. New files
are laid aside first (in a folder of the output, so that they move within one disk)
and put into their places all together at the end: a build that fails leaves the
last good site, a build that is killed leaves whole files and names them to the next.
"""

import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from cchc.content.trace import Trace, traces_below

if sys.platform != "win32":
    import fcntl

MANIFEST = ".cchc-manifest"
BESIDE = ".cchc-moi"  # the folder of files that wait for their places


class NotOursError(Exception):
    """The output folder holds files and no manifest: it may be somebody's own."""


@dataclass(frozen=True)
class Written:
    """What a build did to the output folder: the paths written, the others in numbers."""

    paths: tuple[str, ...]
    unchanged: int
    deleted: int

    @property
    def written(self) -> int:
        return len(self.paths)


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Keep the output to one build at a time; wait for the one before.

    The lock is on the folder itself and passes to the processes that a build forks: it
    stands until the last of them has ended, also where their parent was killed. Where
    the system has no such lock, a build goes on without.
    """
    if sys.platform == "win32" or (output.exists() and not output.is_dir()):
        yield
        return
    new = not output.exists()
    output.mkdir(parents=True, exist_ok=True)
    folder = os.open(output, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks cannot lock a folder
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
        if new and output.is_dir() and not any(output.iterdir()):
            output.rmdir()


def claim(output: Path) -> dict[str, Trace]:
    """Make sure that the folder is ours, and clear away what a killed build laid beside.

    Returns the traces of what stands there. Raises NotOursError where the folder is not
    empty and was not made by this program.
    """
    ours = (output / MANIFEST).is_file()
    # A first build that was killed early leaves what it laid beside, and nothing else.
    if output.exists() and not output.is_dir():
        raise NotOursError(output)
    if not ours and output.is_dir() and any(each.name != BESIDE for each in output.iterdir()):
        raise NotOursError(output)
    return sweep(output)


def sweep(output: Path) -> dict[str, Trace]:
    """Clear away what was laid beside its place and never put there; return what stands."""
    if (output / BESIDE).is_dir():
        shutil.rmtree(output / BESIDE)
    return traces_below(output)


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
    target = output / path
    if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
        return False
    waiting = _beside(output, path)
    waiting.parent.mkdir(parents=True, exist_ok=True)
    waiting.write_bytes(content)
    return True


def put_in_place(output: Path, laid: Collection[str], wanted: set[str]) -> int:
    """Put what was laid beside into its place and delete what nobody owns any more.

    Returns the number of files deleted.
    """
    before = read_manifest(output)
    # The manifest names the new files before they stand: a build that is killed half-way
    # leaves nothing that the next one does not know.
    _write_manifest(output, before | wanted)
    gone = before - wanted
    deleted = sum(_delete(output, path) for path in sorted(_in_the_way(gone, laid)))
    for path in laid:
        _put(output, path)
    deleted += sum(_delete(output, path) for path in sorted(gone))
    _write_manifest(output, wanted)
    return deleted


def _in_the_way(gone: set[str], laid: Collection[str]) -> set[str]:
    """Files where a folder must be, and files in a folder where a file must be."""
    if not gone:
        return set()
    files, folders = set(laid), {folder for path in laid for folder in _folders(path)}
    return {path for path in gone if path in folders or not files.isdisjoint(_folders(path))}


def _folders(path: str) -> list[str]:
    return [str(folder) for folder in PurePosixPath(path).parents]


def _beside(output: Path, path: str) -> Path:
    # One flat folder: where the file is to stand, there may be no room for it yet.
    return output / BESIDE / blake2b(path.encode(), digest_size=16).hexdigest()


def _put(output: Path, path: str) -> None:
    target = output / path
    _be_real_folders(output, target.parent)
    target.parent.mkdir(parents=True, exist_ok=True)
    _beside(output, path).replace(target)


def _be_real_folders(output: Path, folder: Path) -> None:
    """Nothing is written through a link that somebody laid among our folders."""
    while folder != output:
        if folder.is_symlink():
            folder.unlink()
        folder = folder.parent


def _write_manifest(output: Path, paths: set[str]) -> None:
    """Write the list; it is the first and the last that is put into its place."""
    content = "".join(f"{path}\n" for path in sorted(paths)).encode()
    if lay_beside(output, MANIFEST, content):
        _put(output, MANIFEST)
    if (output / BESIDE).is_dir() and not any((output / BESIDE).iterdir()):
        (output / BESIDE).rmdir()


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
