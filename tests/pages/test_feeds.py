"""Feeds are Atom, whole, in order, and say nothing of the clock."""

import re
from datetime import datetime, timedelta

import pytest
from lxml import etree, html

from cchc.pages.feeds import NEWEST, feed_pages

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://tinh.example/cchc"
BELOW = {"siteurl": URL, "root": "/cchc/"}
ALL, NEWS, DOCUMENTS, PLANS, EXEMPLARS = (
    f"/feeds/{name}.atom.xml" for name in ("tat-ca", "tin-tuc", "van-ban", "ke-hoach", "mo-hinh")
)
INSTITUTIONS = "/feeds/tru-cot/the-che.atom.xml"
WITHDRAWN = "Trạng thái: gỡ\nLý do gỡ: Sai.\n"
DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ-UBND\nLoại văn bản: Quyết định\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nTrụ cột: Thể chế\nNgày ban hành: {}\n{}---\n"
)
PLAN = (
    "---\nSố ký hiệu: 9/KH-UBND\nNgày ban hành: 5/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Việc năm nay\nNăm: 2026\n---\n\nViệc.\n"
)
EXEMPLAR = (
    "---\nTên: Xe một cửa\nLoại: mô hình\nĐơn vị: Xã Một\nĐịa bàn: Thử\nTrụ cột: Thể chế\n"
    "Năm: 2025\nNguồn: Tài liệu\n{}---\n\nXe.\n"
)


def article(title: str = "Bài", day: str = "1/3/2026", more: str = "", body: str = "Bài.") -> str:
    return f"---\nTiêu đề: {title}\nNgày đăng: {day}\n{more}---\n\n{body}\n"


@pytest.fixture
def texts(edition_of):
    """The text of every feed by its address."""

    def make(files, **options):
        edition = edition_of(files, **{**BELOW, **options})
        return {page.address: page.view for page in feed_pages(edition)}

    return make


@pytest.fixture
def feed(texts):
    """One feed as a tree."""
    return lambda files, address=NEWS, **options: tree(texts(files, **options)[address])


def tree(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def told(root: etree._Element, name: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}{name}") for entry in root.iter(f"{ATOM}entry")]


def content(root: etree._Element) -> html.HtmlElement:
    return html.fragment_fromstring(told(root, "content")[0], create_parent=True)


PROVINCE = {
    "tin-tuc/a.md": article("A", "1/3/2026 16:32", "Trụ cột: Thể chế\nTóm tắt: Câu.\n"),
    "tin-tuc/b.md": article("B", "1/3/2026"),
    "van-ban/1.md": DOCUMENT.format("2/2/1946", ""),
    "ke-hoach/9/index.md": PLAN,
    "mo-hinh/xe.md": EXEMPLAR.format(""),
}


def test_every_part_that_people_follow_has_a_feed(texts):
    assert set(texts({})) == {
        ALL, NEWS, DOCUMENTS, PLANS, EXEMPLARS, INSTITUTIONS, "/feeds/tru-cot/so.atom.xml",
    }  # fmt: skip


def test_while_editing_there_is_no_feed_and_no_word_of_one(edition_of):
    edition = edition_of(PROVINCE)

    assert list(feed_pages(edition)) == []
    assert edition.desk.frame("A", "B", "/").feeds == ()
    assert not [link for link in edition.desk.site.about_links if "Atom" in link.text]


@pytest.mark.parametrize("files", [{}, PROVINCE], ids=["empty", "full"])
def test_every_feed_has_what_atom_demands(texts, files):
    """RFC 4287, 4.1: title, id, updated, author, one alternate and one own link."""
    for address, text in texts(files).items():
        root = tree(text)
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}

        assert root.tag == f"{ATOM}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
        assert links["self"] == URL + address
        assert links["alternate"].startswith(f"{URL}/")
        assert len(root.findall(f"{ATOM}link")) == 2
        for name in ("title", "id", "updated"):
            assert [len(each.text) > 0 for each in root.findall(f"{ATOM}{name}")] == [True]
        assert root.findtext(f"{ATOM}author/{ATOM}name") == "Trang thử"


@pytest.mark.parametrize("address", [ALL, NEWS, DOCUMENTS, PLANS, EXEMPLARS, INSTITUTIONS])
def test_every_entry_has_what_atom_demands(feed, address):
    entries = list(feed(PROVINCE, address).iter(f"{ATOM}entry"))

    assert entries
    for entry in entries:
        for name in ("title", "id", "updated"):
            assert [len(each.text) > 0 for each in entry.findall(f"{ATOM}{name}")] == [True]
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert len(entry.findall(f"{ATOM}content")) <= 1
        assert {each.get("type") for each in entry.findall(f"{ATOM}content")} <= {"html"}


def test_every_date_is_of_rfc_3339_in_vietnamese_time(texts):
    """In 1946 the clocks of Viet Nam went otherwise; a feed cannot say how."""
    dates = [
        each.text
        for text in texts(PROVINCE).values()
        for each in tree(text).iter(f"{ATOM}updated", f"{ATOM}published")
    ]

    assert "1946-02-02T00:00:00+07:00" in dates
    assert "2026-03-01T16:32:00+07:00" in dates
    for each in dates:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00", each)
        assert datetime.fromisoformat(each).utcoffset() == timedelta(hours=7)


