"""Where the time of a build went: by phase, and within a phase by kind of file or page."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter


@dataclass
class Spent:
    """Seconds of processors (children included) and of the clock, and how many were done."""

    cpu: float = 0.0
    wall: float = 0.0
    count: int = 0


@dataclass
class Timings:
    """What one build spent. `kinds` are seconds of the clock in whichever process did it."""

    phases: dict[str, Spent] = field(default_factory=dict)
    kinds: dict[tuple[str, str], Spent] = field(default_factory=dict)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what is done inside for the phase `name`."""
        cpu, wall = _processors(), perf_counter()
        try:
            yield
        finally:
            spent = self.phases.setdefault(name, Spent())
            spent.cpu += _processors() - cpu
            spent.wall += perf_counter() - wall
            spent.count += 1

    def add(self, phase: str, kind: str, seconds: float) -> None:
        """Count one file or page of a kind."""
        spent = self.kinds.setdefault((phase, kind), Spent())
        spent.wall += seconds
        spent.count += 1

    def told(self) -> str:
        """Return a table for a terminal, in Vietnamese."""
        lines = [f"{'Công đoạn':<34}{'CPU (s)':>10}{'đồng hồ (s)':>13}{'số':>9}"]
        for name, spent in self.phases.items():
            lines.append(f"{name:<34}{_vi(spent.cpu):>10}{_vi(spent.wall):>13}")
            for (phase, kind), part in sorted(self.kinds.items(), key=lambda item: -item[1].wall):
                if phase == name:
                    lines.append(f"  {kind:<32}{'':>10}{_vi(part.wall):>13}{part.count:>9}")
        return "\n".join(lines)


def _processors() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _vi(seconds: float) -> str:
    return f"{seconds:.3f}".replace(".", ",")
