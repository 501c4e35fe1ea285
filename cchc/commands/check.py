"""`check`: every mistake of the content, each with its cure; nothing is built."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cchc.commands.parser import Commands
from cchc.commands.terminal import (
    ROOT,
    RefusedError,
    chosen_day,
    chosen_files,
    content_folder,
    shown,
)

if TYPE_CHECKING:
    from cchc.content.published import Publication
    from cchc.problems import Problem

FORMATS = ("text", "json", "github", "gitlab")


def add(commands: Commands) -> None:
    command = commands("check", run, "kiểm tra nội dung, không dựng trang", "kiem-tra")
    command.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="THƯ_MỤC",
        help="thư mục nội dung",
    )  # fmt: skip
    command.add_argument(
        "--format", default="text", choices=FORMATS, metavar="DẠNG",
        help=f"dạng in ra: {', '.join(FORMATS)}",
    )  # fmt: skip
    command.add_argument("--list", action="store_true", help="kể mọi quy tắc, không kiểm tra")
    command.add_argument(
        "--only", nargs="+", default=[], metavar="TỆP", help="chỉ nói về những tệp này"
    )
    command.add_argument("--nghiem", action="store_true", help="có cảnh báo cũng là chưa đạt")
    command.add_argument("--goi-y", action="store_true", help="nói cả những gợi ý về cách viết")
    command.add_argument(
        "--ngay", default="", metavar="NGÀY", help="tính như vào ngày này (2026-11-22)"
    )
    command.add_argument(
        "--so-voi", default="", metavar="MỐC",
        help="bản đã công bố, ở mốc này của git (không ghi thì là da-cong-bo, nếu có)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    from cchc.checks.known import rules_told
    from cchc.problems import FORMATS as PRINTED
    from cchc.problems import Findings, errors, without_hints

    if arguments.list:
        print(rules_told())
        return 0
    content = content_folder(arguments.content)
    only = chosen_files(arguments.only, content)
    problems, files = _problems(arguments, content)
    if only:
        problems = [problem for problem in problems if problem.path in only]
    if not arguments.goi_y:
        problems = without_hints(problems)
    print(PRINTED[arguments.format](Findings(problems, len(only) or files, shown(content))))
    stopping = without_hints(problems) if arguments.nghiem else errors(problems)
    return 1 if stopping else 0


def _problems(arguments: Namespace, content: Path) -> "tuple[Sequence[Problem], int]":
    """Return what is wrong in the whole tree: what one file names may stand in another."""
    from cchc.build.checking import read_for_check
    from cchc.build.garbage import no_collection
    from cchc.build.jobs import default_jobs
    from cchc.build.progress import Progress
    from cchc.build.watch import Watch
    from cchc.checks import RULES, check

    today = chosen_day(arguments.ngay)
    published = _published(content, arguments.so_voi)
    watch = Watch(Progress(sys.stderr))
    with no_collection():
        catalog = read_for_check(content, ROOT / ".cache", default_jobs(), watch)
        catalog = replace(catalog, published=published)
        told = watch.through("Đang chạy các quy tắc", len(RULES), 1)
        return check(catalog, today, told), len(catalog.sources)


def _published(content: Path, named: str) -> "Publication":
    """Return what was published; nothing where git does not know it and nobody asked for it."""
    from cchc.content.published import MARK, NOTHING, read_publication

    found = read_publication(content, named or MARK)
    if named and found is None:
        raise RefusedError(
            f"--so-voi: không tìm thấy “{named}” trong kho git của {shown(content)}. "
            "Hãy ghi tên một nhánh hay một thẻ mà lệnh git log hiểu."
        )
    return found or NOTHING
