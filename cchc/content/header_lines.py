"""One line of a header after the other: its label and value, the items of its list.

A line that is nearly one is read where its label is known, and told with the line to type.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from cchc.problems import Problem, error, warning
from cchc.text.forms import is_conflict_mark, squeeze

_PAIR = re.compile(r"([^:：]{1,60}?)[ \t\u00a0]*([:：])(?:[ \t\u00a0]+|$)(.*)", re.DOTALL)
_GLUED = re.compile(r"([^:：]{1,60}?)[ \t\u00a0]*([:：])(.*)", re.DOTALL)
_ITEM = re.compile(r"[ \t]*- +(.*)")
# What looks like an item, below a label without a value.
_ALMOST_ITEM = re.compile(r"[ \t]*(?:[•▪●○–—+*]|-(?=[^\s-]))[ \t\u00a0]*(\S.*)")
_NO_COLON = re.compile(r"([^=–—-]{1,60}?)\s*[=–—-]+\s*(.*)", re.DOTALL)  # `Tiêu đề - Một cửa`
_BLOCKS = frozenset({">", "|", ">-", "|-"})  # YAML's signs for a text on the lines below
_QUOTES = {'"': '"', "'": "'", "“": "”"}


@dataclass(frozen=True)
class Item:
    """One value of a list, with its own line."""

    text: str
    line: int
    column: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Field:
    """One label of a header: its value as written, or the lines of its list."""

    label: str
    value: str
    line: int
    items: tuple[Item, ...] = ()
    column: int = field(default=1, compare=False)  # of the value


@dataclass
class Reading:
    """What has been read of a header so far; `is_label` tells a known label."""

    is_label: Callable[[str], bool]
    fields: list[Field] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)  # of the last field, so far
    problems: list[Problem] = field(default_factory=list)
    meant: list[str] = field(default_factory=list)

    def close_field(self) -> None:
        """Give the last field its items."""
        if self.items:
            self.fields[-1] = replace(self.fields[-1], items=tuple(self.items))
            self.items = []


def read_lines(lines: list[str], start: int, end: int, reading: Reading) -> None:
    """Add what the lines from `start` to `end` give to the reading."""
    for place in range(start, end):
        _read_line(lines[place], place + 1, reading)
    reading.close_field()


def _read_line(text: str, number: int, reading: Reading) -> None:
    if not text.strip() or text.startswith("#") or is_conflict_mark(text):
        return
    last = reading.fields[-1] if reading.fields else None
    if last and (item := _ITEM.fullmatch(text)):
        reading.items.append(Item(unquoted(item[1]), number, item.start(1) + 1))
    elif last and not last.value and (item := _ALMOST_ITEM.fullmatch(text)):
        reading.items.append(Item(unquoted(item[1]), number, item.start(1) + 1))
        hint = f"Hãy viết - {item[1]}"
        message = "Mỗi dòng của danh sách mở đầu bằng gạch nối và dấu cách."
        reading.problems.append(warning("gach-danh-sach", message, hint, line=number))
    elif last and text[0] in " \t" and _goes_on(text, reading):
        _continue(reading, last, text.strip())
    elif pair := _PAIR.fullmatch(text.lstrip(" \t")) or _glued(text, reading.is_label):
        value = unquoted(pair[3])
        column = text.find(value, text.find(pair[2])) + 1
        reading.close_field()
        reading.fields.append(Field(squeeze(pair[1]), value, number, column=column))
        if text[0] in " \t":
            hint = f"Hãy viết “{squeeze(pair[1])}” sát lề trái."
            reading.problems.append(warning("nhan-lui-vao", "Nhãn lùi vào.", hint, line=number))
        reading.problems += _colon_problems(pair, number)
    else:
        reading.problems.append(_no_colon(text, number, last, reading))


def _goes_on(text: str, reading: Reading) -> bool:
    """Whether an indented line belongs to what stands above it."""
    return bool(reading.items) or not is_labelled(text.strip(), reading.is_label)


def _glued(text: str, is_label: Callable[[str], bool]) -> re.Match[str] | None:
    """`Tác giả:Ban biên tập` is read where the label is known."""
    pair = _GLUED.fullmatch(text)
    return pair if pair and is_label(squeeze(pair[1])) else None


def _no_colon(text: str, number: int, last: Field | None, reading: Reading) -> Problem:
    is_label = reading.is_label
    plain = text.replace("**", "").strip()
    if plain != text.strip() and is_labelled(plain, is_label):
        reading.meant.append(squeeze(plain.partition(":")[0]))
        hint = f"Hãy viết {plain}"
        return error("dong-thieu-hai-cham", "Nhãn không in đậm.", hint, line=number)
    if (pair := _NO_COLON.fullmatch(text)) and is_label(squeeze(pair[1])):
        reading.meant.append(squeeze(pair[1]))
        message = f"Sau “{squeeze(pair[1])}” phải là dấu hai chấm."
        hint = f"Hãy viết {squeeze(pair[1])}: {pair[2].strip()}"
        column = pair.end(1) + 1
        return error("dong-thieu-hai-cham", message, hint, line=number, column=column)
    words = text.split()
    for count in range(min(len(words), 5), 0, -1):
        if is_label(label := " ".join(words[:count])):
            reading.meant.append(label)
            hint = f"Hãy viết {label}: {' '.join(words[count:])}".rstrip()
            message = f"Thiếu dấu hai chấm sau “{label}”."
            column = text.find(words[count - 1]) + len(words[count - 1]) + 1
            return error("dong-thieu-hai-cham", message, hint, line=number, column=column)
    hint = "Mỗi dòng viết Nhãn: giá trị."
    if last:
        hint = f"Nối tiếp “{last.label}” thì lùi vào hai dấu cách; nếu không, viết Nhãn: giá trị."
    message = f"Không hiểu dòng “{text.strip()[:60]}” trong phần đầu."
    return error("dong-thieu-hai-cham", message, hint, line=number)


def _continue(reading: Reading, last: Field, text: str) -> None:
    """Add a line to the last item of a list, or to the last value."""
    if reading.items:
        item = reading.items[-1]
        reading.items[-1] = replace(item, text=f"{item.text} {text}")
    else:
        value = "" if last.value in _BLOCKS else last.value
        reading.fields[-1] = replace(last, value=f"{value} {text}".strip())


def _colon_problems(pair: re.Match[str], number: int) -> Iterator[Problem]:
    if pair[2] == "：":
        yield error(
            "hai-cham-rong",
            f"Dấu hai chấm sau “{pair[1]}” là dấu của bàn phím Trung, Nhật.",
            f"Hãy gõ lại: {pair[1]}: {pair[3]}",
            line=number,
            column=pair.start(2) + 1,
        )
    elif pair.re is _GLUED:
        yield warning(
            "dinh-hai-cham",
            "Thiếu dấu cách sau dấu hai chấm.",
            f"Hãy viết {pair[1].strip()}: {pair[3].strip()}",
            line=number,
            column=pair.start(2) + 1,
        )


def is_labelled(line: str, is_label: Callable[[str], bool]) -> bool:
    """Whether a line gives a value to a known label."""
    pair = _PAIR.fullmatch(line)
    return pair is not None and is_label(squeeze(pair[1]))


def is_item(line: str) -> bool:
    """Whether a line is one item of a list."""
    return _ITEM.fullmatch(line) is not None


def is_pair(line: str) -> bool:
    """Whether a line gives a value to any label, known or not."""
    return _PAIR.fullmatch(line) is not None


def unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and _QUOTES.get(value[0]) == value[-1] and value[0] not in value[1:-1]:
        return value[1:-1].strip()
    return value
