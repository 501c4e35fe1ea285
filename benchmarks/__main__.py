"""Times builds of content/ in a copy of the project: python -m benchmarks."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
ROUNDS = 5
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".cache", "node_modules", "output")


def main() -> None:
    """Print the medians of a cold build, of one that finds nothing new, and of one edit."""
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "cchc"
        shutil.copytree(ROOT, project, ignore=NOT_COPIED)
        times = {
            "từ đầu": time_of(project, forget),
            "không có gì mới": time_of(project, lambda _: None),
            "sửa một bài": time_of(project, edit_one),
        }
    print("\n".join([*table(times), machine()]))


def time_of(project: Path, prepare: Callable[[Path], None]) -> float:
    """Return the median wall time of a build, `prepare` not counted."""
    return median(one_build(project, prepare) for _ in range(ROUNDS))


def one_build(project: Path, prepare: Callable[[Path], None]) -> float:
    prepare(project)
    start = perf_counter()
    command = [sys.executable, "-m", "cchc", "build", "--ngay", "2026-11-22"]
    subprocess.run(command, cwd=project, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def forget(project: Path) -> None:
    for name in ("output", ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)


def edit_one(project: Path) -> None:
    article = min((project / "content" / "tin-tuc").rglob("*.md"))
    with article.open("a", encoding="utf-8") as file:
        file.write("\nThêm một câu.\n")


def table(times: dict[str, float]) -> list[str]:
    cold = max(times["từ đầu"], 1e-9)
    return [
        f"{name:<16} {seconds:7.2f} s, bằng {seconds / cold:.0%} lần dựng từ đầu"
        for name, seconds in times.items()
    ]


def machine() -> str:
    return (
        f"Trung vị của {ROUNDS} lần, {os.cpu_count()} nhân, Python {platform.python_version()}, "
        f"{platform.system()}."
    )


if __name__ == "__main__":
    main()
