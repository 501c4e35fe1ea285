"""Traces of files: how to see, without reading it, that a file is as it was.

A trace is size, times and number of the file on its disk. Equal traces mean an
unchanged file, except where it was touched in the very moment in which the trace
was taken: such a trace is not kept, so that next time content decides. The
standard library only: the stamp of a build is compared before anything else is
imported.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import time_ns

Trace = tuple[int, int, int, int]

# What programs keep beside our files: compiled code, and git (a file where it is a worktree).
_BESIDES = frozenset({"__pycache__", ".git"})
# File systems stamp files by a clock that ticks a few times in a hundredth of a second.
TICK = 50_000_000  # nanoseconds


def trace_of(status: os.stat_result) -> Trace:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def is_link(trace: Trace) -> bool:
    """True for a symbolic link, which is never followed."""
    return trace[0] < 0


def settled(trace: Trace, taken: int) -> bool:
    """True if the file was last touched well before the moment `taken` (ns)."""
    return max(trace[1], trace[2]) < taken - TICK


def now() -> int:
    """The moment, in nanoseconds, against which traces are judged; nothing else reads it."""
    return time_ns()


def traces_below(folder: Path) -> dict[str, Trace]:
    """Return the trace of every file below a folder, by its path there (POSIX)."""
    found: dict[str, Trace] = {}
    waiting = [(str(folder), "")] if folder.is_dir() else []
    while waiting:
        path, prefix = waiting.pop()
        with os.scandir(path) as entries:
            for each in entries:
                if each.name in _BESIDES:
                    continue
                if not each.is_dir(follow_symlinks=False):
                    found[prefix + each.name] = _trace(each.stat(follow_symlinks=False))
                else:
                    waiting.append((each.path, f"{prefix}{each.name}/"))
    return found


def traces_of(folder: Path, names: Iterable[str]) -> dict[str, Trace]:
    """Return the traces of the files named that are there, by their paths below the folder.

    A walk would find the same and open every folder on its way: four times the time.
    """
    found: dict[str, Trace] = {}
    for name in names:
        try:
            status = os.lstat(f"{folder}/{name}")
        except (FileNotFoundError, NotADirectoryError):
            continue
        if not stat.S_ISDIR(status.st_mode):
            found[name] = _trace(status)
    return found


class Look:
    """One look at the disk for all that a build compares: each folder is walked once.

    `taken` is the moment before: what was touched since may be touched again unseen.
    """

    def __init__(self, sure: Mapping[Path, dict[str, Trace]] | None = None) -> None:
        """`sure` are traces of folders that somebody watches: they are not walked at all."""
        self.taken = now()
        self._sure = frozenset(sure or ())
        self._seen = dict(sure or {})

    def below(self, folder: Path) -> dict[str, Trace]:
        """Return what `traces_below` found when it was first asked."""
        if folder not in self._seen:
            self._seen[folder] = traces_below(folder)
        return self._seen[folder]

    def now_at(self, folder: Path, names: Iterable[str]) -> dict[str, Trace]:
        """Return what `traces_of` finds now: others may have worked in the folder since."""
        return self._seen[folder] if folder in self._sure else traces_of(folder, names)


def touched(known: Mapping[str, Trace], folder: Path, changed: Iterable[Path]) -> dict[str, Trace]:
    """Return the traces below a folder once these files of it were changed, made or removed."""
    traces = dict(known)
    for path in changed:
        name = path.relative_to(folder).as_posix()
        try:
            traces[name] = _trace(path.lstat())
        except FileNotFoundError:
            traces.pop(name, None)
    return traces


def _trace(status: os.stat_result) -> Trace:
    if stat.S_ISLNK(status.st_mode):
        return -1, status.st_mtime_ns, status.st_ctime_ns, 0
    return trace_of(status)
