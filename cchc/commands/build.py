"""`build`: check, then make the site; only what changed."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from cchc.commands.parser import Commands
from cchc.commands.terminal import ROOT, RefusedError, chosen_day, content_folder, shown

if TYPE_CHECKING:
    from cchc.build.order import Order
    from cchc.build.outcome import Outcome
    from cchc.build.stamp import Question
    from cchc.content.trace import Look


def add(commands: Commands) -> None:
    command = commands("build", run, "kiểm tra rồi dựng trang", "dung")
    command.add_argument("--nhap", action="store_true", help="dựng cả bản nháp và bài hẹn ngày")
    command.add_argument("--khong-tim-kiem", action="store_true", help="không làm chỉ mục tìm kiếm")
    command.add_argument("--content", type=Path, metavar="THƯ_MỤC", help="thư mục nội dung")
    command.add_argument("--output", type=Path, metavar="THƯ_MỤC", help="thư mục đặt trang")
    command.add_argument(
        "--ngay", default="", metavar="NGÀY", help="dựng như vào ngày này (2026-11-22)"
    )
    command.add_argument(
        "--profile", action="store_true", help="in thời gian từng công đoạn, từng loại trang"
    )
    command.add_argument(
        "--explain", default="", metavar="TRANG",
        help="nói vì sao một trang được dựng lại hay giữ nguyên (/tin-tuc/ten-bai/)",
    )  # fmt: skip
    command.add_argument(
        "--settings", type=Path, default=ROOT / "pelicanconf.py", metavar="TỆP",
        help="tệp cấu hình",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    from cchc.build.stamp import Question, still_true
    from cchc.content.trace import Look

    begun = perf_counter()
    today = chosen_day(arguments.ngay)
    if arguments.content:
        content_folder(arguments.content)
    if not arguments.settings.is_file():
        raise RefusedError(f"Không có tệp cấu hình {arguments.settings}.")
    content, output = (
        path.resolve() if path else None for path in (arguments.content, arguments.output)
    )
    question = Question(
        arguments.settings.resolve(), content, output, today, arguments.nhap,
        not arguments.khong_tim_kiem,
    )  # fmt: skip
    look = Look()
    stamp = None if arguments.profile or arguments.explain else still_true(question, look)
    if stamp:
        return _tell(stamp.messages, stamp.summary, begun, ok=True)
    return _build_anew(arguments, question, look, begun)


def _build_anew(arguments: Namespace, question: "Question", look: "Look", begun: float) -> int:
    from cchc.build.progress import Progress
    from cchc.build.stamp import inputs_now, leave
    from cchc.build.watch import Watch

    watch = Watch(Progress())
    order, carry_out = order_of(question)
    inputs = inputs_now((order.content, order.theme), look)
    outcome = carry_out(replace(order, explain=arguments.explain), look, watch)
    if outcome.ok and inputs:
        leave(question, inputs, order.output, outcome)
    for text in (watch.timings.told() if arguments.profile else "", outcome.explained):
        print(text, end="\n" if text else "")
    return _tell(outcome.messages, outcome.summary, begun, ok=outcome.ok)


def order_of(question: "Question") -> "tuple[Order, Callable[..., Outcome]]":
    """Return what the settings order, and what carries it out: a site with output plugins
    must be built through Pelican, which tells them."""
    from cchc.build.outcome import carry_out
    from cchc.build.recall import recalled_order, remember_order

    order = recalled_order(question)
    if order:
        return order, carry_out
    from cchc.plugin import site_from

    try:
        site = site_from(question.settings, _overrides(question.content, question.output))
    except SyntaxError as slip:
        place = f"{shown(Path(slip.filename or question.settings))}:{slip.lineno or 1}"
        reason = f"{place}: Dòng này không đúng cú pháp Python. Hãy xem lại ngoặc và dấu nháy."
        raise RefusedError(reason) from None
    order = site.order(question.today, with_held_back=question.held_back)
    order = replace(order, with_search=question.with_search)
    if not site.plugins:
        remember_order(question, order)
    return order, site.build


def _overrides(content: Path | None, output: Path | None) -> dict[str, str]:
    chosen = {"PATH": content, "OUTPUT_PATH": output}
    return {name: str(path.resolve()) for name, path in chosen.items() if path}


def _tell(messages: Sequence[str], summary: str, begun: float, *, ok: bool) -> int:
    """Problems go to where errors are read, the summary to where answers are."""
    for message in messages:
        print(message, file=sys.stderr)
    if not ok:
        print(summary, file=sys.stderr)
        return 1
    seconds = f"{perf_counter() - begun:.1f}".replace(".", ",")
    print(f"{summary} Xong sau {seconds} giây.")
    return 0
