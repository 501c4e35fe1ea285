"""The state of tasks as of the build's day, and how many there are of each.

A task is called late only where the plan's header says that progress is
followed and results are kept; a site never accuses an agency for want of data.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cchc.content.due import Due
from cchc.content.kinds import Plan
from cchc.content.rows import Task
from cchc.pages.edition import Desk
from cchc.pages.plan_tasks import PlanTasks, heading, task_keys
from cchc.pages.views import CountView, Progress, StateView, TaskGroup, TaskView
from cchc.text.dates import day_vi
from cchc.text.forms import fold
from cchc.text.typography import NBSP

ON_TIME = StateView("on-time", "Hoàn thành đúng hạn")
DONE_LATE = StateView("done-late", "Hoàn thành trễ hạn")
DONE = StateView("done", "Hoàn thành")  # nobody told on which day, or by which day
DOING = StateView("doing", "Đang thực hiện")
LATE = StateView("late", "Quá hạn")
UPCOMING = StateView("upcoming", "Chưa đến hạn")
STEADY = StateView("steady", "Thường xuyên")
NOT_KNOWN = StateView("unknown", "Chưa có thông tin kết quả")
DONE_STATES = (ON_TIME, DONE_LATE, DONE)
STATES = (*DONE_STATES, DOING, LATE, UPCOMING, STEADY, NOT_KNOWN)

_GAP = 5  # permille between two parts of the bar


def real_tasks(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks without the rows that only head a group."""
    return [task for task in tasks if not task.is_heading]


def keeps_results(tasks: Sequence[Task]) -> bool:
    return any(task.done or task.progress or task.evidence for task in tasks)


def state_of(task: Task, followed: bool, today: date) -> StateView:
    """Return the state of a task on `today`; `followed` = results of the plan are kept."""
    said = fold(task.progress)
    if task.done <= today if task.done else task.says_done:
        return _how_done(task, said)
    if task.due and task.due.steady:
        return STEADY
    if not followed:
        return NOT_KNOWN
    if task.due and task.due.day and task.due.day < today:
        return LATE
    if said.startswith("dang"):
        return DOING
    return UPCOMING if task.due and task.due.day else NOT_KNOWN


def _how_done(task: Task, said: str) -> StateView:
    """Days decide; where one is missing, the words of the editor."""
    if task.done is None or task.due is None or task.due.day is None:
        return next((s for s in (ON_TIME, DONE_LATE) if said.rstrip(".") == fold(s.label)), DONE)
    return ON_TIME if task.done <= task.due.day else DONE_LATE


def is_followed(plan: Plan, tasks: Sequence[Task]) -> bool:
    """Whether the results of a plan are kept, so that states depend on the day."""
    return plan.followed and keeps_results(tasks)


def dated(plans: Iterable[PlanTasks], today: date) -> str:
    """Return a sentence with the day on which states are told; nothing where none depends on
    it, so that such pages do not change daily."""
    if any(is_followed(each.plan, real_tasks(each.tasks)) for each in plans):
        return f"Tình trạng tính đến {day_vi(today)}."
    return ""


def states_of(plan: Plan, tasks: Sequence[Task], today: date) -> dict[int, StateView]:
    """Return the state of every task of a plan by its line."""
    followed = is_followed(plan, tasks)
    return {task.line: state_of(task, followed, today) for task in tasks}


def progress_of(states: Sequence[StateView]) -> Progress:
    """Count states and lay out the bar."""
    counts = [(state, states.count(state)) for state in STATES if state in states]
    sentence = ", ".join(f"{state.label.lower()} {count}" for state, count in counts)
    return Progress(len(states), tuple(_layout(counts, len(states))), sentence)


def _layout(counts: Sequence[tuple[StateView, int]], total: int) -> Iterator[CountView]:
    room = 1000 - _GAP * (len(counts) - 1)
    start = 0
    for state, count in counts:
        width = round(room * count / total)
        yield CountView(state, count, start, width)
        start += width + _GAP


def task_groups(desk: Desk, plan: PlanTasks, states: dict[int, StateView]) -> tuple[TaskGroup, ...]:
    """Return the tasks as the table shows them, below the headings of the plan's annex."""
    keys = task_keys(plan.tasks)
    groups: list[tuple[str, list[TaskView]]] = [("", [])]
    for task in plan.tasks:
        if task.is_heading:
            groups.append((heading(task), []))
        else:
            anchor = f"nv-{keys[task.line]}"
            groups[-1][1].append(task_view(desk, plan, task, states[task.line], anchor))
    return tuple(group_of(title, views) for title, views in groups if title or views)


def group_of(title: str, tasks: Sequence[TaskView]) -> TaskGroup:
    states = [task.state for task in tasks]
    return TaskGroup(title, tuple(tasks), how_far(states), states.count(LATE))


def how_far(states: Sequence[StateView]) -> str:
    """Return how many tasks there are, or are done, in a few words."""
    done = sum(state in DONE_STATES for state in states)
    return f"{done}/{len(states)} hoàn thành" if done else f"{len(states)} nhiệm vụ"


def how_late(states: Sequence[StateView]) -> str:
    late = states.count(LATE)
    return f", {late}{NBSP}quá hạn" if late else ""


def task_view(
    desk: Desk, plans: PlanTasks, task: Task, state: StateView, anchor: str = ""
) -> TaskView:
    """Return a task as tables show it, with links to the documents that its cells cite."""
    plan = plans.plan
    pillars = desk.pillars_named((task.pillar,))
    agency = desk.registries.agency(task.lead_agency, plan.issued) if task.lead_agency else None

    def words(cell: str) -> str:
        return desk.prose(cell, plans.linked) if task.cited else cell

    return TaskView(
        code=task.code,
        name=words(task.title),
        pillar=pillars[0] if pillars else None,
        state=state,
        done_text=f"ngày {day_vi(task.done)}" if task.done and state in DONE_STATES else "",
        due_text=task.due.text if task.due else "",
        due_note=_due_note(task.due, desk.today) if task.due else "",
        lead_text=desk.agency_text(task.lead_agency, plan.issued) if task.lead_agency else "",
        lead_url=desk.agency_url(agency) if agency else "",
        coordinators_text="; ".join(
            desk.agency_text(name, plan.issued) for name in task.coordinating_agencies
        ),
        product=words(task.deliverable),
        evidence=words(task.evidence),
        note=words(task.note),
        anchor=anchor,
    )


def _due_note(due: Due, today: date) -> str:
    """Return the days of a deadline, unless its words are the day (or a whole year)."""
    if due.steady:
        coming = due.next(today)
        return f"kỳ tới {day_vi(coming)}" if coming else ""
    plain = [day_vi(day) for day in due.days]
    whole_year = due.day and fold(due.text).removeprefix("trong ") == f"nam {due.day.year}"
    if not plain or whole_year or due.text == plain[0]:
        return ""
    return f"hết ngày {' và '.join(plain)}"
