"""Tables from spreadsheets."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.rows import Agency, Observation, Task
from cchc.content.tables import read_rows
from cchc.text.forms import clean


def tasks(text: str) -> tuple[Task, ...]:
    rows, problems = read_rows(Task, "ke-hoach/a/nhiem-vu.csv", text)

    assert problems == []

    return rows


def told(text: str) -> list[tuple[int, str]]:
    _, problems = read_rows(Task, "ke-hoach/a/nhiem-vu.csv", text)
    return [(each.line, each.sentence) for each in problems]


@given(st.text(alphabet=st.sampled_from('a1",;\n Nhiệm vụMã/2024'), max_size=60).map(clean))
def test_any_table_is_read(text):
    _, problems = read_rows(Task, "a.csv", text)

    assert all(1 <= each.line <= text.count("\n") + 2 for each in problems)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_part_cells(mark):
    rows = tasks(f"Mã{mark}Nhiệm vụ\n1{mark}Một\n2{mark}Hai\n")

    assert [(row.code, row.title) for row in rows] == [("1", "Một"), ("2", "Hai")]


def test_columns_come_in_any_order():
    (row,) = tasks("Thời hạn,Đơn vị chủ trì,Nội dung,STT\nQuý I/2024,Sở Số,Một,1\n")

    assert (row.code, row.title, row.lead_agency, row.due.text) == (
        "1",
        "Một",
        "Sở Số",
        "Quý I/2024",
    )


def test_a_row_knows_its_line_even_below_a_cell_of_two_lines():
    rows = tasks('Mã,Nhiệm vụ\n1,"Một\nhai"\n\n2,Ba\n')

    assert [(row.line, row.title) for row in rows] == [(2, "Một hai"), (5, "Ba")]


def test_coordinating_agencies_are_a_list():
    (row,) = tasks("Nhiệm vụ,Cơ quan phối hợp\nMột,Sở A; Sở B\n")

    assert row.coordinating_agencies == ("Sở A", "Sở B")


@pytest.mark.parametrize("nothing", ["", "-", "–", "…", "chưa có số liệu"])
def test_a_cell_may_say_that_there_is_nothing(nothing):
    rows, problems = read_rows(Observation, "a.csv", f"Năm,Địa phương,Điểm\n2024,Thử,{nothing}\n")

    assert problems == []
    assert rows[0].score is None


def test_numbers_are_typed():
    text = 'Năm,Tỉnh,Điểm,Hạng\n2024,Thử,"65,19",7\n'
    (row,) = read_rows(Observation, "a.csv", text)[0]

    assert (row.year, row.score, row.rank) == (2024, Decimal("65.19"), 7)


def test_an_agency_of_kind_group_is_a_group():
    rows, _ = read_rows(Agency, "a.csv", "Mã,Tên,Loại\na,Các sở,Nhóm\nb,Sở A,Sở\n")

    assert [row.is_group for row in rows] == [True, False]


@pytest.mark.parametrize(
    ("code", "rest", "heading"),
    [
        ("I", "", True),
        ("IV.", "", True),
        ("A", "", True),
        ("", "", True),
        ("1", "", False),
        ("I", "Sở Số", False),
        ("", "Sở Số", False),
    ],
)
def test_a_row_with_only_a_text_heads_a_group(code, rest, heading):
    (row,) = tasks(f"Mã,Nhiệm vụ,Cơ quan chủ trì\n{code},Một,{rest}\n")

    assert row.is_heading == heading


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("", 1, "Bảng nhiệm vụ thiếu cột “Nhiệm vụ”. Hãy thêm cột ấy."),
        (
            "\n;;\nMã;Nhiệm vụ\n1;Một\n",
            1,
            "Bảng mở đầu bằng dòng trống. Hãy xóa dòng trống.",
        ),
        (
            "Một,Hai\nBa,Bốn\n",
            1,
            (
                "Dòng đầu của bảng không phải tên cột. "
                "Hãy viết tên cột, ví dụ: Mã,Nhiệm vụ,Trụ cột,Cơ quan chủ trì."
            ),
        ),
        (
            "BẢNG NHIỆM VỤ,,\nMã,Nhiệm vụ,Hạn\n1,Một,\n",
            1,
            ("Dòng đầu của bảng không phải tên cột. Tên cột ở dòng 2: hãy xóa các dòng phía trên."),
        ),
        (
            "Mã,Nhiệm vụ,\n1,Một,\n2,Hai,ghi nhầm\n",
            3,
            (
                "Cột thứ 3 không có tên mà có chữ “ghi nhầm”. "
                "Hãy đặt tên cột ở dòng đầu, hoặc xóa cột."
            ),
        ),
        (
            "Mã,Nhiệm vụ,Ghi chú\n1,Ki?m tra,T?t\n2,Làm gì?,Xem https://a.example/b?c=d\n",
            2,
            (
                "Chữ có dấu đã thành dấu hỏi (“Ki?m” và 1 ô khác). "
                "Hãy lưu lại từ Excel bằng “CSV UTF-8”, hoặc gõ lại chữ có dấu."
            ),
        ),
        (
            "Mã,Nhiệm vụ\n01-Feb,Một\n",
            2,
            (
                "“Mã”: Excel đã đổi mã thành ngày “01-Feb”. "
                "Hãy đặt định dạng ô là Text rồi gõ lại, ví dụ 1/2 hay 1.2."
            ),
        ),
        (
            "Mã,Nhiệm vụ\n2-Thg1,Một\n",
            2,
            (
                "“Mã”: Excel đã đổi mã thành ngày “2-Thg1”. "
                "Hãy đặt định dạng ô là Text rồi gõ lại, ví dụ 2/1 hay 2.1."
            ),
        ),
        (
            "Mã,Nhiệm vụ\nFeb-24,Một\n",
            2,
            (
                "“Mã”: Excel đã đổi mã thành ngày “Feb-24”. "
                "Hãy đặt định dạng ô là Text rồi gõ lại, ví dụ 2/24 hay 2.24."
            ),
        ),
        ("Mã,Nhiệm vụ\n1/2/2024,Một\n", 2, "“Mã”: Excel đã đổi mã thành ngày “1/2/2024”."),
        ("Mã,Nhiệm vụ\n1,#REF!\n", 2, "“Nhiệm vụ”: ô báo lỗi của Excel “#REF!”."),
        ("Mã,Nhiệm vụ\n1E+11,Một\n", 2, "“Mã”: Excel đã rút gọn số thành “1E+11”."),
        ("Mã,Nhiem vụ,Màu\n1,Một,p1\n", 1, "Không có cột “Màu”. Chọn trong: Mã; Nhiệm vụ; "),
        ("Nhiệm vụ,Nội dung\nMột,Hai\n", 1, "Cột “Nhiệm vụ” có hai lần. Hãy giữ một."),
        (
            "Mã,Nhiệm vụ\n1,Một, hai\n",
            2,
            "Dòng có 3 ô, bảng có 2 cột. Ô có dấu phẩy hay dấu chấm phẩy thì đặt trong ngoặc",
        ),
        ("Mã,Nhiệm vụ\n1,\n", 2, "“Nhiệm vụ” để trống."),
        ("Mã,Nhiệm vụ,Ghi chú\n1\n", 2, "“Nhiệm vụ” để trống."),
        (
            "Nhiệm vụ,Thời hạn\nMột,31/6/2024\n",
            2,
            "“Thời hạn”: không có ngày 31/6/2024 trong lịch.",
        ),
        (
            'Mã,Nhiệm vụ\n1,Một\n2,"Hai\n3,Ba\n',
            3,
            (
                "Ngoặc kép của dòng này không khép đúng chỗ. "
                'Ô có dấu " thì đặt cả ô trong ngoặc kép và viết dấu ấy hai lần.'
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_table_is_told(text, line, sentence):
    at, said = told(text)[0]

    assert at == line
    assert said.startswith(sentence)


def test_a_row_that_is_shifted_is_told_once():
    text = "Nhiệm vụ,Thời hạn\nMột, hai,31/6/2024\n"
    _, problems = read_rows(Task, "a.csv", text)

    assert [(each.line, each.column, each.rule) for each in problems] == [(2, 10, "thua-o")]


@pytest.mark.parametrize(
    "text",
    [
        "Mã,Nhiệm vụ,,\n1,Một,,\n",
        "Mã,Nhiệm vụ\n1,Một,,,\n",
        "Mã,Nhiệm vụ\n1-2,Việc gì? Ai làm??\n",
        "Mã,Nhiệm vụ\n1,Xem www.a.example?b=c&d?e\n",
    ],
)
def test_what_spreadsheets_leave_is_no_slip(text):
    assert told(text) == []


def test_a_slip_is_told_with_its_column():
    text = 'Mã,Nhiệm vụ,Thời hạn\n1,"Một ""hai""",31/6/2024\n'
    ((line, column),) = [(each.line, each.column) for each in read_rows(Task, "a.csv", text)[1]]

    assert (line, column) == (2, 17)


def test_a_cell_beyond_all_measure_is_a_problem_and_no_crash():
    assert told(f'Mã,Nhiệm vụ\n1,"{"a" * 200_000}"\n')[0][0] == 2


def test_a_bad_cell_does_not_hide_the_others():
    rows, problems = read_rows(Task, "a.csv", "Nhiệm vụ,Thời hạn\nMột,31/6/2024\nHai,\n")

    assert [(row.title, row.due) for row in rows] == [("Một", None), ("Hai", None)]
    assert len(problems) == 1
