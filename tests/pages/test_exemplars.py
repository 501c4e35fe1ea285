"""What did they do, what changed, and can I copy it?"""

import pytest

from cchc.pages.exemplars import exemplar_pages

EXEMPLAR = (
    "---\nTên: Mẫu {n}\nLoại: {kind}\nĐơn vị: Xã Một\nĐịa bàn: Thử\nTrụ cột: {pillar}\n"
    "Năm: 2026\nNguồn: Báo Thử\n{more}---\n\nBài.\n"
)


def exemplar(n: int, more: str = "", pillar: str = "Thể chế", kind: str = "mô hình"):
    text = EXEMPLAR.format(n=n, more=more, pillar=pillar, kind=kind)
    return {f"mo-hinh/mau-{n}.md": text}


@pytest.fixture
def views(edition_of):
    return lambda files: {page.address: page.view for page in exemplar_pages(edition_of(files))}


@pytest.fixture
def measure(views):
    """The first measure of an exemplar with one result."""
    return lambda result: views(exemplar(1, f"Kết quả:\n  - {result}\n"))[
        "/mo-hinh/mau-1/"
    ].measures[0]


def test_what_nobody_told_of_copying_is_said_to_be_unknown(views):
    conditions = views(exemplar(1))["/mo-hinh/mau-1/"].conditions

    assert [(each.label, each.value, each.missing) for each in conditions] == [
        ("Điều kiện nhân rộng", "chưa có thông tin", True),
        ("Chi phí", "chưa có số liệu", True),
        ("Đã nhân rộng ở", "chưa có thông tin", True),
    ]


@pytest.mark.parametrize(
    ("result", "note"),
    [
        ("Chờ: 180 phút → 45 phút", "Giảm 75% so với trước (tự tính)."),
        (
            "Đúng hạn: 81,5% → 99,9%",
            "Sau tăng 18,4 điểm phần trăm so với trước (tự tính).",
        ),
        ("Lượt: 100 lượt → 150 lượt", "Tăng 50% so với trước (tự tính)."),
        ("Trễ hạn: 5% → 2%", "Sau giảm 3 điểm phần trăm so với trước (tự tính)."),
        ("Đúng hạn: 98% → 98%", ""),
        ("Chờ: 3 giờ → 45 phút", ""),
        ("Góp ý: 0 lượt → 320 lượt", ""),
        ("Có mã: 399 thủ tục", ""),
    ],
)
def test_a_share_is_computed_only_where_two_numbers_compare(measure, result, note):
    assert measure(result).note == note


@pytest.mark.parametrize(
    ("result", "widths"),
    [
        ("Chờ: 180 phút → 45 phút", (1000, 250)),
        ("Chờ: 3 giờ → 45 phút", (None, None)),
        ("Góp ý: 0 lượt → 320 lượt", (0, 1000)),
        ("Lỗi: 0 lỗi → 0 lỗi", (0, 0)),
        ("Có mã: 399 thủ tục", (None, None)),
    ],
)
def test_two_bars_are_drawn_to_one_scale_and_one_number_alone_has_none(measure, result, widths):
    drawn = measure(result)

    assert (drawn.before_width, drawn.after_width) == widths


@pytest.mark.parametrize(
    ("more", "figure"),
    [
        ("", ("", "")),
        ("Kết quả:\n  - Chờ: 180 phút → 45 phút\n", ("180 → 45", "phút (chờ)")),
        ("Kết quả:\n  - Hồ sơ đúng hạn: 81,5% → 99,9%\n", ("81,5 → 99,9%", "hồ sơ đúng hạn")),
        ("Kết quả:\n  - Lượt giúp: > 4.000 lượt\n", ("> 4.000", "lượt giúp")),
    ],
)
def test_a_gallery_leads_with_the_first_result_if_there_is_one(views, more, figure):
    (item,) = views(exemplar(1, more))["/mo-hinh/"].rows

    assert (item.figure, item.figure_unit) == figure


def test_related_exemplars_share_a_pillar(views):
    files = exemplar(1) | exemplar(2) | exemplar(3, pillar="Chính quyền số")
    made = views(files)

    assert [each.title for each in made["/mo-hinh/mau-1/"].of_pillar] == ["Mẫu 2"]
    assert made["/mo-hinh/mau-3/"].of_pillar == ()


def test_exemplars_that_solve_the_same_problem_come_first_and_once(views):
    slow, far = ("Nhóm vấn đề: chờ lâu, trễ hạn\n", "Nhóm vấn đề: đi lại nhiều lần, nhiều nơi\n")
    files = exemplar(1, slow) | exemplar(2, far) | exemplar(3, slow)
    view = views(files | exemplar(4, slow, pillar="Chính quyền số"))["/mo-hinh/mau-1/"]

    assert [each.title for each in view.solving] == ["Mẫu 3", "Mẫu 4"]
    assert [each.title for each in view.of_pillar] == ["Mẫu 2"]
    assert ("Giải quyết việc", "Chờ lâu, trễ hạn") in [(x.label, x.value) for x in view.facts]


def test_the_decision_that_recognised_it_is_told_or_said_to_be_unknown(views):
    decision = "Quyết định công nhận: Quyết định số 120/QĐ-UBND ngày 5/3/2026\n"
    made = views(exemplar(1, decision) | exemplar(2))
    (told,) = made["/mo-hinh/mau-1/"].recognition
    (unknown,) = made["/mo-hinh/mau-2/"].recognition

    assert "120/QĐ-UBND" in told.value
    assert (unknown.value, unknown.missing) == ("chưa có thông tin", True)


def test_of_a_person_only_the_public_post_is_told(views):
    person = exemplar(1, "Liên hệ công vụ: Văn phòng UBND xã, 1022\n", kind="cá nhân")
    facts = views(person)["/mo-hinh/mau-1/"].facts

    assert [each.label for each in facts] == ["Nơi công tác", "Địa bàn", "Năm", "Liên hệ công vụ"]


def test_only_galleries_that_hold_something_exist(views):
    galleries = {
        address for address in views(exemplar(1, kind="cá nhân")) if "/mau-" not in address
    }

    assert galleries == {
        "/mo-hinh/",
        "/mo-hinh/loai/ca-nhan/",
        "/mo-hinh/tru-cot/the-che/",
        "/mo-hinh/dia-ban/thu/",
        "/mo-hinh/nam/2026/",
    }


def test_where_two_units_differ_each_number_keeps_its_own(views):
    made = views(exemplar(1, "Kết quả:\n  - Chờ: 3 giờ → 45 phút\n"))
    (item,) = made["/mo-hinh/"].rows
    (measure,) = made["/mo-hinh/mau-1/"].measures

    assert (item.figure, item.figure_unit) == ("3 giờ → 45", "phút (chờ)")
    assert (measure.before, measure.after, measure.unit) == ("3 giờ", "45 phút", "")
