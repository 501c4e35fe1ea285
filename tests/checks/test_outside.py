"""Outside addresses open for everybody, and safely."""

import pytest

from cchc.problems import Severity

HERE = "tin-tuc/2026/a.md"
RULES = [
    "addresses_begin_as_browsers_know",
    "addresses_open_for_everybody",
    "known_hosts_are_linked_safely",
    "links_say_where_they_lead",
]


def article(body: str, more: str = "") -> str:
    return f"---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{more}---\n\n{body}\n"


@pytest.mark.parametrize("address", ["ftp://a.vn/b", "htps://a.vn", "zalo:123"])
def test_an_address_that_no_browser_knows_is_told(found, address):
    ((path, line, said),) = found(RULES[0], {HERE: article(f"[Tên]({address})")})

    assert (path, line) == (HERE, 6)
    assert said.endswith("Hãy viết địa chỉ https://…, mailto:… hoặc tel:….")


@pytest.mark.parametrize(
    "address",
    [
        "http://192.168.1.5/vb.pdf",
        "http://10.0.0.1:8080/x",
        "https://172.20.1.1",
        "http://localhost:8000/",
        "http://may-chu/chung",
        "http://vanban.noibo.local/x",
    ],
)
def test_an_address_of_the_office_is_told(found, address):
    ((path, line, said),) = found(RULES[1], {HERE: article(f"[Tên]({address})")})

    assert (path, line) == (HERE, 6)
    assert "không mở được từ ngoài cơ quan. Hãy đặt tệp vào tep/" in said


@pytest.mark.parametrize(
    "address",
    [
        "https://tinh.sharepoint.com/:w:/r/a.docx",
        "https://1drv.ms/w/a",
        "https://onedrive.live.com/x",
    ],
)
def test_an_address_of_office_365_is_told(found, address):
    ((_, line, said),) = found(RULES[1], {HERE: article("A", f"Nguồn:\n  - Báo <{address}>\n")})

    assert line == 5
    assert said.startswith("Tài liệu trên Office 365")


def test_a_host_that_is_linked_safely_elsewhere_is_told(found):
    files = {
        HERE: article("[Một](http://vi-du.vn/a) [Hai](http://www.dichvucong.gov.vn)"),
        "tin-tuc/2026/b.md": article("[Ba](https://vi-du.vn/b)"),
    }

    assert [said.rpartition(" ")[2] for _, _, said in found(RULES[2], files)] == [
        "https://vi-du.vn/a.",
        "https://www.dichvucong.gov.vn.",
    ]


@pytest.mark.parametrize("body", ["[](https://a.vn)", "[ ](https://a.vn)"])
def test_a_link_without_words_is_told(found, body):
    ((_, line, said),) = found(RULES[3], {HERE: article(body)})

    assert line == 6
    assert said.startswith("Liên kết không có chữ.")


@pytest.mark.parametrize("words", ["tại đây", "Tại đây", "click here", "Xem thêm", "đây."])
def test_words_that_say_nothing_are_hinted_at(checked, words):
    told = checked({HERE: article(f"Xem [{words}](https://a.vn).")})

    assert [(each.rule, each.severity) for each in told] == [("chu-lien-ket", Severity.HINT)]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "body",
    [
        "[Báo](https://vi-du.vn/10.1/localhost) <https://a.vn> <ten@tinh.gov.vn>",
        "[Gọi](tel:+842513822501) [Thư](mailto:a@tinh.gov.vn) [Bài](#muc)\n\n## Mục",
        "[Cũ](http://chi-co-http.vn/) [Tệp](../../tep/a.pdf)",
        "[![Ảnh cây](../../anh/cay.jpg)](https://a.vn)",
        "[Xem thêm về một cửa](https://a.vn) [Số 1](https://1.1.1.1/)",
        "Chú thích[^1].\n\n[^1]: Một.",
    ],
)
def test_good_addresses_are_silent(found, rule, body):
    assert found(rule, {HERE: article(body)}) == []


def test_an_archived_source_tells_the_past(found):
    more = (
        "Nguồn:\n  - Báo <http://dichvucong.gov.vn/a> (liên kết lưu trữ)\n"
        "  - Báo <https://dichvucong.gov.vn>\n"
    )

    assert found(RULES[2], {HERE: article("A", more)}) == []
