"""`serve`: the live preview."""

import gc
from argparse import Namespace
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from cchc.commands.build import order_of
from cchc.commands.parser import Commands
from cchc.commands.terminal import ROOT, chosen_day

if TYPE_CHECKING:
    from cchc.build.outcome import Outcome


def add(commands: Commands) -> None:
    command = commands("serve", run, "xem trước, tự làm mới khi lưu tệp", "xem")
    command.add_argument("--port", type=_port, default=8000, metavar="CỔNG", help="cổng")
    command.add_argument(
        "--ngay", default="", metavar="NGÀY", help="xem như vào ngày này (2026-11-22)"
    )


def _port(written: str) -> int:
    port = int(written)
    if not 0 <= port <= 65535:
        raise ValueError(written)
    return port


def run(arguments: Namespace) -> int:
    from cchc.build.stamp import Question
    from cchc.build.watched import Watched
    from cchc.serve import serve

    output = ROOT / ".cache" / "xem-truoc"
    chosen_day(arguments.ngay)  # a wrong day is refused before a browser is opened

    watched = Watched()
    gc.enable()  # it lives long

    def build(changed: Collection[Path] | None) -> "Outcome":
        # The settings are asked each time: they may be what was just edited.
        today = chosen_day(arguments.ngay)
        # A preview is to be quick, and what is searched there is not public yet.
        question = Question(ROOT / "pelicanconf.py", None, output, today, True, with_search=False)
        order, carry_out = order_of(question)
        look = watched.look(order, changed)
        outcome = carry_out(order, look)
        watched.remember(order, look, outcome)
        return outcome

    serve(ROOT, build, output, port=arguments.port)
    return 0
