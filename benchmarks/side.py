"""What is measured (scenarios), and of whom (sides): ours, stock Pelican, Hugo."""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Protocol

from benchmarks.measure import Run

COLD, NOTHING, EDIT = "từ đầu, mọi nhân", "không có gì mới", "sửa thân một bài"


@dataclass(frozen=True)
class Scenario:
    """cold: without output and caches; alone: on one processor."""

    name: str
    cold: bool = False
    alone: bool = False


SHARED = (Scenario(COLD, cold=True), Scenario(NOTHING), Scenario(EDIT))


def set_aside(folder: Path, names: Iterable[str]) -> None:
    """Move outputs and caches out of the way; they are deleted when all is measured.

    Where thousands of files have just been deleted, ext4 looks long for a place for a new one
    (it gives the numbers of deleted files out again only after minutes): 5 % of a cold build.
    """
    aside = Path(tempfile.mkdtemp(prefix="bo-", dir=folder))
    for name in names:
        if (folder / name).exists():
            (folder / name).rename(aside / name)


class Side(Protocol):
    """A generator with its own copy of the corpus."""

    name: str

    def forget(self) -> None: ...
    def settle(self) -> None: ...
    def change(self, scenario: str, turn: int) -> None: ...
    def build(self, *, alone: bool = False) -> Run: ...
    def written(self, outcome: Run) -> int: ...


@dataclass(frozen=True)
class Spread:
    """Median, least and greatest of some runs."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        return cls(median(values), min(values), max(values))


@dataclass(frozen=True)
class Row:
    """The runs of one scenario, on one side, at one size."""

    side: str
    articles: int
    scenario: str
    cpu: Spread
    wall: Spread
    memory: Spread
    written: int
    runs: int


def measure(side: Side, articles: int, scenario: Scenario, turns: int, enough: float) -> Row:
    """Run a scenario `turns` times, each from the state that it begins with; no more after
    `enough` seconds."""
    outcomes: list[Run] = []
    written: list[int] = []
    while len(outcomes) < turns and sum(each.wall for each in outcomes) < enough:
        if scenario.cold:
            side.forget()
        else:
            side.settle()
            side.change(scenario.name, len(outcomes))
        outcomes.append(side.build(alone=scenario.alone))
        written.append(side.written(outcomes[-1]))
    cpu, wall, memory = (
        Spread.of([getattr(each, name) for each in outcomes]) for name in ("cpu", "wall", "memory")
    )
    count = round(median(written))
    return Row(side.name, articles, scenario.name, cpu, wall, memory, count, len(outcomes))