def test_ids_are_tags_that_differ(feed):
    ids = told(feed(PROVINCE, ALL), "id")

    assert len(set(ids)) == len(ids)
    assert ids == [
        "tag:thu.example,2026-03-01:/tin-tuc/a/",
        "tag:thu.example,2026-03-01:/tin-tuc/b/",
        "tag:thu.example,2026-01-05:/ke-hoach/9/",
        "tag:thu.example,2025:/mo-hinh/xe/",  # of an exemplar only the year is known
        "tag:thu.example,1946-02-02:/van-ban/1/",
    ]


def test_ids_outlive_a_move_of_the_site(texts):
    def ids(**options):
        return {
            address: re.findall("<id>(.*?)</id>", text)
            for address, text in texts(PROVINCE, **options).items()
        }

    assert ids() == ids(siteurl="https://cchc.tinh.gov.vn", root="/")


@pytest.mark.parametrize("former", ["/tin-tuc/cu/", "/bao/2019/cu/; /tin-tuc/cu/"])
def test_an_article_that_moved_is_not_told_as_new(feed, former):
    moved = feed({"tin-tuc/moi.md": article(more=f"Địa chỉ cũ: {former}\n")})

    assert told(moved, "id") == told(feed({"tin-tuc/cu.md": article()}), "id")[:1]
    assert moved.find(f"{ATOM}entry/{ATOM}link").get("href") == f"{URL}/tin-tuc/moi/"


def test_an_article_that_came_from_an_older_site_is_known_by_its_address_here(feed):
    root = feed({"tin-tuc/a.md": article(more="Địa chỉ cũ: /bao/2019/cu/\n")})

    assert told(root, "id") == ["tag:thu.example,2026-03-01:/tin-tuc/a/"]


def test_the_newest_come_first_and_no_more_than_twenty(feed):
    files = {f"tin-tuc/{n}.md": article(f"Bài {n}", f"{n}/3/2026") for n in range(1, 26)}
    titles = [f"Bài {n}" for n in range(25, 25 - NEWEST, -1)]

    assert told(feed(files), "title") == titles
    assert told(feed(files, ALL), "title") == titles


def test_a_feed_of_everything_takes_from_every_kind_by_day(feed):
    assert told(feed(PROVINCE, ALL), "title") == [
        "A",
        "B",
        "Kế hoạch 9/KH-UBND: Việc năm nay",
        "Xe một cửa",
        "Quyết định 1/QĐ-UBND: Về giấy tờ",
    ]


def test_the_feed_of_a_pillar_holds_its_articles_by_either_name(feed):
    files = {
        "tin-tuc/a.md": article("A", more="Trụ cột: Thể chế\n"),
        "tin-tuc/b.md": article("B", more="Trụ cột: Cải cách thể chế\n"),
        "tin-tuc/c.md": article("C", more="Trụ cột: Chính quyền số\n"),
    }

    assert told(feed(files, INSTITUTIONS), "title") == ["A", "B"]


def test_pillars_are_categories(feed):
    root = feed({"tin-tuc/a.md": article(more="Trụ cột: Chính quyền số; Thể chế\n")})
    terms = [each.get("term") for each in root.iter(f"{ATOM}category")]

    assert terms == ["Cải cách thể chế", "Xây dựng chính quyền số"]


@pytest.mark.parametrize("title", ["Sách ‹Một cửa› & «hai»", "1 < 2 > 0", "Thẻ <b>đậm</b>"])
def test_a_title_keeps_all_its_signs(feed, title):
    assert told(feed({"tin-tuc/a.md": article(title)}), "title") == [title]


def test_a_summary_is_text_that_a_reader_may_take_for_html(feed):
    root = feed({"tin-tuc/a.md": article(more="Tóm tắt: Từ <b> & hơn.\n")})
    (summary,) = root.iter(f"{ATOM}summary")

    assert summary.get("type") == "html"
    assert html.fragment_fromstring(summary.text, create_parent=True).text_content() == (
        "Từ <b> & hơn."
    )


def test_signs_that_xml_cannot_hold_are_left_out(feed):
    files = {
        "tin-tuc/a.md": article("A\ufffeB", body="Một &#1; và &#12; \uffff hai."),
        "danh-ba/tac-gia.csv": "Mã,Tên\nban,Ban\n",
    }

    assert told(feed(files), "title") == ["AB"]
    assert "hai." in told(feed(files), "content")[0]


