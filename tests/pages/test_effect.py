"""Who replaces, amends, details whom: as far as the site knows, and no further."""

from datetime import date

import pytest

from cchc.pages.effect import kin_of, relations, status_text, timeline

DOCUMENT = (
    "---\nSố ký hiệu: {}\nLoại văn bản: Quyết định\nTrích yếu: Về giấy tờ\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: {}\n{}---\n"
)
OLD = ("1/QĐ", "1/2/2025", "Hiệu lực từ: 1/3/2025\n")


@pytest.fixture
def family(edition_of):
    """The desk, the document of this number and its kin."""

    def make(number: str, *documents: tuple[str, str, str], **options):
        files = {
            f"van-ban/{n}.md": DOCUMENT.format(*each) for n, each in enumerate(documents, start=1)
        }
        edition = edition_of(files, **options)
        document = edition.catalog.by_number[number]
        return edition.desk, document, kin_of(edition, document)

    return make


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2025, 2, 28), "Chưa có hiệu lực, từ 1/3/2025"),
        (date(2025, 3, 1), "Có hiệu lực từ 1/3/2025"),
        (date(2026, 4, 30), "Có hiệu lực từ 1/3/2025"),
        (date(2026, 5, 1), "Đã được thay thế bởi 2/QĐ"),
    ],
)
def test_a_document_ends_on_the_day_its_successor_takes_effect(family, today, status):
    new = ("2/QĐ", "1/4/2026", "Hiệu lực từ: 1/5/2026\nThay thế: 1/QĐ\n")
    _, document, kin = family("1/QĐ", OLD, new)

    assert status_text(document, kin, today) == status


def test_its_own_last_day_is_told_before_its_successor(family):
    old = ("1/QĐ", "1/2/2025", "Hết hiệu lực: 1/1/2026\n")
    _, document, kin = family("1/QĐ", old, ("2/QĐ", "1/12/2025", "Thay thế: 1/QĐ\n"))

    assert status_text(document, kin, date(2026, 1, 1)) == "Hết hiệu lực từ 1/1/2026"


def test_a_document_without_kin_has_no_chain(family):
    desk, document, kin = family("1/QĐ", OLD)

    assert (kin, timeline(desk, document, kin)) == ((), ())


def test_a_document_that_is_not_here_has_no_place_in_the_chain(family):
    desk, document, kin = family("2/QĐ", ("2/QĐ", "1/4/2026", "Thay thế: 99/NQ\n"))

    assert [each.label for each in relations(desk, kin)] == ["Văn bản này thay thế"]
    assert timeline(desk, document, kin) == ()


def test_the_chain_links_to_the_others_and_marks_the_document_being_read(family):
    new = ("2/QĐ", "1/4/2026", "Sửa đổi: 1/QĐ\n")
    desk, document, kin = family("1/QĐ", OLD, new, root="/cchc/")
    rows = timeline(desk, document, kin)

    assert [(row.title, row.url) for row in rows] == [
        ("1/QĐ được ban hành", ""),
        ("Bắt đầu có hiệu lực", ""),
        ("2/QĐ", "/cchc/van-ban/2/"),
    ]
    assert rows[0].text == "Văn bản đang xem."


def test_a_related_document_is_linked_with_its_type_and_day(family):
    desk, _, kin = family("1/QĐ", OLD, ("2/QĐ", "1/4/2026", "Căn cứ: 1/QĐ\n"))
    (relation,) = relations(desk, kin)
    (link,) = relation.documents

    assert (relation.label, link.text, link.url) == ("Là căn cứ của", "2/QĐ", "/van-ban/2/")
    assert link.note == "Quyết định, 1/4/2026"


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        ("Thay thế: 1/QĐ (Điều 5)", ", hết hiệu lực một phần"),
        ("Bãi bỏ: 1/QĐ (một phần)", ", hết hiệu lực một phần"),
        ("Sửa đổi: 1/QĐ", ", đã được sửa đổi"),
        ("Bổ sung: 1/QĐ", ", đã được bổ sung"),
        ("Đính chính: 1/QĐ", ", đã được đính chính"),
    ],
)
def test_what_was_done_to_a_part_leaves_the_rest_in_force(family, relation, told):
    _, document, kin = family("1/QĐ", OLD, ("2/QĐ", "1/4/2026", f"{relation}\n"))

    assert status_text(document, kin, date(2026, 5, 1)) == f"Có hiệu lực từ 1/3/2025{told}"
    assert status_text(document, kin, date(2026, 3, 1)) == "Có hiệu lực từ 1/3/2025"


def test_the_part_is_told_on_both_pages(family):
    new = ("2/QĐ", "1/4/2026", "Bãi bỏ: 1/QĐ (khoản 2 Điều 5)\n")
    desk, _, old_kin = family("1/QĐ", OLD, new)
    _, _, new_kin = family("2/QĐ", OLD, new)
    notes = [each.documents[0].note for kin in (old_kin, new_kin) for each in relations(desk, kin)]

    assert notes == ["khoản 2 Điều 5; Quyết định, 1/4/2026", "khoản 2 Điều 5; Quyết định, 1/2/2025"]
