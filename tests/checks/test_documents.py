"""Documents: symbols, days, relations."""

import pytest

DOCUMENT = (
    "---\nSố ký hiệu: {number}\nLoại văn bản: {type}\nTrích yếu: A\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: {issued}\n{more}---\n"
)
HERE = "van-ban/a.md"


def document(
    number: str = "96/KH-UBND", kind: str = "Kế hoạch", issued: str = "1/2/2026", more: str = ""
) -> str:
    return DOCUMENT.format(number=number, type=kind, issued=issued, more=more)


@pytest.mark.parametrize(
    ("rule", "file", "line", "sentence"),
    [
        (
            "symbols_are_built_as_the_decree_says",
            document("Số 96 / KH–UBND"),
            2,
            "Không hiểu số ký hiệu “Số 96 / KH–UBND”. Hãy viết 96/KH-UBND.",
        ),
        (
            "symbols_are_built_as_the_decree_says",
            document(more="Căn cứ: 12/KH-UBND; 76 NQ CP\n"),
            7,
            "Không hiểu số ký hiệu “76 NQ CP”. Hãy viết như 96/KH-UBND.",
        ),
        (
            "numbers_below_ten_begin_with_zero",
            document("9/KH-UBND"),
            2,
            "Số nhỏ hơn 10 phải có số 0 ở trước: “9/KH-UBND”. Hãy viết 09/KH-UBND.",
        ),
        (
            "types_agree_with_symbols",
            document("96/QĐ-UBND"),
            3,
            (
                "96/QĐ-UBND là số của Quyết định, loại lại ghi Kế hoạch. "
                "Hãy viết Quyết định, hoặc sửa số ký hiệu (KH)."
            ),
        ),
        (
            "a_document_is_issued_then_in_force_then_not",
            document(more="Hiệu lực từ: 1/1/2026\n"),
            7,
            "Ngày có hiệu lực trước ngày ban hành. Hãy xem lại hai ngày trong văn bản.",
        ),
        (
            "a_document_is_issued_then_in_force_then_not",
            document(more="Hiệu lực từ: 1/3/2026\nHết hiệu lực: 1/3/2026\n"),
            8,
            ("Ngày hết hiệu lực không sau ngày có hiệu lực. Hãy xem lại hai ngày trong văn bản."),
        ),
        (
            "documents_name_others_as_they_are_called",
            document(more="Thay thế:\n  - 96/KH-UBND\n"),
            2,
            "Văn bản nêu chính nó. Hãy ghi số ký hiệu của văn bản kia.",
        ),
        (
            "document_types_are_spelled_one_way",
            document(kind="Kê hoach"),
            3,
            "Không có loại văn bản “Kê hoach”. Ý bạn là Kế hoạch?",
        ),
        (
            "document_types_are_spelled_one_way",
            document(kind="KH"),
            3,
            "Không có loại văn bản “KH”. Hãy viết Kế hoạch.",
        ),
    ],
)
def test_a_slip_is_told(found, rule, file, line, sentence):
    told = found(rule, {HERE: file})

    assert [(path, said) for path, _, said in told] == [(HERE, sentence)]
    assert told[0][1] in (line, line + 6)


@pytest.mark.parametrize(
    "rule",
    [
        "symbols_are_built_as_the_decree_says",
        "numbers_below_ten_begin_with_zero",
        "types_agree_with_symbols",
        "a_document_is_issued_then_in_force_then_not",
        "documents_name_others_as_they_are_called",
        "document_types_are_spelled_one_way",
    ],
)
@pytest.mark.parametrize(
    "file",
    [
        document(),
        document("09/2026/QĐ-UBND", "Quyết định", more="Hiệu lực từ: 1/2/2026\n"),
        document("88/SNV-CCHC", "Công văn"),
        document("88/CT-TTHT", "Công văn"),
        document("12/QyĐ-UBND", "Quy định"),
        document("72/2025/QH15", "Luật", more="Thay thế: 77/2015/QH13\n"),
        document("18-NQ/TW", "Nghị quyết"),
        document("5/2008/QĐ-UBND", "Quyết định", "1/2/2008"),
        document("05/2012/TTLT-BTP-BNV", "Thông tư liên tịch"),
        document("777/SAO-HOA", "Giấy phép Sao Hỏa", more="Căn cứ: 999/2019/NĐ-CP\n"),
    ],
)
def test_a_good_document_is_silent(found, rule, file):
    assert found(rule, {HERE: file}) == []


@pytest.mark.parametrize(
    ("named", "issued", "sentence"),
    [
        ("1/KH-UBND", "1/1/2025", "Văn bản 1/KH-UBND trên trang ghi là 01/KH-UBND. "),
        ("01/kh-ubnd", "1/1/2025", "Văn bản 01/kh-ubnd trên trang ghi là 01/KH-UBND. "),
        ("01/KH-UBND", "1/3/2026", "Văn bản 01/KH-UBND ban hành sau văn bản này. "),
    ],
)
def test_a_document_that_is_nearly_named_is_told(found, named, issued, sentence):
    files = {
        HERE: document(more=f"Thay thế: {named}\n"),
        "van-ban/b.md": document("01/KH-UBND", issued=issued),
    }
    ((path, line, said),) = found("documents_name_others_as_they_are_called", files)

    assert (path, line) == (HERE, 7)
    assert said.startswith(sentence)
