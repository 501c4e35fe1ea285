"""A workbook: one sheet a table, real numbers and days, a head row that stays and can filter."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from cchc.reports.paper import Cell, Paper, Table, cell_text
from cchc.reports.zipped import without_clock

_FONT = "Times New Roman"
_SIZE = 12
_LINE = 16  # points
_MARGIN = 2  # letters
# 42A is Vietnamese: points between thousands, the day first, on every machine.
_NUMBER, _DAY = "[$-42A]#,##0", r"[$-42A]d\/m\/yyyy"
_HEAD = 4  # row of the heads: above it the title, the time and units, an empty row
_LONGEST_NAME = 29  # of a sheet; Excel allows 31, a second one of a name gets a number
_THIN = Side("thin", "808080")
_BOX = Border(_THIN, _THIN, _THIN, _THIN)


def xlsx_of(paper: Paper) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in paper.tables:
        _sheet(book, paper, table)
    file = BytesIO()
    book.save(file)
    moment = datetime.combine(paper.day, time.min)
    properties = book.properties
    properties.title, properties.creator = paper.subject, paper.agency
    properties.created = properties.modified = moment
    core = tostring(properties.to_tree())
    return without_clock(file.getvalue(), {"docProps/core.xml": core})


def _sheet(book: Workbook, paper: Paper, table: Table) -> None:
    sheet = book.create_sheet(_sheet_name(table.name))
    for letter, column in zip(_letters(table), table.columns, strict=True):
        sheet.column_dimensions[letter].width = column.width
    sheet.append([_free(sheet, table.title, Font(_FONT, 14, bold=True))])
    lines = ". ".join(filter(None, (*paper.lines, table.note.rstrip("."))))
    sheet.append([_free(sheet, lines, Font(_FONT, _SIZE))])
    sheet.append([])
    if table.rows:
        _fill(sheet, table)
    else:
        sheet.append([_free(sheet, table.none, Font(_FONT, _SIZE))])
    _for_print(sheet, table)


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", "-", name)[:_LONGEST_NAME]


def _letters(table: Table) -> list[str]:
    return [get_column_letter(place) for place in range(1, len(table.columns) + 1)]


def _free(sheet: Worksheet, text: str, font: Font) -> SheetCell:
    """A text that runs on over the cells beside it."""
    cell = WriteOnlyCell(sheet, text)
    cell.data_type, cell.font = "s", font
    return cell


def _fill(sheet: Worksheet, table: Table) -> None:
    heads = [_boxed(sheet, column.head, bold=True) for column in table.columns]
    for cell in heads:
        cell.fill = PatternFill("solid", "EDEDED")
        cell.alignment = Alignment("center", "center", wrap_text=True)
    sheet.append(heads)
    sheet.row_dimensions[_HEAD].height = _LINE * _lines(table, [c.head for c in table.columns])
    for number, row in enumerate(table.rows, start=_HEAD + 1):
        sheet.append([_boxed(sheet, value) for value in row])
        sheet.row_dimensions[number].height = _LINE * _lines(table, row)
    if table.total:
        sheet.append([_boxed(sheet, value, bold=True) for value in table.total])
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.auto_filter.ref = f"A{_HEAD}:{_letters(table)[-1]}{_HEAD + len(table.rows)}"


def _boxed(sheet: Worksheet, value: Cell, *, bold: bool = False) -> SheetCell:
    cell = WriteOnlyCell(sheet)
    cell.value = value
    cell.font, cell.border = Font(_FONT, _SIZE, bold=bold), _BOX
    match value:
        case str():
            cell.data_type = "s"  # never a formula, whatever the text begins with
            cell.alignment = Alignment("left", "top", wrap_text=True, indent=1)
        case date():
            cell.number_format = _DAY
            cell.alignment = Alignment("right", "top")
        case int():
            cell.number_format = _NUMBER
            cell.alignment = Alignment("right", "top")
    return cell


def _lines(table: Table, row: Sequence[Cell]) -> int:
    """How many lines a row needs: not every program measures wrapped text by itself."""
    return max(
        len(wrap(cell_text(cell), column.width - _MARGIN)) or 1
        for cell, column in zip(row, table.columns, strict=True)
    )


def _for_print(sheet: Worksheet, table: Table) -> None:
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if table.wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    footer = HeaderFooterItem()
    footer.center.text = "Trang &P/&N"
    sheet.oddFooter = footer
