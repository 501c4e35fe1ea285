"""From a sentence to the document that it cites, and back."""

import pytest

from cchc.pages import all_pages
from cchc.pages.page import Page

OLD = (
    "---\nSố ký hiệu: 61/2018/NĐ-CP\nLoại văn bản: Nghị định\nTrích yếu: Về cơ chế một cửa\n"
    "Cơ quan ban hành: Chính phủ\nNgày ban hành: 23/4/2018\nHiệu lực từ: 21/6/2018\n---\n"
)
NEW = (
    "---\nSố ký hiệu: 118/2025/NĐ-CP\nLoại văn bản: Nghị định\nTrích yếu: Về cơ chế một cửa\n"
    "Cơ quan ban hành: Chính phủ\nNgày ban hành: 9/6/2025\nHiệu lực từ: 1/7/2025\n"
    "Thay thế: 61/2018/NĐ-CP\n---\n"
)
ARTICLE = (
    "---\nTiêu đề: {title}\nNgày đăng: 1/3/2026\nTóm tắt: {lede}\nNguồn:\n  - {source}\n---\n\n"
)
BODY = "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 và 12/2024/QĐ-UBND.\n"


@pytest.fixture
def views(edition_of):
    def make(files: dict[str, str]) -> dict:
        pages = all_pages(edition_of({"van-ban/a.md": OLD, "van-ban/b.md": NEW} | files))
        return {each.address: each.view for each in pages if isinstance(each, Page)}

    return make


def article(title: str = "Tin", lede: str = "A.", source: str = "B", body: str = BODY) -> dict:
    head = ARTICLE.format(title=title, lede=lede, source=source)
    return {"tin-tuc/2026/tin.md": head + body}


LINK = '<a href="/van-ban/a/">'


def test_a_text_is_linked_to_what_it_cites(views):
    view = views(article())["/tin-tuc/tin/"]

    assert f"{LINK}Nghị định số" in view.body
    assert [(each.text, each.url) for each in view.cited] == [
        ("61/2018/NĐ-CP", "/van-ban/a/"),
        ("12/2024/QĐ-UBND", ""),
    ]


def test_title_summary_and_sources_cite_too(views):
    words = "Nghị định 61/2018/NĐ-CP"
    view = views(article(words, words, f"{words} ngày 23/4/2018", "Bài.\n"))["/tin-tuc/tin/"]

    assert view.title.startswith(LINK)
    assert view.lede.startswith(LINK)
    assert view.sources[0].text.startswith(LINK)


def test_who_cites_a_document_is_told_by_its_kind(views):
    guide = "---\nTiêu đề: Hướng dẫn\nLĩnh vực: Đất đai\nTính đến: 1/1/2026\n---\n\n" + BODY
    view = views(article() | {"thu-tuc/a.md": guide})["/van-ban/a/"]

    assert [(each.title, each.kind_label) for each in view.cited_by] == [
        ("Tin", "Tin"),
        ("Hướng dẫn", "Hướng dẫn thủ tục"),
    ]


def test_a_document_is_cited_by_thousands(views):
    many = {f"tin-tuc/2026/tin-{n}.md": article()["tin-tuc/2026/tin.md"] for n in range(23)}
    view = views(many)["/van-ban/a/"]

    assert (len(view.cited_by), view.cited_more) == (20, "và 3 bài khác")


def test_a_text_that_cites_what_has_ended_says_so(views):
    (notice,) = views(article())["/tin-tuc/tin/"].notices

    assert notice.title == "Nghị định 61/2018/NĐ-CP: đã được thay thế bởi 118/2025/NĐ-CP"
    assert '<a href="/van-ban/b/">Nghị định 118/2025/NĐ-CP</a>' in notice.text


def test_what_is_cited_and_not_here_is_listed(views):
    made = views(article())

    assert [
        (each.symbol, each.document_type) for each in made["/van-ban/duoc-trich-dan/"].documents
    ] == [("12/2024/QĐ-UBND", "Quyết định")]
    assert made["/van-ban/"].missing_url == "/van-ban/duoc-trich-dan/"


def test_where_nothing_is_missing_there_is_no_list_of_it(views):
    made = views(article(body="Theo Nghị định số 61/2018/NĐ-CP.\n"))

    assert "/van-ban/duoc-trich-dan/" not in made
    assert made["/van-ban/"].missing_url == ""


def test_a_document_does_not_link_to_itself(views):
    view = views({"van-ban/a.md": OLD + "\nNghị định 61/2018/NĐ-CP nói về một cửa.\n"})

    assert "<a" not in view["/van-ban/a/"].body
