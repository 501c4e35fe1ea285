"""A plan and its tasks, for pages and files that show nothing else of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc.content.kinds import Entry, Plan
from cchc.content.rows import Task
from cchc.pages.edition import Edition
from cchc.text.slugs import slugify


@dataclass(frozen=True)
class PlanTasks:
    """A plan and the rows of its table, headings of groups among them; `linked` is what the
    plan cites, for those who show it to people."""

    plan: Plan
    tasks: tuple[Task, ...]
    linked: tuple[Entry, ...] = ()


def plans_with_tasks(edition: Edition) -> tuple[PlanTasks, ...]:
    return tuple(
        PlanTasks(plan, edition.catalog.tasks(plan), edition.linked(plan))
        for plan in edition.catalog.plans
    )


def task_keys(tasks: Iterable[Task]) -> dict[int, str]:
    """Return what each task is called in addresses, by its line: its code, which stays when
    rows are added; where an annex numbers each group anew, the code of the group before it."""
    grouped = [(slugify(group), task) for group, task in _grouped(tasks)]
    codes = Counter(slugify(task.code) for _, task in grouped)
    keys: dict[int, str] = {}
    taken: Counter[str] = Counter()
    for group, task in grouped:
        code = slugify(task.code)
        key = code if codes[code] == 1 else "-".join(filter(None, (group, code)))
        key = key if code else slugify(task.title) or "khong-ten"
        taken[key] += 1
        keys[task.line] = key if taken[key] == 1 else f"{key}--{taken[key]}"
    return keys


def groups_of(tasks: Iterable[Task]) -> dict[int, str]:
    """Return the heading that each task stands below, by its line."""
    title = ""
    found = {}
    for task in tasks:
        if task.is_heading:
            title = heading(task)
        else:
            found[task.line] = title
    return found


def heading(task: Task) -> str:
    return f"{task.code.rstrip('.')}. {task.title}" if task.code else task.title


def _grouped(tasks: Iterable[Task]) -> Iterator[tuple[str, Task]]:
    """Yield every task with the code of its group."""
    group = ""
    for task in tasks:
        if task.is_heading:
            group = task.code
        else:
            yield group, task