def test_the_whole_text_is_there_with_whole_addresses(feed):
    body = (
        "## Mục\n\nTheo [bài](b.md#muc), [tệp](../tep/a.pdf), [kế hoạch](/ke-hoach/), [mục](#muc), "
        "[ngoài](https://b.example/?a=1&b=2), [thư](mailto:a@b.example) và chú thích[^1].\n\n"
        "![Một cửa](../anh/một cửa.png)\n\n[^1]: Chú thích.\n"
    )
    files = {
        "tin-tuc/a.md": article("A", "2/3/2026", body=body),
        "tin-tuc/b.md": article("B"),
        "anh/một cửa.png": b"",
        "tep/a.pdf": b"",
    }
    found = content(feed(files))
    here = f"{URL}/tin-tuc/a/"

    assert found.xpath("//a/@href") == [
        f"{URL}/tin-tuc/b/#muc", f"{URL}/tep/a.pdf", f"{URL}/ke-hoach/", f"{here}#muc",
        "https://b.example/?a=1&b=2", "mailto:a@b.example", f"{here}#fn:1", f"{here}#fnref:1",
    ]  # fmt: skip
    assert found.xpath("//img/@src") == [f"{URL}/anh/m%E1%BB%99t%20c%E1%BB%ADa.png"]
    assert "Chú thích." in found.text_content()


def test_an_address_without_scheme_gets_that_of_the_site(feed):
    root = feed({"tin-tuc/a.md": article(body="[Ngoài](//b.example/a)")})

    assert content(root).xpath("//a/@href") == ["https://b.example/a"]


def test_code_that_shows_a_link_stays_as_it_is(feed):
    root = feed({"tin-tuc/a.md": article(body='Viết `<a href="#muc">`.')})

    assert '<a href="#muc">' in content(root).text_content()


def test_the_picture_of_an_article_comes_with_its_words(feed):
    picture = 'Ảnh: anh/a.png\nMô tả ảnh: Quầy "số 3"\nChú thích ảnh: Ảnh: An <Bình>\n'
    found = content(feed({"tin-tuc/a.md": article(more=picture), "anh/a.png": b""}))

    assert found.xpath("//img/@src") == [f"{URL}/anh/a.png"]
    assert found.xpath("//img/@alt") == ['Quầy "số 3"']
    assert found.xpath("string(//figcaption)") == "Ảnh: An <Bình>"


def test_a_document_leads_to_its_files(feed):
    files = {"van-ban/1.md": DOCUMENT.format("2/2/2026", "Tệp: tep/a b.pdf\n"), "tep/a b.pdf": b""}

    assert content(feed(files, DOCUMENTS)).xpath("//a/@href") == [f"{URL}/tep/a%20b.pdf"]


def test_an_update_is_told_with_its_day_and_reason(feed):
    changed = "Cập nhật: 1/5/2026\nLý do cập nhật: Thêm số liệu.\n"
    root = feed({"tin-tuc/a.md": article(more=changed)})

    assert told(root, "published") == ["2026-03-01T00:00:00+07:00"]
    assert told(root, "updated") == ["2026-05-01T00:00:00+07:00"]
    assert root.findtext(f"{ATOM}updated") == "2026-05-01T00:00:00+07:00"
    assert "Thêm số liệu." in content(root).text_content()


def test_an_update_on_the_day_itself_is_not_before_the_article(feed):
    root = feed({"tin-tuc/a.md": article(day="1/3/2026 16:32", more="Cập nhật: 1/3/2026\n")})

    assert told(root, "updated") == ["2026-03-01T16:32:00+07:00"]


def test_of_an_exemplar_no_day_of_publication_is_invented(feed):
    assert told(feed(PROVINCE, EXEMPLARS), "published") == [None]


@pytest.mark.parametrize("files", [{}, PROVINCE], ids=["empty", "full"])
def test_another_day_makes_the_same_bytes(texts, files):
    assert texts(files, day="2026-11-22") == texts(files, day="2027-02-01")


@pytest.mark.parametrize("state", [WITHDRAWN, "Trạng thái: nháp\n", "Trạng thái: chờ duyệt\n"])
def test_what_is_not_public_is_in_no_feed(texts, state):
    files = {"tin-tuc/a.md": article("Bí mật", more=f"Trụ cột: Thể chế\n{state}", body="Bí mật.")}

    assert [address for address, text in texts(files).items() if "Bí mật" in text] == []


def test_a_text_is_an_input_of_the_feeds_that_show_it(edition_of):
    def inputs(body):
        files = {
            "tin-tuc/a.md": article("A", more="Trụ cột: Thể chế\n", body=body),
            "tin-tuc/b.md": article("B", more="Trụ cột: Chính quyền số\n"),
        }
        return {page.address: page.inputs[2] for page in feed_pages(edition_of(files, **BELOW))}

    old, new = inputs("Cũ."), inputs("Mới.")

    assert {each for each in old if old[each] != new[each]} == {ALL, NEWS, INSTITUTIONS}


def test_pages_announce_the_feeds_of_their_part(edition_of):
    def announced(address):
        return [f.address for f in edition_of({}, **BELOW).desk.frame("A", "B", address).feeds]

    assert announced("/") == [ALL]
    assert announced("/tin-tuc/") == [ALL, NEWS]
    assert announced("/tru-cot/the-che/trang/1/") == [ALL, INSTITUTIONS]
