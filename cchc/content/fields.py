"""From what is written at a label, or in a cell, to values; every slip is told in its place."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cchc.content.header_lines import Field, Item, unquoted
from cchc.content.schema import Label, labels_of, split_list
from cchc.problems import Problem, error, warning
from cchc.text.forms import squeeze

_CURLY = re.compile("[“”„‟]")
_HASH = re.compile(r"#(?=\w)(?<!\w#)")
_QUOTED = re.compile('"[^"]*"|“[^”]*”')


@dataclass
class Values:
    """Values read so far, by attribute, with the lines they stood on."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_field(label: Label, written: Field, read: Values) -> None:
    """Read what stands at one label, or in one cell, into `read`."""
    read.lines[label.name] = written.line
    items = _listed(label, written, read) if label.many else _single(label, written, read)
    items = [*_told_once(label, items, read)]
    values = [value for item in items if (value := _value(label, item, read)) is not None]
    if values:
        read.values[label.name] = tuple(values) if label.many else values[0]


def _told_once(label: Label, items: list[Item], read: Values) -> Iterator[Item]:
    """Yield the items of a list, each of them once."""
    seen: set[str] = set()
    for item in items:
        text = squeeze(item.text)
        if text and text in seen:
            message = f"“{label.text}”: “{text[:60]}” có hai lần."
            place = {"line": item.line, "column": item.column}
            read.problems.append(warning("gia-tri-lap", message, "Hãy bỏ một.", **place))
        else:
            seen.add(text)
            yield item


def _single(label: Label, written: Field, read: Values) -> list[Item]:
    """The one value of a label that takes no list: beside it, or the only item below."""
    own = Item(written.value, written.line, written.column)
    items = [own, *written.items] if written.value or not written.items else [*written.items]
    if len(items) > 1:
        message = f"“{label.text}” chỉ nhận một giá trị."
        hint = "Hãy bỏ dòng này; nếu bài viết bắt đầu ở đây thì đặt dòng --- phía trên."
        read.problems.append(
            error("nhieu-gia-tri", message, hint, line=items[1].line, column=items[1].column)
        )
    return items[:1]


def _listed(label: Label, written: Field, read: Values) -> list[Item]:
    parts = split_list(written.value)
    if label.name == "keywords":
        read.problems += _keyword_problems(written)
        if len(parts) == 1 and '"' not in written.value:  # Pelican writes Tags with commas
            parts = tuple(part.strip() for part in written.value.split(",") if part.strip())
    items = [*_placed(parts, written), *written.items]
    if label.required and not items:
        return [Item("", written.line, written.column)]
    return items


def _placed(parts: tuple[str, ...], written: Field) -> Iterator[Item]:
    """Each part of a list with the column where it begins."""
    place = 0
    for part in parts:
        place = max(written.value.find(part, place), 0)
        yield Item(unquoted(part), written.line, written.column + place)
        place += len(part)


def _keyword_problems(written: Field) -> Iterator[Problem]:
    if hashes := _HASH.search(written.value):
        plain = _HASH.sub("", written.value)
        yield warning(
            "thang-tu-khoa", "Từ khóa không cần dấu #.", f"Hãy viết {plain}",
            line=written.line, column=written.column + hashes.start(),
        )  # fmt: skip
    if curly := _CURLY.search(written.value):
        plain = "; ".join(unquoted(_CURLY.sub("", part)) for part in split_list(written.value))
        yield warning(
            "ngoac-tu-khoa", "Từ khóa không cần ngoặc kép.", f"Hãy viết {plain}",
            line=written.line, column=written.column + curly.start(),
        )  # fmt: skip
    bare = _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), written.value)
    if ";" in bare and "," in bare and not bare.startswith("["):
        plain = re.sub(r"\s*[,;]\s*", "; ", written.value)
        hint = f"Hãy viết {plain}; từ khóa nào có dấu phẩy thì đặt trong ngoặc kép."
        yield warning(
            "ngan-lan-lon", "Danh sách vừa dùng dấu phẩy vừa dùng dấu chấm phẩy.", hint,
            line=written.line, column=written.column + bare.index(","),
        )  # fmt: skip


def _value(label: Label, item: Item, read: Values) -> Any:
    text = squeeze(item.text)
    # A line of dots in a form is an empty line.
    if not text or (label.required and not any(map(str.isalnum, text))):
        read.problems += _empty(label, item)
        return None
    try:
        value = label.read(text)
    except ValueError as reason:
        message, _, hint = str(reason).partition(". ")
        message = f"“{label.text}”: {message}.".replace("..", ".")
        read.problems.append(
            error("gia-tri-sai", message, hint, line=item.line, column=item.column)
        )
        return None
    return sys.intern(value) if type(value) is str else value  # thousands name one pillar


def _empty(label: Label, item: Item) -> Iterator[Problem]:
    message, example = f"“{label.text}” để trống.", f"{label.text}: {label.example}"
    if label.required:
        hint = f"Hãy viết, ví dụ: {example}"
        yield error("nhan-trong", message, hint, line=item.line, column=item.column)
    elif label.name == "chosen_slug":
        hint = f"Hãy xóa dòng này, hoặc viết như {example}"
        yield warning("nhan-trong", message, hint, line=item.line, column=item.column)


def missing(kind: type, values: Mapping[str, Any]) -> bool:
    """Whether a required field has no value: then there is no entry, and no row."""
    return any(label.required and label.name not in values for label in labels_of(kind))
