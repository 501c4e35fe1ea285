"""`fix`: mends what has one right answer."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cchc.commands.parser import Commands
from cchc.commands.terminal import ROOT, chosen_day, chosen_files, content_folder, shown


def add(commands: Commands) -> None:
    command = commands("fix", run, "sửa những gì chỉ có một cách sửa", "sua")
    command.add_argument(
        "files", nargs="*", metavar="TỆP", help="chỉ sửa những tệp này; bỏ trống là sửa tất cả"
    )
    command.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="THƯ_MỤC",
        help="thư mục nội dung",
    )  # fmt: skip
    command.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không ghi gì")


def run(arguments: Namespace) -> int:
    from cchc.build.progress import Progress
    from cchc.content.sources import Source
    from cchc.tools.fix import fixes, write_fix

    content = content_folder(arguments.content)
    only = chosen_files(arguments.files, content)
    progress, seen, mended = Progress(sys.stderr), 0, 0

    def told(sources: list[Source]) -> "Iterator[Source]":
        nonlocal seen
        seen = len(sources)
        return progress.through("Đang sửa", sources, seen, 1)

    for fixed in fixes(content, only, told, _lost(content)):
        mended += 1
        if arguments.dry_run:
            print(fixed.diff(shown(content)))
        else:
            write_fix(fixed)
        print(fixed.told(shown(content)))
    print(_count(mended, seen, dry=arguments.dry_run))
    return 0


def _lost(content: Path) -> dict[str, list[str]]:
    """Return addresses that were published and must lead to a file with another one now."""
    from cchc.build.checking import read_for_check
    from cchc.build.jobs import default_jobs
    from cchc.build.watch import Watch
    from cchc.checks.moved import missing_redirects
    from cchc.content.published import MARK, read_publication

    published = read_publication(content, MARK)
    if not published or not published.changed:
        return {}
    catalog = read_for_check(content, ROOT / ".cache", default_jobs(), Watch())
    return missing_redirects(replace(catalog, published=published), chosen_day(""))


def _count(mended: int, seen: int, *, dry: bool) -> str:
    if not mended:
        return f"Đã xem {seen} tệp: không có gì phải sửa."
    if dry:
        return f"Đã xem {seen} tệp: sẽ sửa {mended} tệp. Chưa ghi gì; bỏ --dry-run để sửa."
    return f"Đã xem {seen} tệp: sửa {mended} tệp."
