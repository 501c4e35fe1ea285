"""What a citation means among the documents and plans of the site."""

from datetime import date

import pytest

from cchc.content.kinds import Document

DOCUMENT = (
    "---\nSố ký hiệu: 96/KH-UBND\nLoại văn bản: Kế hoạch\nTrích yếu: {title}\n"
    "Cơ quan ban hành: {issuer}\nNgày ban hành: {day}\n{more}---\n"
)
PLAN = (
    "---\nSố ký hiệu: 96/KH-UBND\nTrích yếu: A\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Ngày ban hành: 19/3/2024\nNăm: 2024\n---\n"
)


def document(title: str, day: str, issuer: str = "UBND tỉnh Thử", more: str = "") -> str:
    return DOCUMENT.format(title=title, day=day, issuer=issuer, more=more)


@pytest.fixture
def meant(catalog_of):
    """The title of what a citation means, with or without its day."""

    def find(files: dict[str, str], day: date | None) -> str:
        found = catalog_of(files).citable.find("96/KH-UBND", day)
        return found.title if found else ""

    return find


ONE = {"van-ban/a.md": document("A", "19/3/2024")}
TWO = ONE | {"van-ban/b.md": document("B", "2/2/2026", "Sở Số")}


@pytest.mark.parametrize(
    ("files", "day", "title"),
    [
        (ONE, None, "A"),
        (ONE, date(2024, 3, 19), "A"),
        (ONE, date(2024, 3, 20), "A"),
        (ONE, date(2023, 3, 19), ""),
        (TWO, None, ""),
        (TWO, date(2026, 2, 2), "B"),
        (TWO, date(2026, 2, 3), ""),
        ({}, None, ""),
    ],
)
def test_a_citation_means_one_document_or_none(meant, files, day, title):
    assert meant(files, day) == title


def test_a_withdrawn_document_is_not_meant(meant):
    more = "Trạng thái: gỡ\nLý do gỡ: Nhầm.\n"

    assert meant({"van-ban/a.md": document("A", "19/3/2024", more=more)}, None) == ""


def test_a_plan_stands_for_its_document_where_there_is_none(catalog_of):
    plan = {"ke-hoach/a/index.md": PLAN}

    assert catalog_of(plan).citable.find("96/KH-UBND", None) is not None
    assert isinstance(catalog_of(plan | ONE).citable.find("96/KH-UBND", None), Document)


def test_a_zero_in_front_makes_no_other_document(catalog_of):
    files = {"van-ban/a.md": document("A", "19/3/2024").replace("96/KH", "09/KH")}

    assert catalog_of(files).citable.find("9/KH-UBND", None) is not None
