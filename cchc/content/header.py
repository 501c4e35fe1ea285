"""The header of a Markdown file: lines `Nhãn: giá trị` between two `---` lines.

It looks like YAML and is simpler: everything after the first colon is the
value, `#` opens a comment only at the start of a line, a list is `a; b` or
lines `- a` below an empty value. A classic Pelican header (no fences) is read
where its first line is a label that the schema knows.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cchc.problems import Problem, error, warning
from cchc.text.forms import squeeze

FENCE = "---"
_PAIR = re.compile(r"([^:：]{1,60}?)[ \t\u00a0]*([:：])(?:[ \t\u00a0]+|$)(.*)", re.DOTALL)
_ITEM = re.compile(r"[ \t]*- +(.*)")
_QUOTES = {'"': '"', "'": "'", "“": "”"}


@dataclass(frozen=True)
class Item:
    """One value of a list, with its own line."""

    text: str
    line: int


@dataclass(frozen=True)
class Field:
    """One label of a header: its value as written, or the lines of its list."""

    label: str
    value: str
    line: int
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Header:
    """The fields of a file in their order, and the body that follows (from `body_line`)."""

    fields: tuple[Field, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...]


@dataclass
class _Reading:
    fields: list[Field] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_header(text: str, is_label: Callable[[str], bool]) -> Header:
    """Split clean `text` into header and body; `is_label` tells a known label."""
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return _without_header(lines, error("tep-rong", "Tệp rỗng.", "Hãy viết phần đầu và bài."))
    if lines[start].rstrip() == FENCE:
        return _fenced(lines, start)
    pair = _PAIR.fullmatch(lines[start])
    if pair and is_label(squeeze(pair[1])):
        return _classic(lines, start)
    hint = "Hãy mở đầu tệp bằng dòng ---, rồi Tiêu đề: …, rồi đóng bằng dòng ---."
    return _without_header(lines, error("thieu-phan-dau", "Tệp không có phần đầu.", hint))


def _without_header(lines: list[str], problem: Problem) -> Header:
    return Header((), "\n".join(lines), 1, (problem,))


def _fenced(lines: list[str], start: int) -> Header:
    end = next(
        (place for place in range(start + 1, len(lines)) if lines[place].rstrip() == FENCE), None
    )
    reading = _Reading()
    if start:
        reading.problems.append(
            warning("dong-trong-dau-tep", "Có dòng trống trước dòng ---.", "Hãy xóa dòng trống.")
        )
    if end is None:
        end = _end_of_unclosed(lines, start + 1)
        reading.problems.append(
            error(
                "phan-dau-khong-dong",
                "Phần đầu chưa được đóng.",
                "Hãy thêm dòng --- dưới dòng cuối của phần đầu.",
                line=start + 1,
            )
        )
        body_start = end
    else:
        body_start = end + 1
    _read_lines(lines, start + 1, end, reading)
    return _header(lines, body_start, reading)


def _end_of_unclosed(lines: list[str], start: int) -> int:
    """Where an unclosed header most likely ends: its first blank line."""
    return next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))


def _classic(lines: list[str], start: int) -> Header:
    end = _end_of_unclosed(lines, start)
    reading = _Reading()
    _read_lines(lines, start, end, reading)
    return _header(lines, end, reading)


def _header(lines: list[str], body_start: int, reading: _Reading) -> Header:
    body = "\n".join(lines[body_start:])
    return Header(tuple(reading.fields), body, body_start + 1, tuple(reading.problems))


def _read_lines(lines: list[str], start: int, end: int, reading: _Reading) -> None:
    for place in range(start, end):
        _read_line(lines[place], place + 1, reading)


def _read_line(text: str, number: int, reading: _Reading) -> None:
    if not text.strip() or text.startswith("#"):
        return
    last = reading.fields[-1] if reading.fields else None
    if last and (item := _ITEM.fullmatch(text)):
        added = Item(_unquoted(item[1]), number)
        reading.fields[-1] = Field(last.label, last.value, last.line, (*last.items, added))
    elif last and text[0] in " \t":
        reading.fields[-1] = _continued(last, text.strip())
    elif pair := _PAIR.fullmatch(text):
        reading.fields.append(Field(squeeze(pair[1]), _unquoted(pair[3]), number))
        reading.problems += _colon_problems(pair, number)
    else:
        reading.problems.append(
            error(
                "dong-thieu-hai-cham",
                f"Không hiểu dòng “{text.strip()[:60]}” trong phần đầu.",
                "Mỗi dòng viết Nhãn: giá trị; dòng tiếp theo của một giá trị thì lùi vào.",
                line=number,
            )
        )


def _continued(last: Field, text: str) -> Field:
    if last.items:
        *before, item = last.items
        return Field(
            last.label, last.value, last.line, (*before, Item(f"{item.text} {text}", item.line))
        )
    return Field(last.label, f"{last.value} {text}".strip(), last.line)


def _colon_problems(pair: re.Match[str], number: int) -> Iterator[Problem]:
    if pair[2] == "：":
        yield error(
            "hai-cham-rong",
            f"Dấu hai chấm sau “{pair[1]}” là dấu của bàn phím Trung, Nhật.",
            f"Hãy gõ lại: {pair[1]}: {pair[3]}",
            line=number,
            column=pair.start(2) + 1,
        )


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and _QUOTES.get(value[0]) == value[-1] and value[0] not in value[1:-1]:
        return value[1:-1].strip()
    return value
