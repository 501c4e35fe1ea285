"""What a reader is told of a file before taking it along."""

import hashlib

import pytest

from cchc.content.attachments import Attachment
from cchc.pages.attachments import SCANNED, attachment_views, size_vi
from cchc.pages.documents import document_pages

DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\nTệp: tep/{}\n---\n"
)


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1,0 KB"), (45_678, "46 KB"), (1_234_567, "1,2 MB")],
)
def test_a_size_is_told_in_the_largest_unit(size, told):
    assert size_vi(size) == told


def test_type_pages_and_size_are_told(edition_of):
    files = (("tep/a.PDF", Attachment(1_234_567, "5feceb", 12)), ("tep/b.xlsx", None))

    assert [each.about for each in attachment_views(edition_of({}).desk, files)] == [
        "PDF, 12 trang, 1,2 MB",
        "Excel",
    ]


def test_a_scan_is_said_to_be_one(edition_of):
    desk = edition_of({}).desk
    views = (
        attachment_views(desk, (("tep/a.pdf", Attachment(1, "5f", 2, scanned=scanned)),))[0]
        for scanned in (True, False)
    )

    assert [each.notice for each in views] == [SCANNED, ""]


@pytest.mark.parametrize("written", ["a.docx", "../tep/a.docx"])
def test_the_page_of_a_document_tells_of_its_files(edition_of, written):
    content = {"van-ban/1.md": DOCUMENT.format(written), "tep/a.docx": b"PK"}
    pages = document_pages(edition_of(content))
    (view,) = next(page.view for page in pages if page.address == "/van-ban/1/").attachments

    assert (view.name, view.url, view.about) == ("a.docx", "/tep/a.docx", "Word, 2 B")
    assert view.digest == hashlib.sha256(b"PK").hexdigest()
