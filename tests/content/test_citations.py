"""Documents cited in running text."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.citations import (
    citations,
    kept,
    link_citations,
    mark_citations,
    read_cited,
)
from cchc.text.typography import polish_html

DAY = date(2024, 3, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kế hoạch số 96/KH-UBND ngày 19/3/2024 của tỉnh",
            ("Kế hoạch số 96/KH-UBND", "Kế hoạch", DAY),
        ),
        (
            "theo kế hoạch 96/KH-UBND, ngày 19 tháng 3 năm 2024",
            ("kế hoạch 96/KH-UBND", "Kế hoạch", DAY),
        ),
        ("(96/KH-UBND (ban hành ngày 19/3/2024))", ("96/KH-UBND", "", DAY)),
        ("Nghị định 61/2018/NĐ-CP.", ("Nghị định 61/2018/NĐ-CP", "Nghị định", None)),
        ("Luật số 72/2025/QH15", ("Luật số 72/2025/QH15", "Luật", None)),
        ("Nghị quyết số: 18-NQ/TW", ("Nghị quyết số: 18-NQ/TW", "Nghị quyết", None)),
        (
            "Thông tư liên tịch số 19/2012/TTLT-BTC-BKH&ĐT-BTTTT",
            ("Thông tư liên tịch số 19/2012/TTLT-BTC-BKH&ĐT-BTTTT", "Thông tư liên tịch", None),
        ),
        ("Công văn 3241/SNV-TT", ("Công văn 3241/SNV-TT", "Công văn", None)),
        ("96/KH-UBND ngày 31/2/2024", ("96/KH-UBND", "", None)),
        ("96/KH-UBND có hiệu lực từ ngày 19/3/2024", ("96/KH-UBND", "", None)),
    ],
)
def test_a_citation_is_read(text, expected):
    (found,) = citations(text)

    assert (text[found.start : found.end], found.document_type, found.day) == expected


@pytest.mark.parametrize(
    "text",
    ["Quyết định này", "24/7", "19/3/2024", "345/B", "km/h", "TCVN 6909:2001", "a96/KH-UBND",
     "96/KH-UBND/2", "https://a.vn/96/KH-UBND"],
)  # fmt: skip
def test_what_is_no_symbol_is_no_citation(text):
    assert list(citations(text)) == []


def linked(html: str) -> str:
    """The HTML as a site shows it that has 96/KH-UBND and nothing else."""

    def address_of(symbol: str, _day: date | None) -> str:
        return "/van-ban/a/" if symbol == "96/KH-UBND" else ""

    return link_citations(mark_citations(polish_html(html))[0], address_of)


def bare(html: str) -> str:
    """HTML without the signs of typography."""
    html = re.sub(r'<span class="nb">(.*?)</span>', r"\1", html)
    return html.replace("\u00a0", " ")


def by_the_tree(html: str) -> list[str]:
    """The symbols in the texts of HTML that are in no link, as a reader of trees finds them."""
    tree = BeautifulSoup(html, "html.parser")
    texts = (
        str(text) for text in tree.find_all(string=True) if not text.find_parent(["a", "code"])
    )
    return [each.symbol for text in texts for each in citations(text)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Theo 96/KH-UBND.</p>", '<p>Theo <a href="/van-ban/a/">96/KH-UBND</a>.</p>'),
        (
            "<p><em>Kế hoạch 96/KH-UBND</em>, a &amp; b<br>c</p>",
            '<p><em><a href="/van-ban/a/">Kế hoạch 96/KH-UBND</a></em>, a &amp; b<br>c</p>',
        ),
        (
            "<ul><li>một<ul><li>96/KH-UBND</li></ul></li></ul>",
            '<ul><li>một<ul><li><a href="/van-ban/a/">96/KH-UBND</a></li></ul></li></ul>',
        ),
        ("<td>96/KH-UBND</td>", '<td><a href="/van-ban/a/">96/KH-UBND</a></td>'),
        (
            "<p><em>a</em> 96/KH-UBND và 61/2018/NĐ-CP &lt;b&gt;</p>",
            '<p><em>a</em> <a href="/van-ban/a/">96/KH-UBND</a> và 61/2018/NĐ-CP &lt;b&gt;</p>',
        ),
    ],
)
def test_what_the_site_has_is_linked(html, expected):
    assert bare(linked(html)) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="https://a.vn">Kế hoạch 96/KH-UBND</a></p>',
        '<p><a href="https://a.vn"><em>b</em> 96/KH-UBND</a></p>',
        '<a href="https://a.vn"><p>96/KH-UBND</p></a>',
        "<p><code>96/KH-UBND</code></p>",
        "<pre><code>96/KH-UBND\n\n96/KH-UBND</code></pre>",
        '<p><img alt="96/KH-UBND" src="a.png"></p>',
        '<p title="96/KH-UBND">a</p>',
    ],
)
def test_links_code_and_attributes_stay_as_they_are(html):
    assert bare(linked(html)) == html


def test_what_is_kept_is_read_again():
    text = "Kế hoạch 96/KH-UBND ngày 19/3/2024, Luật 72/2025/QH15, Quyết định 5/KH-UBND, 18-NQ/TW"
    cited = [each.at(7, place) for place, each in enumerate(citations(text))]
    fields = kept(cited)

    assert list(read_cited(fields["cited"], fields["places"])) == cited
    assert list(read_cited("", "")) == []
    assert fields["symbols"] == ("96/KH-UBND", "72/2025/QH15", "5/KH-UBND", "18-NQ/TW")


WORDS = st.sampled_from(
    ["Kế hoạch số 96/KH-UBND", "61/2018/NĐ-CP", " ngày 19/3/2024", "a &amp; b", "&lt;x&gt;",
     "<em>", "</em>", "<code>", "</code>", "<br>", "<p>", "</p>", '<a href="/x/">', "</a>",
     "<ul><li>", "</li></ul>", " và ", "202/2025/QH15, "]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map("".join))
def test_marking_changes_no_words_is_done_once_and_agrees_with_the_tree(source):
    # As sanitising leaves it: whatever was opened is closed.
    tidy = BeautifulSoup(source, "html.parser").decode(formatter="minimal").replace("/>", ">")
    html = polish_html(tidy)
    marked, found = mark_citations(html)
    again, more = mark_citations(marked)

    assert BeautifulSoup(marked, "html.parser").text == BeautifulSoup(html, "html.parser").text
    assert (again, more) == (marked, [])
    assert [each.symbol for each in found] == by_the_tree(html)
    assert len(found) == len(re.findall('href="§', marked))
    assert not BeautifulSoup(marked, "html.parser").select('a [href^="§"], code [href^="§"]')
