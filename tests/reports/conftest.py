"""A small content folder with articles, a document and a communication plan; its report."""

from collections.abc import Callable
from datetime import date

import pytest

from cchc.reports.period import Period
from cchc.reports.report import Report, communication_plans, report_of
from cchc.reports.units import chosen_units

TODAY = date(2026, 11, 22)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
ARTICLE = "---\nTiêu đề: {title}\nNgày đăng: {day}\n{more}---\n\n{body}\n"
PLAN = (
    "---\nSố ký hiệu: 1/KH-UBND\nNgày ban hành: 2/3/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Tuyên truyền\nNăm: 2026\n---\n"
)
DOCUMENT = (
    "---\nSố ký hiệu: 2/QĐ-UBND\nLoại văn bản: Quyết định\nNgày ban hành: 6/3/2026\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nTrích yếu: Một cửa\n---\n"
)
TOPICS = "Mã,Nội dung,Chủ đề\n1,Nói về hạn chế,Hạn chế\n2,Nói về chỉ số,Các chỉ số\n3,Khác,\n"


def article(day: str, title: str = "Bài", body: str = "Bài.", **more: str) -> str:
    lines = "".join(f"{label.replace('_', ' ')}: {value}\n" for label, value in more.items())
    return ARTICLE.format(title=title, day=day, more=lines, body=body)


FILES = {
    "ke-hoach/a/index.md": PLAN,
    "ke-hoach/a/noi-dung.csv": TOPICS,
    "van-ban/b.md": DOCUMENT,
    "tin-tuc/2026/a.md": article(
        "9/3/2026", "Có Quyết định 2/QĐ-UBND", "[B](../../van-ban/b.md)",
        Chủ_đề="Hạn chế", Trụ_cột="Thể chế; Chính quyền số", Đơn_vị="SS",
    ),
    "tin-tuc/2026/b.md": article("1/4/2026", "=1+1", Loại_bài="hỏi đáp", Đơn_vị="Phường Thử"),
    "tin-tuc/2026/c.md": article("1/2/2026", "Đầu tiên", Chủ_đề="Hạn chế; Các chỉ số"),
    "tin-tuc/2026/d.md": article("31/12/2025", "Năm trước", Chủ_đề="Các chỉ số"),
}  # fmt: skip


@pytest.fixture
def report(catalog_of) -> Callable[..., Report]:
    """Make the report of `FILES`, or of others."""

    def make(files=FILES, period=YEAR, units=(), day=TODAY):
        catalog = catalog_of(files)
        plans = communication_plans(catalog, day)
        return report_of(catalog, period, day, chosen_units(catalog, units), plans)

    return make
