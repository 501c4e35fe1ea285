"""One name, one spelling."""

import pytest

from cchc.text.forms import one_spelling

ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{}---\n\nBài.\n"


def two(first: str, second: str) -> dict[str, str]:
    return {
        "tin-tuc/2026/a.md": ARTICLE.format(first),
        "tin-tuc/2026/b.md": ARTICLE.format(second),
    }


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        ("Từ khóa: một cửa\n", "Từ khóa: hồ sơ; Một cửa\n", 17),
        ("Từ khóa: hoà giải\n", "Từ khóa: hòa giải\n", 10),
        ("Từ khóa: chuyển đổi số\n", "Từ khóa:\n  - Chuyển đổi số\n", 5),
    ],
)
def test_a_keyword_in_two_spellings_is_told(checked, first, second, column):
    (told,) = checked(two(first, second))

    assert (told.path, told.column, told.rule, told.severity) == (
        "tin-tuc/2026/b.md",
        column,
        "tu-khoa-hai-cach",
        "canh-bao",
    )
    assert "ở tin-tuc/2026/a.md được viết là" in told.message


@pytest.mark.parametrize(
    "line", ["Từ khóa: một cửa; hồ sơ\n", "Từ khóa: Hà; Hạ\n", "Từ khóa: một cửa điện tử\n"]
)
def test_other_keywords_are_silent(checked, line):
    assert checked(two("Từ khóa: một cửa; hồ sơ\n", line)) == []


def test_a_unit_in_two_spellings_is_told(found):
    files = two("Đơn vị: Phường Long Bình\n", "Đơn vị: phường Long Bình\n")
    rows = found("names_are_spelled_one_way", files)

    assert [(path, line) for path, line, _ in rows] == [("tin-tuc/2026/b.md", 4)]


def test_a_unit_is_compared_with_the_registry(found):
    ((path, _, said),) = found("names_are_spelled_one_way", two("Đơn vị: sở số\n", ""))

    assert path == "tin-tuc/2026/a.md"
    assert said == "“sở số” ở danh-ba/co-quan.csv được viết là “Sở Số”. Hãy viết một cách."


def test_a_registry_that_spells_an_author_two_ways_is_told(found):
    rows = "Mã,Tên\na,Nguyễn Thị Hoà\nb,Nguyễn thị Hòa\nc,Nguyễn Thị Hoa\n"
    told = found("names_are_spelled_one_way", {"danh-ba/tac-gia.csv": rows})

    assert [(path, line) for path, line, _ in told] == [("danh-ba/tac-gia.csv", 3)]


def test_tones_part_names_and_their_place_does_not():
    assert one_spelling("Hoà  Thuỷ") == one_spelling("hòa thủy")
    assert one_spelling("Hà") != one_spelling("Hạ")
