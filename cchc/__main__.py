"""`python -m cchc setup | serve | check | build | new`.

Only the standard library is imported before it is known that the dependencies
are there: `setup` must run on a bare machine.
"""

import argparse
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from cchc.build.engine import Order
    from cchc.build.outcome import Outcome
    from cchc.build.stamp import Question
    from cchc.content.trace import Look

ROOT = Path(__file__).resolve().parents[1]
_NEEDED = ("pelican", "markdown", "nh3", "typogrify")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    arguments = _parser().parse_args(words)
    for stream in (sys.stdout, sys.stderr):  # Windows' console would lose the diacritics
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments.run is _setup or not _missing():
        return int(arguments.run(arguments))
    return _again_in_environment(sys.argv[1:] if words is None else list(words))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m cchc", description="Trang cải cách hành chính.")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    _add(commands, "setup", _setup, "cài môi trường", ("--test", "cài cả phần kiểm thử"))
    check = _add(commands, "check", _check, "kiểm tra nội dung")
    check.add_argument("--content", type=Path, default=ROOT / "content", help="thư mục nội dung")
    check.add_argument(
        "--format", default="text", choices=("text", "json", "github", "gitlab"), help="dạng in ra"
    )
    check.add_argument("--ngay", default="", help="tính như vào ngày này (2026-11-22)")
    build = _add(commands, "build", _build, "kiểm tra rồi dựng trang",
                 ("--nhap", "dựng cả bản nháp và bài hẹn ngày"))  # fmt: skip
    build.add_argument("--content", type=Path, help="thư mục nội dung")
    build.add_argument("--output", type=Path, help="thư mục đặt trang")
    build.add_argument("--ngay", default="", help="dựng như vào ngày này (2026-11-22)")
    build.add_argument(
        "--profile", action="store_true", help="in thời gian từng công đoạn, từng loại trang"
    )
    build.add_argument(
        "--explain", default="", metavar="TRANG",
        help="nói vì sao một trang được dựng lại hay giữ nguyên (/tin-tuc/ten-bai/)",
    )  # fmt: skip
    build.add_argument(
        "--settings", type=Path, default=ROOT / "pelicanconf.py", help="tệp cấu hình"
    )
    serve = _add(commands, "serve", _serve, "xem trước, tự làm mới khi lưu tệp")
    serve.add_argument("--port", type=int, default=8000, help="cổng")
    serve.add_argument("--ngay", default="", help="xem như vào ngày này (2026-11-22)")
    new = _add(commands, "new", _new, "tạo một bài mới")
    new.add_argument("kind", nargs="?", default="", metavar="loại", help="ví dụ tin-tuc")
    new.add_argument("title", nargs="?", default="", metavar="tên", help="tiêu đề của bài")
    new.add_argument("--content", type=Path, default=ROOT / "content", help="thư mục nội dung")
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str,
    *switches: tuple[str, str],
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text.capitalize() + ".")
    command.set_defaults(run=run)
    for switch, help_text in switches:
        command.add_argument(switch, action="store_true", help=help_text)
    return command


def _missing() -> bool:
    return any(find_spec(name) is None for name in _NEEDED)


def _again_in_environment(words: list[str]) -> int:
    """Run the same command with the interpreter of `.venv`."""
    from cchc.setup import environment_python

    python = environment_python(ROOT)
    if python is None or Path(sys.prefix) == ROOT / ".venv":
        print("Chưa cài môi trường. Hãy chạy: python -m cchc setup", file=sys.stderr)
        return 1
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([str(python), "-m", "cchc", *words], env=environment) as inner:
        while True:
            try:
                return inner.wait()
            except KeyboardInterrupt:  # the inner one heard it, too, and ends by itself
                continue


def _setup(arguments: argparse.Namespace) -> int:
    from cchc.setup import prepare

    prepare(ROOT, arguments.test)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from cchc.build.day import build_day
    from cchc.checks import check, read_checked
    from cchc.problems import FORMATS, Findings, errors

    if not arguments.content.is_dir():
        return _refuse(f"Không có thư mục {arguments.content}.")
    try:
        today = build_day(arguments.ngay)
    except ValueError as reason:
        return _refuse(f"--ngay: {reason}")
    catalog = read_checked(arguments.content)
    problems = check(catalog, today)
    findings = Findings(problems, len(catalog.sources), _shown(arguments.content))
    print(FORMATS[arguments.format](findings))
    return 1 if errors(problems) else 0


