"""Tables whose rows do not fit, and tables that would be no tables."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Block, Written
from cchc.problems import Severity

_SEPARATOR = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$")
_BETWEEN = re.compile(r"(?<!\\)\|")


@text_rule("bang-dinh", Severity.ERROR)
def a_table_stands_apart_from_its_paragraph(written: Written) -> Iterator[Slip]:
    """Sai: bảng ngay dưới đoạn văn. Đúng: để một dòng trống trước bảng."""
    for block, at in _tables(written):
        if at > 1 and not block.lines[0].lstrip().startswith("<"):
            place = written.starts[block.line + at - 1]
            message = "Bảng dính vào đoạn văn ở trên, trang sẽ không hiện thành bảng."
            yield Slip(place, message, "Hãy thêm một dòng trống trước bảng.")


@text_rule("bang-thieu-dau", Severity.ERROR)
def a_table_begins_with_the_names_of_its_columns(written: Written) -> Iterator[Slip]:
    """Sai: bảng mở đầu bằng dòng |---|---|. Đúng: dòng tên cột, rồi mới đến |---|---|."""
    for block, at in _tables(written):
        if at == 0:
            hint = "Hãy viết dòng tên cột ngay trên dòng gạch, không để dòng trống ở giữa."
            yield Slip(written.starts[block.line], "Bảng không có dòng tên cột.", hint)


@text_rule("bang-thieu-gach", Severity.ERROR)
def a_line_stands_below_the_names_of_columns(written: Written) -> Iterator[Slip]:
    """Sai: bảng không có dòng |---|---| dưới tên cột. Đúng: thêm dòng ấy."""
    for block in written.blocks if "|" in written.body else ():
        if _is_unruled(block):
            hint = f"Hãy thêm dòng {'|---' * _cells(block.lines[0])}| dưới dòng tên cột."
            message = "Bảng thiếu dòng gạch, trang sẽ viết liền một mạch."
            yield Slip(written.starts[block.line], message, hint)


@text_rule("bang-sai-o", Severity.ERROR)
def rows_have_as_many_cells_as_columns(written: Written) -> Iterator[Slip]:
    """Sai: dòng có 3 ô trong bảng 2 cột (ô thừa sẽ mất). Đúng: mỗi dòng đủ 2 ô."""
    for block, at in _tables(written):
        if at != 1:
            continue
        columns = _cells(block.lines[0])
        for number, row in enumerate(block.lines):
            if (cells := _cells(row)) != columns:
                hint = r"Hãy thêm hoặc bớt dấu |; dấu | nằm trong chữ thì viết \|."
                message = f"Dòng này có {cells} ô, bảng có {columns} cột."
                yield Slip(written.starts[block.line + number], message, hint)


def _tables(written: Written) -> Iterator[tuple[Block, int]]:
    """Yield each block that holds the line between head and rows of a table, and where."""
    if "|" not in written.body:
        return
    for block in written.blocks:
        for at, line in enumerate(block.lines[:40]):
            if "-" in line and "|" in line and _SEPARATOR.match(line):
                yield block, at
                break


def _is_unruled(block: Block) -> bool:
    """Whether every line stands between bars, and none parts the names from the rows."""
    rows = [line.strip() for line in block.lines[:40]]
    barred = all(len(row) > 1 and row[0] == row[-1] == "|" for row in rows)
    return len(rows) > 1 and barred and not any(map(_SEPARATOR.match, rows))


def _cells(row: str) -> int:
    row = row.strip()
    row = row.removeprefix("|")
    row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    return len(_BETWEEN.findall(row)) + 1
