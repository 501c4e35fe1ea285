"""Values are read strictly, and refused with a sentence that says what to type."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content import values
from cchc.content.values import Measure, Quantity, Source, Target, YearNote


class Colour(StrEnum):
    RED = "đỏ"
    BLUE = "xanh"


READERS: list[Callable[[str], object]] = [
    values.read_address,
    values.read_colour,
    values.read_measure,
    values.read_order,
    values.read_sign,
    values.read_slug,
    values.read_source,
    values.read_target,
    values.read_text,
    values.read_year,
    values.read_year_note,
    values.read_yes_no,
    values.one_of(Colour, {}),
]


def said_of(read: Callable[[str], object], text: str) -> str:
    """What is told of a text that cannot be read."""
    try:
        read(text)
    except ValueError as reason:
        return str(reason)
    return "đọc được"


@pytest.mark.parametrize("read", READERS)
@given(text=st.text(alphabet=st.sampled_from("a1 :;|→<>-/.,%≥“”đ2024"), max_size=20))
def test_any_text_is_read_or_refused_in_sentences(read, text):
    assert said_of(read, text).endswith((".", "?", "đọc được"))


GOOD = [
    (values.read_text, "  Sở \u00a0 Nội vụ ", "Sở Nội vụ"),
    (values.read_slug, "mot-cua", "mot-cua"),
    (values.read_address, "/tin-tuc/ten-cu/", "/tin-tuc/ten-cu/"),
    (values.read_year, " 2024 ", 2024),
    (values.read_order, "12", 12),
    (values.read_yes_no, "Có", True),
    (values.read_yes_no, "không", False),
    (values.read_colour, "p6", "p6"),
    (values.read_sign, "thu-tuc", "thu-tuc"),
    (values.one_of(Colour, {"red": Colour.RED}), "red", Colour.RED),
    (values.one_of(Colour, {}), "đo\u0309", Colour.RED),
    (values.read_source, "Báo Thử, ngày 1/1/2026", Source("Báo Thử, ngày 1/1/2026")),
    (values.read_source, "Báo <https://b.example>", Source("Báo", "https://b.example")),
    (
        values.read_source,
        "Báo <https://b.example> (liên kết lưu trữ)",
        Source("Báo", "https://b.example", archived=True),
    ),
    (values.read_source, "https://b.example", Source("https://b.example", "https://b.example")),
    (values.read_target, "≥ 80% | thủ tục | khác", Target("≥ 80%", "thủ tục | khác")),
    (values.read_year_note, "2018: đổi thang điểm", YearNote(2018, "đổi thang điểm")),
    (
        values.read_measure,
        "Đăng ký: 180 ngày → 45 ngày",
        Measure(
            "Đăng ký", Quantity("180", Decimal(180), "ngày"), Quantity("45", Decimal(45), "ngày")
        ),
    ),
    (
        values.read_measure,
        "Đúng hạn: > 98,5%",
        Measure("Đúng hạn", None, Quantity("> 98,5", Decimal("98.5"), "%")),
    ),
    (
        values.read_measure,
        "Hồ sơ: 1.250 -> 2.000",
        Measure(
            "Hồ sơ", Quantity("1.250", Decimal(1250), ""), Quantity("2.000", Decimal(2000), "")
        ),
    ),
]
BAD = [
    (values.read_slug, "Một cửa", "“Một cửa” không dùng được làm địa chỉ. Hãy viết mot-cua."),
    (values.read_slug, "…", "“…” không dùng được làm địa chỉ. Hãy viết ten-bai."),
    (
        values.read_address,
        "/tin-tuc/ten-cu",
        "“/tin-tuc/ten-cu” không phải địa chỉ cũ. Hãy viết như /tin-tuc/ten-cu/.",
    ),
    (values.read_year, "24", "không hiểu năm “24”. Hãy viết bốn chữ số, ví dụ 2024."),
    (values.read_order, "một", "không hiểu thứ tự “một”. Hãy viết một số, ví dụ 1."),
    (values.read_yes_no, "ừ", "không hiểu “ừ”. Hãy viết có hoặc không."),
    (values.read_colour, "đỏ", "không có màu “đỏ”. Chọn trong: p1; p2; p3; p4; p5; p6."),
    (
        values.read_sign,
        "sao",
        "không có biểu tượng “sao”. Chọn trong: the-che; thu-tuc; bo-may; cong-vu; tai-chinh; so.",
    ),
    (values.one_of(Colour, {}), "do", "không có lựa chọn “do”. Ý bạn là “đỏ”?"),
    (values.one_of(Colour, {}), "tím", "không có lựa chọn “tím”. Chọn trong: đỏ; xanh."),
    (
        values.read_source,
        "Báo <b.example>",
        "“b.example” không phải địa chỉ web. Hãy viết <https://…>.",
    ),
    (
        values.read_measure,
        "45 ngày",
        "không hiểu kết quả “45 ngày”. Hãy viết Tên: số, hoặc Tên: trước → sau.",
    ),
    (
        values.read_measure,
        "Đăng ký: nhanh hơn",
        "không thấy số trong “nhanh hơn”. Hãy viết như 45 ngày.",
    ),
    (
        values.read_target,
        "80% thủ tục",
        "không hiểu mục tiêu “80% thủ tục”. Hãy viết ≥ 80% | việc được đếm.",
    ),
    (
        values.read_year_note,
        "đổi thang",
        "không hiểu “đổi thang”. Hãy viết năm: lý do, ví dụ 2018: đổi thang điểm.",
    ),
]


@pytest.mark.parametrize(("read", "text", "value"), GOOD)
def test_good_values_are_read(read, text, value):
    assert read(text) == value


@pytest.mark.parametrize(("read", "text", "sentence"), BAD)
def test_bad_values_are_refused_in_vietnamese(read, text, sentence):
    with pytest.raises(ValueError, match=r"\.") as told:
        read(text)

    assert str(told.value) == sentence


def test_an_address_that_is_too_long_gets_an_offer_that_fits():
    with pytest.raises(ValueError, match=r"\.") as told:
        values.read_slug("rat-dai-" * 20 + "x")

    offer = str(told.value).rpartition("Hãy viết ")[2].rstrip(".")
    assert values.read_slug(offer) == offer


def test_the_theme_draws_every_sign_and_no_other(request):
    drawn = (request.config.rootpath / "theme/templates/components/sign.html").read_text("utf-8")
    named = [line.split('"')[1] for line in drawn.splitlines() if line.startswith('  "')]

    assert sorted(named) == sorted(values.SIGNS)
