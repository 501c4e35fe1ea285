"""`report`: the periodic report of what was published, as files to be filed."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cchc.commands.parser import Commands
from cchc.commands.terminal import ROOT, RefusedError, chosen_day, content_folder, shown

if TYPE_CHECKING:
    from cchc.content.catalog import Catalog
    from cchc.content.kinds import Plan
    from cchc.reports.paper import Paper
    from cchc.reports.period import Period

FORMATS = ("xlsx", "docx", "csv", "html")
_NEEDED = ("openpyxl", "docx")  # only this command asks for them


def add(commands: Commands) -> None:
    command = commands("report", run, "viết báo cáo định kỳ về tin, bài đã đăng", "bao-cao")
    command.add_argument(
        "--tu", required=True, metavar="NGÀY", help="ngày đầu của kỳ, ví dụ 1/1/2024"
    )
    command.add_argument(
        "--den", required=True, metavar="NGÀY", help="ngày cuối của kỳ, ví dụ 30/6/2024"
    )
    command.add_argument(
        "--don-vi", action="append", default=[], metavar="TÊN",
        help="chỉ tính đơn vị này; viết nhiều lần để chọn nhiều đơn vị",
    )  # fmt: skip
    command.add_argument(
        "--ke-hoach", action="append", default=[], metavar="SỐ",
        help="chỉ đối chiếu kế hoạch tuyên truyền này; bỏ trống là mọi kế hoạch",
    )  # fmt: skip
    command.add_argument(
        "--co-quan", default="", metavar="TÊN",
        help="cơ quan lập báo cáo; có tên thì bản Word, HTML có quốc hiệu, tiêu ngữ",
    )  # fmt: skip
    command.add_argument(
        "--dang", default=",".join(FORMATS), metavar="DẠNG", help=f"dạng tệp: {', '.join(FORMATS)}"
    )
    command.add_argument(
        "--ra", type=Path, default=ROOT / "bao-cao", metavar="THƯ_MỤC", help="nơi đặt báo cáo"
    )
    command.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="THƯ_MỤC",
        help="thư mục nội dung",
    )  # fmt: skip
    command.add_argument(
        "--ngay", default="", metavar="NGÀY", help="tính như vào ngày này (2026-11-22)"
    )


def run(arguments: Namespace) -> int:
    from cchc.reports.report import report_of
    from cchc.reports.tables import paper_of
    from cchc.text.forms import nfc, squeeze

    if any(find_spec(name) is None for name in _NEEDED):
        raise RefusedError("Chưa cài thư viện của báo cáo. Hãy chạy: python -m cchc setup")
    period, formats = _period(arguments), _formats(arguments.dang)
    today = chosen_day(arguments.ngay)
    catalog = _catalog(content_folder(arguments.content), today)
    units, plans = _units(catalog, arguments.don_vi), _plans(catalog, today, arguments.ke_hoach)
    paper = paper_of(
        report_of(catalog, period, today, units, plans), squeeze(nfc(arguments.co_quan))
    )
    stem, count = _write(paper, period, units, formats, arguments.ra)
    for sentence in paper.sentences:
        print(sentence)
    print(f"Đã viết {count} tệp vào {shown(arguments.ra)}, tên bắt đầu bằng {stem}.")
    return 0


def _period(arguments: Namespace) -> "Period":
    from cchc.reports.period import Period
    from cchc.text.dates import day_vi

    period = Period(_day("--tu", arguments.tu), _day("--den", arguments.den))
    if period.end < period.start:
        text = f"--den ({day_vi(period.end)}) đứng trước --tu ({day_vi(period.start)})."
        raise RefusedError(f"{text} Hãy viết ngày đầu kỳ ở --tu, ngày cuối kỳ ở --den.")
    return period


def _day(option: str, written: str) -> date:
    from cchc.text.dates import read_day

    try:
        return read_day(written)
    except ValueError as reason:
        raise RefusedError(f"{option}: {reason}") from None


def _formats(written: str) -> list[str]:
    chosen = list(dict.fromkeys(name.strip().lower() for name in written.split(",")))
    for name in chosen:
        if name not in FORMATS:
            raise RefusedError(f"--dang: không có dạng “{name}”. Chọn trong: {', '.join(FORMATS)}.")
    return chosen


def _catalog(content: Path, today: date) -> "Catalog":
    """Return the catalog, if it is sound: a report must not leave out what was misread."""
    from cchc.build.checking import read_for_check
    from cchc.build.garbage import no_collection
    from cchc.build.jobs import default_jobs
    from cchc.build.progress import Progress
    from cchc.build.watch import Watch
    from cchc.checks import check
    from cchc.problems import errors

    with no_collection():
        watch = Watch(Progress(sys.stderr))
        catalog = read_for_check(content, ROOT / ".cache", default_jobs(), watch)
        wrong = errors(check(catalog, today))
    if wrong:
        raise RefusedError(
            f"Nội dung còn {len(wrong)} lỗi, báo cáo có thể thiếu bài. "
            "Hãy chạy python -m cchc check, sửa lỗi rồi viết báo cáo."
        )
    return catalog


def _units(catalog: "Catalog", names: Sequence[str]) -> tuple[str, ...]:
    from cchc.reports.units import chosen_units
    from cchc.text.forms import nfc, squeeze

    try:
        return chosen_units(catalog, [squeeze(nfc(name)) for name in names])
    except ValueError as reason:
        raise RefusedError(f"--don-vi: {reason}") from None


def _plans(catalog: "Catalog", today: date, names: Sequence[str]) -> "Sequence[Plan]":
    """Return the communication plans of these symbols or slugs, or all of them."""
    from cchc.checks.near import one_of
    from cchc.reports.report import communication_plans
    from cchc.text.forms import nfc

    plans = communication_plans(catalog, today)
    known = {name: plan for plan in plans for name in (plan.slug, plan.number)}
    for name in names:
        if nfc(name) not in known:
            cure = one_of(name, known) or _which(plans)
            raise RefusedError(f"--ke-hoach: không có kế hoạch tuyên truyền “{name}”. {cure}")
    return [known[nfc(name)] for name in names] or plans


def _which(plans: "Sequence[Plan]") -> str:
    numbers = "; ".join(plan.number for plan in plans)
    return f"Chọn trong: {numbers}." if plans else "Trang chưa có kế hoạch nào."


def _write(
    paper: "Paper", period: "Period", units: Sequence[str], formats: Sequence[str], folder: Path
) -> tuple[str, int]:
    """Write all files, or none where one would take the place of a file that is not the same:
    somebody may have worked on it."""
    from cchc.reports.files import files_of, stem_of

    stem = stem_of(period, units)
    files = dict(files_of(paper, stem, formats))
    for name, content in files.items():
        file = folder / name
        if file.exists() and file.read_bytes() != content:
            raise RefusedError(
                f"Đã có tệp {shown(file)}, khác với báo cáo mới. "
                "Hãy dời tệp ấy đi, hoặc chọn thư mục khác bằng --ra."
            )
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return stem, len(files)
