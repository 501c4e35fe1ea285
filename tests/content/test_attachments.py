"""What is known of a file before it is taken along."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from cchc.content.attachments import Attachment, read_attachment

WORDS = "<p>Ủy ban nhân dân tỉnh Thử Nghiệm ban hành kế hoạch tuyên truyền.</p>" * 12
STAMP = "<p>Ký bởi: Ủy ban nhân dân tỉnh Thử Nghiệm, ngày 5/3/2026</p>"
PICTURE = "<svg width=400 height=400><rect width=300 height=300 /></svg>"
BREAK = "<div style='break-after: page'></div>"


@pytest.fixture(scope="module")
def pdf(browser: Browser):
    """Print HTML as a PDF, as offices do."""

    def make(html: str) -> bytes:
        page = browser.new_page()
        page.set_content(html)
        content = page.pdf()
        page.close()
        return content

    return make


def look(raw: bytes, path: str = "tep/a.pdf") -> Attachment:
    found, problems = read_attachment(path, raw)

    assert problems == []

    return found


def test_size_and_digest_are_those_of_the_bytes():
    raw = b"PK\x03\x04 bang"

    assert look(raw, "tep/a.xlsx") == Attachment(len(raw), hashlib.sha256(raw).hexdigest())


def test_the_pages_of_a_pdf_are_counted(pdf):
    found = look(pdf(WORDS + BREAK + WORDS))

    assert (found.pages, found.scanned) == (2, False)


@pytest.mark.parametrize("page", [PICTURE, PICTURE + STAMP], ids=["bare", "with a stamp"])
def test_a_picture_of_a_page_is_a_scan_even_with_a_stamp_on_it(pdf, page):
    found = look(pdf(page + BREAK + PICTURE))

    assert (found.pages, found.scanned) == (2, True)


def test_a_short_last_page_makes_no_scan(pdf):
    assert not look(pdf(WORDS + BREAK + STAMP)).scanned


@given(st.binary(max_size=60))
def test_what_is_no_pdf_is_told_and_breaks_nothing(rest):
    found, (problem,) = read_attachment("tep/a.pdf", b"%PDF-1.4\n" + rest)

    assert (found.pages, problem.rule) == (None, "pdf-khong-mo-duoc")


@pytest.fixture(scope="module")
def whole(pdf) -> bytes:
    return pdf(WORDS)


@settings(max_examples=60)
@given(kept=st.integers(0, 40_000), place=st.integers(0, 40_000), rubbish=st.binary(max_size=90))
def test_a_broken_pdf_breaks_nothing(whole, kept, place, rubbish):
    broken = bytearray(whole[:kept])
    broken[place : place + len(rubbish)] = rubbish
    found, _ = read_attachment("tep/a.pdf", bytes(broken))

    assert found.size == len(broken)
