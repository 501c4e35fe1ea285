"""Addresses, names and places as they are right on a day."""

from datetime import date

import pytest

from cchc.pages.edition import as_of

ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2024\nĐịa bàn: Giả\n{}---\n\n{}\n"


def article(body: str = "Bài.", more: str = "") -> dict[str, str | bytes]:
    return {"tin-tuc/2024/a.md": ARTICLE.format(more, body)}


@pytest.mark.parametrize(
    ("root", "address", "url"),
    [("/", "/tin-tuc/a/", "/tin-tuc/a/"), ("/cchc/", "/tin-tuc/a/", "/cchc/tin-tuc/a/")],
)
def test_an_address_stands_below_the_root_of_the_site(edition_of, root, address, url):
    assert edition_of({}, root=root).desk.url(address) == url


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("tep/a.pdf", "/tep/a.pdf"),
        ("./tep/a.pdf", "/tep/a.pdf"),
        ("tep/Báo cáo.pdf", "/tep/B%C3%A1o%20c%C3%A1o.pdf"),
        ('tep/a"b&c.pdf', "/tep/a%22b%26c.pdf"),
    ],
)
def test_the_name_of_a_file_may_hold_any_sign(edition_of, path, url):
    assert edition_of({}).desk.file_url(path) == url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("b.md#muc", "/cchc/tin-tuc/b/#muc"),
        ("../../tep/Báo%20cáo.pdf", "/cchc/tep/B%C3%A1o%20c%C3%A1o.pdf"),
        ("/tin-tuc/nam/2024/", "/cchc/tin-tuc/nam/2024/"),
        ("/tim-kiem/?q=a&b=c", "/cchc/tim-kiem/?q=a&amp;b=c"),
        ("/", "/cchc/"),
        ("#muc", "#muc"),
        ("https://vi-du.example/a?b=1&c=2", "https://vi-du.example/a?b=1&amp;c=2"),
    ],
)
def test_links_of_a_body_are_made_real(edition_of, written, url):
    files = article(f"[x]({written})") | {"tin-tuc/2024/b.md": ARTICLE.format("", "## Mục")}
    edition = edition_of(files, root="/cchc/")
    (entry,) = [each for each in edition.catalog.articles if each.slug == "a"]

    assert f'href="{url}"' in edition.desk.html(entry, edition.linked(entry))


@pytest.mark.parametrize(
    ("name", "day", "text"),
    [
        ("Sở Giấy tờ", date(2023, 1, 1), "Sở Giấy tờ (nay là Sở Số)"),
        ("SĐT", date(2025, 1, 1), "Sở Điện tử (nay là Sở Số)"),
        ("Sở Số", date(2026, 2, 1), "Sở Số"),
        ("UBND tỉnh Thử", date(2024, 1, 1), "Ủy ban nhân dân tỉnh Thử"),
        ("Không có", date(2024, 1, 1), "Không có"),
    ],
)
def test_an_agency_is_told_with_what_it_is_called_now(edition_of, name, day, text):
    assert edition_of({}).desk.agency_text(name, day) == text


@pytest.mark.parametrize(
    ("name", "day", "text"),
    [
        ("Giả", date(2024, 1, 1), "tỉnh Giả (nay thuộc tỉnh Thử)"),
        ("Thử", date(2024, 1, 1), "tỉnh Thử cũ (nay là tỉnh Thử)"),
        ("Thử", date(2026, 1, 1), "tỉnh Thử"),
        ("Sao", date(2026, 1, 1), "Sao"),
    ],
)
def test_a_place_is_told_with_where_it_belongs_now(edition_of, name, day, text):
    assert edition_of({}).desk.place_text(name, day) == text


def test_before_a_change_nothing_is_said_of_it(edition_of):
    edition = edition_of({}, day="2025-06-30")

    assert edition.desk.place_text("Giả", date(2024, 1, 1)) == "tỉnh Giả"


def test_an_entry_of_a_place_that_changed_carries_a_reminder(edition_of):
    edition = edition_of(article())
    (notice,) = edition.desk.time_notices(edition.catalog.articles[0], date(2024, 3, 1))

    assert (notice.title, notice.text) == ("Nội dung ở thời điểm 2024", "Giả nay thuộc Thử.")


def test_rules_of_law_carry_the_day_they_were_looked_up(edition_of):
    edition = edition_of(article(more="Tính đến: 22/11/2026\n"))
    (notice,) = as_of(edition.catalog.articles[0])

    assert notice.title == "Quy định trong bài tính đến 22/11/2026"


def test_a_page_is_never_more_than_its_description(edition_of):
    frame = edition_of({}).desk.frame("Tên", "", "/a/")

    assert (frame.description, frame.canonical, frame.draft) == ("Tên", "", False)
