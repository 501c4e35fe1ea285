"""Runs a command and tells what it cost: seconds, processors, memory of all its processes."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, time_ns

SAMPLE_SECONDS = 0.1
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes
MIB = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """What one run cost; `cpu` = user and system seconds of the command and its children."""

    wall: float
    cpu: float
    memory: float  # MiB
    printed: str
    started: int  # nanoseconds


class CommandError(Exception):
    """A command ended badly; the text is the end of what it printed."""


def run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    *,
    alone: bool = False,
) -> Run:
    """Run a command in a folder; `alone` = on one processor only.

    Raises CommandError where it ends with another status than 0.
    """
    every = os.sched_getaffinity(0)
    if alone:
        os.sched_setaffinity(0, {min(every)})  # a child inherits it
    try:
        return _run(command, folder, {**os.environ, **(environment or {})})
    finally:
        os.sched_setaffinity(0, every)


def _run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    with tempfile.TemporaryFile() as printed:
        started, start = time_ns(), perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=printed, stderr=subprocess.STDOUT
        )
        watch = _Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        wall = perf_counter() - start
        watch.end()
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        text = printed.read().decode(errors="replace")
    if process.returncode:
        raise CommandError(f"{' '.join(command)}\n{text[-2000:]}")
    memory = max(used.ru_maxrss * MAXRSS_UNIT, watch.peak) / MIB
    return Run(wall, used.ru_utime + used.ru_stime, memory, text, started)


class _Watch:
    """Looks again and again at the memory that a process and its descendants hold together.

    Pages that processes share are counted once (proportional set size). Between two
    looks a peak may be missed; that of the largest process the system itself knows.
    """

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._ended = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(SAMPLE_SECONDS):
            self.peak = max(self.peak, sum(map(_held, _family(self._pid))))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = file.read_text(encoding="ascii").split()
        except OSError:  # it just ended
            continue
        for child in children:
            yield from _family(int(child))


def _held(pid: int) -> int:
    """Bytes that a process holds; 0 where it has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    sizes = (line.split() for line in text.splitlines())
    return next((int(words[1]) * 1024 for words in sizes if words[0] == "Pss:"), 0)


def written_since(folder: Path, moment: int) -> int:
    """Count the files below a folder that were written after a moment (nanoseconds)."""
    return sum(
        1 for file in folder.rglob("*") if file.is_file() and file.stat().st_mtime_ns >= moment
    )
