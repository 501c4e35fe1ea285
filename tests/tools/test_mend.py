"""What has one right answer is mended; nothing else is, and never twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.kinds import Article
from cchc.content.reading import read_entry
from cchc.content.rows import Author
from cchc.text.forms import clean
from cchc.tools.mend import mended_entry, mended_table

HEAD = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{}---\n\n"


def after(text: str | bytes) -> str:
    raw = text if isinstance(text, bytes) else text.encode()
    return mended_entry(Article, raw).after


def told(text: str | bytes) -> tuple[str, ...]:
    raw = text if isinstance(text, bytes) else text.encode()
    return mended_entry(Article, raw).told


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Title: B", "Tiêu đề: B"),
        ("TOM TAT : B", "Tóm tắt: B"),
        ("Tóm tắt： B", "Tóm tắt: B"),
        ("Cập nhật: 01.04.2024", "Cập nhật: 1/4/2024"),
        ("Cập nhật: 2024-04-01", "Cập nhật: 2024-04-01"),
        ("Date: 01-04-2024 16h32", "Ngày đăng: 1/4/2024 16:32"),
        ("Cập nhật: 31/02/2024", "Cập nhật: 31/02/2024"),
        ("Cập nhật: “01/04/2024”", "Cập nhật: “01/04/2024”"),
        ("Tóm tắt: Họp ngày 01/04/2024", "Tóm tắt: Họp ngày 01/04/2024"),
        ("Trụ cột: [Thể chế, Chính quyền số]", "Trụ cột: Thể chế; Chính quyền số"),
        ("Tags: một cửa, hẹn trả", "Từ khóa: một cửa; hẹn trả"),
        ("Từ khóa: một cửa; a, b", "Từ khóa: một cửa; a, b"),
        ("Trụ cột: Thể chế, Chính quyền số", "Trụ cột: Thể chế, Chính quyền số"),
        ("Tieu dde: B", "Tieu dde: B"),
        ("# Title: B", "# Title: B"),
        ("Tóm tắt: TiÕng ViÖt rÊt hay", "Tóm tắt: Tiếng Việt rất hay"),
    ],
)
def test_a_line_of_a_header(line, right):
    assert f"\n{right}\n" in after(HEAD.format(f"{line}\n") + "Bài.\n")


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("Các sở...", "Các sở…"),
        ("Từ 1...5, và a.....b", "Từ 1...5, và a.....b"),
        ("Xem `a...` và [b](../c...).", "Xem `a...` và [b](../c...)."),
        ("\u00a0Đoạn", " Đoạn"),
        ("\u00a0\u00a0\u00a0\u00a0Đoạn", "Đoạn"),
        ("- a\n\u00a0\u00a0\u00a0\u00a0- b", "- a\n    - b"),
        ("-\u00a0Mục", "- Mục"),
        ("1.\u00a0Mục", "1.\u00a0Mục"),
        ("Số\u00a096", "Số\u00a096"),
        ("```\n\u00a0a...\n```", "```\n\u00a0a...\n```"),
        ("hoà và hòa", "hoà và hòa"),
        ("Ph­¬ng ¸n c¶i c¸ch, xem `¸` và <http://a.vn/µ>",
         "Phương án cải cách, xem `¸` và <http://a.vn/µ>"),
        ("c¶i\u200b c¸ch hµnh chÝnh", "cải cách hành chính"),
        ("Một", "Một"),
    ],
)  # fmt: skip
def test_a_body(body, right):
    assert after(HEAD.format("") + body + "\n\n\n") == HEAD.format("") + right + "\n"


def test_what_is_right_is_told_to_be_right():
    assert told(HEAD.format("") + "Bài.\n") == ()


def test_everything_mended_is_told():
    text = "\ufeff---\r\nTitle: Ba\u0300i\r\nDate: 01/03/2026\r\n---\r\n\r\nMột\u200b...".encode()

    assert told(text) == (
        "dấu BOM",
        "kết thúc dòng",
        "ký tự không nhìn thấy",
        "dấu tiếng Việt về một kiểu mã",
        "nhãn",
        "ngày",
        "dấu ba chấm",
        "cuối tệp",
    )


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("", "Địa chỉ cũ: /a/; /b/\n"),
        ("Địa chỉ cũ: /x/\n", "Địa chỉ cũ: /x/; /a/; /b/\n"),
        ('dia chi cu: "/x/"\n', "Địa chỉ cũ: /x/; /a/; /b/\n"),
        ("Địa chỉ cũ: [/x/, /y/]\n", "Địa chỉ cũ: /x/; /y/; /a/; /b/\n"),
        ("Địa chỉ cũ:\n  - /x/\n", "Địa chỉ cũ:\n  - /x/\n  - /a/\n  - /b/\n"),
        ("Địa chỉ cũ: không rõ\n", "Địa chỉ cũ: không rõ; /a/; /b/\n"),
        ("Địa chỉ cũ: >\n  /x/\n", "Địa chỉ cũ: >\n  /x/\n"),
    ],
)
def test_a_lost_address_leads_to_the_file_again(line, right):
    found = mended_entry(Article, f"{HEAD.format(line)}Bài.\n".encode(), ["/a/", "/b/"])

    assert found.after == f"{HEAD.format(right)}Bài.\n"


def test_a_header_without_fences_gets_its_lost_address():
    found = mended_entry(Article, b"Title: A\nDate: 1/3/2026\n\nB.\n", ["/a/"])

    assert found.after == "Địa chỉ cũ: /a/\nTiêu đề: A\nNgày đăng: 1/3/2026\n\nB.\n"


def test_utf_16_is_mended_and_names_itself():
    right = HEAD.format("") + "Bài.\n"

    assert after(right.encode("utf-16")) == right
    assert told(right.encode("utf-16")) == ("bảng mã UTF-16",)


@pytest.mark.parametrize("raw", [b"C\xe0i", b"a\x00b", b"\xff\xfea", b"\xef\xbb"])
def test_what_cannot_be_read_is_left_to_the_check(raw):
    assert mended_entry(Article, raw) is None


def test_a_table_loses_its_bom_and_keeps_its_cells():
    raw = '\ufeffMã,Tên\r\nban,"Ban ""biên\r\n tập"""\r\n\r\n'.encode()
    found = mended_table(Author, "danh-ba/tac-gia.csv", raw)

    assert found.after == 'Mã,Tên\nban,"Ban ""biên\n tập"""\n'
    assert found.told == ("dấu BOM", "kết thúc dòng", "cuối tệp")


