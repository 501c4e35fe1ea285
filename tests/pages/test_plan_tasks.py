"""What tasks are called in addresses, and below which heading they stand."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.content.rows import Task
from cchc.pages.plan_tasks import groups_of, task_keys
from cchc.text.slugs import is_slug


def tasks(*rows: tuple[str, str]) -> list[Task]:
    """Rows of a code and a title; a roman numeral heads a group."""
    return [
        Task(path="a.csv", line=line, code=code, title=title, lead_agency=lead(code))
        for line, (code, title) in enumerate(rows, 2)
    ]


def lead(code: str) -> str:
    return "" if code in ("I", "II") else "Sở Số"


def keys(*rows: tuple[str, str]) -> list[str]:
    return list(task_keys(tasks(*rows)).values())


def test_a_task_is_called_by_its_code():
    assert keys(("I", "Nhóm"), ("1", "Một"), ("1.2", "Hai"), ("II.3.a", "Ba")) == [
        "1", "1-2", "ii-3-a",
    ]  # fmt: skip


def test_where_groups_number_anew_the_group_is_told():
    rows = [("I", "Nhóm"), ("1", "Một"), ("2", "Hai"), ("II", "Nhóm"), ("1", "Ba")]

    assert keys(*rows) == ["i-1", "2", "ii-1"]


def test_without_a_code_a_task_is_called_by_its_words():
    assert keys(("", "Rà soát thủ tục"), ("", "Rà soát thủ tục"), ("", "***")) == [
        "ra-soat-thu-tuc", "ra-soat-thu-tuc--2", "khong-ten",
    ]  # fmt: skip


def test_a_row_more_renames_no_other():
    before = keys(("1", "Một"), ("2", "Hai"))

    assert keys(("1", "Một"), ("1a", "Giữa"), ("2", "Hai")) == [before[0], "1a", before[1]]


@given(st.lists(st.tuples(st.text(max_size=4), st.text(min_size=1, max_size=9))))
def test_no_two_tasks_have_one_name(rows):
    found = task_keys(tasks(*rows))

    assert len(set(found.values())) == len(found)
    assert all(is_slug(key.replace("--", "-")) for key in found.values())


def test_tasks_stand_below_the_heading_before_them():
    rows = tasks(("1", "Một"), ("I", "Nhóm đầu"), ("2", "Hai"), ("II", "Nhóm sau"), ("3", "Ba"))

    assert list(groups_of(rows).values()) == ["", "I. Nhóm đầu", "II. Nhóm sau"]
