"""The same tasks by agency, by quarter and by pillar: the numbers add up."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.pages.plans import plan_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\nNăm: 2026\nTheo dõi tiến độ: có\n---\n"
)
HEAD = "Mã;Nhiệm vụ;Trụ cột;Cơ quan chủ trì;Thời hạn;Hoàn thành;Tình trạng\n"
ROWS = st.lists(
    st.tuples(
        st.just("Việc"),
        st.sampled_from(["", "Thể chế", "Chính quyền số"]),
        st.sampled_from(["", "Sở Số", "SS", "Sở Giấy tờ", "Sở lạ"]),
        st.sampled_from(["", "Quý I", "31/3/2026", "Trước 1/4", "Quý IV/2025", "Hằng quý", "Khi"]),
        st.sampled_from(["", "30/3/2026"]),
        st.sampled_from(["", "Đang thực hiện", "Hoàn thành trễ hạn"]),
    ),
    min_size=1,
    max_size=80,
)


@pytest.fixture
def view(edition_of):
    def make(rows):
        lines = [";".join((str(number), *row)) for number, row in enumerate(rows, 1)]
        table = HEAD + "\n".join(lines) + "\n"
        files = {"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": table}
        pages = plan_pages(edition_of(files))
        return next(page.view for page in pages if page.address == "/ke-hoach/a/")

    return make


def counted(*counts) -> dict[str, int]:
    total: dict[str, int] = {}
    for part in counts:
        total[part.state.key] = total.get(part.state.key, 0) + part.count
    return total


@given(rows=ROWS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_agencies_and_quarters_add_up_to_the_plan(view, rows):
    made = view(rows)
    whole = counted(*made.progress.counts)

    assert made.progress.total == len(rows)
    assert counted(*(part for row in made.by_agency for part in row.counts)) == whole
    if made.by_quarter:
        assert counted(*(part for row in made.by_quarter for part in row.counts)) == whole
    assert sum(part.count for row in made.by_pillar for part in row.counts) == sum(
        bool(row[1]) for row in rows
    )


def test_a_task_stands_in_the_quarter_of_its_last_day(view):
    dues = ("Quý II", "Trước 1/4", "31/3/2026", "Quý IV/2025", "Hằng quý", "Thường xuyên", "Khi")
    made = view([("Việc", "", "", due, "", "") for due in dues])

    assert [(row.title, sum(part.count for part in row.counts)) for row in made.by_quarter] == [
        ("Quý IV/2025", 1),
        ("Quý I/2026", 2),
        ("Quý II/2026", 1),
        ("Việc thường xuyên, định kỳ", 2),
        ("Chưa rõ thời hạn", 1),
    ]


def test_one_quarter_alone_is_no_table(view):
    assert view([("Một", "", "", "Quý I", "", ""), ("Hai", "", "", "1/2", "", "")]).by_quarter == ()


def test_a_row_tells_what_is_done_and_what_is_late(view):
    late, done = ("Một", "", "Sở Số", "Quý I", "", ""), ("Hai", "", "SS", "Quý I", "30/3/2026", "")

    assert [row.text for row in view([late, late, done]).by_agency] == [
        "1/3 hoàn thành, 2\N{NO-BREAK SPACE}quá hạn"
    ]


def test_many_tasks_are_drawn_as_a_bar(view):
    few, many = (view([("Việc", "", "SS", "", "", "")] * number) for number in (30, 31))

    assert few.by_agency[0].one_by_one
    assert not many.by_agency[0].one_by_one


def test_few_tasks_beside_many_are_a_bar_too(view):
    rows = view([("Việc", "", "SS", "", "", "")] * 31 + [("Một", "", "", "", "", "")]).by_agency

    assert [row.one_by_one for row in rows] == [False, False]


@pytest.mark.parametrize(
    ("due", "note"),
    [
        ("31/3/2027", ""),
        ("Năm 2026", ""),
        ("Trong năm 2026", ""),
        ("Trước 15/12", "hết ngày 14/12/2026"),
        ("Quý II/2026", "hết ngày 30/6/2026"),
        ("Trước 15/6 và 15/12", "hết ngày 14/6/2026 và 14/12/2026"),
        ("Hằng quý", "kỳ tới 31/12/2026"),
        ("Ngày 22/11 hằng năm", "kỳ tới 22/11/2026"),
        ("Ngày 21/11 hằng năm", ""),
        ("Thường xuyên", ""),
        ("Khi cần", ""),
    ],
)
def test_words_of_a_deadline_are_told_with_their_day(view, due, note):
    (group,) = view([("Việc", "", "", due, "", "")]).groups

    assert (group.tasks[0].due_text, group.tasks[0].due_note) == (due, note)
