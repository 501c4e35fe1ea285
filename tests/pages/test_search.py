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
    for n, year in enumerate((2025, 2026)):
        files[f"van-ban/{n}.md"] = DOCUMENT.format(n, "Quyết định", "UBND tỉnh Thử", year)
    made = links(files, root="/cchc/")

    assert made["Tin bài theo năm"] == [
        ("2026", "/cchc/tin-tuc/nam/2026/"),
        ("2024", "/cchc/tin-tuc/nam/2024/"),
    ]
    assert made["Văn bản theo năm"] == [
        ("2026", "/cchc/van-ban/nam/2026/"),
        ("2025", "/cchc/van-ban/nam/2025/"),
    ]


def test_types_come_each_with_its_kind(links):
    files = {
        "tin-tuc/a.md": ARTICLE.format(2026, "Loại bài: hỏi đáp\n"),
        "tin-tuc/b.md": ARTICLE.format(2026, ""),
        "van-ban/1.md": DOCUMENT.format(1, "Quyết định", "UBND tỉnh Thử", 2025),
        "van-ban/2.md": DOCUMENT.format(2, "Kế hoạch", "UBND tỉnh Thử", 2025),
    }
    made = links(files)

    assert ("Hỏi đáp", "/tin-tuc/loai/hoi-dap/") in made["Tin bài theo loại"]
    assert made["Văn bản theo loại"] == [
        ("Kế hoạch", "/van-ban/loai/ke-hoach/"),
        ("Quyết định", "/van-ban/loai/quyet-dinh/"),
    ]
    assert "Điển hình theo loại" not in made


def test_only_agencies_that_issued_something_are_offered(links):
    issuers = ("UBND tỉnh Thử", "Sở Số")
    made = links(
        {f"van-ban/{n}.md": DOCUMENT.format(n, "Quyết định", name, 2026)
         for n, name in enumerate(issuers)}
    )  # fmt: skip

    assert [url for _, url in made["Văn bản theo cơ quan ban hành"]] == [
        "/van-ban/co-quan/so-moi/",
        "/van-ban/co-quan/ubnd/",
    ]


def test_only_topics_with_articles_are_offered(links):
    topics = "Mã,Tên\nhan-che,Hạn chế\nket-qua,Kết quả\nvang,Vắng\n"
    other = ARTICLE.format(2026, "").replace("Hạn chế", "Kết quả")
    files = {"danh-ba/chu-de.csv": topics, "tin-tuc/a.md": ARTICLE.format(2026, "")}
    made = links(files | {"tin-tuc/b.md": other})

    assert made["Tin bài theo chủ đề"] == [
        ("Hạn chế", "/tin-tuc/chu-de/han-che/"),
        ("Kết quả", "/tin-tuc/chu-de/ket-qua/"),
    ]


def test_one_way_is_no_choice(links):
    made = links({"van-ban/1.md": DOCUMENT.format(1, "Quyết định", "UBND tỉnh Thử", 2025)})

    assert list(made) == ["Theo tên", "Theo trụ cột", "Theo loại nội dung"]


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
