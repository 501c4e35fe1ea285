"""The commonest mistakes in the handbook, each made in the handbook's own examples.

A mistake is told by a marker `<!-- lỗi: mã tệp -->`, what was typed, a picture of what the
check says, and what should be typed: the lines that stand in the example itself. Where
these are a path, the file had the wrong name.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cchc.checks import check, read_checked
from cchc.problems import WORDS, Problem
from cchc.tools.terminal_picture import ALARM, CODE, PLACE, TEXT, Word, terminal_picture, words

DAY = date(2026, 11, 22)  # a picture does not depend on the day on which it is made
FOLDER = "content"
# What the examples show and point to, but cannot be written in a page.
_DOT = b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"  # a picture
BESIDE = {"anh/quay-so-3.jpg": _DOT}
_MISTAKE = re.compile(
    r"^<!-- lỗi: (?P<rule>\S+) (?P<path>\S+) -->\n```\n(?P<wrong>.*?)^```\n\n"
    r"!\[(?P<alt>.*?)\]\((?P<picture>\S+)\)\n.*?^```\n(?P<right>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")


class Mistake(NamedTuple):
    """One mistake, as the page tells it."""

    rule: str
    path: str
    wrong: str
    right: str


def mistakes_in(page: str) -> list[Mistake]:
    """Return the mistakes of the page, in their order."""
    return [
        Mistake(found["rule"], found["path"], found["wrong"], found["right"])
        for found in _MISTAKE.finditer(page)
    ]


def with_mistake(examples: Mapping[str, str], mistake: Mistake) -> dict[str, str]:
    """Return the examples with one mistake made in them.

    Raises ValueError where the example does not say what the page calls right.
    """
    files = dict(examples)
    if mistake.right == f"{FOLDER}/{mistake.path}\n":
        text = files.pop(mistake.path)
        return files | {mistake.wrong.strip().removeprefix(f"{FOLDER}/"): text}
    before, found, after = f"\n{files[mistake.path]}".partition(f"\n{mistake.right}")
    if not found or f"\n{mistake.right}" in f"\n{after}":
        raise ValueError(f"{mistake.rule}: không có đúng một chỗ như thế trong {mistake.path}.")
    return files | {mistake.path: f"{before}\n{mistake.wrong}{after}".removeprefix("\n")}


def told(files: Mapping[str, str]) -> list[Problem]:
    """Return what the check says of a content folder of these files, style included."""
    with TemporaryDirectory() as folder:
        stored = {path: text.encode() for path, text in files.items()}
        for path, content in (stored | BESIDE).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return check(read_checked(Path(folder)), DAY)


def alt_of(problems: list[Problem]) -> str:
    """Return what a picture says, for those who do not see it: on one line of Markdown."""
    return _MARKDOWN.sub(r"\\\1", _sentences(problems))


def picture_of(problems: list[Problem]) -> str:
    """Return the picture of a terminal in which the check was run."""
    command = words("$ python -m cchc check", CODE)
    return terminal_picture(_sentences(problems), [command, *map(_paragraph, problems)])


def with_fresh_alts(page: str, alts: Mapping[str, str]) -> str:
    """Return the page, each picture of a mistake with its alternative text and its address."""

    def fresh(found: re.Match[str]) -> str:
        whole, shift = found[0], found.start()
        start, end = found.start("alt") - shift, found.end("picture") - shift
        rule = found["rule"]
        return f"{whole[:start]}{alts[rule]}](../anh/loi/{rule}.svg{whole[end:]}"

    return _MISTAKE.sub(fresh, page)


def _sentences(problems: list[Problem]) -> str:
    """What is said twice on the picture need not be read aloud twice."""
    return " ".join(dict.fromkeys(problem.sentence for problem in problems))


def _paragraph(problem: Problem) -> Iterator[Word]:
    yield Word(f"{FOLDER}/{problem.path}:{problem.line}:{problem.column}:", PLACE)
    yield Word(f"{WORDS[problem.severity]}:", ALARM)
    yield from words(problem.sentence, TEXT)
    yield Word(f"[{problem.rule}]", CODE)
