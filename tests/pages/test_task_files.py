"""Tasks for spreadsheets and for programs: whole, alike, and harmless."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.pages.plans import plan_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH-UBND\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\nNăm: 2026\nTheo dõi tiến độ: {}\n---\n"
)
HEAD = (
    "Mã|Nhiệm vụ|Trụ cột|Cơ quan chủ trì|Cơ quan phối hợp|Sản phẩm|Thời hạn|Hoàn thành|Minh chứng\n"
)
TASKS = (
    "I|Thể chế số|||||||\n"
    "1|Rà soát|Thể chế|SS|UBND tỉnh Thử|Báo cáo|Trước 15/12|14/12/2026|Báo cáo 1/BC-SS\n"
    "2|Báo cáo||||Bảng, biểu|Hằng năm||\n"
    "3|Việc khác|||||Khi cần||\n"
)


@pytest.fixture
def files(edition_of):
    """The files of a plan, by name."""

    def make(tasks: str = TASKS, followed: str = "có", **options: str) -> dict[str, str]:
        table = (HEAD + tasks).replace("|", ";")
        content = {
            "ke-hoach/a/index.md": PLAN.format(followed),
            "ke-hoach/a/nhiem-vu.csv": table,
        }
        pages = plan_pages(edition_of(content, **options))
        return {page.address.rpartition("/")[2]: page.view for page in pages if not page.template}

    return make


def rows(made: dict[str, str]) -> list[dict[str, str]]:
    text = made["nhiem-vu.csv"].removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_a_task_is_told_whole(files):
    first, *_ = json.loads(files(siteurl="https://vi-du.vn")["nhiem-vu.json"])["nhiem_vu"]

    assert first == {
        "so_ky_hieu": "1/KH-UBND",
        "nhom": "I. Thể chế số",
        "ma": "1",
        "nhiem_vu": "Rà soát",
        "tru_cot": "Cải cách thể chế",
        "co_quan_chu_tri": "Sở Số",
        "co_quan_phoi_hop": ["Ủy ban nhân dân tỉnh Thử"],
        "san_pham": "Báo cáo",
        "thoi_han": "Trước 15/12",
        "han_cuoi": "2026-12-14",
        "cac_ngay_den_han": ["2026-12-14"],
        "ma_tinh_trang": "upcoming",
        "tinh_trang": "Chưa đến hạn",
        "hoan_thanh": "2026-12-14",
        "minh_chung": "Báo cáo 1/BC-SS",
        "ghi_chu": "",
        "dia_chi": "https://vi-du.vn/ke-hoach/a/#nv-1",
    }


def test_both_files_say_the_same(files):
    made = files()
    tasks = json.loads(made["nhiem-vu.json"])["nhiem_vu"]
    flat = [
        ["; ".join(v) if isinstance(v, list) else v or "" for v in task.values()] for task in tasks
    ]

    assert [list(row.values()) for row in rows(made)] == flat
    assert [row["Thời hạn"] for row in rows(made)] == ["Trước 15/12", "Hằng năm", "Khi cần"]
    assert [row["Hạn cuối"] for row in rows(made)] == ["2026-12-14", "", ""]
    assert rows(made)[1]["Các ngày đến hạn"] == "2026-12-31"


def test_excel_knows_the_letters(files):
    assert files()["nhiem-vu.csv"].startswith("\ufeffSố ký hiệu;")


def test_states_are_those_of_the_page(files):
    assert [row["Mã tình trạng"] for row in rows(files(day="2026-12-14"))][:1] == ["on-time"]
    assert [row["Tình trạng"] for row in rows(files(followed="không"))] == [
        "Chưa có thông tin kết quả",
        "Thường xuyên",
        "Chưa có thông tin kết quả",
    ]


def test_the_day_is_told_only_where_states_depend_on_it(files):
    followed, not_followed = (
        json.loads(files(followed=word)["nhiem-vu.json"])["tinh_den"] for word in ("có", "không")
    )

    assert (followed, not_followed) == ("2026-11-22", None)
    assert files(followed="không") == files(followed="không", day="2026-11-23")


def test_a_plan_without_tasks_has_no_files(files):
    assert files("") == files("I|Chỉ có tiêu đề|||||||\n") == {}


@given(
    sign=st.sampled_from(["=", "+", "-", "@", "＝", "＠"]),
    rest=st.text(st.characters(codec="utf-8", exclude_characters='";|'), max_size=30),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_no_cell_is_a_formula(files, sign, rest):
    made = files(f'1|"{sign}1{rest}"||Sở Số||"{sign}A1"|||\n')
    if "nhiem-vu.csv" in made:
        ((task, deliverable),) = [(row["Nhiệm vụ"], row["Sản phẩm"]) for row in rows(made)]

        assert task.startswith(f"'{sign}1")
        assert deliverable == f"'{sign}A1"
        assert json.loads(made["nhiem-vu.json"])["nhiem_vu"][0]["san_pham"] == f"{sign}A1"
