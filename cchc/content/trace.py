"""Traces of files: how to see, without reading it, that a file is as it was.

A trace is size, times and number of the file on its disk. Equal traces mean an
unchanged file, except where it was touched in the very moment in which the trace
was taken: such a trace is not kept, so that next time content decides. The
standard library only: the stamp of a build is compared before anything else is
imported.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from time import time_ns

Trace = tuple[int, int, int, int]

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
    return dict(_walk(str(folder), "")) if folder.is_dir() else {}


def _walk(folder: str, prefix: str) -> Iterator[tuple[str, Trace]]:
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir(follow_symlinks=False):
                if each.name != "__pycache__":
                    yield from _walk(each.path, f"{prefix}{each.name}/")
            else:
                status = each.stat(follow_symlinks=False)
                if stat.S_ISLNK(status.st_mode):
                    yield f"{prefix}{each.name}", (-1, status.st_mtime_ns, status.st_ctime_ns, 0)
                else:
                    yield f"{prefix}{each.name}", trace_of(status)
