"""A header may set a rule aside for its file, with a reason; never what is unsafe."""

import pytest

from cchc.content.waiver import Waiver, read_waiver
from cchc.problems import Severity

ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{}\n---\n\nBài.\n"
OLD = "tin-tuc/2025/a.md"  # a day of 2026 in the folder of 2025: thu-muc-nam


@pytest.fixture
def told(checked):
    """Return (line, severity, code) of the problems of one article in the wrong folder."""

    def check(waiver: str, path: str = OLD) -> list[tuple[int, str, str]]:
        problems = checked({path: ARTICLE.format(waiver)})
        return [(each.line, each.severity, each.rule) for each in problems]

    return check


def test_without_a_waiver_the_rule_is_told(told):
    assert told("") == [(3, Severity.WARNING, "thu-muc-nam")]


@pytest.mark.parametrize("dash", [" – ", " - ", " — ", ": "])
def test_a_waiver_with_a_reason_silences_its_rule(told, dash):
    assert told(f"Bỏ qua kiểm tra: thu-muc-nam{dash}Bài chuyển từ trang cũ") == []


def test_a_list_of_waivers_is_read(told):
    waivers = "Bỏ qua kiểm tra:\n  - thu-muc-nam – Bài cũ\n  - bai-rong – Chỉ có ảnh"

    assert told(waivers) == [(4, Severity.WARNING, "bo-qua-thua")]


def test_a_waiver_without_a_reason_is_an_error(told):
    problems = told("Bỏ qua kiểm tra: thu-muc-nam")

    assert (4, Severity.ERROR, "gia-tri-sai") in problems
    assert (3, Severity.WARNING, "thu-muc-nam") in problems


def test_a_waiver_of_no_rule_is_an_error_with_the_nearest_one(checked):
    problems = checked({OLD: ARTICLE.format("Bỏ qua kiểm tra: thu-muc-nan – Bài cũ")})
    (found,) = [each for each in problems if each.rule == "bo-qua-la"]

    assert found.severity is Severity.ERROR
    assert found.hint == "Ý bạn là “thu-muc-nam”?"


def test_a_waiver_that_waives_nothing_is_a_warning(told):
    waiver = "Bỏ qua kiểm tra: thu-muc-nam – Bài cũ"

    assert told(waiver, "tin-tuc/2026/a.md") == [(4, Severity.WARNING, "bo-qua-thua")]


@pytest.mark.parametrize("code", ["svg-khong-an-toan", "trung-dia-chi"])
def test_what_harms_or_cannot_be_built_is_never_waived(told, code):
    waiver = f"Bỏ qua kiểm tra: {code} – Tôi muốn thế"

    assert told(waiver, "tin-tuc/2026/a.md") == [(4, Severity.ERROR, "bo-qua-cam")]


def test_two_entries_of_one_address_stay_an_error(checked):
    text = ARTICLE.format("Bỏ qua kiểm tra: trung-dia-chi – Thử")
    problems = checked({"tin-tuc/2026/a.md": text, "tin-tuc/khac/a.md": text})

    assert "trung-dia-chi" in {each.rule for each in problems}


def test_a_waiver_speaks_for_the_tables_of_its_entry_only(checked):
    files = {
        "ke-hoach/a/index.md": (
            "---\nTrích yếu: A\nSố ký hiệu: 1/KH-UBND\nNgày ban hành: 1/3/2026\nNăm: 2026\n"
            "Cơ quan ban hành: UBND tỉnh Thử\nBỏ qua kiểm tra: co-quan-la – Tên gốc\n---\n\nA.\n"
        ),
        "ke-hoach/a/nhiem-vu.csv": "Mã,Nhiệm vụ,Cơ quan chủ trì\n1,Việc,Sở Lạ\n",
        "ke-hoach/b/nhiem-vu.csv": "Mã,Nhiệm vụ,Cơ quan chủ trì\n1,Việc,Sở Lạ\n",
    }
    files["ke-hoach/b/index.md"] = files["ke-hoach/a/index.md"].replace(
        "Bỏ qua kiểm tra: co-quan-la – Tên gốc\n", ""
    ).replace("1/KH", "2/KH")  # fmt: skip

    assert {each.path for each in checked(files) if each.rule == "co-quan-la"} == {
        "ke-hoach/b/nhiem-vu.csv"
    }


def test_a_waiver_is_a_code_and_a_reason():
    assert read_waiver("tep-thua – Dùng ở bài sau – tháng 12") == Waiver(
        "tep-thua", "Dùng ở bài sau – tháng 12"
    )
