"""Headers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.header import read_header
from cchc.content.header_lines import Field, Item

LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "---",
                "—",
                "----",
                "Tiêu đề:Một",
                "Tiêu đề: Một",
                "Ngày: 1/1/2026",
                "  - a",
                "- b",
                "# x",
                "",
                "x",
            ]
        ),
        st.text(max_size=20),
    ),
    max_size=12,
).map("\n".join)


def is_label(text: str) -> bool:
    return text in ("Tiêu đề", "Title")


def fields(text: str) -> list[tuple[str, str]]:
    return [(field.label, field.value) for field in read_header(text, is_label).fields]


def told(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.sentence) for each in read_header(text, is_label).problems]


@given(st.one_of(st.text(), LINES))
def test_any_text_is_read(text):
    header = read_header(text, is_label)

    assert 1 <= header.body_line <= text.count("\n") + 2


@given(LINES)
def test_the_body_stands_on_the_line_that_is_told(text):
    header = read_header(text, is_label)
    lines = text.split("\n")

    assert header.body == "\n".join(lines[header.body_line - 1 :])
    assert "\n".join([*lines[: header.body_line - 1], header.body]).rstrip("\n") == text.rstrip(
        "\n"
    )


@given(LINES)
def test_every_line_of_the_header_is_a_field_a_remark_or_a_problem(text):
    header = read_header(text, is_label)
    first = next((n for n, line in enumerate(text.split("\n"), 1) if line.strip()), 0)
    known = {field.line for field in header.fields} | {each.line for each in header.problems}
    known |= {item.line for field in header.fields for item in field.items}
    lines = text.split("\n")[first : header.body_line - 1]
    lost = [
        line
        for number, line in enumerate(lines, first + 1)
        if number not in known and line.strip() not in ("", "---") and line[0] not in " \t#"
    ]

    assert not header.fields or lost == []


@pytest.mark.parametrize("text", ["a" * 200_000, ":" * 50_000, " " * 200_000, "a: " * 50_000])
def test_a_monstrous_line_is_read_in_no_time(text):
    assert read_header(f"---\n{text}\n---\n", is_label).body == ""


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Tiêu đề: Một cửa", "Tiêu đề", "Một cửa"),
        ("Tiêu đề : Một cửa", "Tiêu đề", "Một cửa"),
        ("Tiêu đề:\u00a0Một cửa", "Tiêu đề", "Một cửa"),
        ('Tiêu đề: "Một cửa: hai"', "Tiêu đề", "Một cửa: hai"),
        ("Tiêu đề: “Một cửa”", "Tiêu đề", "Một cửa"),
        ('Tiêu đề: "Một cửa" và "hai"', "Tiêu đề", '"Một cửa" và "hai"'),
        ("Tiêu đề: Giờ làm: 7:30 # sáng", "Tiêu đề", "Giờ làm: 7:30 # sáng"),
        ("Tiêu đề: [a, b]", "Tiêu đề", "[a, b]"),
        ("Tiêu đề:", "Tiêu đề", ""),
    ],
)
def test_everything_after_the_first_colon_is_the_value(line, label, value):
    assert fields(f"---\n{line}\n---\n") == [(label, value)]


def test_a_list_keeps_the_line_of_every_item():
    header = read_header("---\nNguồn:\n  - Một\n  - “Hai”\n---\n", is_label)

    assert header.fields == (Field("Nguồn", "", 2, (Item("Một", 3), Item("Hai", 4))),)


def test_an_indented_line_continues_the_value():
    assert fields("---\nTóm tắt: Một\n  hai\n---\n") == [("Tóm tắt", "Một hai")]


def test_an_indented_line_continues_the_item():
    header = read_header("---\nNguồn:\n  - Một\n    hai\n---\n", is_label)

    assert header.fields[0].items == (Item("Một hai", 3),)


def test_remarks_and_blank_lines_are_passed_over():
    assert fields("---\n# ghi chú: không phải nhãn\n\nTiêu đề: Một\n---\n") == [("Tiêu đề", "Một")]


def test_a_classic_header_ends_at_the_first_blank_line():
    header = read_header("Title: Một\nDate: 2026-01-01\n\nBài: viết\n", is_label)

    assert [field.label for field in header.fields] == ["Title", "Date"]
    assert (header.body, header.body_line) == ("\nBài: viết\n", 3)


def test_a_header_whose_first_line_was_forgotten_ends_at_its_last():
    text = "Tiêu đề: Một\nTitle: Hai\n---\n\nBài"

    assert fields(text) == [("Tiêu đề", "Một"), ("Title", "Hai")]
    assert read_header(text, is_label).body == "\nBài"
    assert told(text) == [(1, "Phần đầu chưa được mở. Hãy thêm dòng --- trên dòng 1.")]


@pytest.mark.parametrize("sign", "-+*")
def test_the_items_of_a_list_may_begin_as_they_may_in_the_text(sign):
    items = (
        read_header(f"---\nTiêu đề:\n  {sign} Một\n  {sign} Hai\n---\n", is_label).fields[0].items
    )

    assert [item.text for item in items] == ["Một", "Hai"]


def test_the_body_may_hold_a_rule_of_its_own():
    header = read_header("---\nTiêu đề: Một\n---\nTrên\n\n---\n\nDưới", is_label)

    assert header.body == "Trên\n\n---\n\nDưới"
    assert header.body_line == 4


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [(1, "Tệp rỗng. Hãy viết phần đầu và bài.")]),
        (" \n\n", [(1, "Tệp rỗng. Hãy viết phần đầu và bài.")]),
        (
            "Chỉ có chữ.",
            [
                (
                    1,
                    (
                        "Tệp không có phần đầu. Hãy mở đầu tệp bằng dòng ---, rồi Tiêu đề: …, "
                        "rồi đóng bằng dòng ---."
                    ),
                )
            ],
        ),
        (
            "---\nTiêu đề: Một\n\nBài",
            [
                (
                    1,
                    (
                        "Phần đầu chưa được đóng. "
                        "Hãy thêm dòng --- dưới dòng 2, là dòng cuối của phần đầu."
                    ),
                )
            ],
        ),
        ("\n---\nTiêu đề: Một\n---\n", [(1, "Tệp mở đầu bằng dòng trống. Hãy xóa dòng trống.")]),
        ("\nTiêu đề: Một\n\nBài", [(1, "Tệp mở đầu bằng dòng trống. Hãy xóa dòng trống.")]),
        (
            "---\nTiêu đề： Một\n---\n",
            [
                (
                    2,
                    (
                        "Dấu hai chấm sau “Tiêu đề” là dấu của bàn phím Trung, Nhật. "
                        "Hãy gõ lại: Tiêu đề: Một"
                    ),
                )
            ],
        ),
        (
            "---\nTiêu đề Một\n---\n",
            [(2, "Thiếu dấu hai chấm sau “Tiêu đề”. Hãy viết Tiêu đề: Một")],
        ),
        (
            "---\n**Tiêu đề:** Một\n---\n",
            [(2, "Nhãn không in đậm. Hãy viết Tiêu đề: Một")],
        ),
        (
            "---\nTiêu đề - Một\nTitle= Hai\n---\n",
            [
                (2, "Sau “Tiêu đề” phải là dấu hai chấm. Hãy viết Tiêu đề: Một"),
                (3, "Sau “Title” phải là dấu hai chấm. Hãy viết Title: Hai"),
            ],
        ),
        (
            "---\nTiêu đề: Một\n  Title: Hai\n---\n",
            [(3, "Nhãn lùi vào. Hãy viết “Title” sát lề trái.")],
        ),
        (
            "---\nTiêu đề: Một\n...\nBài",
            [(3, "Dòng “...” phải là ba dấu gạch nối. Hãy viết ---, sát lề trái.")],
        ),
        (
            "---\nMột cửa\n---\n",
            [(2, "Không hiểu dòng “Một cửa” trong phần đầu. Mỗi dòng viết Nhãn: giá trị.")],
        ),
        (
            "---\nTiêu đề: Một\ncửa\n---\n",
            [
                (
                    3,
                    (
                        "Không hiểu dòng “cửa” trong phần đầu. Nối tiếp “Tiêu đề” thì lùi vào "
                        "hai dấu cách; nếu không, viết Nhãn: giá trị."
                    ),
                )
            ],
        ),
        (
            "---\nTiêu đề:Một\n---\n",
            [(2, "Thiếu dấu cách sau dấu hai chấm. Hãy viết Tiêu đề: Một")],
        ),
        (
            "---\nTiêu đề: Một\n—\nBài",
            [(3, "Dòng “—” phải là ba dấu gạch nối. Hãy viết ---, sát lề trái.")],
        ),
        (
            "----\nTiêu đề: Một\n---\nBài",
            [(1, "Dòng “----” phải là ba dấu gạch nối. Hãy viết ---, sát lề trái.")],
        ),
        ("---\nTiêu đề: Một\n---\n", []),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, problems):
    assert told(text) == problems


def test_an_unclosed_header_still_gives_its_fields():
    assert fields("---\nTiêu đề: Một\n\nBài") == [("Tiêu đề", "Một")]


@pytest.mark.parametrize(
    "text",
    [
        "---\nTiêu đề: Một\n\nBài.\n\n---\n\nHai",  # the closing line is missing, a rule is not
        "---\nTiêu đề: Một\nTitle: Hai\n\nBài.\nTitle: Ba\n\n---\n\nHai",
        "---\nTiêu đề: Một\n\nBài.\n\nHai",
        "---\nTiêu đề: Một\n\nBài.\n\n----\n\nHai",
    ],
)
def test_the_text_is_not_eaten_by_a_header_that_is_not_closed(text):
    header = read_header(text, is_label)

    assert [field.value for field in header.fields if "Bài" in field.value] == []
    assert header.body.startswith("\nBài.\n")
    assert [each.rule for each in header.problems] == ["phan-dau-khong-dong"]


def test_a_blank_line_among_the_labels_closes_nothing():
    text = "---\nTiêu đề: Một\n\n# ghi chú\nTitle: Hai\n\n---\nBài"

    assert fields(text) == [("Tiêu đề", "Một"), ("Title", "Hai")]
    assert told(text) == []


@pytest.mark.parametrize(("line", "column"), [("Tiêu đề: Một", 10), ('Tiêu đề:   "Một"', 13)])
def test_a_value_knows_its_column(line, column):
    assert read_header(f"---\n{line}\n---\n", is_label).fields[0].column == column


def test_signs_of_yaml_for_a_text_below_are_no_text():
    assert fields("---\nTiêu đề: >\n  Một\n  cửa\n---\n") == [("Tiêu đề", "Một cửa")]
