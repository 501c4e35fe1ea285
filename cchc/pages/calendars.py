"""Calendar files (RFC 5545): the deadlines of a plan, or of an agency in all plans.

A deadline is an event of a whole day, which phones show (few show to-dos), without an
alarm and without taking up time. Every day of steady work is an event of its own: not
every calendar understands rules and lists of days. No event tells a state: what is late
today is told by the page. The ids of events say nothing of the site's domain; they stay
when a deadline is moved, so that the event moves, too.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from cchc.content.kinds import Plan
from cchc.content.rows import Agency, Task
from cchc.pages.days import changed_on
from cchc.pages.edition import Desk
from cchc.pages.plan_tasks import PlanTasks, task_keys
from cchc.pages.progress import real_tasks
from cchc.text.dates import day_vi

if TYPE_CHECKING:
    from icalendar import Event

CALENDAR_FILE = "lich.ics"
CALENDAR = "Lịch thời hạn (.ics)"
CALENDAR_NOTE = (
    "Mở tệp này bằng ứng dụng lịch để ghi các thời hạn vào lịch của bạn. Muốn lịch tự cập nhật, "
    "hãy đăng ký theo địa chỉ của tệp."
)
_LEADS, _JOINS = "Hạn", "Hạn (phối hợp)"
# A line of the file ends at none of these, whatever a program takes for the end of a line.
_ENDS_A_LINE = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")


def has_days(desk: Desk, tasks: Iterable[Task], since: date = date.min) -> bool:
    """Whether there is a calendar, with a day that is not before `since`: the ids of its events
    need an authority that never changes."""
    days = (day for task in tasks if task.due for day in task.due.days)
    return bool(desk.tag_authority) and any(day >= since for day in days)


def leads_or_joins_by_a_day(
    desk: Desk, agency: Agency, plans: Iterable[PlanTasks], since: date = date.min
) -> bool:
    """Whether an agency has a calendar, with a day that is not before `since`."""
    return has_days(desk, (t for plan in plans for t in plan.tasks if _role(t, agency)), since)


def plan_calendar_text(desk: Desk, plan: PlanTasks) -> str:
    return _calendar(desk, f"{plan.plan.number}: {plan.plan.title}", _events(desk, plan, None))


def agency_calendar_text(desk: Desk, agency: Agency, plans: tuple[PlanTasks, ...]) -> str:
    events = [event for plan in plans for event in _events(desk, plan, agency)]
    return _calendar(desk, f"Thời hạn nhiệm vụ: {agency.title}", events)


def _calendar(desk: Desk, name: str, events: Iterable["Event"]) -> str:
    # Late: a build that prints no calendar does not wait for it.
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//{desk.tag_authority}//lich nhiem vu//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for label in ("name", "x-wr-calname"):  # of RFC 7986, and the one that all understand
        calendar.add(label, vText(_plain(name)))
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    return text


def _events(desk: Desk, plan: PlanTasks, agency: Agency | None) -> Iterator["Event"]:
    """Yield the events of a plan in the order of its table; of one agency, if there is one."""
    keys = task_keys(plan.tasks)
    for task in real_tasks(plan.tasks):
        role = _LEADS if agency is None else _role(task, agency)
        for day in task.due.days if role and task.due else ():
            yield _event(desk, plan.plan, task, keys[task.line], day, role)


def _role(task: Task, agency: Agency) -> str:
    names = {agency.title, agency.short} - {""}
    if task.lead_agency in names:
        return _LEADS
    return _JOINS if names.intersection(task.coordinating_agencies) else ""


def _event(desk: Desk, plan: Plan, task: Task, key: str, day: date, role: str) -> "Event":
    from icalendar import Event, vText

    event = Event()
    event.add("uid", _uid(desk, plan, task, key, day))
    # When the plan was changed last, not when the file was written: no build does that.
    event.add("dtstamp", datetime.combine(changed_on(plan) or plan.issued, time.min, UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", vText(f"{role}: {_plain(task.title)}"))
    event.add("description", vText("\n".join(map(_plain, _lines(desk, plan, task)))))
    if task.pillar:
        event.add("categories", [_plain(task.pillar)])
    event.add("transp", "TRANSPARENT")
    if desk.siteurl:
        event.add("url", f"{desk.whole_url(plan.address)}#nv-{key}")
    return event


def _uid(desk: Desk, plan: Plan, task: Task, key: str, day: date) -> str:
    """Return the id of an event: with the address that the plan had at first here."""
    ours = (each for each in plan.former_addresses if each.startswith(f"/{plan.folder}/"))
    place = next(ours, plan.address).strip("/").replace("/", ".")
    many = task.due is not None and (task.due.steady or len(task.due.days) > 1)
    return f"{place}.{key}{f'.{day:%Y%m%d}' if many else ''}@{desk.tag_authority}"


def _lines(desk: Desk, plan: Plan, task: Task) -> Iterator[str]:
    """Yield what the event tells."""
    if task.lead_agency:
        yield f"Chủ trì: {desk.agency_text(task.lead_agency, plan.issued)}"
    if task.coordinating_agencies:
        names = (desk.agency_text(name, plan.issued) for name in task.coordinating_agencies)
        yield f"Phối hợp: {'; '.join(names)}"
    if task.deliverable:
        yield f"Sản phẩm: {task.deliverable}"
    if task.due:
        yield f"Thời hạn trong kế hoạch: {task.due.text}"
    if task.done:
        yield f"Đã hoàn thành ngày {day_vi(task.done)}"
    number = f", nhiệm vụ {task.code}" if task.code else ""
    yield f"Theo {plan.number} ngày {day_vi(plan.issued)}{number}"


def _plain(text: str) -> str:
    return _ENDS_A_LINE.sub(" ", text)
