"""Is it in force, and what came before and after?"""

import pytest

from cchc.pages.documents import document_pages

DOCUMENT = (
    "---\nSố ký hiệu: {}\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n{}---\n"
)


@pytest.fixture
def views(edition_of):
    def make(*documents: tuple[str, str], **options):
        files = {
            f"van-ban/{n}.md": DOCUMENT.format(*each) for n, each in enumerate(documents, start=1)
        }
        return {page.address: page.view for page in document_pages(edition_of(files, **options))}

    return make


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ("", "Ngày hiệu lực: chưa có thông tin"),
        ("Hiệu lực từ: 1/3/2026\n", "Có hiệu lực từ 1/3/2026"),
        ("Hiệu lực từ: 22/11/2026\n", "Có hiệu lực từ 22/11/2026"),
        ("Hiệu lực từ: 23/11/2026\n", "Chưa có hiệu lực, từ 23/11/2026"),
        (
            "Hiệu lực từ: 1/3/2026\nHết hiệu lực: 22/11/2026\n",
            "Hết hiệu lực từ 22/11/2026",
        ),
        ("Hiệu lực từ: 1/3/2026\nHết hiệu lực: 1/1/2027\n", "Có hiệu lực từ 1/3/2026"),
    ],
)
def test_the_effect_of_a_document_depends_on_the_day(views, more, status):
    assert views(("1/QĐ", more))["/van-ban/1/"].status_text == status


@pytest.mark.parametrize(
    ("relation", "status"),
    [
        ("Thay thế: 1/QĐ\n", "Đã được thay thế bởi 2/QĐ"),
        ("Bãi bỏ: 1/QĐ\n", "Đã bị bãi bỏ bởi 2/QĐ"),
        ("Sửa đổi: 1/QĐ\n", "Có hiệu lực từ 1/3/2026, đã sửa đổi"),
        ("Sửa đổi: 1/QĐ\nHiệu lực từ: 1/1/2027\n", "Có hiệu lực từ 1/3/2026"),
        ("Thay thế: 1/QĐ\nHiệu lực từ: 1/1/2027\n", "Có hiệu lực từ 1/3/2026"),
        ("Căn cứ: 1/QĐ\n", "Có hiệu lực từ 1/3/2026"),
    ],
)
def test_what_another_document_does_to_it_is_told(views, relation, status):
    made = views(("1/QĐ", "Hiệu lực từ: 1/3/2026\n"), ("2/QĐ", relation))

    assert made["/van-ban/1/"].status_text == status


@pytest.mark.parametrize(
    ("relation", "said", "heard"),
    [
        ("Thay thế", "Thay thế", "Được thay thế bởi"),
        ("Bãi bỏ", "Bãi bỏ", "Bị bãi bỏ bởi"),
        ("Sửa đổi", "Sửa đổi", "Được sửa đổi bởi"),
        ("Bổ sung", "Bổ sung", "Được bổ sung bởi"),
        ("Hướng dẫn", "Hướng dẫn", "Được hướng dẫn bởi"),
        ("Căn cứ", "Căn cứ", "Là căn cứ của"),
    ],
)
def test_a_relation_is_told_on_both_sides(views, relation, said, heard):
    made = views(("1/QĐ", ""), ("2/QĐ", f"{relation}: 1/QĐ\n"))

    assert [each.label for each in made["/van-ban/2/"].relations] == [said]
    assert [each.label for each in made["/van-ban/1/"].relations] == [heard]


def test_a_document_that_is_not_here_is_named_without_a_link(views):
    (relation,) = views(("2/QĐ", "Căn cứ: 99/NQ-CP\n"))["/van-ban/1/"].relations
    (link,) = relation.documents

    assert (link.text, link.url, link.note) == ("99/NQ-CP", "", "chưa có trên trang này")


def test_a_draft_replaces_nothing(views):
    made = views(
        ("1/QĐ", "Hiệu lực từ: 1/3/2026\n"), ("2/QĐ", "Thay thế: 1/QĐ\nTrạng thái: nháp\n")
    )

    assert made["/van-ban/1/"].status_text == "Có hiệu lực từ 1/3/2026"


def test_the_library_is_kept_by_type_year_and_issuer(views):
    assert {
        "/van-ban/",
        "/van-ban/loai/quyet-dinh/",
        "/van-ban/nam/2026/",
        "/van-ban/co-quan/ubnd/",
    } <= set(views(("1/QĐ", "")))


def test_a_chain_of_documents_is_told_in_the_order_of_days(views):
    made = views(("1/QĐ", ""), ("2/QĐ", "Thay thế: 1/QĐ\nHiệu lực từ: 1/3/2026\n"))
    titles = [row.title for row in made["/van-ban/2/"].timeline]

    assert titles == ["1/QĐ", "2/QĐ được ban hành", "Bắt đầu có hiệu lực"]
