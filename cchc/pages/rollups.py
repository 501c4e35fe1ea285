"""The tasks of a plan summed up: by pillar, by lead agency, by the quarter of the deadline.

Agencies and quarters take every task once, so that their rows add up to the plan; a task
without a pillar stands in no row of pillars.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc.content.kinds import Plan
from cchc.content.rows import Task
from cchc.pages.edition import Desk
from cchc.pages.progress import how_far, how_late, progress_of
from cchc.pages.views import PillarView, ProgressRow, StateView

States = dict[int, StateView]  # of the tasks of a plan, by their lines

NO_LEAD = "Chưa có thông tin cơ quan chủ trì"
STEADY_WORK = "Việc thường xuyên, định kỳ"
NOT_CLEAR = "Chưa rõ thời hạn"
_DRAWN_ONE_BY_ONE = 30  # where a row has more tasks than this, all of them are bars
_QUARTERS = ("I", "II", "III", "IV")


class _Part(NamedTuple):
    title: str
    url: str
    tasks: Sequence[Task]
    pillar: PillarView | None = None


def by_pillar(desk: Desk, tasks: Sequence[Task], states: States) -> tuple[ProgressRow, ...]:
    """Return a row for each pillar that has tasks."""
    parts = [
        _Part(pillar.short, pillar.url, [t for t in tasks if belongs(t, pillar)], pillar)
        for pillar in desk.pillars
    ]
    return _rows([part for part in parts if part.tasks], states)


def belongs(task: Task, pillar: PillarView) -> bool:
    return task.pillar in (pillar.title, pillar.short) and bool(task.pillar)


def by_agency(
    desk: Desk, plan: Plan, tasks: Sequence[Task], states: States
) -> tuple[ProgressRow, ...]:
    """Return a row for each lead agency, that with most tasks first; tasks without one are
    counted apart, last."""
    found: dict[str, list[Task]] = {}
    for task in tasks:
        name = task.lead_agency
        if agency := desk.registries.agency(name, plan.issued) if name else None:
            name = agency.title  # one agency, by its full or its short name
        found.setdefault(name, []).append(task)
    parts = []
    for name, own in sorted(found.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0])):
        agency = desk.registries.agency(name, plan.issued) if name else None
        title = desk.agency_text(name, plan.issued) if name else NO_LEAD
        parts.append(_Part(title, desk.agency_url(agency) if agency else "", own))
    return _rows(parts, states)


def by_quarter(tasks: Sequence[Task], states: States) -> tuple[ProgressRow, ...]:
    """Return a row for each quarter in which tasks end, then steady work, then what nobody can
    tell; nothing where all would stand in one row."""
    found: dict[tuple[int, date | None], list[Task]] = {}
    for task in tasks:
        found.setdefault(_quarter(task), []).append(task)
    if len(found) < 2:
        return ()
    ordered = sorted(found.items(), key=lambda pair: (pair[0][0], pair[0][1] or date.min))
    return _rows([_Part(_title(*key), "", own) for key, own in ordered], states)


def _quarter(task: Task) -> tuple[int, date | None]:
    """Return where a task stands: the first day of the quarter of its deadline, or apart."""
    if task.due is None or not task.due.is_clear:
        return 2, None
    day = task.due.day
    return (0, date(day.year, (day.month - 1) // 3 * 3 + 1, 1)) if day else (1, None)


def _title(place: int, starts: date | None) -> str:
    if starts:
        return f"Quý {_QUARTERS[starts.month // 3]}/{starts.year}"
    return STEADY_WORK if place == 1 else NOT_CLEAR


def _rows(parts: Sequence[_Part], states: States) -> tuple[ProgressRow, ...]:
    """All rows on one scale: twelve signs below a bar for forty would look longer than it."""
    few = all(len(part.tasks) <= _DRAWN_ONE_BY_ONE for part in parts)
    return tuple(_row(part, states, one_by_one=few) for part in parts)


def _row(part: _Part, states: States, *, one_by_one: bool) -> ProgressRow:
    own = [states[task.line] for task in part.tasks]
    text = how_far(own) + how_late(own)
    counts = progress_of(own).counts
    return ProgressRow(part.title, part.url, part.pillar, text, one_by_one, counts)
