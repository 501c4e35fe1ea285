"""Every title stands once on a page that can be looked over, in Vietnamese order."""

import pytest

from cchc.pages.a_to_z import WHOLE, a_to_z_pages
from cchc.text.order import sort_key

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: 1/3/{}\n{}---\n\nBài.\n"
DOCUMENT = (
    "---\nSố ký hiệu: {}/2025/QĐ\nLoại văn bản: Quyết định\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2025\n---\n"
)


@pytest.fixture
def pages(edition_of):
    """The pages by their addresses."""

    def make(files, **options):
        return {page.address: page for page in a_to_z_pages(edition_of(files, **options))}

    return make


def articles(letter: str, number: int, year: int = 2026) -> dict[str, str]:
    return {
        f"tin-tuc/{letter}-{year}-{n}.md": ARTICLE.format(f"{letter}n số {n:04}", year, "")
        for n in range(number)
    }


def names(page) -> list[str]:
    return [link.text for section in page.view.sections for link in section.links]


def test_a_small_site_is_one_page_with_a_shelf_for_each_letter(pages):
    files = {f"tin-tuc/{n}.md": ARTICLE.format(title, 2026, "")
             for n, title in enumerate(["Ăn", "Đất", "Dân", "“Ánh", "12 xã"])}  # fmt: skip
    (page,) = pages(files).values()
    shelves = {each.title: [link.text for link in each.links] for each in page.view.sections}

    assert page.address == "/tim-kiem/a-z/"
    assert shelves["A"] == ["“Ánh"]
    assert shelves["Ă"] == ["Ăn"]
    assert (shelves["D"], shelves["Đ"]) == (["Dân"], ["Đất"])
    assert shelves["0–9"] == ["12 xã"]
    assert next(iter(shelves)) == "0–9"
    assert [(way.text, way.url) for way in page.view.ways][1:3] == [
        ("A", "#chu-a"),
        ("Ă", "#chu-aw"),
    ]
    assert [way.url for way in page.view.ways] == [f"#{each.id}" for each in page.view.sections]


def test_documents_stand_under_their_type_and_number(pages):
    files = {f"van-ban/{n}.md": DOCUMENT.format(n) for n in (118, 61)}
    (page,) = pages(files).values()
    shelf = next(each for each in page.view.sections if each.title == "Q")

    assert [link.text for link in shelf.links] == [
        "Quyết định 61/2025/QĐ",
        "Quyết định 118/2025/QĐ",
    ]
    assert shelf.links[0].note == "Văn bản: Về giấy tờ, 1/2/2025"


def test_agencies_and_pillars_are_there_and_what_is_withdrawn_is_not(pages):
    gone = ARTICLE.format("Bài đã gỡ", 2026, "Trạng thái: gỡ\nLý do gỡ: Sai.\n")
    (page,) = pages({"tin-tuc/a.md": gone}, root="/cchc/").values()
    urls = {link.url for section in page.view.sections for link in section.links}

    assert "/cchc/co-quan/so-cu/" in urls
    assert any(url.startswith("/cchc/tru-cot/") for url in urls)
    assert "Bài đã gỡ" not in names(page)


def test_a_larger_site_has_a_page_for_each_letter(pages):
    made = pages({**articles("A", WHOLE // 2), **articles("Đ", WHOLE // 2 + 1)}, root="/cchc/")
    entrance = made["/tim-kiem/a-z/"].view

    assert {"A", "Đ"} <= {way.text for way in entrance.ways}
    assert entrance.sections == ()
    assert {way.url.removeprefix("/cchc") for way in entrance.ways} == set(made) - {
        "/tim-kiem/a-z/"
    }
    assert len(names(made["/tim-kiem/a-z/dd/"])) == WHOLE // 2 + 1
    assert [crumb.text for crumb in made["/tim-kiem/a-z/dd/"].view.frame.breadcrumbs] == [
        "Trang chủ", "Tìm kiếm", "Từ A đến Z", "Từ A đến Z: Chữ\N{NO-BREAK SPACE}Đ",
    ]  # fmt: skip


def test_a_letter_with_too_many_titles_is_cut_by_years(pages):
    made = pages({**articles("T", WHOLE), **articles("T", 2, 2024)})
    letter = made["/tim-kiem/a-z/t/"].view

    assert [(way.text, way.url) for way in letter.ways] == [
        ("2026", "/tim-kiem/a-z/t/2026/"),
        ("2024", "/tim-kiem/a-z/t/2024/"),
    ]
    assert names(made["/tim-kiem/a-z/t/2024/"]) == ["Tn số 0000", "Tn số 0001"]
    assert len(names(made["/tim-kiem/a-z/t/2026/"])) == WHOLE


@pytest.mark.parametrize("number", [20, WHOLE, 2 * WHOLE])
def test_every_title_stands_on_one_page_and_in_order(pages, edition_of, number):
    files = {**articles("M", number), **articles("N", 20), "van-ban/1.md": DOCUMENT.format(1)}
    made = pages(files)
    lists = [
        [link.text for link in section.links]
        for page in made.values()
        for section in page.view.sections
    ]
    edition = edition_of(files)

    assert sum(map(len, lists)) == len(edition.catalog.entries) + len(
        edition.desk.registries.agencies
    )
    for each in lists:
        assert each == sorted(each, key=sort_key)


@pytest.mark.parametrize("number", [5, WHOLE, 2 * WHOLE])
def test_a_new_article_changes_one_page(pages, number):
    files = {**articles("T", number), **articles("T", 3, 2024), **articles("A", 3)}
    before = pages(files)
    after = pages({**files, "tin-tuc/moi.md": ARTICLE.format("Tin mới", 2026, "")})
    changed = [address for address, page in after.items() if page.view != before[address].view]

    assert before.keys() == after.keys()
    assert len(changed) == 1
