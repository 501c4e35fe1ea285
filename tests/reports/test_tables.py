"""A report in words: gaps are said, tables are never empty."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.reports.paper import cell_text
from cchc.reports.period import Period
from cchc.reports.tables import numbers_text, paper_of

SILENT = Period(date(2020, 1, 1), date(2020, 3, 31))


def table(paper, name: str):
    return next(each for each in paper.tables if each.name == name)


def test_the_title_and_the_sentences_tell_the_whole(report):
    paper = paper_of(report())

    assert paper.subject == "Công tác thông tin, tuyên truyền cải cách hành chính năm 2026"
    assert paper.lines == ("(Từ ngày 1/1/2026 đến ngày 31/12/2026)",)
    assert paper.sentences == (
        "Trong kỳ đã đăng 3 tin, bài.",
        "Có 2 văn bản, kế hoạch ban hành hoặc được đưa tin trong kỳ: 1 đã có tin, 1 chưa có tin.",
        "Kế hoạch 1/KH-UBND nêu 3 nội dung phải tuyên truyền; trong kỳ 2 có bài, 1 chưa có bài.",
        "Kỳ báo cáo chưa hết. Số liệu tính đến ngày 22/11/2026, theo các bài đang đăng.",
    )


def test_an_empty_period_is_said_and_has_no_empty_table(report):
    paper = paper_of(report(period=SILENT))
    said = [each.none for each in paper.tables if not each.rows]

    assert paper.sentences[0] == "Trong kỳ không có bài nào."
    assert "trong kỳ tất cả chưa có bài." in paper.sentences[1]
    assert said == [
        *["Trong kỳ không có bài nào."] * 5,
        "Trong kỳ không có văn bản, kế hoạch nào.",
        "Trong kỳ không có bài nào.",
    ]


def test_chosen_units_stand_below_the_title(report):
    assert paper_of(report(units=("SS",))).lines[1] == "Đơn vị: Sở Số"


def test_every_row_is_as_wide_as_its_table(report):
    for each in paper_of(report()).tables:
        rows = (*each.rows, *([each.total] if each.total else []))
        assert {len(row) for row in rows} == {len(each.columns)}


def test_a_group_shows_its_count_and_where_to_look(report):
    paper = paper_of(report())

    assert table(paper, "Theo chủ đề").rows == (
        ("Hạn chế", 2, "1–2"),
        ("Các chỉ số", 1, "1"),
        ("Chưa ghi chủ đề", 1, "3"),
    )
    assert table(paper, "Theo tháng").rows[0] == ("1/2026", 0, "không có bài")
    assert table(paper, "Theo tháng").total == ("Tổng số bài", 3, "")


def test_gaps_of_a_plan_and_missing_news_are_words(report):
    paper = paper_of(report())

    assert [row[-1] for row in table(paper, "KH 1/KH-UBND").rows] == [
        "1–2", "1", "chưa gắn chủ đề, chưa đếm được",
    ]  # fmt: skip
    assert [row[4:7] for row in table(paper, "Văn bản và tin").rows] == [
        ("chưa có tin", None, None),
        (date(2026, 3, 9), 3, 1),
    ]


def test_people_are_not_shown_what_is_for_programs(report):
    listed = table(paper_of(report()), "Danh sách")

    assert listed.columns[-1].head == "Địa chỉ trên trang"
    assert "Địa chỉ trên trang" not in [each.head for each in listed.for_people().columns]
    assert [row[:-1] for row in listed.rows] == list(listed.for_people().rows)


@given(st.sets(st.integers(1, 300)).map(sorted))
def test_every_number_is_shown_or_counted(numbers):
    text, _, left = numbers_text(numbers).partition(" và ")
    shown = []
    for part in text.split(", ") if numbers else []:
        first, _, last = part.partition("–")
        shown += range(int(first), int(last or first) + 1)

    assert shown == numbers[: len(shown)]
    assert len(numbers) - len(shown) == int(left.partition(" ")[0] or 0)
    assert len(text) < 400


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (date(2024, 3, 19), "19/3/2024"), (1437, "1.437"), ("a", "a")]
)
def test_cells_are_written_as_vietnamese_do(cell, text):
    assert cell_text(cell) == text
