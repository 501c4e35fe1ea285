"""From the text of one file to one entry or the rows of one table.

Reading is a pure function of path and text: no other file, no clock. Every
complaint of a file is found in one go, each with its line.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import Any, TypeVar

from cchc.content.header import Field, Header, Item, read_header
from cchc.content.kinds import Article, Entry, InfoPage, Plan, Status
from cchc.content.markdown import EMPTY, convert
from cchc.content.rows import Row
from cchc.content.schema import Label, find_label, labels_of, split_list
from cchc.content.values import nearest
from cchc.problems import Problem, error, errors, warning
from cchc.text.forms import squeeze
from cchc.text.slugs import LONGEST, is_slug, slugify

AnyRow = TypeVar("AnyRow", bound=Row)
# A column of a spreadsheet may hold these for «nothing».
_NOTHING = frozenset({"", "-", "–", "…", "chưa có số liệu"})


# No text of an editor nests like this, and Markdown would think about it for minutes.
# One pattern each, which begins with a plain sign or a line: a text is then searched in leaps.
_TANGLES = (
    re.compile(r"\[\[{59}"),
    re.compile(r"<[a-z]+[ >]?(?:<[a-z]+[ >]?){199}"),
    re.compile(r"^(?: {4}|\t){16}", re.MULTILINE),
    re.compile(r"^(?:> ?){40}", re.MULTILINE),
)


@dataclass
class _Values:
    """Values read so far, by attribute, with the lines they stood on."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_entry(kind: type[Entry], path: str, text: str) -> tuple[Entry | None, list[Problem]]:
    """Read one Markdown file (clean text) as an entry of `kind`.

    Returns the entry (None where a required field cannot be read) and all
    problems, their path set.
    """
    header = read_header(text, lambda label: find_label(kind, label) is not None)
    read = _read_fields(kind, header)
    slug = read.values.get("chosen_slug") or _slug_of(path, read.problems)
    tangle = _tangle(header.body)
    body = convert(header.body, path, header.body_line) if tangle is None else EMPTY
    if tangle is not None:
        line = header.body_line + header.body.count("\n", 0, tangle)
        message = "Có chỗ lồng nhau quá sâu."
        hint = "Hãy viết lại cho đơn giản: ít dấu ngoặc, ít bậc thụt vào."
        read.problems.append(error("long-qua-sau", message, hint, line=line))
    if body is EMPTY and kind in (Article, InfoPage):
        read.problems.append(
            warning("bai-rong", "Bài chưa có nội dung.", "Hãy viết bài dưới dòng --- thứ hai.")
        )
    problems = [*header.problems, *read.problems]
    entry = None
    if not _missing(kind, read.values):
        entry = kind(path=path, slug=slug, body=body, lines=read.lines, **read.values)
        problems += _status_problems(entry)
    return entry, [problem.at(path) for problem in problems]


def _tangle(text: str) -> int | None:
    """Where `text` begins to nest too deep, if it does."""
    found = (tangle.search(text) for tangle in _TANGLES)
    return min((match.start() for match in found if match), default=None)


def _read_fields(kind: type[Entry], header: Header) -> _Values:
    read = _Values()
    for written in header.fields:
        label = find_label(kind, written.label)
        if label is None:
            read.problems.append(_unknown_label(kind, written))
        elif label.name in read.values or label.name in read.lines:
            read.problems.append(_doubled_label(label, written, read.lines[label.name]))
        else:
            _read_field(label, written, read)
    if header.fields:
        read.problems += [
            error(
                "thieu-nhan",
                f"Thiếu “{label.text}”.",
                f"Hãy thêm dòng {label.text}: {label.example}",
            )
            for label in labels_of(kind)
            if label.required and label.name not in read.lines
        ]  # fmt: skip
    return read


def _unknown_label(kind: type[Entry], written: Field) -> Problem:
    known = [label.text for label in labels_of(kind)]
    return error(
        "nhan-la", f"Không có nhãn “{written.label}”.", nearest(written.label, known),
        line=written.line,
    )  # fmt: skip


def _doubled_label(label: Label, written: Field, first: int) -> Problem:
    return error(
        "nhan-hai-lan", f"“{label.text}” đã có ở dòng {first}.", "Hãy giữ một dòng.",
        line=written.line,
    )  # fmt: skip


def _read_field(label: Label, written: Field, read: _Values) -> None:
    read.lines[label.name] = written.line
    items = written.items
    if label.many:
        parts = split_list(written.value)
        if len(parts) == 1 and label.name == "keywords":  # Pelican writes Tags with commas
            parts = tuple(part.strip() for part in written.value.split(",") if part.strip())
        items = (*(Item(part, written.line) for part in parts), *items)
    else:
        items = (Item(" ".join([written.value, *(item.text for item in items)]), written.line),)
    values = [value for item in items if (value := _value(label, item, read)) is not None]
    if values:
        read.values[label.name] = tuple(values) if label.many else values[0]


