"""Everything can be found without script, and nothing that is not there."""

import pytest

from cchc.pages.site_map import site_map_pages

ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: 1/3/{}\nChủ đề: Hạn chế\n{}---\n\nBài.\n"
DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n---\n"
)


@pytest.fixture
def sections(edition_of):
    """The sections of both pages, by address and title."""

    def make(files, **options):
        return {
            (page.address, section.title): section
            for page in site_map_pages(edition_of(files, **options))
            for section in page.view.sections
        }

    return make


def test_the_years_of_articles_are_listed_once_the_newest_first(sections):
    years = (2024, 2026, 2024)
    files = {f"tin-tuc/{n}.md": ARTICLE.format(year, "") for n, year in enumerate(years)}
    links = sections(files, root="/cchc/")["/so-do/", "Tin tức theo năm"].links

    assert [(link.text, link.url) for link in links] == [
        ("Năm 2026", "/cchc/tin-tuc/nam/2026/"),
        ("Năm 2024", "/cchc/tin-tuc/nam/2024/"),
    ]


def test_a_part_without_entries_has_no_heading(sections):
    titles = [title for address, title in sections({}) if address == "/so-do/"]

    assert titles == ["Các phần của trang", "Trụ cột"]


@pytest.mark.parametrize("state", ["nháp", "gỡ\nLý do gỡ: Sai."])
def test_an_article_that_is_not_shown_opens_no_year_and_no_topic(sections, state):
    made = sections({"tin-tuc/a.md": ARTICLE.format(2025, f"Trạng thái: {state}\n")})

    assert ("/so-do/", "Tin tức theo năm") not in made
    assert ("/tim-kiem/", "Tìm tin, bài theo chủ đề") not in made


def test_only_topics_with_articles_are_offered(sections):
    made = sections({"tin-tuc/a.md": ARTICLE.format(2026, "")})
    (link,) = made["/tim-kiem/", "Tìm tin, bài theo chủ đề"].links

    assert (link.text, link.url) == ("Hạn chế", "/tin-tuc/chu-de/han-che/")


def test_a_document_is_found_by_its_number_with_what_it_is_about(sections):
    (link,) = sections({"van-ban/1.md": DOCUMENT})[
        "/tim-kiem/", "Tìm văn bản theo số ký hiệu"
    ].links

    assert (link.text, link.url, link.note) == ("1/QĐ", "/van-ban/1/", "Về giấy tờ")


def test_agencies_of_the_past_can_still_be_found(sections):
    links = sections({})["/tim-kiem/", "Tìm theo cơ quan"].links

    assert ("Sở Giấy tờ", "/co-quan/so-cu/") in {(link.text, link.url) for link in links}
