"""Every table is listed with what it means, and nothing is listed that is not there."""

from dataclasses import replace

import pytest

from cchc.pages import all_pages
from cchc.pages.open_data import open_data_pages
from cchc.pages.page import File

INDEX = (
    "---\nTên: {}\nTên đầy đủ: Chỉ số thử\nCơ quan công bố: Viện Thử\nNguồn: Tài liệu thử\n"
    "Tính đến: 1/6/2026\n{}---\n"
)
ROWS = "Năm,Địa phương,Điểm\n2023,Thử,1\n2022,Thử,2\n"
TERMS_PAGE = "---\nTiêu đề: Bản quyền\nTóm tắt: A.\n---\n\nBài.\n"
PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch thử\nNăm: 2026\n---\n"
)


@pytest.fixture
def made(edition_of):
    def make(files, others=(), **options):
        pages = open_data_pages(edition_of(files, **options), others)
        return {page.address: page.view for page in pages}

    return make


def series(name: str, more: str = "") -> dict[str, str]:
    return {f"chi-so/{name}.md": INDEX.format(name.upper(), more), f"chi-so/{name}.csv": ROWS}


def test_every_table_that_is_listed_is_there_in_both_forms(made):
    pages = made({**series("a"), **series("b")}, root="/cchc/")
    listed = [
        link.url.removeprefix("/cchc")
        for group in pages["/du-lieu-mo/"].groups
        for each in group.sets
        for link in each.downloads
    ]

    assert set(listed) <= set(pages)
    assert sorted(listed) == sorted(a for a in pages if a.endswith((".csv", ".json")) and a != PKG)


PKG = "/du-lieu-mo/datapackage.json"


def test_series_of_all_indices_stand_together_with_one_explanation_of_their_columns(made):
    (group, *_) = made({**series("a"), **series("b")})["/du-lieu-mo/"].groups

    assert [each.title for each in group.sets] == ["A: Chỉ số thử", "B: Chỉ số thử"]
    assert group.sets[0].meta == "2 dòng, cập nhật 1/6/2026"
    assert (group.sets[0].page_url, group.sets[0].sources.url) == (
        "/chi-so/a/",
        "/chi-so/a/#nguon",
    )
    assert group.columns[2].label == "Điểm"
    assert group.columns[2].value == (
        "Điểm của nơi ấy, năm ấy; chưa có thì để trống. Kiểu: số (điểm). "
        "Trong JSON: <code>diem</code>"
    )


def test_an_index_without_numbers_has_no_table(made):
    pages = made({"chi-so/a.md": INDEX.format("A", "")})

    assert "/du-lieu-mo/chi-so/a.csv" not in pages
    assert "chi-so" not in [group.id for group in pages["/du-lieu-mo/"].groups]


@pytest.mark.parametrize("state", ["nháp", "gỡ\nLý do gỡ: Sai."])
def test_the_numbers_of_an_index_that_is_not_shown_are_not_given_away(made, state):
    assert "/du-lieu-mo/chi-so/a.csv" not in made(series("a", f"Trạng thái: {state}\n"))


def test_years_are_in_order(made):
    assert made(series("a"))["/du-lieu-mo/chi-so/a.csv"].splitlines()[1].startswith("2022;")


def test_names_of_authors_are_no_open_data(made):
    assert not [address for address in made({}) if "tac-gia" in address]


def test_terms_are_the_owners_and_lead_to_the_page_that_tells_more(edition_of):
    edition = edition_of({"trang/quyen-rieng-tu-va-ban-quyen.md": TERMS_PAGE})
    edition = replace(edition, desk=replace(edition.desk, data_terms="Dùng lại được."))
    view = next(p.view for p in open_data_pages(edition, ()) if p.address == "/du-lieu-mo/")

    assert (view.terms, view.terms_link.text) == ("Dùng lại được.", "Bản quyền")


def test_without_terms_the_page_has_none_and_no_link(made):
    view = made({})["/du-lieu-mo/"]

    assert (view.terms, view.terms_link) == ("", None)


def test_tables_at_the_address_of_a_plan_are_listed_and_others_are_not(made):
    others = (File("ke-hoach/a/bang.csv", b""), File("tep/bang.csv", b""))
    (with_one,) = made({"ke-hoach/a/index.md": PLAN}, others)["/du-lieu-mo/"].plans

    assert (with_one.title, with_one.meta) == ("Kế hoạch thử", "1/KH, 1/1/2026")
    assert with_one.page_url == "/ke-hoach/a/"
    assert [(link.text, link.url) for link in with_one.downloads] == [
        ("CSV", "/ke-hoach/a/bang.csv")
    ]
    assert made({"ke-hoach/a/index.md": PLAN})["/du-lieu-mo/"].plans == ()


def test_addresses_in_tables_are_whole_where_the_site_is_published(made):
    document = (
        "---\nTrích yếu: A\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\n"
        "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n---\n"
    )
    text = made({"van-ban/a.md": document}, siteurl="https://thu.example")[
        "/du-lieu-mo/van-ban.csv"
    ]

    assert text.rstrip().endswith("https://thu.example/van-ban/a/")


def test_the_sitemap_names_the_page_and_no_table(edition_of):
    pages = all_pages(edition_of(series("a"), siteurl="https://thu.example"))
    (text,) = (page.view for page in pages if page.path == "sitemap-khac.xml")

    assert "https://thu.example/du-lieu-mo/</loc>" in text
    assert ".csv" not in text
    assert ".json" not in text