def _shown(folder: Path) -> str:
    """A folder as it is best written from here."""
    resolved, here = folder.resolve(), Path.cwd()
    return (resolved.relative_to(here) if resolved.is_relative_to(here) else folder).as_posix()


def _build(arguments: argparse.Namespace) -> int:
    from cchc.build.day import build_day
    from cchc.build.stamp import Question, still_true
    from cchc.content.trace import Look

    begun = perf_counter()
    try:
        today = build_day(arguments.ngay)
    except ValueError as reason:
        return _refuse(f"--ngay: {reason}")
    if arguments.content and not arguments.content.is_dir():
        return _refuse(f"Không có thư mục {arguments.content}.")
    content, output = (
        path.resolve() if path else None for path in (arguments.content, arguments.output)
    )
    question = Question(arguments.settings.resolve(), content, output, today, arguments.nhap)
    look = Look()
    stamp = None if arguments.profile or arguments.explain else still_true(question, look)
    if stamp:
        return _tell(stamp.messages, stamp.summary, begun, ok=True)
    return _build_anew(arguments, question, look, begun)


def _build_anew(
    arguments: argparse.Namespace, question: "Question", look: "Look", begun: float
) -> int:
    from cchc.build.progress import Progress
    from cchc.build.stamp import inputs_now, leave
    from cchc.build.watch import Watch

    watch = Watch(Progress())
    order, carry_out = _order(question)
    inputs = inputs_now((order.content, order.theme), look)
    outcome = carry_out(replace(order, explain=arguments.explain), look, watch)
    if outcome.ok and inputs:
        leave(question, inputs, order.output, outcome)
    for text in (watch.timings.told() if arguments.profile else "", outcome.explained):
        print(text, end="\n" if text else "")
    return _tell(outcome.messages, outcome.summary, begun, ok=outcome.ok)


def _order(question: "Question") -> "tuple[Order, Callable[..., Outcome]]":
    """Return what the settings order, and what carries it out: a site with output plugins
    must be built through Pelican, which tells them."""
    from cchc.build.outcome import carry_out
    from cchc.build.recall import recalled_order, remember_order

    order = recalled_order(question)
    if order:
        return order, carry_out
    from cchc.plugin import site_from

    site = site_from(question.settings, _overrides(question.content, question.output))
    order = site.order(question.today, with_held_back=question.held_back)
    if not site.plugins:
        remember_order(question, order)
    return order, site.build


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


def _overrides(content: Path | None, output: Path | None) -> dict[str, str]:
    chosen = {"PATH": content, "OUTPUT_PATH": output}
    return {name: str(path.resolve()) for name, path in chosen.items() if path}


def _serve(arguments: argparse.Namespace) -> int:
    from cchc.build.day import build_day
    from cchc.build.stamp import Question
    from cchc.build.watched import Watched
    from cchc.serve import serve

    gc.enable()
    output = ROOT / ".cache" / "xem-truoc"

    watched = Watched()

    def build(changed: Collection[Path] | None) -> "Outcome":
        # The settings are asked each time: they may be what was just edited.
        today = build_day(arguments.ngay)
        order, carry_out = _order(Question(ROOT / "pelicanconf.py", None, output, today, True))
        look = watched.look(order, changed)
        outcome = carry_out(order, look)
        watched.remember(order, look, outcome)
        return outcome

    serve(ROOT, build, output, port=arguments.port)
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from cchc.build.day import build_day
    from cchc.tools.new_entry import kind_named, new_entry

    if not arguments.title:
        return _refuse('Hãy viết loại và tên, ví dụ: python -m cchc new tin-tuc "Tên bài".')
    try:
        kind = kind_named(arguments.kind)
        path = new_entry(arguments.content, kind, arguments.title, build_day())
    except FileExistsError as reason:
        return _refuse(f"Đã có tệp {reason.filename}; hãy đặt tên khác.")
    except ValueError as reason:
        return _refuse(str(reason))
    print(f"Đã tạo {_shown(path)}. Hãy mở tệp và viết.")
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _leave(status: int) -> NoReturn:
    """End at once: to take a million objects apart one by one costs a tenth of an edit."""
    with suppress(BrokenPipeError):  # `| head` has read enough
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    gc.disable()  # the process ends with its command, and its garbage with it
    _leave(main())
