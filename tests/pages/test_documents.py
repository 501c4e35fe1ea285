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
        ("Sửa đổi: 1/QĐ\n", "Có hiệu lực từ 1/3/2026, đã được sửa đổi"),
        ("Sửa đổi: 1/QĐ\nHiệu lực từ: 1/1/2027\n", "Có hiệu lực từ 1/3/2026"),
        ("Thay thế: 1/QĐ\nHiệu lực từ: 1/1/2027\n", "Có hiệu lực từ 1/3/2026"),
        ("Căn cứ: 1/QĐ\n", "Có hiệu lực từ 1/3/2026"),
    ],
)
def test_what_another_document_does_to_it_is_told(views, relation, status):
    made = views(("1/QĐ", "Hiệu lực từ: 1/3/2026\n"), ("2/QĐ", relation))

    assert made["/van-ban/1/"].status_text == status


@pytest.mark.parametrize(
    ("more", "told", "sign"),
    [
        ("", "", ""),
        ("Hiệu lực từ: 1/3/2026\n", "Có hiệu lực từ 1/3/2026", ""),
        ("Hiệu lực từ: 23/11/2026\n", "Chưa có hiệu lực, từ 23/11/2026", "upcoming"),
        ("Hết hiệu lực: 22/11/2026\n", "Hết hiệu lực từ 22/11/2026", "ended"),
    ],
)
def test_a_list_marks_what_is_not_in_force_and_leaves_out_what_is_not_known(
    views, more, told, sign
):
    made = views(("1/QĐ", more))
    (row,) = made["/van-ban/"].rows

    assert (row.status_text, row.status_sign) == (told, sign)
    assert made["/van-ban/1/"].status_sign == sign


def test_a_change_is_told_by_itself_where_no_day_is_known(views):
    made = views(("1/QĐ", ""), ("2/QĐ", "Sửa đổi: 1/QĐ\nHiệu lực từ: 1/3/2026\n"))

    assert made["/van-ban/1/"].status_text == "Đã được sửa đổi"


@pytest.mark.parametrize(
    ("relation", "said", "heard"),
    [
        ("Thay thế", "Văn bản này thay thế", "Được thay thế bởi"),
        ("Bãi bỏ", "Văn bản này bãi bỏ", "Bị bãi bỏ bởi"),
        ("Sửa đổi", "Văn bản này sửa đổi", "Được sửa đổi bởi"),
        ("Bổ sung", "Văn bản này bổ sung", "Được bổ sung bởi"),
        ("Hướng dẫn", "Văn bản này hướng dẫn", "Được hướng dẫn bởi"),
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


def test_the_library_is_kept_by_type_status_pillar_issuer_and_year(views):
    made = views(("1/QĐ", "Trụ cột: Thể chế\n"))
    places = ["co-quan/ubnd", "hieu-luc/chua-ro-ngay-hieu-luc", "loai/quyet-dinh", "nam/2026",
              "tru-cot/the-che"]  # fmt: skip

    assert sorted(made["/van-ban/"].rows[0].kept_in.split()) == places
    assert [made[f"/van-ban/{place}/"].rows[0].symbol for place in places] == ["1/QĐ"] * 5
    links = [link.url for group in made["/van-ban/"].filters for link in group.links]
    assert sorted(links) == [f"/van-ban/{place}/" for place in places]


@pytest.mark.parametrize(
    ("more", "other", "status"),
    [
        ("", "", "chua-ro-ngay-hieu-luc"),
        ("Hiệu lực từ: 1/3/2026\n", "", "con-hieu-luc"),
        ("Hiệu lực từ: 1/3/2027\n", "", "chua-co-hieu-luc"),
        ("Hiệu lực từ: 1/3/2026\nHết hiệu lực: 22/11/2026\n", "", "het-hieu-luc"),
        ("Hiệu lực từ: 1/3/2026\n", "Thay thế: 1/QĐ\n", "het-hieu-luc"),
        ("Hiệu lực từ: 1/3/2026\n", "Bãi bỏ: 1/QĐ (Điều 5)\n", "het-hieu-luc-mot-phan"),
        ("Hiệu lực từ: 1/3/2026\n", "Sửa đổi: 1/QĐ\n", "con-hieu-luc"),
    ],
)
def test_the_status_of_a_document_is_that_of_the_day(views, more, other, status):
    made = views(("1/QĐ", more), ("2/QĐ", other))
    held = {
        address.split("/")[3]
        for address, view in made.items()
        if "/hieu-luc/" in address and "1/QĐ" in [row.symbol for row in view.rows]
    }

    assert held == {status}


def test_every_status_keeps_its_page_as_days_pass(views):
    made = [set(views(("1/QĐ", "Hiệu lực từ: 23/11/2026\n"), day=day)) for day in
            ("2026-11-22", "2026-11-23")]  # fmt: skip

    assert made[0] == made[1]


def test_a_chain_of_documents_is_told_in_the_order_of_days(views):
    made = views(("1/QĐ", ""), ("2/QĐ", "Thay thế: 1/QĐ\nHiệu lực từ: 1/3/2026\n"))
    titles = [row.title for row in made["/van-ban/2/"].timeline]

    assert titles == ["1/QĐ", "2/QĐ được ban hành", "Bắt đầu có hiệu lực"]


def test_a_list_calls_the_issuer_by_its_full_name(views):
    (row,) = views(("1/QĐ", ""))["/van-ban/"].rows

    assert row.issuer == "Ủy ban nhân dân tỉnh Thử"
