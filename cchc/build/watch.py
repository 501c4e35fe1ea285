"""Who looks on while a build works: the terminal that is told, the clock that is kept."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TypeVar

from cchc.build.progress import Progress
from cchc.build.timings import Timings

Item = TypeVar("Item")

READ, RENDER = "Đọc và chuyển bài viết", "Dựng trang"


def _silent() -> Progress:
    return Progress(silent=True)


@dataclass(frozen=True)
class Watch:
    """Progress and timings of one build; told to nobody unless somebody asks."""

    progress: Progress = field(default_factory=_silent)
    timings: Timings = field(default_factory=Timings)

    def phase(self, name: str) -> AbstractContextManager[None]:
        return self.timings.phase(name)

    def through(
        self, text: str, total: int, share: int
    ) -> Callable[[Iterable[Item]], Iterator[Item]]:
        """Return what passes items on and tells of them: one of `share` equal parts of `total`."""
        return lambda items: self.progress.through(text, items, total, share)
