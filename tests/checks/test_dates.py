"""Days that cannot all be true are told."""

import pytest

HERE = "tin-tuc/2026/a.md"
ARTICLE = "---\nTiêu đề: {title}\nNgày đăng: {posted}\n{more}---\n\n{body}\n"
PLAN = (
    "---\nSố ký hiệu: 96/KH-UBND\nNgày ban hành: {}\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: A\nNăm: {}\n---\n"
)


def article(posted: str = "1/3/2026", more: str = "", title: str = "A", body: str = "Bài.") -> str:
    return ARTICLE.format(posted=posted, more=more, title=title, body=body)


@pytest.mark.parametrize(
    ("rule", "file", "line", "sentence"),
    [
        (
            "days_to_come_are_near",
            article("1/4/2042"),
            3,
            "Ngày 1/4/2042 còn quá hai năm nữa. Hãy xem lại năm.",
        ),
        (
            "what_has_happened_lies_behind_us",
            article(more="Tính đến: 1/12/2026\n"),
            4,
            "Ngày 1/12/2026 chưa tới. Hãy xem lại thứ tự ngày/tháng/năm.",
        ),
        (
            "days_follow_one_another",
            article(more="Cập nhật: 3/1/2026\nLý do cập nhật: A\n"),
            4,
            "Ngày cập nhật 3/1/2026 trước ngày 1/3/2026 của bài. Hãy xem lại hai ngày.",
        ),
    ],
)
def test_a_day_that_cannot_be_is_told(found, rule, file, line, sentence):
    assert found(rule, {HERE: file}) == [(HERE, line, sentence)]


@pytest.mark.parametrize(
    "rule",
    ["days_to_come_are_near", "what_has_happened_lies_behind_us", "days_follow_one_another"],
)
@pytest.mark.parametrize(
    "file",
    [
        article("22/11/2028"),
        article(more="Tính đến: 22/11/2026\nCập nhật: 1/3/2026\nLý do cập nhật: A\n"),
    ],
)
def test_a_day_that_can_be_is_silent(found, rule, file):
    assert found(rule, {HERE: file}) == []


def test_a_plan_for_a_year_that_is_over_is_told(found):
    assert found("days_follow_one_another", {"ke-hoach/a/index.md": PLAN.format("1/2/2025", 2024)})
    assert not found(
        "days_follow_one_another", {"ke-hoach/a/index.md": PLAN.format("29/12/2023", 2024)}
    )


def test_a_name_that_ends_before_it_begins_is_told(found):
    rows = "Mã,Tên,Từ ngày,Đến ngày\na,Sở A,1/7/2025,30/6/2025\nb,Sở B,1/7/2025,1/7/2025\n"

    assert [
        line for _, line, _ in found("names_begin_before_they_end", {"danh-ba/co-quan.csv": rows})
    ] == [2]


@pytest.mark.parametrize(
    ("posted", "title", "kind", "told"),
    [
        ("9/3/2026", "Kế hoạch 96/KH-UBND", "tin", 0),
        ("10/3/2026", "Kế hoạch 96/KH-UBND", "tin", 1),
        ("10/3/2026", "Kế hoạch mới", "tin", 0),
        ("10/3/2026", "Kế hoạch 96/KH-UBND", "bài viết", 0),
        ("10/12/2026", "Nhìn lại Kế hoạch 96/KH-UBND", "tin", 0),
    ],
)
def test_news_of_a_document_that_come_late_are_hinted_at(found, posted, title, kind, told):
    files = {
        "ke-hoach/a/index.md": PLAN.format("2/3/2026", 2026),
        HERE: article(posted, f"Loại bài: {kind}\n", title, "[x](../../ke-hoach/a/index.md)"),
    }

    assert len(found("news_of_a_document_comes_soon", files)) == told
