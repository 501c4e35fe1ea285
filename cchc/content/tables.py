"""From the text of a CSV file to its rows, with what spreadsheets do to them told."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from cchc.content.citations import Cited, citations, wrong_type
from cchc.content.excel import blank_name, garbled, spoilt
from cchc.content.fields import Values, missing, read_field
from cchc.content.header_lines import Field
from cchc.content.rows import Row
from cchc.content.schema import Label, find_label, labels_of
from cchc.content.values import nearest
from cchc.problems import Problem, error, warning
from cchc.text.forms import is_conflict_mark, squeeze

AnyRow = TypeVar("AnyRow", bound=Row)
# A column of a spreadsheet may hold these for «nothing».
_NOTHING = frozenset({"", "-", "–", "…", "chưa có số liệu"})


class Line(NamedTuple):
    """The cells of one row, the line on which it begins, and the column of each cell."""

    number: int
    cells: list[str]
    columns: tuple[int, ...]

    @property
    def says_nothing(self) -> bool:
        empty = not any(cell.strip() for cell in self.cells)
        return empty or is_conflict_mark(self.cells[0])


def read_rows(kind: type[AnyRow], path: str, text: str) -> tuple[tuple[AnyRow, ...], list[Problem]]:
    """Read one CSV file (clean text; `,`, `;` or a tab between cells) as rows of `kind`."""
    problems: list[Problem] = []
    lines = [line for line in _lines(text, problems) if not line.says_nothing]
    problems += garbled((line.number, cells) for line in lines for cells in _placed(line))
    head = lines[0] if lines else Line(1, [], ())
    rows: list[AnyRow] = []
    if _is_head(kind, head, lines, problems):
        columns = _columns(kind, head, problems)
        problems += blank_name(columns, [(line.number, line.cells) for line in lines])
        for line in lines[1:]:
            row = _row(kind, columns, line, path, problems)
            rows += [row] if row else []
    return tuple(rows), [problem.at(path) for problem in problems]


def _placed(line: Line) -> Iterator[tuple[int, str]]:
    yield from zip(line.columns, line.cells, strict=True)


def _is_head(kind: type[Row], head: Line, lines: Sequence[Line], problems: list[Problem]) -> bool:
    """Whether the first row names columns; a title above them, or nothing, is told."""
    if head.number > 1:
        problems.append(
            warning("dong-trong-dau-tep", "Bảng mở đầu bằng dòng trống.", "Hãy xóa dòng trống.")
        )
    if not head.cells or _known(kind, head):
        return True
    message = "Dòng đầu của bảng không phải tên cột."
    hint = f"Hãy viết tên cột, ví dụ: {','.join(label.text for label in labels_of(kind)[:4])}."
    real = next((line.number for line in lines[1:6] if _known(kind, line) > 1), None)
    if real:
        hint = f"Tên cột ở dòng {real}: hãy xóa các dòng phía trên."
    problems.append(error("dong-dau-bang", message, hint, line=head.number))
    return False


def _known(kind: type[Row], line: Line) -> int:
    return sum(find_label(kind, squeeze(cell)) is not None for cell in line.cells)


def _lines(text: str, problems: list[Problem]) -> Iterator[Line]:
    """Yield the cells of every row with the line on which it begins.

    Strict: a quote that is never closed would swallow the rest of the table in silence.
    """
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    stored = text.split("\n")
    start = 1
    try:
        for cells in reader:
            yield Line(start, cells, tuple(_columns_of(cells, stored[start - 1])))
            start = reader.line_num + 1
    except csv.Error:
        hint = 'Ô có dấu " thì đặt cả ô trong ngoặc kép và viết dấu ấy hai lần.'
        problems.append(
            error("ngoac-kep", "Ngoặc kép của dòng này không khép đúng chỗ.", hint, line=start)
        )


def _columns_of(cells: list[str], stored: str) -> Iterator[int]:
    """Where each cell begins in its line; one that cannot be found (a quote within, a second
    line) stands where the one before it ends."""
    place = 0
    for cell in cells:
        found = stored.find(cell, place)
        yield (place if found < 0 else found) + 1
        place = place if found < 0 else found + len(cell)


def _delimiter(text: str) -> str:
    """Vietnamese Excel writes `;`, and tabs into «Unicode text»; the head row tells."""
    head = text.lstrip("\n").partition("\n")[0]
    return max(",;\t", key=head.count)


def _columns(kind: type[Row], head: Line, problems: list[Problem]) -> list[Label | None]:
    columns = [find_label(kind, squeeze(cell)) for cell in head.cells]
    known = [column.text for column in labels_of(kind)]
    for name, column, label in zip(head.cells, head.columns, columns, strict=True):
        if label is None and name.strip():
            message = f"Không có cột “{name}”."
            problems.append(
                error("cot-la", message, nearest(name, known), line=head.number, column=column)
            )
    for label in labels_of(kind):
        if label.required and label not in columns:
            message = f"Bảng {kind.name} thiếu cột “{label.text}”."
            problems.append(error("thieu-cot", message, "Hãy thêm cột ấy.", line=head.number))
        if columns.count(label) > 1:
            message = f"Cột “{label.text}” có hai lần."
            problems.append(error("cot-hai-lan", message, "Hãy giữ một.", line=head.number))
    return columns


def _row(
    kind: type[AnyRow], columns: list[Label | None], line: Line, path: str, problems: list[Problem]
) -> AnyRow | None:
    if any(cell.strip() for cell in line.cells[len(columns) :]):
        # What stands in which column can no longer be known: one complaint says it all.
        message = f"Dòng có {len(line.cells)} ô, bảng có {len(columns)} cột."
        hint = "Ô có dấu phẩy hay dấu chấm phẩy thì đặt trong ngoặc kép."
        problems.append(
            error("thua-o", message, hint, line=line.number, column=line.columns[len(columns)])
        )
        return None
    read = Values()
    # A short row ends with empty cells, as a spreadsheet shows it.
    cells = zip_longest(columns, line.cells[: len(columns)], line.columns[: len(columns)])
    for label, cell, column in cells:
        if isinstance(label, Label):
            _read_cell(label, Field(label.text, cell or "", line.number, column=column or 1), read)
    problems += read.problems
    # A cell that cannot be read is empty for now: the rules see the others.
    if missing(kind, read.values):
        return None
    cited = tuple(_cited(columns, line))
    problems += filter(None, map(wrong_type, cited))
    return kind(path=path, line=line.number, cited=cited, **read.values)


def _cited(columns: list[Label | None], line: Line) -> Iterator[Cited]:
    """Yield what the cells of a row cite."""
    for label, cell, column in zip(columns, line.cells, line.columns, strict=False):
        for found in citations(cell) if label else ():
            yield found.at(line.number, column + found.end - len(found.symbol))


def _read_cell(label: Label, written: Field, read: Values) -> None:
    if slip := spoilt(label.text, written.value.strip()):
        message, hint = slip
        found = error("excel-doi-o", message, hint, line=written.line, column=written.column)
        read.problems.append(found)
    elif label.required or written.value.strip().lower() not in _NOTHING:
        read_field(label, written, read)
