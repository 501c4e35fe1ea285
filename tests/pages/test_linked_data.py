"""What a page says to machines comes from its view, and cannot leave its element."""

import json

import pytest

from cchc.pages.articles import article_page
from cchc.pages.documents import document_pages
from cchc.pages.linked_data import linked_data
from cchc.pages.things import IN_FORCE, NOT_IN_FORCE, PARTLY_IN_FORCE, thing

BELOW = {"siteurl": "https://tinh.example/cchc", "root": "/cchc/"}
EVIL = '</script><script>alert(1)</script> & <!-- \u2028 "ngoặc" \\'


def said(edition, **more):
    frame = edition.desk.frame(EVIL, "Câu", "/tin-tuc/", **more)
    return str(linked_data(frame))


def test_a_title_cannot_end_the_block(edition_of):
    text = said(edition_of({}, **BELOW))

    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == EVIL


def test_addresses_are_whole(edition_of):
    graph = json.loads(said(edition_of({}, **BELOW)))["@graph"]

    assert graph[0]["url"] == "https://tinh.example/cchc/tin-tuc/"
    assert [each["item"] for each in graph[1]["itemListElement"]] == [
        "https://tinh.example/cchc/",
        "https://tinh.example/cchc/tin-tuc/",
    ]


def about(edition_of, more):
    """What the page of an article is, with more lines in its header."""
    head = f"---\nTiêu đề: A\nNgày đăng: 1/3/2026 16:32\nLý do cập nhật: Số.\n{more}\n---\n"
    edition = edition_of({"tin-tuc/a.md": f"{head}\nBài.\n"}, **BELOW)
    page = article_page(edition, edition.catalog.articles[0])
    return page.view.frame.machines.about


def test_news_keeps_both_of_its_days(edition_of):
    news = about(edition_of, "Cập nhật: 1/5/2026")

    assert news.type == "NewsArticle"
    assert (news.get("datePublished"), news.get("dateModified")) == (
        "2026-03-01T16:32:00+07:00",
        "2026-05-01",
    )


def test_an_update_on_the_day_itself_is_not_before_the_news(edition_of):
    assert (
        about(edition_of, "Cập nhật: 1/3/2026").get("dateModified") == "2026-03-01T16:32:00+07:00"
    )


def test_a_name_at_the_end_of_a_text_is_printed_and_no_kind_of_author_is_guessed(edition_of):
    news = about(edition_of, "Tác giả: Ban biên tập\nĐơn vị: Sở Nội vụ")

    assert news.get("creditText") == "Ban biên tập"
    assert news.get("author") == thing("Organization", name="Sở Nội vụ")


def document(number: str, more: str = "") -> str:
    return (
        f"---\nSố ký hiệu: {number}/QĐ-UBND\nLoại văn bản: Quyết định\nTrích yếu: A\n"
        f"Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n{more}\n---\n"
    )


@pytest.mark.parametrize(
    ("own", "other", "force"),
    [
        ("", "", ""),
        ("Hiệu lực từ: 1/3/2026", "", IN_FORCE),
        ("Hiệu lực từ: 1/3/2027", "", NOT_IN_FORCE),
        ("Hiệu lực từ: 1/3/2026\nHết hiệu lực: 1/5/2026", "", NOT_IN_FORCE),
        ("Hiệu lực từ: 1/3/2026", "Sửa đổi: 1/QĐ-UBND", IN_FORCE),
        ("Hiệu lực từ: 1/3/2026", "Thay thế: 1/QĐ-UBND (Điều 5)", PARTLY_IN_FORCE),
        ("Hiệu lực từ: 1/3/2026", "Thay thế: 1/QĐ-UBND", NOT_IN_FORCE),
    ],
)
def test_a_document_tells_machines_whether_it_is_in_force(edition_of, own, other, force):
    files = {"van-ban/1.md": document("1", own), "van-ban/2.md": document("2", other)}
    (page,) = (
        each for each in document_pages(edition_of(files, **BELOW)) if each.address == "/van-ban/1/"
    )

    assert page.view.frame.machines.about.get("legislationLegalForce") == force


def test_who_says_it_is_no_sample_is_an_authority(edition_of):
    publisher = edition_of({}, **BELOW).desk.publisher

    assert publisher == thing(
        "GovernmentOrganization", name="Trang thử", url="https://tinh.example/cchc/"
    )
