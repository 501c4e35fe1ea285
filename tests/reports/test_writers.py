"""What is written is read back: the same tables, whatever the format; never a formula."""

import csv
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import html

from cchc.reports.as_csv import csv_of
from cchc.reports.as_docx import docx_of
from cchc.reports.as_html import html_of
from cchc.reports.as_xlsx import xlsx_of
from cchc.reports.files import files_of, stem_of
from cchc.reports.paper import cell_text
from cchc.reports.period import Period
from cchc.reports.tables import paper_of

TRICKY = ("=1+1", "+84", "-1", "@a", "#N/A", "<b>&", "’")


@pytest.fixture
def paper(report):
    return paper_of(report(), "Sở Số")


def tricky(paper):
    """The same paper, its list full of titles that a program could take for more than text."""
    *others, listed = paper.tables
    rows = tuple((number, date(2026, 3, 9), text, *[""] * 5) for number, text in enumerate(TRICKY))
    return replace(paper, tables=(*others, replace(listed, rows=rows)))


def book_of(paper):
    return openpyxl.load_workbook(BytesIO(xlsx_of(paper)))


def words_of(paper):
    return docx.Document(BytesIO(docx_of(paper)))


@pytest.mark.parametrize("write", [xlsx_of, docx_of, html_of])
def test_the_same_paper_gives_the_same_bytes(paper, write):
    assert write(paper) == write(paper)


@pytest.mark.parametrize("write", [xlsx_of, docx_of])
def test_no_clock_is_read(paper, write):
    with ZipFile(BytesIO(write(paper))) as file:
        told = file.read("docProps/core.xml").decode()

        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert told.count("2026-11-22T00:00:00Z") == 2


def test_a_workbook_holds_a_sheet_a_table_with_real_numbers_and_days(paper):
    book = book_of(paper)
    listed = book["Danh sách"]

    assert book.sheetnames[:2] == ["Theo tháng", "Theo loại"]
    assert len(book.sheetnames) == len(paper.tables)
    for sheet, table in zip(book.worksheets, paper.tables, strict=True):
        read = list(sheet.iter_rows(min_row=4, values_only=True))
        assert read[0] == tuple(column.head for column in table.columns)
        assert [len(row) for row in read[1 : len(table.rows) + 1]] == [len(read[0])] * len(
            table.rows
        )
    assert (listed["A5"].value, listed["B5"].value.date()) == (1, date(2026, 2, 1))
    assert listed["B5"].is_date
    assert listed["B5"].number_format == r"[$-42A]d\/m\/yyyy"
    assert listed["A5"].number_format == "[$-42A]#,##0"


def test_a_sheet_keeps_its_head_and_can_be_filtered(paper):
    sheet = book_of(paper)["Danh sách"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:H7")
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["A"].width


def test_no_text_becomes_a_formula_or_an_error(paper):
    sheet = book_of(tricky(paper))["Danh sách"]
    cells = [sheet.cell(row, 3) for row in range(5, 5 + len(TRICKY))]

    assert [(cell.data_type, cell.value) for cell in cells] == [("s", text) for text in TRICKY]


def test_a_symbol_makes_a_name_that_a_sheet_may_bear(paper):
    assert "KH 1-KH-UBND" in book_of(paper).sheetnames


def test_a_table_as_csv_opens_as_text_and_numbers(paper):
    written = csv_of(tricky(paper).tables[-1])
    rows = list(csv.reader(StringIO(written.decode("utf-8-sig")), delimiter=";"))

    assert written.startswith(b"\xef\xbb\xbf")
    assert rows[0][:3] == ["TT", "Ngày đăng", "Tiêu đề"]
    assert rows[1][:2] == ["0", "2026-03-09"]
    assert [row[2] for row in rows[1:]] == ["'=1+1", "'+84", "'-1", "'@a", "#N/A", "<b>&", "’"]


def test_word_has_every_table_with_a_head_that_repeats(paper):
    document = words_of(paper)
    heading, *grids = document.tables  # the first holds the names of the agency and the state

    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in heading.cell(0, 1).text
    assert heading.cell(0, 0).text.startswith("SỞ SỐ")
    for grid, table in zip(grids, paper.tables, strict=True):
        shown = table.for_people()
        read = [[cell.text for cell in row.cells] for row in grid.rows]
        rows = [*shown.rows, *([shown.total] if shown.total else [])]
        assert read[0] == [column.head for column in shown.columns]
        assert read[1:] == [[cell_text(cell) for cell in row] for row in rows]
        assert grid.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in grid.rows)


def test_word_is_laid_out_as_the_decree_asks(paper):
    document = words_of(paper)
    first, second = document.sections
    body = document.styles["Body Text"]

    assert (document.styles["Normal"].font.name, body.font.size.pt) == ("Times New Roman", 14)
    assert [round(side.mm) for side in (first.left_margin, first.right_margin)] == [30, 20]
    assert first.different_first_page_header_footer
    assert "PAGE" in first.header._element.xml
    assert second.orientation == WD_ORIENT.LANDSCAPE
    assert not second.different_first_page_header_footer
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == [
        f"{number}. {table.title}" for number, table in enumerate(paper.tables, start=1)
    ]


def test_what_is_not_known_is_not_hinted_at(report):
    document = words_of(paper_of(report()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)

    assert "CỘNG HÒA" not in text + "".join(g.cell(0, 0).text for g in document.tables)
    assert "…" not in text
    assert "...." not in text


def test_a_page_needs_nothing_else_and_has_every_table(paper):
    written = html_of(tricky(paper))
    tree = html.document_fromstring(written.decode())
    heads = [
        [head.text_content() for head in grid.findall("thead/tr/th")] for grid in tree.iter("table")
    ]

    assert heads == [[c.head for c in t.for_people().columns] for t in paper.tables]
    assert tree.xpath("//*[@src or @href]") == []
    assert b"&lt;b&gt;&amp;" in written
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in written.decode()


def test_files_are_named_by_their_time_and_units(paper):
    period = Period(date(2026, 1, 1), date(2026, 6, 30))
    stem = stem_of(period, ["Sở Số"])
    names = [name for name, _ in files_of(paper, stem, ["html", "csv"])]

    assert stem == "bao-cao-2026-01-01-den-2026-06-30-so-so"
    assert names[:2] == [f"{stem}.html", f"{stem}-01-theo-thang.csv"]
    assert len(names) == 1 + len(paper.tables)


def test_two_plans_of_one_symbol_have_a_sheet_and_a_file_each(paper):
    plan = next(table for table in paper.tables if table.name.startswith("KH "))
    twice = replace(paper, tables=(plan, plan))

    assert len(set(book_of(twice).sheetnames)) == 2
    assert len(dict(files_of(twice, "a", ["csv"]))) == 2
