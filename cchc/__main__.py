"""`python -m cchc setup | check | fix | new | build | serve | report`.

Only the standard library is imported before it is known that the dependencies
are there: `setup` must run on a bare machine.
"""

import argparse
import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from cchc.commands import build, check, fix, new, report, serve
from cchc.commands.parser import VietnameseParser, adder
from cchc.commands.terminal import ROOT, RefusedError, refusal_of_the_disk, refuse

_NEEDED = ("pelican", "markdown", "nh3", "typogrify")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    for stream in (sys.stdout, sys.stderr):  # Windows' console would lose the diacritics
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(words)
    if arguments.run is not _setup and _missing():
        return _again_in_environment(sys.argv[1:] if words is None else list(words))
    try:
        return int(arguments.run(arguments))
    except RefusedError as sentence:
        return refuse(str(sentence))
    except OSError as reason:
        if not (said := refusal_of_the_disk(reason)):
            raise
        return refuse(said)
    except KeyboardInterrupt:
        print("\nĐã dừng.", file=sys.stderr)
        return 130


def _parser() -> VietnameseParser:
    parser = VietnameseParser(prog="python -m cchc", description="Trang cải cách hành chính.")
    commands = adder(parser)
    setup = commands("setup", _setup, "cài môi trường")
    setup.add_argument("--test", action="store_true", help="cài cả phần kiểm thử")
    for command in (new, check, fix, build, serve, report):
        command.add(commands)
    return parser


def _missing() -> bool:
    return any(find_spec(name) is None for name in _NEEDED)


def _again_in_environment(words: list[str]) -> int:
    """Run the same command with the interpreter of `.venv`."""
    from cchc.setup import environment_python

    python = environment_python(ROOT)
    if python is None or Path(sys.prefix) == ROOT / ".venv":
        return refuse("Chưa cài môi trường. Hãy chạy: python -m cchc setup")
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


def _leave(status: int) -> NoReturn:
    """End at once, without taking a million objects apart one by one."""
    with suppress(BrokenPipeError):
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    gc.disable()  # the process ends with its command, and its garbage with it
    status = 1
    with suppress(BrokenPipeError):  # `| head` has read enough
        status = main()
    _leave(status)
