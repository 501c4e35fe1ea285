"""How a build ended, in words for a terminal or for the preview's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cchc.build.engine import DoubledAddressError, Report, build
from cchc.build.garbage import no_collection
from cchc.build.order import Order
from cchc.build.output import NotOursError, Written
from cchc.build.watch import Watch
from cchc.content.trace import Look, Trace
from cchc.problems import Problem, count_line


@dataclass(frozen=True)
class Outcome:
    """`messages` are the problems, a line each; `written` the paths that changed,
    `standing` the traces of all files in the output, `explained` the answer to --explain."""

    ok: bool
    messages: tuple[str, ...]
    summary: str
    written: tuple[str, ...] = ()
    standing: Mapping[str, Trace] = field(default_factory=dict)
    explained: str = ""


def carry_out(order: Order, look: Look | None = None, watch: Watch | None = None) -> Outcome:
    """Build, and say what was done. Bad content leaves the output as it was."""
    try:
        with no_collection():
            report = build(order, look, watch)
    except NotOursError:
        reason = f"Thư mục {order.output} có sẵn tệp khác; hãy chọn thư mục trống."
        return Outcome(False, (), reason)
    except DoubledAddressError as path:
        return Outcome(False, (), f"Hai trang cùng muốn địa chỉ {path}; hãy đổi tên một nơi.")
    told = _told(order.content, report.problems)
    if report.result is None:
        count = count_line(report.problems, report.sources)
        return Outcome(False, told, f"{count} Trang giữ nguyên như lần dựng trước.")
    written, standing = report.result.paths, report.result.standing
    summary = _summary(report, report.result, order)
    return Outcome(True, told, summary, written, standing, report.explained)


def _told(folder: Path, problems: Sequence[Problem]) -> tuple[str, ...]:
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    return tuple(problem.told(shown.as_posix()) for problem in problems)


def _summary(report: Report, result: Written, order: Order) -> str:
    held = f", {report.held_back} bài chưa đến lúc đăng" if report.held_back else ""
    told = f", {len(report.problems)} cảnh báo" if report.problems else ""
    return (
        f"Đã đọc {report.sources} tệp{held}{told}; dựng {report.pages} trang và "
        f"{report.files} tệp kèm (ghi {result.written}, giữ nguyên {result.unchanged}, "
        f"xóa {result.deleted}).\n"
        f"Trang nằm ở {order.output}; xem thử bằng lệnh python -m cchc serve."
    )
