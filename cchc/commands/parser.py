"""A command line that speaks Vietnamese: argparse knows only English."""

import re
import sys
from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter, Namespace
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from argparse import _MutuallyExclusiveGroup

Run = Callable[[Namespace], int]
_HEADINGS = {"positional arguments": "Phải viết", "options": "Tùy chọn"}
# What argparse says, and how an editor is told.
_SENTENCES = (
    (r"the following arguments are required: (.+)", "Thiếu {}."),
    (r"unrecognized arguments: (.+)", "Không hiểu “{}”."),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)",
     "{0}: không có lựa chọn “{1}”. Chọn trong: {2}."),
    (r"argument (.+?): expected .*", "{}: thiếu giá trị."),
    (r"argument (.+?): invalid .+ value: '(.*)'", "{}: không hiểu “{}”."),
    (r"argument (.+?): ignored explicit argument '(.*)'", "{} đứng một mình, không kèm “{}”."),
    (r"argument (.+?): not allowed with argument (.+)", "{} không đi cùng {}."),
)  # fmt: skip


class VietnameseParser(ArgumentParser):
    """Refuses a wrong word in a sentence, and says where help is."""

    def __init__(self, **words: Any) -> None:
        super().__init__(
            **words, add_help=False, allow_abbrev=False, formatter_class=_VietnameseFormatter
        )
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="xem cách dùng")

    def error(self, message: str) -> NoReturn:
        print(vietnamese(message), file=sys.stderr)
        print(f"Xem cách dùng: {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


class _VietnameseFormatter(HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: "Iterable[_MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))


def vietnamese(message: str) -> str:
    """Return what argparse complains of as a Vietnamese sentence."""
    for pattern, sentence in _SENTENCES:
        if match := re.fullmatch(pattern, message):
            return sentence.format(*_unquoted(match.groups()))
    return f"Không hiểu lệnh này ({message})."


def _unquoted(words: Iterable[str]) -> list[str]:
    return [re.sub(r"'([^']*)'", r"\1", word).replace(", ", "; ") for word in words]


Commands = Callable[..., VietnameseParser]


def adder(parser: VietnameseParser) -> Commands:
    """Return what adds a command: its name, what it runs, what it is for, other names."""
    commands = parser.add_subparsers(
        required=True, metavar="lệnh", dest="lệnh", title="Các lệnh",
        parser_class=VietnameseParser,
    )  # fmt: skip

    def add(name: str, run: Run, text: str, *aliases: str) -> VietnameseParser:
        sentence = text[:1].upper() + text[1:] + "."
        command = commands.add_parser(name, help=text, description=sentence, aliases=list(aliases))
        command.set_defaults(run=run)
        return command

    return add
