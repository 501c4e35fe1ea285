"""Times builds of our engine, stock Pelican and Hugo: python -m benchmarks [--quick | --full]."""

import argparse
import sys
import tempfile
from dataclasses import dataclass, field
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
from cchc.build.day import build_day

RESULTS = Path(__file__).parent / "ket-qua"
PREVIEW_TURNS = 20

Tools = dict[type[Other], Path | None]


@dataclass(frozen=True)
class Plan:
    """How many articles, how many runs of ours and of the others; no more runs of the same
    after `enough` seconds; how large a preview."""

    sizes: tuple[int, ...]
    ours: int
    others: int
    enough: float
    preview_limit: int


SIZES = (100, 1_000, 10_000)
PLANS = {
    "quick": Plan(SIZES[:2], 1, 1, 60, 0),
    "": Plan(SIZES, 3, 1, 60, 10_000),
    "full": Plan(SIZES, 3, 3, 3_600, 10_000),
}


@dataclass
class Results:
    """What is known so far; every new row is written at once, so that nothing is lost."""

    name: str
    day: str
    machine: list[str]
    absent: list[str]
    rows: list[Row] = field(default_factory=list)
    previews: dict[int, Spread] = field(default_factory=dict)
    phases: dict[int, dict[str, float]] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        self.rows.append(row)
        print(
            f"{row.articles:>6} {row.side:<18} {row.scenario:<24} CPU {row.cpu.middle:8.2f}  "
            f"giây {row.wall.middle:8.2f}  {row.memory.middle:6.0f} MiB  ghi {row.written}",
            flush=True,
        )
        self.write()

    def write(self) -> None:
        RESULTS.mkdir(exist_ok=True)
        title = f"Dựng trang: giây CPU theo số bài ({self.day})"
        (RESULTS / f"{self.name}.svg").write_text(plot(self.rows, title), encoding="utf-8")
        text = report(self.rows, self.previews, self.phases, self.machine, self.absent, self.day)
        text += f"\n![Giây CPU theo số bài, thang lôgarit]({self.name}.svg)\n"
        (RESULTS / f"{self.name}.md").write_text(text, encoding="utf-8")


def main() -> None:
    """Measure as asked, and write a table and a plot to benchmarks/ket-qua/."""
    arguments = _arguments()
    if sys.platform != "linux":
        sys.exit("Chỉ đo được trên Linux: bộ nhớ và số nhân đọc từ /proc.")
    mode = "quick" if arguments.quick else "full" if arguments.full else ""
    tools = {StockPelican: install_pelican(), Hugo: install_hugo()}
    results = Results(
        arguments.ngay + ("-nhanh" if mode == "quick" else ""),
        arguments.ngay,
        machine_lines(tools[StockPelican], tools[Hugo]),
        [kind.name for kind, tool in tools.items() if tool is None],
    )
    with tempfile.TemporaryDirectory() as scratch:
        for size in PLANS[mode].sizes:
            _measure(Path(scratch) / str(size), size, PLANS[mode], tools, results)
    results.write()
    print(f"Đã ghi {RESULTS / results.name}.md và .svg.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description="Đo thời gian dựng trang.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--quick", action="store_true", help="100 và 1.000 bài, mỗi việc một lần")
    choice.add_argument("--full", action="store_true", help="mọi cỡ, mỗi việc ba lần ở cả ba bên")
    today = build_day().isoformat()
    parser.add_argument("--ngay", default=today, help="ngày ghi trong kết quả (2026-11-22)")
    return parser.parse_args()


def _measure(scratch: Path, size: int, plan: Plan, tools: Tools, results: Results) -> None:
    """Measure every side at one size."""
    site = Ours(scratch / "ours", size)
    for scenario in SCENARIOS:
        results.add(measure(site, size, scenario, plan.ours, plan.enough))
    results.phases[size] = site.phases()
    weight = frame_weight(site.output, site.content)
    if size <= plan.preview_limit:
        results.previews[size] = preview_times(site, PREVIEW_TURNS)
    site.forget()
    for kind, tool in tools.items():
        if tool:
            other = kind(scratch / kind.__name__, site, tool, weight)
            for scenario in SHARED:
                results.add(measure(other, size, scenario, plan.others, plan.enough))


if __name__ == "__main__":
    try:
        main()
    except CommandError as reason:
        sys.exit(f"Một lệnh hỏng:\n{reason}")
