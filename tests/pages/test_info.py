"""A reader at a dead, former or unknown address is told the truth and led on."""

import pytest

from cchc.pages.info import info_pages, moved_pages, not_found_page, withdrawn_pages

PAGE = "---\nTiêu đề: {}\nTóm tắt: Ai làm.\n{}---\n\n## Mục\n\nLời riêng.\n"
ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: 1/3/2026\n{}---\n\nLời riêng.\n"
WITHDRAWN = "Trạng thái: gỡ\nLý do gỡ: Số liệu sai.\nNgày gỡ: 5/3/2026\n"


@pytest.fixture
def views(edition_of):
    def make(pages, files, **options):
        return {page.address: page.view for page in pages(edition_of(files, **options))}

    return make


def test_a_withdrawn_article_says_since_when_and_why_without_its_text(views):
    view = views(withdrawn_pages, {"tin-tuc/a.md": ARTICLE.format(WITHDRAWN)})["/tin-tuc/a/"]

    assert (view.title, view.reason, view.since_text) == ("Bài", "Số liệu sai.", "5/3/2026")
    assert view.frame.noindex
    assert "Lời riêng" not in str(view)


def test_a_withdrawn_article_leads_on_to_its_section_and_to_the_search(views):
    files = {"tin-tuc/a.md": ARTICLE.format(WITHDRAWN)}
    view = views(withdrawn_pages, files, root="/cchc/")["/tin-tuc/a/"]

    assert [link.url for link in view.ways_on] == ["/cchc/tin-tuc/", "/cchc/tim-kiem/"]


def test_an_article_that_stands_is_not_called_withdrawn(views):
    assert views(withdrawn_pages, {"tin-tuc/a.md": ARTICLE.format("")}) == {}


def test_a_former_address_leads_to_where_the_article_is_now(views):
    files = {"tin-tuc/a.md": ARTICLE.format("Địa chỉ cũ: /tin-tuc/cu/\n")}
    view = views(moved_pages, files, root="/cchc/")["/tin-tuc/cu/"]

    assert (view.title, view.url, view.frame.noindex) == ("Bài", "/cchc/tin-tuc/a/", True)


def test_an_unknown_address_offers_ways_on_below_the_root(edition_of):
    view = not_found_page(edition_of({}, root="/cchc/")).view

    assert [link.url for link in view.links] == ["/cchc/tim-kiem/", "/cchc/", "/cchc/so-do/"]
    assert view.frame.noindex


def test_information_pages_are_listed_in_their_order_without_drafts(views):
    files = {
        "trang/a.md": PAGE.format("Sau", "Thứ tự: 2\n"),
        "trang/b.md": PAGE.format("Trước", "Thứ tự: 1\n"),
        "trang/c.md": PAGE.format("Nháp", "Trạng thái: nháp\n"),
    }
    made = views(info_pages, files)
    (section,) = made["/trang/"].sections

    assert [(link.text, link.note) for link in section.links] == [
        ("Trước", "Ai làm."),
        ("Sau", "Ai làm."),
    ]
    assert "/trang/c/" not in made


def test_an_information_page_tells_the_day_of_the_rules_it_explains(views):
    view = views(info_pages, {"trang/a.md": PAGE.format("A", "Tính đến: 22/11/2026\n")})[
        "/trang/a/"
    ]

    assert [notice.title for notice in view.notices] == ["Quy định trong bài tính đến 22/11/2026"]
