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


PLAN = (
    "---\nSố ký hiệu: 05/KH-UBND\nTrích yếu: Kế hoạch năm 2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Ngày ban hành: 5/1/2026\nNăm: 2026\n---\n"
)
TASKS = (
    "Mã,Nhiệm vụ,Trụ cột,Cơ quan chủ trì,Sản phẩm,Minh chứng\n"
    "1,Thi hành Nghị định 61/2018/NĐ-CP,Thể chế,Sở Số,Theo 61/2018/NĐ-CP,Báo cáo 7/BC-SNV\n"
)


def test_cells_of_tables_are_linked_to_what_they_cite(views):
    topics = "Nội dung,Chủ đề\nNói về Nghị định 61/2018/NĐ-CP,\n"
    files = {f"ke-hoach/a/{name}": text for name, text in (
        ("index.md", PLAN), ("nhiem-vu.csv", TASKS), ("noi-dung.csv", topics),
    )}  # fmt: skip
    made = views(files)
    plan = made["/ke-hoach/a/"]
    (task,) = plan.groups[0].tasks

    assert task.name == f'Thi hành {LINK}Nghị định <span class="nb">61/2018/NĐ-CP</span></a>'
    assert LINK in task.product
    assert task.evidence == 'Báo cáo <span class="nb">7/BC-SNV</span>'
    assert LINK in plan.coverage[0].text
    assert LINK in made["/tru-cot/the-che/"].groups[0].tasks[0].name
    assert LINK in made["/co-quan/so-moi/"].led[0].tasks[0].name
    assert [each.title for each in made["/van-ban/a/"].cited_by] == ["Kế hoạch năm 2026"]
    (told,) = made["/van-ban/duoc-trich-dan/"].citing
    assert told.note == "Báo cáo 7/BC-SNV"


def test_a_citation_that_may_mean_several_is_not_told_as_missing(views):
    twin = OLD.replace("23/4/2018", "1/2/2019").replace("Chính phủ", "Sở Số")
    text = "Theo 61/2018/NĐ-CP, 118/2025/NĐ-CP và 12/2024/QĐ-UBND.\n"
    view = views(article(body=text) | {"van-ban/c.md": twin})["/tin-tuc/tin/"]

    assert [(each.text, each.url, each.note) for each in view.cited] == [
        ("118/2025/NĐ-CP", "/van-ban/b/", "Nghị định, 9/6/2025"),
        ("61/2018/NĐ-CP", "", "trang có nhiều văn bản cùng số này, chưa rõ là văn bản nào"),
        ("12/2024/QĐ-UBND", "", "trang web này chưa đăng"),
    ]


def test_documents_that_the_site_has_not_are_named_in_one_line(views):
    text = "Theo 12/2024/QĐ-UBND và 15/2024/QĐ-UBND.\n"
    (cited,) = views(article(body=text))["/tin-tuc/tin/"].cited

    assert (cited.text, cited.url) == ("12/2024/QĐ-UBND; 15/2024/QĐ-UBND", "")


def test_a_citation_of_another_year_means_none_of_several(views):
    twin = OLD.replace("23/4/2018", "1/2/2019").replace("Chính phủ", "Sở Số")
    text = "Theo 61/2018/NĐ-CP ngày 3/3/2021.\n"
    (cited,) = views(article(body=text) | {"van-ban/c.md": twin})["/tin-tuc/tin/"].cited

    assert (cited.url, cited.note) == ("", "trang web này chưa đăng")


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
    body = "Theo 10/2019/NĐ-CP, 9/2019/NĐ-CP, 202/2025/QH15, 96/KH-UBND và 12/2024/QĐ-UBND.\n"
    made = views(article(body=body))
    (told,) = made["/van-ban/duoc-trich-dan/"].citing

    assert (told.text, told.url) == ("Tin", "/tin-tuc/tin/")
    assert told.note == (
        "202/2025/QH15, Quyết định 12/2024/QĐ-UBND, Nghị định 9/2019/NĐ-CP, "
        "Nghị định 10/2019/NĐ-CP, Kế hoạch 96/KH-UBND"
    )
    assert made["/van-ban/"].aside.url == "/van-ban/duoc-trich-dan/"


def test_where_nothing_is_missing_there_is_no_list_of_it(views):
    made = views(article(body="Theo Nghị định số 61/2018/NĐ-CP.\n"))

    assert "/van-ban/duoc-trich-dan/" not in made
    assert made["/van-ban/"].aside is None


def test_a_document_does_not_link_to_itself(views):
    view = views({"van-ban/a.md": OLD + "\nNghị định 61/2018/NĐ-CP nói về một cửa.\n"})

    assert "<a" not in view["/van-ban/a/"].body


GUIDE = (
    "---\nTiêu đề: Theo Nghị định 61/2018/NĐ-CP\nLĩnh vực: Đất đai\nTính đến: 1/1/2026\n"
    "Lệ phí: Theo Nghị định 61/2018/NĐ-CP\n---\n\nBài.\n"
)
PILLAR = (
    "---\nTiêu đề: Cải cách thể chế\nTên ngắn: Thể chế\nThứ tự: 1\nMàu: p1\nBiểu tượng: the-che\n"
    "Tóm tắt: Luật rõ.\nMục tiêu:\n  - 80% | hồ sơ, theo Nghị định 61/2018/NĐ-CP\n---\n"
)


def test_what_people_read_of_a_header_cites_too(views):
    made = views({"thu-tuc/a.md": GUIDE, "tru-cot/the-che.md": PILLAR})
    guide = made["/thu-tuc/a/"]

    assert LINK in guide.title
    assert LINK in guide.facts[0].value
    assert LINK in made["/tru-cot/the-che/"].targets[0].text


def test_the_title_of_a_document_leads_to_what_it_changes(views):
    title = "Về cơ chế một cửa"
    change = {"van-ban/b.md": NEW.replace(title, "Sửa đổi Nghị định số 61/2018/NĐ-CP")}

    assert LINK in views(change)["/van-ban/b/"].title
