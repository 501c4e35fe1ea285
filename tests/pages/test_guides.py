"""What people need to know about a procedure, and as of which day it is right."""

import pytest

from cchc.pages.guides import guide_pages

GUIDE = (
    "---\nTiêu đề: Chứng thực bản sao\nLĩnh vực: {field}\nTính đến: 1/6/2026\n{more}---\n\n{body}\n"
)
DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: Sở Số\nNgày ban hành: 1/2/2026\n---\n"
)


@pytest.fixture
def views(edition_of):
    def make(more: str = "", body: str = "Bài.", field: str = "Chứng thực"):
        files = {
            "thu-tuc/a.md": GUIDE.format(field=field, more=more, body=body),
            "van-ban/1.md": DOCUMENT,
        }
        return {page.address: page.view for page in guide_pages(edition_of(files))}

    return make


def test_a_guide_carries_the_day_its_rules_were_looked_up(views):
    (notice,) = views()["/thu-tuc/a/"].notices

    assert notice.title.endswith("tính đến 1/6/2026")


@pytest.mark.parametrize(
    ("more", "facts"),
    [
        ("", []),
        ("Lệ phí: chưa có số liệu\n", [("Lệ phí", "chưa có số liệu")]),
        (
            "Thời hạn giải quyết: 8 ngày làm việc\nNơi nộp: Xã\n",
            [("Nơi nộp", "Xã"), ("Thời hạn giải quyết", "8 ngày làm việc")],
        ),
    ],
)
def test_a_guide_tells_only_the_facts_it_was_given(views, more, facts):
    told = [
        (each.label, each.value.replace("\u00a0", " ")) for each in views(more)["/thu-tuc/a/"].facts
    ]

    assert told == facts


@pytest.mark.parametrize(
    ("field", "kicker"),
    [("Chứng thực", "Lĩnh vực chứng thực"), ("BHXH", "Lĩnh vực BHXH")],
)
def test_the_name_of_a_field_keeps_its_abbreviation(views, field, kicker):
    assert views(field=field)["/thu-tuc/a/"].kicker == (kicker,)


def test_a_document_is_named_once_however_often_the_text_links_to_it(views):
    link = "[x](../van-ban/1.md)"
    cited = views(body=f"{link} và {link}")["/thu-tuc/a/"].cited

    assert [(each.text, each.url) for each in cited] == [("1/QĐ", "/van-ban/1/")]


def test_the_list_leads_to_every_guide(views):
    (entry,) = views()["/thu-tuc/"].guides

    assert (entry.title, entry.url) == ("Chứng thực bản sao", "/thu-tuc/a/")
