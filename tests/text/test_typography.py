"""What a careful typesetter does, twice without harm."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typogrify import filters

from cchc.text import typography
from cchc.text.typography import NBSP, RULES, polish_html, polish_text

PIECES = [
    *"abĐđ \"'`-–.&<>/0129%,()“”‘’…\u00a0[]!;",
    *(" - ", "--", "...", "số ", "ngày ", "Điều ", " đồng", " 98%", "2021", "một cửa "),
    *("96/KH-UBND", "61/2018/NĐ-CP", "18-NQ/TW", "http://vi-du.example/a-b"),
    *("Điều 15", "Chương IV", "5 triệu đồng", "2021 - 2025", "UTF-8"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)
TAGS = ["<p>", "</p>", "<code>", "</code>", "<em>", "</em>", '<a href="#a - b">', "</a>", "<br>"]
SOURCES = st.lists(
    st.sampled_from([*(html.escape(piece, quote=False) for piece in PIECES), *TAGS]), max_size=15
).map("".join)
# What a typesetter may change: spaces, quotes, dashes, the points of an ellipsis.
SIGNS = re.compile(r"[\s\"'`“”‘’.…–—-]+")


def visible(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", source))


@given(TEXTS)
def test_polished_text_stays_as_it_is(text):
    once = str(polish_text(text))

    assert polish_html(once) == once


@given(SOURCES)
def test_polished_html_stays_as_it_is(source):
    once = polish_html(source)

    assert polish_html(once) == once


@given(TEXTS)
def test_only_spaces_quotes_and_dashes_change(text):
    assert SIGNS.sub("", visible(str(polish_text(text)))) == SIGNS.sub("", text)


@given(TEXTS)
def test_words_and_numbers_stay(text):
    assert re.findall(r"\w+", visible(str(polish_text(text)))) == re.findall(r"\w+", text)


@given(TEXTS)
def test_no_rule_is_passed_by_where_it_has_something_to_do(text):
    for rule in RULES:
        before, text = text, rule.pattern.sub(rule.replacement, text)

        assert rule.needed.search(before) or text == before


@given(SOURCES)
def test_words_in_quotes_are_set_as_smartypants_would_set_them(source):
    blocks = re.split("(</p>)", source)

    assert typography._educate(source) == "".join(str(filters.smartypants(b)) for b in blocks)


@given(SOURCES)
def test_tags_stay(source):
    def tags(text: str) -> list[str]:
        return [tag for tag in re.findall(r"<[^>]*>", text) if "span" not in tag]

    assert tags(polish_html(source)) == tags(source)


@pytest.mark.parametrize(
    ("plain", "polished"),
    [
        ('Cơ chế "một cửa"', "Cơ chế “một cửa”"),
        ("chờ...", "chờ…"),
        ("2021-2025", '<span class="nb">2021–2025</span>'),
        ("năm 2021 - 2025", f'năm{NBSP}<span class="nb">2021–2025</span>'),
        (
            "mã UTF-8, COVID-19",
            'mã <span class="nb">UTF-8</span>, <span class="nb">COVID-19</span>',
        ),
        ("kinh tế - xã hội", f"kinh tế{NBSP}– xã hội"),
        ('"một cửa" - (thử)', f"“một cửa”{NBSP}– (thử)"),
        ("theo - 96/KH-UBND", f'theo{NBSP}– <span class="nb">96/KH-UBND</span>'),
        ("ngày 19/3/2024", f"ngày{NBSP}19/3/2024"),
        ("5 triệu đồng", f"5{NBSP}triệu đồng"),
        ("Điều 15", f"Điều{NBSP}15"),
        ("Điều 5 khoản 2", f"Điều{NBSP}5{NBSP}khoản{NBSP}2"),
        ("khoản 2 Điều 5", f"khoản{NBSP}2{NBSP}Điều{NBSP}5"),
        ("hạng 62 năm 2017", f"hạng{NBSP}62 năm{NBSP}2017"),
        ("8 tháng đầu năm", f"8{NBSP}tháng đầu năm"),
        ("Sở GD & ĐT", "Sở GD &amp; ĐT"),
        ("<b>", "&lt;b&gt;"),
    ],
)
def test_text_is_set_as_printers_set_it(plain, polished):
    assert str(polish_text(plain)) == polished


@pytest.mark.parametrize(
    "symbol",
    ["96/KH-UBND", "61/2018/NĐ-CP", "1085/QĐ-TTg", "18-NQ/TW", "202/2025/QH15", "88/SNV-CCHC"],
)
def test_a_document_symbol_stays_on_one_line(symbol):
    assert f'<span class="nb">{symbol}</span>' in str(polish_text(f"Theo {symbol}."))


@pytest.mark.parametrize(
    "text",
    ["số liệu", "ngày mai", "điểm đến", "0271-3879 211", "1-2 lần", "16:32", "1.234.567", "A-1"],
)
def test_what_needs_no_care_is_left_alone(text):
    assert str(polish_text(text)) == text


@pytest.mark.parametrize("tag", ["code", "pre", "kbd"])
def test_code_is_left_alone(tag):
    source = f'<{tag}>a - "b" 96/KH-UBND 2021-2025</{tag}>'

    assert polish_html(source) == source


def test_attributes_are_left_alone():
    source = '<a href="a - b" title=\'"x" - y\'>c</a>'

    assert polish_html(source) == source


def test_no_sign_is_used_that_the_fonts_lack():
    assert "\u2011" not in str(polish_text("96/KH-UBND, 2021-2025, e-mail"))