def _value(label: Label, item: Item, read: _Values) -> Any:
    text = squeeze(item.text)
    if not text:
        if label.required:
            hint = f"Hãy viết, ví dụ: {label.text}: {label.example}"
            read.problems.append(
                error("nhan-trong", f"“{label.text}” để trống.", hint, line=item.line)
            )
        return None
    try:
        return label.read(text)
    except ValueError as reason:
        message, _, hint = str(reason).partition(". ")
        read.problems.append(
            error(
                "gia-tri-sai",
                f"“{label.text}”: {message}.".replace("..", "."),
                hint,
                line=item.line,
            )
        )
        return None


def _missing(kind: type, values: Mapping[str, Any]) -> bool:
    return any(label.required and label.name not in values for label in labels_of(kind))


def _slug_of(path: str, problems: list[Problem]) -> str:
    """The file's name; a plan is named by its folder."""
    file = PurePosixPath(path)
    name = file.parent.name if file.stem == "index" else file.stem
    if not is_slug(name):
        offer = slugify(name)[:LONGEST].strip("-") or "ten-bai"
        problems.append(
            error(
                "ten-tep",
                f"Tên “{name}” không dùng được làm địa chỉ.",
                f"Hãy đổi tên thành {offer}.",
            )
        )
        return offer
    return name


def _status_problems(entry: Entry) -> Iterator[Problem]:
    if entry.status == Status.WITHDRAWN and not entry.withdrawn_because:
        yield error(
            "thieu-ly-do-go", "Bài đã gỡ mà chưa nói vì sao.", "Hãy thêm dòng Lý do gỡ: …",
            line=entry.lines.get("status", 1),
        )  # fmt: skip
    if entry.updated and not entry.updated_because:
        yield warning(
            "thieu-ly-do-cap-nhat", "Bài có ngày cập nhật mà chưa nói đã sửa gì.",
            "Hãy thêm dòng Lý do cập nhật: …", line=entry.lines.get("updated", 1),
        )  # fmt: skip
    if isinstance(entry, Plan) and not entry.year and not entry.stage:
        yield error("thieu-nhan", "Thiếu “Năm” hoặc “Giai đoạn”.", "Hãy thêm dòng Năm: 2024")


def read_rows(kind: type[AnyRow], path: str, text: str) -> tuple[tuple[AnyRow, ...], list[Problem]]:
    """Read one CSV file (clean text; `,` or `;` between cells) as rows of `kind`."""
    problems: list[Problem] = []
    lines = _lines(text, problems)
    _, heads = next(lines, (1, []))
    columns = _columns(kind, heads, problems)
    rows: list[AnyRow] = []
    for start, cells in lines:
        if any(cell.strip() for cell in cells):
            row = _row(kind, columns, cells, path, start, problems)
            rows += [row] if row else []
    return tuple(rows), [problem.at(path) for problem in problems]


def _lines(text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of every row with the line on which it begins.

    Strict: a quote that is never closed would swallow the rest of the table in silence.
    """
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error:
        hint = 'Ô có dấu " thì đặt cả ô trong ngoặc kép và viết dấu ấy hai lần.'
        problems.append(
            error("ngoac-kep", "Ngoặc kép của dòng này không khép đúng chỗ.", hint, line=start)
        )


def _delimiter(text: str) -> str:
    """Vietnamese Excel writes `;`; the head row tells."""
    head = text.partition("\n")[0]
    return ";" if head.count(";") > head.count(",") else ","


def _columns(kind: type[Row], heads: list[str], problems: list[Problem]) -> list[Label | None]:
    columns = [find_label(kind, squeeze(head)) for head in heads]
    for head, label in zip(heads, columns, strict=True):
        if label is None and head.strip():
            known = [column.text for column in labels_of(kind)]
            problems.append(error("cot-la", f"Không có cột “{head}”.", nearest(head, known)))
    for label in labels_of(kind):
        if label.required and label not in columns:
            problems.append(
                error(
                    "thieu-cot", f"Bảng {kind.name} thiếu cột “{label.text}”.", "Hãy thêm cột ấy."
                )
            )
        if columns.count(label) > 1:
            problems.append(error("cot-hai-lan", f"Cột “{label.text}” có hai lần.", "Hãy giữ một."))
    return columns


def _row(
    kind: type[AnyRow], columns: list[Label | None], cells: list[str], path: str, line: int,
    problems: list[Problem],
) -> AnyRow | None:  # fmt: skip
    if len(cells) > len(columns):
        hint = "Ô có dấu phẩy thì đặt trong ngoặc kép."
        problems.append(
            error("thua-o", f"Dòng có {len(cells)} ô, bảng có {len(columns)} cột.", hint, line=line)
        )
    read = _Values()
    # A short row ends with empty cells, as a spreadsheet shows it.
    for label, cell in zip_longest(columns, cells[: len(columns)], fillvalue=""):
        if isinstance(label, Label) and (label.required or cell.strip().lower() not in _NOTHING):
            _read_field(label, Field(label.text, cell, line), read)
    problems += read.problems
    if errors(read.problems) or _missing(kind, read.values):
        return None
    return kind(path=path, line=line, **read.values)
