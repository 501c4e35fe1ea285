"""The handbook's tables say what the schema says, and every field is explained."""

import pytest

from cchc.content.schema import Label, labels_of
from cchc.tools.field_tables import TABLES, field_table, table_names, with_fresh_tables
from cchc.tools.handbook import handbook_pages

LABELS = [(name, label) for name, kind in TABLES.items() for label in labels_of(kind)]


def called(value: object) -> str:
    return value.text if isinstance(value, Label) else str(value)


def test_every_kind_and_every_table_stands_in_the_handbook_once():
    named = [name for page in handbook_pages().values() for name in table_names(page)]

    assert sorted(named) == sorted(TABLES)


@pytest.mark.parametrize(("name", "label"), LABELS, ids=called)
def test_a_field_says_how_it_is_written(name, label):
    assert label.help.endswith((".", "…")), f"{name}: {label.text}"


@pytest.mark.parametrize(("name", "label"), LABELS, ids=called)
def test_an_example_is_one_that_its_own_parser_reads(name, label):
    parts = label.example.split("; ") if label.many else [label.example]

    assert [label.read(part) for part in parts if part], f"{name}: {label.text}"


def test_a_stale_table_is_written_anew_and_the_rest_is_left_alone():
    stale = "Trước\n<!-- bảng: tac-gia.csv -->\n| cũ |\n<!-- hết bảng -->\nSau\n"
    fresh = with_fresh_tables(stale)

    assert fresh.startswith("Trước\n<!-- bảng: tac-gia.csv -->\n| Nhãn |")
    assert fresh.endswith(" |\n<!-- hết bảng -->\nSau\n")
    assert "| cũ |" not in fresh


def test_a_row_of_the_table_shows_the_label_its_help_and_its_other_spellings():
    rows = field_table(TABLES["ke-hoach"]).splitlines()

    assert rows[2] == (
        "| Trích yếu | có | Tên kế hoạch như trong văn bản, không kèm số ký hiệu. "
        "Cũng nhận: `Tiêu đề`, `Title`. "
        "| `Thông tin, tuyên truyền cải cách hành chính năm 2024` |"
    )


def test_a_bar_in_an_example_does_not_break_the_table():
    rows = field_table(TABLES["tru-cot"]).splitlines()

    assert rows[-1].endswith(r"| `≥ 80% \| thủ tục được đưa lên mạng` |")
