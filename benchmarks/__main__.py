"""Times builds of our engine, stock Pelican and Hugo: python -m benchmarks [--quick | --full]."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.machine import machine_lines
from benchmarks.measure import CommandError
from benchmarks.others import (
    Hugo,
    Other,
    StockPelican,
    frame_weight,
    install_hugo,
    install_pelican,
)
from benchmarks.ours import SCENARIOS, Ours
from benchmarks.plot import plot
from benchmarks.preview import preview_times
from benchmarks.report import report
from benchmarks.side import SHARED, Row, Spread, measure

RESULTS = Path(__file__).parent / "ket-qua"
PREVIEW_LIMIT = 1_000  # above it only with --full
PREVIEW_TURNS = 5


@dataclass(frozen=True)
class Plan:
    """How many articles, how many runs of ours and of the others, how large a preview."""

    sizes: tuple[int, ...]
    ours: int
    others: int
    preview_limit: int


PLANS = {
    "quick": Plan((100, 1_000), 1, 1, 0),
    "": Plan((100, 1_000, 10_000), 3, 1, PREVIEW_LIMIT),
    "full": Plan((100, 1_000, 10_000), 3, 3, 10_000),
}


def main() -> None:
    """Measure as asked, and write a table and a plot to benchmarks/ket-qua/."""
    arguments = _arguments()
    mode = "quick" if arguments.quick else "full" if arguments.full else ""
    plan = PLANS[mode]
    tools = {"pelican": install_pelican(), "hugo": install_hugo()}
    machine = machine_lines(tools["pelican"], tools["hugo"])
    rows: list[Row] = []
    previews: dict[int, Spread] = {}
    for size in plan.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            rows += _measured(Path(scratch), size, plan, tools, previews)
    name = arguments.ngay + ("-nhanh" if mode == "quick" else "")
    RESULTS.mkdir(exist_ok=True)
    title = f"Dựng trang: giây CPU theo số bài ({arguments.ngay})"
    (RESULTS / f"{name}.svg").write_text(plot(rows, title), encoding="utf-8")
    text = report(rows, previews, machine, arguments.ngay)
    text += f"\n![Giây CPU theo số bài, thang lôgarit]({name}.svg)\n"
    (RESULTS / f"{name}.md").write_text(text, encoding="utf-8")
    print(f"{text}\nĐã ghi {RESULTS / name}.md và .svg.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description="Đo thời gian dựng trang.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--quick", action="store_true", help="100 và 1.000 bài, mỗi việc một lần")
    choice.add_argument("--full", action="store_true", help="mọi cỡ, mỗi việc ba lần ở cả ba bên")
    today = datetime.now(UTC).astimezone().date().isoformat()
    parser.add_argument("--ngay", default=today, help="ngày ghi trong kết quả (2026-11-22)")
    return parser.parse_args()


def _measured(
    scratch: Path,
    size: int,
    plan: Plan,
    tools: dict[str, Path | None],
    previews: dict[int, Spread],
) -> Iterator[Row]:
    """Measure every side at one size."""
    site = Ours(scratch / "ours", size)
    site.build()
    weight = frame_weight(site.output, site.content)
    others = list(_others(scratch, site, weight, tools))
    for scenario in SCENARIOS:
        yield _told(measure(site, size, scenario, plan.ours))
    if size <= plan.preview_limit:
        previews[size] = preview_times(site, PREVIEW_TURNS)
    for other in others:
        for scenario in SHARED:
            yield _told(measure(other, size, scenario, plan.others))


def _others(
    scratch: Path, site: Ours, weight: int, tools: dict[str, Path | None]
) -> Iterator[Other]:
    for name, kind in (("pelican", StockPelican), ("hugo", Hugo)):
        tool = tools[name]
        if tool:
            other = kind(scratch / name, site.articles, tool)
            other.prepare(site.content / "tin-tuc", weight)
            yield other


def _told(row: Row) -> Row:
    print(
        f"{row.articles:>6} {row.side:<18} {row.scenario:<32} CPU {row.cpu.middle:8.2f}  "
        f"giây {row.wall.middle:8.2f}  {row.memory.middle:6.0f} MiB  ghi {row.written}",
        flush=True,
    )
    return row


if __name__ == "__main__":
    try:
        main()
    except CommandError as reason:
        sys.exit(f"Một lệnh hỏng:\n{reason}")
