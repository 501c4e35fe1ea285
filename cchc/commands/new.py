"""`new`: a ready file for a new entry."""

from argparse import Namespace
from pathlib import Path

from cchc.commands.parser import Commands
from cchc.commands.terminal import ROOT, chosen_day, refuse, shown


def add(commands: Commands) -> None:
    command = commands("new", run, "tạo một bài mới", "moi")
    command.add_argument("kind", nargs="?", default="", metavar="loại", help="ví dụ tin-tuc")
    command.add_argument("title", nargs="?", default="", metavar="tên", help="tiêu đề của bài")
    command.add_argument(
        "--content", type=Path, default=ROOT / "content", metavar="THƯ_MỤC",
        help="thư mục nội dung",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    from cchc.tools.new_entry import kind_named, new_entry

    if not arguments.title:
        return refuse('Hãy viết loại và tên, ví dụ: python -m cchc new tin-tuc "Tên bài".')
    try:
        kind = kind_named(arguments.kind)
        path = new_entry(arguments.content, kind, arguments.title, chosen_day(""))
    except FileExistsError as reason:
        return refuse(f"Đã có tệp {shown(Path(reason.filename))}; hãy đặt tên khác.")
    except ValueError as reason:
        return refuse(str(reason))
    print(f"Đã tạo {shown(path)}. Hãy mở tệp và viết.")
    return 0
