"""Articles: neighbours, relatives, archives."""

import pytest

from cchc.pages.articles import article_pages

ARTICLE = "---\nTiêu đề: Bài {n}\nNgày đăng: {n}/3/2026\nTrụ cột: {pillar}\n{more}---\n\nBài.\n"


def articles(count: int, pillar: str = "Thể chế", more: str = "") -> dict[str, str]:
    return {
        f"tin-tuc/2026/bai-{n}.md": ARTICLE.format(n=n, pillar=pillar, more=more)
        for n in range(1, count + 1)
    }


@pytest.fixture
def views(edition_of):
    return lambda files, **options: {
        page.address: page.view for page in article_pages(edition_of(files, **options))
    }


def test_each_article_leads_to_the_one_before_it(views):
    made = views(articles(3))

    assert made["/tin-tuc/bai-3/"].older.title == "Bài 2"
    assert made["/tin-tuc/bai-2/"].older.title == "Bài 1"
    assert made["/tin-tuc/bai-1/"].older is None


def test_only_older_articles_are_related(views):
    made = views(articles(9))

    assert [each.title for each in made["/tin-tuc/bai-4/"].related] == ["Bài 2", "Bài 1"]
    assert made["/tin-tuc/bai-4/"].older.title == "Bài 3"  # named once


def test_a_new_article_leaves_old_ones_as_they_are(views):
    before, after = views(articles(9)), views(articles(10))
    changed = {address for address, view in before.items() if after[address] != view}

    assert not {each for each in changed if "/bai-" in each}
    assert not {each for each in changed if each.endswith(("/trang/1/", "/trang/2/"))}


def test_one_pillar_and_one_topic_are_nearer_than_one_of_them(views):
    files = articles(4) | {
        "tin-tuc/2026/bai-1.md": ARTICLE.format(n=1, pillar="Thể chế", more="Chủ đề: Hạn chế\n"),
        "tin-tuc/2026/bai-4.md": ARTICLE.format(n=4, pillar="Thể chế", more="Chủ đề: Hạn chế\n"),
    }

    assert [each.title for each in views(files)["/tin-tuc/bai-4/"].related] == ["Bài 1", "Bài 2"]


def test_articles_are_kept_by_year_topic_and_type(views):
    made = views(articles(2, more="Chủ đề: Các chỉ số\nLoại bài: hỏi đáp\n"))

    assert {
        "/tin-tuc/",
        "/tin-tuc/nam/2026/",
        "/tin-tuc/chu-de/chi-so/",
        "/tin-tuc/loai/hoi-dap/",
    } <= set(made)
    assert "/tin-tuc/chu-de/han-che/" not in made


def test_a_withdrawn_article_is_in_no_list(views):
    files = articles(2) | {
        "tin-tuc/2026/go.md": ARTICLE.format(
            n=9, pillar="Thể chế", more="Trạng thái: gỡ\nLý do gỡ: Sai.\n"
        )
    }

    assert "Bài 9" not in str(views(files))


def test_documents_that_the_text_links_to_are_named(views):
    files = articles(1) | {
        "tin-tuc/2026/a.md": "---\nTiêu đề: A\nNgày đăng: 9/3/2026\n---\n\n[x](../../van-ban/1.md)",
        "van-ban/1.md": (
            "---\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\nTrích yếu: B\n"
            "Cơ quan ban hành: Sở Số\nNgày ban hành: 1/2/2026\n---\n"
        ),
    }
    (cited,) = views(files)["/tin-tuc/a/"].cited

    assert (cited.text, cited.note) == ("1/QĐ", "Quyết định, 1/2/2026")


def test_numbered_pages_stand_below_every_archive(views):
    assert "/tin-tuc/nam/2026/trang/1/" in views(articles(7), per_page=3)


def test_the_unit_is_called_as_it_was_then_and_leads_to_its_page(edition_of):
    text = "---\nTiêu đề: Tin\nNgày đăng: 1/3/2025\nĐơn vị: SĐT\n---\n\nBài.\n"
    pages = article_pages(edition_of({"tin-tuc/2025/tin.md": text}))
    view = next(page.view for page in pages if page.address == "/tin-tuc/tin/")

    assert [(each.value, each.url) for each in view.facts if each.label == "Đơn vị"] == [
        ("Sở Điện tử (nay là Sở Số)", "/co-quan/so-giua/")
    ]
