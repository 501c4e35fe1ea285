"""Which files changed, in one stream, from the folders and the settings of the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

FOLDERS = ("content", "theme", "cchc")
SETTINGS = ("pelicanconf.py", "publishconf.py")
POLL_SECONDS = 1.0
STEP = 20  # milliseconds without a change after which those before are told
QUIET = 3  # waits without a change, and it is time to look at everything


def watch_project(root: Path, stop: Event) -> Iterator[set[Path]]:
    """Watch from now on; each step gives the paths that changed, until `stop` is set. A
    step without any follows once nothing more has changed for a while.

    Two watchers: the folders with all they hold, and the root's own files only (watching a
    settings file by its name loses it when an editor replaces it).
    """
    changes: Queue[set[Path]] = Queue()
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    for paths, recursive in ((folders, True), ([root], False)):
        Thread(target=_watch, args=(paths, recursive, stop, changes), daemon=True).start()
    return _batches(changes, stop)


def _watch(paths: list[Path], recursive: bool, stop: Event, changes: Queue[set[Path]]) -> None:
    wanted = DefaultFilter() if recursive else _is_setting
    for batch in watch(
        *paths, watch_filter=wanted, stop_event=stop, recursive=recursive, step=STEP
    ):
        changes.put({Path(path) for _, path in batch})


def _is_setting(_: Change, path: str) -> bool:
    return Path(path).name in SETTINGS


def _batches(changes: Queue[set[Path]], stop: Event) -> Iterator[set[Path]]:
    waits = 0
    while not stop.is_set():
        paths = _take(changes)
        waits = 0 if paths else waits + 1
        if paths or waits == QUIET:
            yield paths


def _take(changes: Queue[set[Path]]) -> set[Path]:
    """Return everything that waits, after waiting a moment for the first of it."""
    try:
        paths = changes.get(timeout=POLL_SECONDS)
    except Empty:
        return set()
    while not changes.empty():
        paths |= changes.get()
    return paths
