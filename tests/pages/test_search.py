"""Without script everything can be found by following links, and nothing that is not there."""

import pytest

from cchc.pages.search import search_page

ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: 1/3/{}\nChủ đề: Hạn chế\n{}---\n\nBài.\n"
DOCUMENT = (
    "---\nSố ký hiệu: {}/QĐ\nLoại văn bản: {}\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: {}\nNgày ban hành: 1/2/{}\n---\n"
)


@pytest.fixture
def links(edition_of):
    """Texts and URLs of the ways, by the title of their group."""

    def make(files, **options):
        view = search_page(edition_of(files, **options)).view
        return {
            each.title: [(link.text, link.url) for link in each.links] for each in view.sections
        }

    return make


def test_years_of_articles_and_of_documents_stand_apart_the_newest_first(links):
    files = {
        f"tin-tuc/{n}.md": ARTICLE.format(year, "") for n, year in enumerate((2024, 2026, 2024))
    }
    files["van-ban/1.md"] = DOCUMENT.format(1, "Quyết định", "UBND tỉnh Thử", 2025)
    made = links(files, root="/cchc/")

    assert made["Tin bài theo năm"] == [
        ("2026", "/cchc/tin-tuc/nam/2026/"),
        ("2024", "/cchc/tin-tuc/nam/2024/"),
    ]
    assert made["Văn bản theo năm"] == [("2025", "/cchc/van-ban/nam/2025/")]


def test_types_come_each_with_its_kind(links):
    files = {
        "tin-tuc/a.md": ARTICLE.format(2026, "Loại bài: hỏi đáp\n"),
        "van-ban/1.md": DOCUMENT.format(1, "Quyết định", "UBND tỉnh Thử", 2025),
        "van-ban/2.md": DOCUMENT.format(2, "Kế hoạch", "UBND tỉnh Thử", 2025),
    }
    made = links(files)

    assert made["Tin bài theo loại"] == [("Hỏi đáp", "/tin-tuc/loai/hoi-dap/")]
    assert made["Văn bản theo loại"] == [
        ("Kế hoạch", "/van-ban/loai/ke-hoach/"),
        ("Quyết định", "/van-ban/loai/quyet-dinh/"),
    ]
    assert "Điển hình theo loại" not in made


def test_only_agencies_that_issued_something_are_offered(links):
    made = links({"van-ban/1.md": DOCUMENT.format(1, "Quyết định", "UBND tỉnh Thử", 2025)})

    assert [url for _, url in made["Văn bản theo cơ quan ban hành"]] == ["/van-ban/co-quan/ubnd/"]


def test_only_topics_with_articles_are_offered(links):
    made = links({"tin-tuc/a.md": ARTICLE.format(2026, "")})

    assert made["Tin bài theo chủ đề"] == [("Hạn chế", "/tin-tuc/chu-de/han-che/")]


@pytest.mark.parametrize("state", ["nháp", "gỡ\nLý do gỡ: Sai."])
def test_an_article_that_is_not_shown_opens_no_way(links, state):
    made = links({"tin-tuc/a.md": ARTICLE.format(2025, f"Trạng thái: {state}\n")})

    assert {"Tin bài theo năm", "Tin bài theo chủ đề", "Tin bài theo loại"} & set(made) == set()


def test_every_pillar_and_every_part_of_the_site_is_a_way(edition_of, links):
    edition = edition_of({})
    made = links({})

    assert [url for _, url in made["Theo trụ cột"]] == [each.url for each in edition.desk.pillars]
    assert {"/tin-tuc/", "/van-ban/", "/co-quan/", "/du-lieu-mo/"} <= {
        url for _, url in made["Theo loại nội dung"]
    }
    assert made["Theo tên"] == [("Mọi tên bài, từ A đến Z", "/tim-kiem/a-z/")]
