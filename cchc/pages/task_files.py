"""The tasks of a plan as files for spreadsheets (CSV) and for programs (JSON).

Both say the same; they lie beside the page of the plan, at addresses that stay.
"""

import json
from collections.abc import Iterator
from datetime import date

from cchc.content.rows import Task
from cchc.pages.edition import Desk
from cchc.pages.plan_tasks import PlanTasks, groups_of, task_keys
from cchc.pages.progress import is_followed, real_tasks, states_of
from cchc.text import spreadsheet

CSV_FILE, JSON_FILE = "nhiem-vu.csv", "nhiem-vu.json"
# The names of a task's values: the heads of the columns, the keys of the objects.
_COLUMNS = {
    "Số ký hiệu": "so_ky_hieu",
    "Nhóm": "nhom",
    "Mã": "ma",
    "Nhiệm vụ": "nhiem_vu",
    "Trụ cột": "tru_cot",
    "Cơ quan chủ trì": "co_quan_chu_tri",
    "Cơ quan phối hợp": "co_quan_phoi_hop",
    "Sản phẩm": "san_pham",
    "Thời hạn": "thoi_han",
    "Hạn cuối": "han_cuoi",
    "Các ngày đến hạn": "cac_ngay_den_han",
    "Mã tình trạng": "ma_tinh_trang",
    "Tình trạng": "tinh_trang",
    "Hoàn thành": "hoan_thanh",
    "Minh chứng": "minh_chung",
    "Ghi chú": "ghi_chu",
    "Địa chỉ": "dia_chi",
}


def csv_text(desk: Desk, plan: PlanTasks) -> str:
    """Return the tasks as a table for spreadsheets."""
    return spreadsheet.csv_text([_COLUMNS, *(row.values() for row in _rows(desk, plan))])


def json_text(desk: Desk, plan: PlanTasks) -> str:
    """Return the tasks with what is known of their plan."""
    entry = plan.plan
    # The day stands only where states depend on it, so that other files do not change daily.
    dated = is_followed(entry, real_tasks(plan.tasks))
    told = {
        "so_ky_hieu": entry.number,
        "trich_yeu": entry.title,
        "ngay_ban_hanh": entry.issued.isoformat(),
        "co_quan_ban_hanh": _agency(desk, plan, entry.issuer),
        "cac_nam": list(entry.years),
        "dia_chi": desk.whole_url(entry.address),
        "theo_doi_tien_do": entry.followed,
        "tinh_den": desk.today.isoformat() if dated else None,
        "nhiem_vu": list(_rows(desk, plan)),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _rows(desk: Desk, plan: PlanTasks) -> Iterator[dict[str, spreadsheet.Value]]:
    states = states_of(plan.plan, real_tasks(plan.tasks), desk.today)
    groups, keys = groups_of(plan.tasks), task_keys(plan.tasks)
    page = desk.whole_url(plan.plan.address)
    for task in real_tasks(plan.tasks):
        state, pillars = states[task.line], desk.pillars_named((task.pillar,))
        told = {
            "so_ky_hieu": plan.plan.number,
            "nhom": groups[task.line],
            "tru_cot": pillars[0].title if pillars else task.pillar,
            "ma_tinh_trang": state.key,
            "tinh_trang": state.label,
            "dia_chi": f"{page}#nv-{keys[task.line]}",
        } | _of_the_table(desk, plan, task)
        yield {key: told[key] for key in _COLUMNS.values()}


def _of_the_table(desk: Desk, plan: PlanTasks, task: Task) -> dict[str, spreadsheet.Value]:
    due = task.due
    return {
        "ma": task.code,
        "nhiem_vu": task.title,
        "co_quan_chu_tri": _agency(desk, plan, task.lead_agency),
        "co_quan_phoi_hop": [_agency(desk, plan, name) for name in task.coordinating_agencies],
        "san_pham": task.deliverable,
        "thoi_han": due.text if due else "",
        "han_cuoi": _iso(due.day if due else None),
        "cac_ngay_den_han": [day.isoformat() for day in due.days] if due else [],
        "hoan_thanh": _iso(task.done),
        "minh_chung": task.evidence,
        "ghi_chu": task.note,
    }


def _agency(desk: Desk, plan: PlanTasks, name: str) -> str:
    """Return the name that was right when the plan was issued."""
    agency = desk.registries.agency(name, plan.plan.issued) if name else None
    return agency.title if agency else name


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
