"""Abbreviations are explained once, foreign words marked; code, headings and symbols are left."""

import pytest

from cchc.content.rows import Abbreviation
from cchc.pages.abbreviations import Abbreviations
from cchc.pages.articles import article_page

ROWS = (
    ("CCHC", "cải cách hành chính", ""),
    ("R&D", 'nghiên cứu <và> "triển khai"', ""),
    ("PAR", "thử", ""),
    ("PAR INDEX", "Chỉ số cải cách hành chính", "en"),
    ("online", "", "en"),
    ("UBND", "Ủy ban nhân dân", ""),
)
REGISTRY = Abbreviations(
    Abbreviation(path="danh-ba/viet-tat.csv", line=1, short=short, meaning=meaning, language=lang)
    for short, meaning, lang in ROWS
)
CCHC = '<abbr title="cải cách hành chính">CCHC</abbr>'


def explained(html: str) -> str:
    return REGISTRY.explained(html)


def test_the_first_is_explained_and_no_other():
    assert (
        explained("<p>CCHC là gì?</p><p>CCHC, CCHC.</p>")
        == f"<p>{CCHC} là gì?</p><p>CCHC, CCHC.</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<p>Không có gì.</p>",
        "<p>CCHCX, XCCHC, CCHC2</p>",
        "<p>96/KH-UBND, UBND-VP, KH_UBND</p>",
        '<p><a href="/CCHC/" title="CCHC">x</a><img alt="CCHC"></p>',
        "<p><code>CCHC</code></p><pre>CCHC</pre><kbd>CCHC</kbd>",
        '<h2 id="CCHC">CCHC</h2><h3>CCHC</h3><h4>CCHC</h4>',
        '<p><abbr title="khác">CCHC</abbr> và CCHC</p>',
    ],
)
def test_what_is_no_word_of_the_text_stays_as_it_is(html):
    assert explained(html) == html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<h2 id="cchc">CCHC</h2><p>', "</p>"),
        ("<p><code>CCHC</code> ", ".</p>"),
        ('<p><a href="/CCHC/">', "</a></p>"),
        ("<p>(", ")</p>"),
        ("<p>XCCHC ", "</p>"),
        ("<p>“", "”</p>"),
        ("<p><strong>", "</strong></p>"),
        ("<td>", "</td>"),
        ("", ""),
    ],
)
def test_it_is_explained_where_people_first_read_it(before, after):
    assert explained(f"{before}CCHC{after}") == f"{before}{CCHC}{after}"


def test_the_longer_one_is_meant():
    assert explained("<p>PAR INDEX, PAR</p>") == (
        '<p><abbr title="Chỉ số cải cách hành chính"><span lang="en">PAR INDEX</span></abbr>, '
        '<abbr title="thử">PAR</abbr></p>'
    )


def test_foreign_words_are_marked_wherever_they_stand():
    marked = '<span lang="en">online</span>'

    assert explained("<p>online, <code>online</code> online</p>") == (
        f"<p>{marked}, <code>online</code> {marked}</p>"
    )


def test_signs_of_html_are_written_as_text():
    assert explained("<p>R&amp;D</p>") == (
        '<p><abbr title="nghiên cứu &lt;và&gt; &quot;triển khai&quot;">R&amp;D</abbr></p>'
    )


def test_several_stand_in_the_order_of_the_text():
    text = explained("<p>UBND về CCHC online</p>")

    assert text.index("UBND") < text.index("CCHC") < text.index("online")
    assert text.count("<abbr") == 2


def test_a_page_explains_what_the_registry_knows_and_keeps_ids_and_contents(edition_of):
    files = {
        "danh-ba/viet-tat.csv": "Viết tắt,Nghĩa,Tiếng\nCCHC,cải cách hành chính,\n",
        "tin-tuc/a.md": "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n---\n\n## CCHC\n\nVề CCHC.\n"
        "\n## B\n",
    }
    edition = edition_of(files)
    view = article_page(edition, edition.catalog.articles[0]).view

    assert view.body == f'<h2 id="cchc">CCHC</h2>\n<p>Về {CCHC}.</p>\n<h2 id="b">B</h2>'
    assert [(item.id, item.text) for item in view.toc] == [("cchc", "CCHC"), ("b", "B")]


def test_what_the_text_explains_itself_is_not_explained_again(edition_of):
    files = {
        "danh-ba/viet-tat.csv": "Viết tắt,Nghĩa,Tiếng\nCCHC,cải cách hành chính,\n",
        "tin-tuc/a.md": "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n---\n\n"
        "Cải cách hành chính (CCHC), rồi CCHC.\n",
    }
    edition = edition_of(files)

    body = article_page(edition, edition.catalog.articles[0]).view.body
    assert body == "<p>Cải cách hành chính (CCHC), rồi CCHC.</p>"


def test_a_code_of_a_language_is_two_or_three_letters(catalog_of):
    table = "Viết tắt,Nghĩa,Tiếng\nA,B,tiếng Anh\n"
    (problem,) = catalog_of({"danh-ba/viet-tat.csv": table}).problems

    assert (problem.line, problem.column) == (2, 5)
    assert "Hãy viết hai chữ thường, ví dụ en." in problem.sentence
