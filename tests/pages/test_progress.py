"""No agency is accused for want of data."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.due import read_due
from cchc.content.rows import Task
from cchc.pages.progress import (
    DOING,
    DONE,
    DONE_LATE,
    LATE,
    NOT_KNOWN,
    ON_TIME,
    STATES,
    STEADY,
    UPCOMING,
    keeps_results,
    progress_of,
    real_tasks,
    state_of,
    states_of,
)

TODAY = date(2026, 11, 22)
DUES = st.sampled_from(["", "30/9/2026", "31/12/2026", "Thường xuyên", "Quý I/2026", "Khi cần"])
SAID = st.sampled_from(["", "Đang thực hiện", "Hoàn thành", "Đã hoàn thành", "Chưa hoàn thành"])


def task(due: str = "", said: str = "", done: date | None = None, line: int = 2) -> Task:
    return Task(
        path="a.csv",
        line=line,
        code="1",
        title="Việc",
        due=read_due(due) if due else None,
        progress=said,
        done=done,
        lead_agency="Sở Số",
    )


TASKS = st.builds(task, DUES, SAID, st.sampled_from([None, None, date(2026, 1, 1)]))


class Plan:
    def __init__(self, *, followed: bool) -> None:
        self.followed = followed


def states(plan: Plan, tasks: list[Task]) -> list:
    numbered = [
        task(t.due.text if t.due else "", t.progress, t.done, n) for n, t in enumerate(tasks)
    ]
    return list(states_of(plan, numbered, TODAY).values())


@given(st.lists(TASKS))
def test_nothing_is_late_where_progress_is_not_followed(tasks):
    assert LATE not in states(Plan(followed=False), tasks)


@given(st.lists(st.builds(task, DUES)))
def test_nothing_is_late_where_no_result_is_kept(tasks):
    assert LATE not in states(Plan(followed=True), tasks)


@given(TASKS)
def test_only_what_is_due_and_not_done_is_late(one):
    if state_of(one, followed=True, today=TODAY) is LATE:
        assert one.due.day < TODAY
        assert one.done is None


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (task("30/9/2026", done=date(2026, 9, 1)), ON_TIME),
        (task("30/9/2026", done=date(2026, 9, 30)), ON_TIME),
        (task("30/9/2026", done=date(2026, 10, 1)), DONE_LATE),
        (task("Trước 30/9/2026", done=date(2026, 9, 30)), DONE_LATE),
        (task("30/9/2026", "Hoàn thành đúng hạn", date(2026, 10, 1)), DONE_LATE),
        (task("30/9/2026", "Hoàn thành trễ hạn."), DONE_LATE),
        (task("", "Hoàn thành đúng hạn"), ON_TIME),
        (task("Khi cần", done=date(2026, 9, 1)), DONE),
        (task("30/9/2026", "Đã hoàn thành"), DONE),
        (task("31/12/2026", "Đang thực hiện"), DOING),
        (task("30/9/2026", "Đang thực hiện"), LATE),
        (task("30/9/2026"), LATE),
        (task("30/9/2026", "Chưa hoàn thành"), LATE),
        (task("22/11/2026"), UPCOMING),
        (task("21/11/2026"), LATE),
        (task("Quý IV/2026"), UPCOMING),
        (task("Thường xuyên"), STEADY),
        (task("Hằng quý"), STEADY),
        (task("Thường xuyên", done=date(2026, 1, 1)), DONE),
        (task("6 tháng cuối năm"), NOT_KNOWN),
        (task(), NOT_KNOWN),
    ],
)
def test_the_state_of_a_task_that_is_followed(one, state):
    assert state_of(one, followed=True, today=TODAY) is state


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (task("30/9/2026"), NOT_KNOWN),
        (task("30/9/2026", "Đang thực hiện"), NOT_KNOWN),
        (task("Thường xuyên"), STEADY),
        (task("30/9/2026", "Hoàn thành"), DONE),
    ],
)
def test_the_state_of_a_task_that_is_not_followed(one, state):
    assert state_of(one, followed=False, today=TODAY) is state


def test_a_task_becomes_late_on_the_day_after():
    one = task("22/11/2026")

    assert state_of(one, followed=True, today=TODAY) is UPCOMING
    assert state_of(one, followed=True, today=TODAY + timedelta(days=1)) is LATE


@pytest.mark.parametrize(
    ("one", "kept"),
    [(task("30/9/2026"), False), (task(said="Đang"), True), (task(done=TODAY), True)],
)
def test_results_are_kept_where_there_is_one(one, kept):
    assert keeps_results([task(), one]) == kept


def test_headings_are_no_tasks():
    heading = Task(path="a.csv", line=2, code="I", title="Nhóm")

    assert real_tasks([heading, task()]) == [task()]


@given(st.lists(st.sampled_from(STATES), min_size=1, max_size=200))
def test_counts_add_up_and_the_bar_is_filled(found):
    progress = progress_of(found)
    last = progress.counts[-1]

    assert sum(part.count for part in progress.counts) == progress.total == len(found)
    assert 990 <= last.start + last.width <= 1010


@given(st.lists(st.sampled_from(STATES), min_size=1, max_size=200))
def test_parts_of_the_bar_do_not_overlap(found):
    counts = progress_of(found).counts

    assert all(one.start + one.width <= other.start for one, other in pairwise(counts))


def test_counts_are_told_in_words():
    assert progress_of([DONE, LATE, DONE]).sentence == "hoàn thành 2, quá hạn 1"
