"""A paper as a state agency lays it out: Nghị định 30/2020/NĐ-CP, Phụ lục I.

What is not known (number, place, who signs) is left out, to be filled in by who files it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Paperwork
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell as GridCell
from docx.table import _Row as GridRow
from docx.text.paragraph import Paragraph

from cchc.reports.docx_marks import (
    hold_together,
    in_style,
    one_font,
    page_number,
    repeat_on_every_page,
    rule,
    speak_vietnamese,
)
from cchc.reports.paper import Cell, Paper, Table, cell_text
from cchc.reports.zipped import without_clock

_FONT = "Times New Roman"
_SENTENCE, _HEADING = "Body Text", "Heading 1"
_IN_CELL = "TableText"
_STYLES = ("Normal", _SENTENCE, _HEADING, _IN_CELL)
_TEXT, _SMALL = Pt(14), Pt(13)
_A4 = (Mm(210), Mm(297))
# Margins of the annex, I.3: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20.
_TOP, _LEFT, _RIGHT = Mm(20), Mm(30), Mm(20)
_HEADING_WIDTHS = (Mm(60), Mm(100))


def docx_of(paper: Paper) -> bytes:
    document = Document()
    speak_vietnamese(document)
    _styles(document)
    _first_section(document)
    if paper.agency:
        _state_heading(document, paper)
    _title(document, paper)
    for sentence in paper.sentences:
        document.add_paragraph(sentence, _SENTENCE)
    wide = False
    for number, table in enumerate(paper.tables, start=1):
        if table.wide and not wide:
            _turn(document)
            wide = True
        _table(document, number, table.for_people())
    return _file(document, paper)


def _styles(document: Paperwork) -> None:
    """One font, black; sentences justified, their first line set in (II.6)."""
    document.styles.add_style(_IN_CELL, WD_STYLE_TYPE.PARAGRAPH)
    for style in document.styles:
        if not isinstance(style, ParagraphStyle) or style.name not in _STYLES:
            continue
        one_font(style, _FONT)
        style.font.size, style.font.bold = _TEXT, style.name == _HEADING
        style.font.color.rgb = RGBColor(0, 0, 0)
        layout = style.paragraph_format
        layout.space_before, layout.space_after, layout.line_spacing = Pt(0), Pt(6), 1.0
        if style.name == _IN_CELL:
            style.font.size, layout.space_before, layout.space_after = _SMALL, Pt(2), Pt(2)
        if style.name == _SENTENCE:
            layout.first_line_indent, layout.alignment = Mm(10), ALIGN.JUSTIFY


def _first_section(document: Paperwork) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _A4
    section.top_margin = section.bottom_margin = _TOP
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True  # the first page shows no number
    head = section.header.paragraphs[0]
    head.alignment = ALIGN.CENTER
    page_number(head)


def _state_heading(document: Paperwork, paper: Paper) -> None:
    """The agency at the left, the name of the state and its motto at the right, the day below."""
    grid = document.add_table(rows=1, cols=2)
    left, right = grid.rows[0].cells
    grid.autofit = False
    for cell, column, width in zip((left, right), grid.columns, _HEADING_WIDTHS, strict=True):
        cell.width = column.width = width
    _centred(left, paper.agency.upper(), Pt(12), bold=True)
    rule(left.add_paragraph(), Mm(18))
    _centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Pt(12), bold=True)
    _centred(right, "Độc lập - Tự do - Hạnh phúc", _SMALL, bold=True)
    rule(right.add_paragraph(), Mm(21))
    _centred(right, _long_day(paper.day), _SMALL, italic=True)


def _long_day(day: date) -> str:
    """Return «Ngày 05 tháng 3 năm 2024»: days below 10 and months 1, 2 with a zero (II.4)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"Ngày {day.day:02} tháng {month} năm {day.year}"


def _centred(
    cell: GridCell, text: str, size: Pt, *, bold: bool = False, italic: bool = False
) -> Paragraph:
    first = cell.paragraphs[0]
    paragraph: Paragraph = first if not first.text else cell.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = size, bold, italic
    return paragraph


def _title(document: Paperwork, paper: Paper) -> None:
    _centred_line(document, "BÁO CÁO", bold=True).paragraph_format.space_before = Pt(12)
    _centred_line(document, paper.subject, bold=True)
    for line in paper.lines:
        _centred_line(document, line)
    rule(document.add_paragraph(), Mm(55))
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _centred_line(document: Paperwork, text: str, *, bold: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(text).bold = bold
    return paragraph


def _turn(document: Paperwork) -> None:
    """Go on, on the long side of the paper (I.2)."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_height, section.page_width = _A4
    section.different_first_page_header_footer = False


def _table(document: Paperwork, number: int, table: Table) -> None:
    document.add_paragraph(f"{number}. {table.title}", _HEADING)
    if not table.rows:
        document.add_paragraph(table.none, _SENTENCE)
        return
    if table.note:
        document.add_paragraph(table.note, _SENTENCE)
    total = [table.total] if table.total else []
    grid = document.add_table(len(table.rows) + 1 + len(total), len(table.columns), "Table Grid")
    grid.autofit = False
    widths = _widths(document, table)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    head, *lines = grid.rows
    repeat_on_every_page(head)
    _row(head, widths, [column.head for column in table.columns], bold=True)
    for cell in head.cells:
        cell.paragraphs[0].alignment = ALIGN.CENTER
    for line, row in zip(lines, (*table.rows, *total), strict=True):
        _row(line, widths, row, bold=row is table.total)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _widths(document: Paperwork, table: Table) -> list[Length]:
    """Share the room between the margins among the columns."""
    room = (document.sections[-1].page_width or 0) - _LEFT - _RIGHT
    letters = sum(column.width for column in table.columns)
    return [Mm(room * column.width // letters // Mm(1)) for column in table.columns]


def _row(line: GridRow, widths: Sequence[Length], row: Sequence[Cell], *, bold: bool) -> None:
    hold_together(line)
    for cell, width, value in zip(line.cells, widths, row, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        in_style(paragraph, _IN_CELL)
        paragraph.add_run(cell_text(value)).bold = bold or None
        if not isinstance(value, str):
            paragraph.alignment = ALIGN.RIGHT


def _file(document: Paperwork, paper: Paper) -> bytes:
    moment = datetime.combine(paper.day, time.min)
    properties = document.core_properties
    properties.title, properties.author = paper.subject, paper.agency
    properties.comments, properties.language = "", "vi-VN"
    properties.created = properties.modified = moment
    file = BytesIO()
    document.save(file)
    return without_clock(file.getvalue())
