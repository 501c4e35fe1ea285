"""From the text of a CSV file to its rows, with all that spreadsheets do to them told."""

import csv
import io
from collections.abc import Iterator
from itertools import zip_longest
from typing import TypeVar

from cchc.content.fields import Values, missing, read_field
from cchc.content.header import Field
from cchc.content.rows import Row
from cchc.content.schema import Label, find_label, labels_of
from cchc.content.values import nearest
from cchc.problems import Problem, error, errors
from cchc.text.forms import squeeze

AnyRow = TypeVar("AnyRow", bound=Row)
# A column of a spreadsheet may hold these for «nothing».
_NOTHING = frozenset({"", "-", "–", "…", "chưa có số liệu"})


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
    read = Values()
    # A short row ends with empty cells, as a spreadsheet shows it.
    for label, cell in zip_longest(columns, cells[: len(columns)], fillvalue=""):
        if isinstance(label, Label) and (label.required or cell.strip().lower() not in _NOTHING):
            read_field(label, Field(label.text, cell, line), read)
    problems += read.problems
    if errors(read.problems) or missing(kind, read.values):
        return None
    return kind(path=path, line=line, **read.values)
