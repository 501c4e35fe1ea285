"""Addresses and keys that only one entry may have."""

import pytest

ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{}---\n\nBài.\n"
DOCUMENT = (
    "---\nSố ký hiệu: {}\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: {}\nNgày ban hành: {}\n---\n"
)
INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n---\n"


def test_two_files_of_one_name_want_one_address(found):
    twice = {"tin-tuc/2025/a.md": ARTICLE.format(""), "tin-tuc/2026/a.md": ARTICLE.format("")}

    assert found("addresses_are_taken_once", twice) == [
        (
            "tin-tuc/2026/a.md",
            1,
            (
                "Địa chỉ /tin-tuc/a/ đã dùng cho tin-tuc/2025/a.md. "
                "Hãy đổi tên tệp hoặc thêm dòng Đường dẫn: …"
            ),
        )
    ]


def test_the_line_of_a_chosen_address_is_told(found):
    files = {
        "tin-tuc/2026/a.md": ARTICLE.format(""),
        "tin-tuc/2026/b.md": ARTICLE.format("Đường dẫn: a\n"),
    }

    assert [line for _, line, _ in found("addresses_are_taken_once", files)] == [4]


@pytest.mark.parametrize(
    "word", ["trang", "nam", "chu-de", "loai", "co-quan", "tru-cot", "dia-ban", "duoc-trich-dan"]
)
def test_words_of_listings_are_reserved(found, word):
    files = {f"tin-tuc/2026/{word}.md": ARTICLE.format("")}

    assert found("addresses_are_taken_once", files) == [
        (
            f"tin-tuc/2026/{word}.md",
            1,
            f"“{word}” dành cho trang danh sách. Hãy đổi tên tệp.",
        )
    ]


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("/tin-tuc/", "dành cho trang danh sách"),
        ("/tin-tuc/nam/2026/", "dành cho trang danh sách"),
        ("/tru-cot/the-che/trang/1/", "dành cho trang danh sách"),
        ("/co-quan/ubnd/", "dành cho trang danh sách"),
        ("/so-do/", "dành cho trang danh sách"),
        ("/tin-tuc/a/", "đang là của tin-tuc/2026/a.md"),
        ("/tin-tuc/b/", "đang là của tin-tuc/2026/b.md"),
        ("/cu/", "đã ghi ở tin-tuc/2026/a.md"),
    ],
)
def test_a_former_address_must_be_free(found, address, whose):
    files = {
        "tin-tuc/2026/a.md": ARTICLE.format("Địa chỉ cũ: /cu/\n"),
        "tin-tuc/2026/b.md": ARTICLE.format(f"Địa chỉ cũ: {address}\n"),
    }

    assert found("former_addresses_are_free", files) == [
        ("tin-tuc/2026/b.md", 4, f"Địa chỉ cũ {address} {whose}. Hãy bỏ địa chỉ ấy.")
    ]


@pytest.mark.parametrize("address", ["/tin-tuc/khac/", "/news/2019/01/khac/", "/nam/"])
def test_a_former_address_that_is_free_is_silent(found, address):
    files = {"tin-tuc/2026/a.md": ARTICLE.format(f"Địa chỉ cũ: {address}\n")}

    assert found("former_addresses_are_free", files) == []


@pytest.mark.parametrize(
    ("issuer", "day", "count"),
    [
        ("UBND tỉnh Thử", "1/2/2026", 1),
        ("Sở Số", "1/2/2026", 0),
        ("UBND tỉnh Thử", "1/2/2025", 0),
    ],
)
def test_a_symbol_is_unique_within_an_agency_and_a_year(found, issuer, day, count):
    files = {
        "van-ban/a.md": DOCUMENT.format("1/QĐ", "UBND tỉnh Thử", "1/1/2026"),
        "van-ban/b.md": DOCUMENT.format("1/QĐ", issuer, day),
    }

    assert len(found("symbols_are_unique", files)) == count


def test_a_zero_in_front_makes_no_other_symbol(found):
    files = {
        "van-ban/a.md": DOCUMENT.format("01/QĐ-UBND", "UBND tỉnh Thử", "1/2/2026"),
        "van-ban/b.md": DOCUMENT.format("1/QĐ-UBND", "UBND tỉnh Thử", "1/3/2026"),
    }

    assert [path for path, _, _ in found("symbols_are_unique", files)] == ["van-ban/b.md"]


def test_codes_of_a_registry_are_unique(found):
    files = {"danh-ba/chu-de.csv": "Mã,Tên\na,Một\nb,Hai\na,Ba\n"}

    assert found("codes_and_years_are_unique", files) == [
        ("danh-ba/chu-de.csv", 4, "Dòng này trùng “a” với dòng 2. Hãy giữ một dòng.")
    ]


def test_a_year_is_measured_once_in_a_place(found):
    rows = "Năm,Địa phương,Điểm\n2024,Thử,1\n2024,Giả,2\n2024,Thử,3\n"

    assert found("codes_and_years_are_unique", {"chi-so/a.md": INDEX, "chi-so/a.csv": rows}) == [
        ("chi-so/a.csv", 4, "Dòng này trùng “2024 Thử” với dòng 2. Hãy giữ một dòng.")
    ]


@pytest.mark.parametrize(("folder", "count"), [("2026/", 0), ("", 0), ("2025/", 1)])
def test_an_article_lies_in_the_folder_of_its_year(found, folder, count):
    files = {f"tin-tuc/{folder}a.md": ARTICLE.format("")}

    assert len(found("articles_lie_in_the_folder_of_their_year", files)) == count
