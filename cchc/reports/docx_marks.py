"""What Word can do and python-docx has no word for."""

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Row as GridRow
from docx.text.paragraph import Paragraph
from lxml.etree import SubElement, _Element


def one_font(style: ParagraphStyle, font: str) -> None:
    """Give a style one font for every script; the theme's would go before it."""
    style.font.name = font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), font)


def speak_vietnamese(document: Document) -> None:
    """Tell spelling checkers which language it is."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")


def in_style(paragraph: Paragraph, style_id: str) -> None:
    """Give a paragraph a style without looking through all styles: there are many cells."""
    paragraph._p.style = style_id


def page_number(paragraph: Paragraph) -> None:
    """Put the number of the page at the end of a paragraph."""
    run = paragraph.add_run()._r
    _add(run, "fldChar", fldCharType="begin")
    _add(run, "instrText").text = "PAGE"
    _add(run, "fldChar", fldCharType="end")


def rule(paragraph: Paragraph, inset: Length) -> None:
    """Make of an empty paragraph a line, shorter than the text above it at both ends."""
    # Before all else of the paragraph: Word keeps an order here.
    border = _add(paragraph._p.get_or_add_pPr(), "pBdr")
    _add(border, "top", val="single", sz="6", space="1", color="000000")
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = inset
    layout.space_before, layout.space_after, layout.line_spacing = Pt(3), Pt(0), Pt(4)


def repeat_on_every_page(row: GridRow) -> None:
    _add(row._tr.get_or_add_trPr(), "tblHeader")


def hold_together(row: GridRow) -> None:
    """Keep a row on one page."""
    _add(row._tr.get_or_add_trPr(), "cantSplit")


def _add(parent: _Element, name: str, **attributes: str) -> _Element:
    given = {qn(f"w:{key}"): value for key, value in attributes.items()}
    return SubElement(parent, qn(f"w:{name}"), given)
