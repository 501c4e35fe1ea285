"""One file as text rules see it: its words, and what of it is code, markup or an address.

Whatever a rule may want is made when it is first asked for, and once. `prose` is as
long as the text, so that a place in one is the same place in the other.
"""

import re
from bisect import bisect_right
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple

from cchc.text.forms import clean

VEIL = "\ufffc"  # stands for a sign that nobody reads: code, markup, an address
# What an editor types on any day: it calls for no rule about encodings.
_RARE = re.compile(
    "[^\\n\\t -~\u00a0"
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
    "–—…“”‘’•«»°×→]"
)
_CODE = re.compile(
    r"`{3,}[^`]*(?:`{3,}|\Z)|(?P<ticks>`{1,2})(?!`)(?:[^`\n]|\n(?!\s*\n))+(?P=ticks)"
)
# One row of alternatives, each of which begins with a sign of its own.
_VEILED = re.compile(
    r"<!--.*?-->"
    r"|</?[A-Za-z][^<>]{0,2000}>"
    r"|\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,1000})?\)"
    r"|\]\[[^\[\]\n]{0,200}\]"
    r"|https?://[^\s<>]+"
    r"|www\.[^\s<>]+",
    re.DOTALL,
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+", re.MULTILINE)
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CLASSIC = re.compile(r"[^:：\n]{1,60}:[ \t]")
_COMMENT = re.compile(r"^#.*", re.MULTILINE)


_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}\.)[ \t]")
_INDENTED = re.compile(r" {4}| {0,3}\t")
# What may own the indented blocks below it, besides an item: a footnote, a definition.
_OWNERS = ("[^", ":")


class Block(NamedTuple):
    """Lines of a body without a blank one between: where they begin, and whether a list
    (or a footnote) above may own them. A heading is a block of its own."""

    line: int
    lines: list[str]
    in_list: bool


class Written:
    """A file: its path, its clean text, and the bytes as they lie on the disk."""

    def __init__(self, path: str, text: str, stored: bytes = b"") -> None:
        self.path = path
        self.text = text
        self._stored = stored

    @cached_property
    def is_markdown(self) -> bool:
        return self.path.endswith(".md")

    @cached_property
    def folder(self) -> str:
        """The first part of the path: which kind of content this is."""
        return PurePosixPath(self.path).parts[0]

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts[:-1]

    @cached_property
    def lower(self) -> str:
        """The text in lower case, to look for words (its places may differ by a little)."""
        return self.text.lower()

    @cached_property
    def rare(self) -> frozenset[str]:
        """Signs that Vietnamese text does without."""
        return frozenset(_RARE.findall(self.text))

    @cached_property
    def body_start(self) -> int:
        """Where the body begins; a table is all body."""
        if not self.is_markdown:
            return 0
        text = self.text
        first = len(text) - len(text.lstrip())
        if fence := _FENCE.match(text, first):
            end = _FENCE.search(text, fence.end())
            return min(end.end() + 1, len(text)) if end else _blank(text, first)
        return _blank(text, first) if _CLASSIC.match(text, first) else 0

    @cached_property
    def first_body_line(self) -> int:
        """The place in `lines` of the first line of the body."""
        return self.text.count("\n", 0, self.body_start)

    @cached_property
    def body(self) -> str:
        return self.text[self.body_start :]

    @cached_property
    def markup(self) -> str:
        """The text with its code veiled."""
        return _CODE.sub(_veil, self.text) if self.is_markdown and "`" in self.text else self.text

    @cached_property
    def markup_lines(self) -> list[str]:
        return self.markup.split("\n")

    @cached_property
    def blocks(self) -> list[Block]:
        """The body (of Markdown, its code veiled) in blocks."""
        if not self.is_markdown:
            return []
        lines = self.markup_lines
        blocks: list[Block] = []
        for number in range(self.first_body_line, len(lines)):
            line = lines[number]
            if not line or line.isspace():
                continue
            above = blocks[-1] if blocks else None
            if above and above.line + len(above.lines) == number and not _parts(line, above):
                above.lines.append(line)
            else:
                blocks.append(Block(number, [line], _is_owned(line, above)))
        return blocks

    @cached_property
    def prose(self) -> str:
        """The text with everything veiled that people do not read as words."""
        head, body = self.markup[: self.body_start], self.markup[self.body_start :]
        if not self.is_markdown:
            return _veiled(body)
        if "#" in head:
            head = _COMMENT.sub(_veil, head)
        if "]:" in body:
            body = _REFERENCE.sub(_veil, body)
        return _veiled(head) + _veiled(body)

    @cached_property
    def prose_lines(self) -> list[str]:
        return self.prose.split("\n")

    @cached_property
    def headings(self) -> list[tuple[int, int, str]]:
        """Where each heading begins, its level and its words."""
        if not self.is_markdown or "\n#" not in self.text:
            return []
        found = []
        for number in range(self.first_body_line, len(self.lines)):
            if self.markup_lines[number].startswith("#"):
                words = self.lines[number].lstrip("#")
                level = min(6, len(self.lines[number]) - len(words))
                found.append((self.starts[number], level, words.strip(" \t#")))
        return found

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column, from 1, of a place in the text, in the file as stored."""
        line = bisect_right(self.starts, at) - 1
        return line + 1, self._stored_column(line, at - self.starts[line]) + 1

    def _stored_column(self, line: int, column: int) -> int:
        """Signs that reading drops or joins stand in the file all the same."""
        stored = self._stored_lines
        if line >= len(stored) or stored[line] == self.lines[line]:
            return column
        raw = stored[line]
        return bisect_right(range(len(raw)), column, key=lambda end: len(clean(raw[: end + 1])))

    @cached_property
    def _stored_lines(self) -> list[str]:
        text = self._stored.decode("utf-8-sig", "replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _blank(text: str, start: int) -> int:
    """Where the first blank line stands: an unclosed header most likely ends there."""
    found = re.search(r"\n[ \t]*(?=\n)", text[start:])
    return start + found.end() if found else len(text)


def _parts(line: str, above: Block) -> bool:
    """True where a line begins a block without a blank line: at a heading, and below it."""
    return line.startswith("#") or above.lines[0].startswith("#")


def _is_owned(line: str, above: Block | None) -> bool:
    """True for what stands in a list: an item, or what is indented below one."""
    if _ITEM.match(line) or line.startswith(_OWNERS):
        return True
    if above is None or not _INDENTED.match(line):
        return False
    return above.in_list or above.lines[-1].startswith(_OWNERS)


def _veil(match: re.Match[str]) -> str:
    """Return as many signs as were matched, the lines as they were."""
    if "\n" not in match[0]:
        return VEIL * len(match[0])
    return "\n".join(VEIL * len(line) for line in match[0].split("\n"))


def _veiled(text: str) -> str:
    return _VEILED.sub(_veil, text)