def test_the_end_of_a_cell_that_was_never_closed_is_not_touched():
    found = mended_table(Author, "danh-ba/tac-gia.csv", 'Mã,Tên\nban,"a\n\n'.encode())

    assert (found is None) or found.after.startswith('Mã,Tên\nban,"a')


def test_a_cell_of_an_old_font_becomes_unicode_and_the_others_stay():
    raw = 'Mã,Tên\r\nban,"C¶i c¸ch hµnh chÝnh n\u00adíc"\r\nso,Sở Số\r\n'.encode()
    found = mended_table(Author, "danh-ba/tac-gia.csv", raw)

    assert found.after == 'Mã,Tên\nban,"Cải cách hành chính nước"\nso,Sở Số\n'


@pytest.mark.parametrize(
    ("body", "right"),
    [
        (
            "- Hồ sơ gồm:\n    - Ñôn ñeà nghò caáp giaáy\n    - Bản sao\n",
            "- Hồ sơ gồm:\n    - Đơn đề nghị cấp giấy\n    - Bản sao\n",
        ),
        (
            "| Việc | Nơi |\n|---|---|\n| C¶i c¸ch hµnh chÝnh | Sở |\n",
            "| Việc | Nơi |\n|---|---|\n| Cải cách hành chính | Sở |\n",
        ),
        ("Ví dụ:\n\n```\nC¶i c¸ch hµnh chÝnh\n```\n",) * 2,
    ],
)
def test_an_item_or_a_cell_of_an_old_font_becomes_unicode(body, right):
    head = HEAD.format("")

    assert after(head + body) == head + right


PIECES = st.sampled_from(
    ["---\n", "Title: A\n", "Tiêu đề: Một\n", "ngay dang : 01.03.2026 7h05\n", "Tags: a, b\n",
     "Trụ cột: [Thể chế]\n", "- a\n", "\u00a0", "    ", "\t", "...", "....", "`", "```\n", "<", ">",
     "](", ")", "http://a.vn/", "\n", "\n\n", "\r\n", "\r", "\u00ad", "\u200b", "\ufeff", "e\u0301",
     "TiÕng ViÖt rÊt hay ", "Tieáng Vieät raát hay ", "Các sở", "-\u00a0", "* ", ";", "：", "<!--",
     "<pre>", "1. ", "| a |\n|---|\n", "#", "\\", "/", "“", "…", "2026-03-01"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join)
HEADS = st.sampled_from(
    ["", HEAD.format(""), HEAD.format("Tags: a, b\n"), "Title: A\nDate: 1.3.2026\n\n"]
)


@given(HEADS, TEXTS)
def test_mending_twice_changes_nothing_more(head, text):
    first = mended_entry(Article, (head + text).encode(errors="ignore"))
    if first:
        again = mended_entry(Article, first.after.encode())

        assert (again.told, again.after) == ((), first.after)


@given(HEADS.filter(bool), TEXTS)
def test_the_meaning_is_kept(head, text):
    """The entry that was read before is read after; old fonts and spaces apart."""
    plain = re.sub("\u00a0|\t|TiÕng ViÖt rÊt|Tieáng Vieät raát", "", text)
    raw = (head + plain).encode(errors="ignore")
    found = mended_entry(Article, raw)
    if found:
        before, _ = read_entry(Article, "tin-tuc/2026/a.md", clean(found.before))
        now, _ = read_entry(Article, "tin-tuc/2026/a.md", clean(found.after))

        assert now == before


@given(HEADS, TEXTS)
def test_a_lost_address_is_added_and_nothing_else(head, text):
    raw = (head + text).encode(errors="ignore")
    plain, found = mended_entry(Article, raw), mended_entry(Article, raw, ["/a/"])
    if found and plain and found.after != plain.after:
        before, _ = read_entry(Article, "tin-tuc/2026/a.md", clean(plain.after))
        now, _ = read_entry(Article, "tin-tuc/2026/a.md", clean(found.after))

        assert now.former_addresses == (*before.former_addresses, "/a/")
        assert (now.title, now.posted, now.body.html) == (
            before.title,
            before.posted,
            before.body.html,
        )


@given(st.binary(max_size=60))
def test_any_bytes_are_mended_or_left(raw):
    found = mended_entry(Article, raw)

    assert found is None or found.after is not None
