"""Links and pictures lead somewhere."""

import pytest

HEAD = "---\nTiêu đề: {}\nNgày đăng: 1/3/2026\n{}---\n\n{}\n"
DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ-UBND\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n{}---\n\n## Mục một\n"
)
PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: A\nNăm: 2026\nVăn bản: {}\n---\n"
)
HERE = "tin-tuc/2026/a.md"
NOWHERE = "Hãy đặt tệp vào anh/ hoặc tep/ và ghi đúng tên."


def article(body: str = "Bài.", more: str = "", title: str = "A") -> str:
    return HEAD.format(title, more, body)


def files(body: str) -> dict[str, str | bytes]:
    return {
        HERE: article(body),
        "tin-tuc/2026/nhap.md": article(more="Trạng thái: nháp\n"),
        "tin-tuc/2026/go.md": article(more="Trạng thái: gỡ\nLý do gỡ: Sai.\n"),
        "van-ban/1-qd.md": DOCUMENT.format(""),
        "anh/cay.jpg": b"a",
        "tep/Báo cáo.pdf": b"a",
    }


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "[x](khong-co.md)",
            (
                "Liên kết tới tệp không có: tin-tuc/2026/khong-co.md. "
                "Hãy kiểm tra tên tệp và số lần ../ ở đầu."
            ),
        ),
        (
            "[x](../van-ban/1-qd.md)",
            ("Liên kết tới tệp không có: tin-tuc/van-ban/1-qd.md. Hãy viết ../../van-ban/1-qd.md."),
        ),
        (
            '<a href="khong-co.md">x</a>',
            (
                "Liên kết tới tệp không có: tin-tuc/2026/khong-co.md. "
                "Hãy kiểm tra tên tệp và số lần ../ ở đầu."
            ),
        ),
        (
            "[x](nhap.md)",
            (
                "Liên kết tới bài chưa đăng: tin-tuc/2026/nhap.md. "
                "Hãy đăng bài kia trước, hoặc bỏ liên kết."
            ),
        ),
        (
            "[x](../../van-ban/1-qd.md#muc-hai)",
            "Bài van-ban/1-qd.md không có mục #muc-hai. Chọn trong: #muc-mot.",
        ),
        ("[x](#muc-hai)", "Trong bài không có mục #muc-hai. Hãy bỏ phần từ dấu #."),
        ("[x](#muc-mott)\n\n## Mục một", "Trong bài không có mục #muc-mott. Ý bạn là #muc-mot?"),
        (
            "[x](../../van-ban/1-QD.md)",
            "Liên kết tới tệp không có: van-ban/1-QD.md. Hãy viết ../../van-ban/1-qd.md.",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_told(found, body, sentence):
    assert found("links_lead_to_entries_that_stand", files(body)) == [(HERE, 6, sentence)]


@pytest.mark.parametrize(
    "body",
    [
        "[x](../../van-ban/1-qd.md)",
        "[x](../../van-ban/1-qd.md#muc-mot)",
        "[x](go.md)",
        "[x](#day)\n\n## Đây",
        "[x](https://vi-du.example/khong-co.md)",
        "[x](/tin-tuc/)",
    ],
)
def test_a_link_that_leads_somewhere_is_silent(found, body):
    assert found("links_lead_to_entries_that_stand", files(body)) == []


def test_a_draft_may_link_to_a_draft(found):
    drafts = {
        "tin-tuc/2026/b.md": article("[x](c.md)", "Trạng thái: nháp\n"),
        "tin-tuc/2026/c.md": article(more="Trạng thái: nháp\n"),
    }

    assert found("links_lead_to_entries_that_stand", drafts) == []


@pytest.mark.parametrize(
    ("body", "path", "cure"),
    [
        ("![x](../../anh/cay.JPG)", "anh/cay.JPG", "Hãy viết ../../anh/cay.jpg."),
        ("[x](../../tep/khong-co.pdf)", "tep/khong-co.pdf", NOWHERE),
        ("[x](cay.jpg)", "tin-tuc/2026/cay.jpg", "Hãy viết ../../anh/cay.jpg."),
        ('<img src="../../anh/sai.png" alt="x">', "anh/sai.png", NOWHERE),
        (
            "[x](..\\tep\\Sai.pdf)",
            "tin-tuc/2026/..\\tep\\Sai.pdf",
            "Hãy dùng dấu / thay cho dấu \\.",
        ),
        (
            "[x](../../van-ban/1-qd.html)",
            "van-ban/1-qd.html",
            "Hãy viết ../../van-ban/1-qd.md.",
        ),
        ("[x](../../van-ban/1-qd)", "van-ban/1-qd", "Hãy viết ../../van-ban/1-qd.md."),
        (
            "[x](www.vi-du.vn)",
            "tin-tuc/2026/www.vi-du.vn",
            "Địa chỉ web thì viết đủ: https://www.vi-du.vn.",
        ),
    ],
)
def test_a_file_that_is_not_there_is_told(found, body, path, cure):
    sentence = f"Không có tệp {path}. {cure}"

    assert found("files_that_are_named_exist", files(body)) == [(HERE, 6, sentence)]


def test_a_picture_named_with_backslashes_is_told_in_its_line(found):
    body = "Một.\n\n![x](..\\..\\anh\\cay.jpg)"
    ((_, line, sentence),) = found("files_that_are_named_exist", files(body))

    assert line == 8
    assert sentence.endswith("Hãy viết ../../anh/cay.jpg.")


def test_a_file_that_is_there_is_silent(found):
    body = "![x](../../anh/cay.jpg) [y](<../../tep/Báo cáo.pdf>) [z]({static}/anh/cay.jpg)"

    assert found("files_that_are_named_exist", files(body)) == []


def test_files_that_a_header_names_are_looked_for(found):
    named = {
        HERE: article(more="Ảnh: anh/sai.jpg\nMô tả ảnh: Cây\n"),
        "van-ban/1-qd.md": DOCUMENT.format("Tệp: sai.pdf\n"),
    }
    lost = "Hãy chép tệp ấy vào content/anh/, hoặc ghi đúng tên tệp."
    hint = "Hãy ghi như anh/ten-anh.jpg hoặc tep/ten-tep.pdf, đúng tên tệp."

    assert found("files_that_are_named_exist", named) == [
        (HERE, 4, f"Không có tệp anh/sai.jpg. {lost}"),
        ("van-ban/1-qd.md", 7, f"Không có tệp sai.pdf. {hint}"),
    ]


def test_a_picture_needs_words_for_those_who_cannot_see_it(found):
    hint = "Hãy viết trong ảnh có gì, cho người không nhìn thấy."
    silent = {HERE: article("![](../../anh/cay.jpg)", "Ảnh: anh/cay.jpg\n"), "anh/cay.jpg": b"a"}

    assert found("pictures_are_described", silent) == [
        (HERE, 4, f"Thiếu “Mô tả ảnh”. {hint}"),
        (HERE, 7, f"Ảnh chưa có mô tả. {hint}"),
    ]


def test_a_file_that_nobody_uses_is_told(found):
    told = found("files_are_used", files("![x](../../anh/cay.jpg)"))

    assert told == [
        ("tep/Báo cáo.pdf", 1, "Tệp chưa được bài nào dùng. Hãy đưa vào bài, hoặc xóa.")
    ]


@pytest.mark.parametrize(("number", "count"), [("1/QĐ-UBND", 0), ("2/QĐ-UBND", 1)])
def test_a_plan_names_a_document_that_stands(found, number, count):
    both = {"ke-hoach/a/index.md": PLAN.format(number), "van-ban/1-qd.md": DOCUMENT.format("")}

    assert len(found("plans_name_documents_that_stand", both)) == count


def test_the_same_wrong_link_twice_is_told_twice_in_its_places(checked):
    body = "Một [x](sai.md).\n\nHai [y](sai.md)."
    told = [each for each in checked({HERE: article(body)}) if each.rule == "lien-ket-hong"]

    assert [(each.line, each.column) for each in told] == [(6, 9), (8, 9)]
