"""What a terminal shows while a build goes on for more than a second.

A bar where there is a terminal, plain lines elsewhere; nothing for a short build, which
must not even pay for the library that draws.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from time import monotonic
from typing import Self, TextIO, TypeVar

from cchc.text.numbers import number_vi

Item = TypeVar("Item")

PATIENCE = 1.0  # seconds that a build may take without a word
_STEP = 0.1  # seconds between two looks of the bar


class Progress:
    """Tells of the work on a stream; `silent` where nobody is to be told (the preview)."""

    def __init__(self, stream: TextIO | None = None, *, silent: bool = False) -> None:
        self._stream = stream or sys.stderr
        self._silent = silent
        self._begun = monotonic()

    def waiting(self) -> None:
        """Say that another build has the output folder."""
        if not self._silent:
            print("Một lần dựng khác đang chạy; xin chờ …", file=self._stream, flush=True)

    def through(self, text: str, items: Iterable[Item], total: int, share: int) -> Iterator[Item]:
        """Yield the items, and tell how far it is; `share` processes do as much each."""
        if self._silent:
            yield from items
            return
        with ExitStack() as stack:
            shown: _Bar | None = None
            for done, item in enumerate(items):
                if shown:
                    shown.at(min(total, done * share))
                elif monotonic() - self._begun > PATIENCE:
                    shown = stack.enter_context(_bar(self._stream, text, total))
                yield item


class _Bar:
    """A plain line, said once."""

    def __init__(self, stream: TextIO, text: str, total: int) -> None:
        self._stream, self._text, self._total = stream, text, total

    def __enter__(self) -> Self:
        print(f"{self._text}: {number_vi(self._total)} …", file=self._stream, flush=True)
        return self

    def __exit__(self, *_: object) -> None: ...

    def at(self, done: int) -> None: ...


class _Drawn(_Bar):
    """A bar that moves, and goes when the work is done."""

    def __enter__(self) -> Self:
        from rich.console import Console
        from rich.progress import Progress as Bars

        console = Console(file=self._stream)
        self._bars = Bars(console=console, transient=True, refresh_per_second=int(1 / _STEP))
        self._bars.start()
        self._task = self._bars.add_task(self._text, total=self._total)
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def at(self, done: int) -> None:
        self._bars.update(self._task, completed=done)


def _bar(stream: TextIO, text: str, total: int) -> _Bar:
    return (_Drawn if stream.isatty() else _Bar)(stream, text, total)
