"""The site map leads to every part of the site, and to nothing that is not there."""

import pytest

from cchc.pages.site_map import site_map_page

ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: 1/3/{}\nChủ đề: Hạn chế\n{}---\n\nBài.\n"


@pytest.fixture
def sections(edition_of):
    """The sections of the page, by title."""

    def make(files, **options):
        page = site_map_page(edition_of(files, **options))
        return {section.title: section for section in page.view.sections}

    return make


def test_the_years_of_articles_are_listed_once_the_newest_first(sections):
    years = (2024, 2026, 2024)
    files = {f"tin-tuc/{n}.md": ARTICLE.format(year, "") for n, year in enumerate(years)}
    links = sections(files, root="/cchc/")["Tin tức theo năm"].links

    assert [(link.text, link.url) for link in links] == [
        ("Năm 2026", "/cchc/tin-tuc/nam/2026/"),
        ("Năm 2024", "/cchc/tin-tuc/nam/2024/"),
    ]


def test_a_part_without_entries_has_no_heading(sections):
    assert list(sections({})) == ["Các phần của trang", "Trụ cột"]


def test_the_search_and_all_titles_are_parts_of_the_site(sections):
    urls = [link.url for link in sections({})["Các phần của trang"].links]

    assert urls[-2:] == ["/tim-kiem/", "/tim-kiem/a-z/"]


@pytest.mark.parametrize("state", ["nháp", "gỡ\nLý do gỡ: Sai."])
def test_an_article_that_is_not_shown_opens_no_year(sections, state):
    made = sections({"tin-tuc/a.md": ARTICLE.format(2025, f"Trạng thái: {state}\n")})

    assert "Tin tức theo năm" not in made
