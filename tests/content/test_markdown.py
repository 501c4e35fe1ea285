"""Markdown becomes safe HTML, whose links wait for the catalog."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from cchc.content.markdown import EMPTY, PAGE_IDS, convert, heading_slug, resolve

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
HERE = "tin-tuc/2026/bai.md"
ATTACKS = [
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    '<p onclick="alert(1)">chữ</p>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<iframe src="https://vi-du.example"></iframe>',
    '<object data="x.swf"></object>',
    '<embed src="x.swf">',
    '<form action="https://vi-du.example"><input name="a"></form>',
    '<svg onload="alert(1)"></svg>',
    "<style>body { color: red }</style>",
    '<p style="color: red">chữ</p>',
    '<link rel="stylesheet" href="https://vi-du.example/a.css">',
    '<meta http-equiv="refresh" content="0">',
    '<base href="https://vi-du.example/">',
    '[x](../../tep/a"onclick="alert(1).pdf)',
    "[x](<../../tep/a%22 onclick=%22alert(1).pdf>)",
    "<img src=x onerror=alert(1)",
    '<math><mtext></mtext><img src="x" onerror="alert(1)"></math>',
]
FORBIDDEN = "//script|//iframe|//object|//embed|//form|//input|//svg|//style|//link|//meta|//base"
RUNNING = "//@*[starts-with(name(), 'on') or name() = 'style' or name() = 'srcdoc']"


def html(source: str) -> str:
    return convert(source, HERE).html


def dangers(source: str) -> list[str]:
    """What a browser would find in the HTML that it must not find."""
    tree = document_fromstring(f"<body><p>{source}</p></body>")
    found = [element.tag for element in tree.xpath(FORBIDDEN)] + list(tree.xpath(RUNNING))
    schemes = [urlsplit(address.strip()).scheme for address in tree.xpath("//@href | //@src")]
    return [*found, *(set(schemes) & {"javascript", "data", "vbscript"})]


@given(st.lists(st.sampled_from([*ATTACKS, "a", "\n\n", "`", "| a |\n|---|\n", "*", "> "])))
def test_nothing_that_runs_comes_through(parts):
    assert dangers(resolve(html("".join(parts)), lambda _, path: f"/{path}")) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_taken_away(attack):
    assert dangers(resolve(html(attack), lambda _, path: f"/{path}")) == []


def test_the_danger_would_have_been_seen():
    assert all(dangers(attack) for attack in ATTACKS if attack.startswith(("<script", "<iframe")))
    assert dangers('<p onclick="x">') == ["x"]


def test_a_quote_in_a_link_stays_inside_it():
    body = html("[x](<../../tep/a%22 onclick=%22alert.pdf>)")

    assert resolve(body, lambda _, path: f"/{path}") == (
        '<p><a href="/tep/a&quot; onclick=&quot;alert.pdf">x</a></p>'
    )


@given(st.text(max_size=80))
def test_any_text_is_converted(text):
    assert dangers(html(text)) == []


def test_nothing_gives_nothing():
    assert convert(" \n\n", HERE) is EMPTY


@pytest.mark.parametrize(
    ("align", "cell"),
    [
        ("---:", '<td class="align-end">1</td>'),
        (":---:", '<td class="align-center">1</td>'),
        (":---", "<td>1</td>"),
    ],
)
def test_alignment_of_a_table_becomes_a_class(align, cell):
    assert cell in html(f"| a |\n|{align}|\n| 1 |\n")


def test_a_table_stands_in_a_frame_that_a_keyboard_reaches():
    table = html("| Xã | Hồ sơ |\n|---|---|\n| Một | 1 |\n")

    assert 'tabindex="0"' in table
    assert 'aria-label="Bảng: Xã, Hồ sơ"' in table
    assert table.count('scope="col"') == 2


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("tin-khac.md", "muc:tin-tuc/2026/tin-khac.md"),
        ("../2024/tin.md", "muc:tin-tuc/2024/tin.md"),
        ("../../ke-hoach/a/index.md", "muc:ke-hoach/a/index.md"),
        ("/ke-hoach/a/index.md", "muc:ke-hoach/a/index.md"),
        ("{filename}tin-khac.md", "muc:tin-tuc/2026/tin-khac.md"),
        ("{filename}/trang/lien-he.md", "muc:trang/lien-he.md"),
        ("|filename|/trang/lien-he.md", "muc:trang/lien-he.md"),
        ("{static}/anh/a.png", "tep:anh/a.png"),
        ("{attach}../../tep/a.pdf", "tep:tep/a.pdf"),
        ("../../tep/a%20b.pdf", "tep:tep/a b.pdf"),
        ("/tin-tuc/nam/2026/", "/tin-tuc/nam/2026/"),
        ("/tim-kiem/?q=dat-dai", "/tim-kiem/?q=dat-dai"),
        ("https://vi-du.example/a?b=1", "https://vi-du.example/a?b=1"),
        ("mailto:thu@vi-du.example", "mailto:thu@vi-du.example"),
        ("tel:1022", "tel:1022"),
        ("../../../../ngoai.md", "muc:ngoai.md"),
    ],
)
def test_a_link_is_known_by_what_it_means(written, address):
    body = convert(f"[x]({written})", HERE)

    assert [target.address for target in body.targets] == [address]


def test_links_keep_their_fragment():
    (target,) = convert("[x](tin-khac.md#muc-hai)", HERE).targets

    assert (target.address, target.fragment) == ("muc:tin-tuc/2026/tin-khac.md", "muc-hai")


def test_links_and_pictures_in_raw_html_are_known_too():
    body = convert('<a href="tin.md">x</a> <img src="../../anh/a.png" alt="Cây">', HERE)

    assert [target.address for target in body.targets] == [
        "muc:tin-tuc/2026/tin.md",
        "tep:anh/a.png",
    ]


def test_a_mail_address_between_brackets_can_be_written_to():
    body = convert("<thu@vi-du.example>", HERE)

    assert '<a href="mailto:thu@vi-du.example">thu@vi-du.example</a>' in body.html
    assert body.targets == ()


def test_a_link_knows_its_line():
    body = convert("Một\n\n[x](a.md)\n\n![y](b.png)", HERE, first_line=7)

    assert [(target.line, target.picture) for target in body.targets] == [(9, False), (11, True)]


def test_inner_addresses_are_made_real():
    source = html("[a](tin.md#muc) [b](../../tep/a&b.pdf) [c](/ke-hoach/) [d](https://x.example)")
    asked = []
    resolve(source, lambda scheme, path: asked.append((scheme, path)) or "")

    assert asked == [("muc", "tin-tuc/2026/tin.md"), ("tep", "tep/a&b.pdf"), ("", "/ke-hoach/")]


@pytest.mark.parametrize(
    ("written", "level"),
    [("#", 2), ("##", 2), ("###", 3), ("####", 4), ("#####", 4), ("######", 4)],
)
def test_the_first_level_belongs_to_the_title(written, level):
    assert f'<h{level} id="mot">Một</h{level}>' in html(f"{written} Một")


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Đất đai", "dat-dai"),
        ("Quyền & nghĩa vụ", "quyen-nghia-vu"),
        ("…", "muc"),
        ("Nội dung", "noi-dung-bai"),
        ("Nguồn", "nguon-bai"),
    ],
)
def test_a_heading_keeps_its_letters_and_takes_no_id_of_the_theme(heading, slug):
    assert heading_slug(heading, "-") == slug


@given(st.text(max_size=30))
def test_no_heading_takes_an_id_of_the_theme(text):
    assert heading_slug(text, "-") not in PAGE_IDS


def test_headings_of_one_name_have_two_ids():
    body = convert("## Đất đai\n\n## Đất đai", HERE)

    assert [heading.id for heading in body.headings] == ["dat-dai", "dat-dai_1"]


def test_raw_html_takes_no_id_of_the_theme_either():
    assert 'id="noi-dung"' not in html('<div id="noi-dung">x</div>')


def test_an_id_is_known_and_another_attribute_is_none():
    assert convert('<div id="a">x</div>\n\n`grid="b"`', HERE).ids == {"a"}


def test_the_ids_that_bodies_must_not_take_are_those_of_the_templates():
    showing = [
        text
        for file in [TEMPLATES / "base.html", *(TEMPLATES / "kinds").glob("*.html")]
        if "view.body" in (text := file.read_text(encoding="utf-8")) or file.stem == "base"
    ]
    taken = {name for text in showing for name in re.findall(r'\bid="([a-z-]+)"', text)}

    assert taken - PAGE_IDS == set()


def test_footnotes_are_kept():
    body = html("Chữ[^1].\n\n[^1]: Chú thích.")

    assert 'href="#fn:1"' in body
    assert 'title="Trở lại chỗ chú thích 1"' in body


@pytest.mark.parametrize(
    ("source", "tag"),
    [
        ("Một cửa\n:   Nơi nhận", "<dd>"),
        ("UBND\n\n*[UBND]: Ủy ban", '<abbr title="Ủy ban">'),
        ("> Lời", "<blockquote>"),
        ("```\na\n```", "<code>"),
        ("3. Ba\n4. Bốn", '<ol start="3">'),
    ],
)
def test_what_editors_need_is_there(source, tag):
    assert tag in html(source)


def test_an_abbreviation_within_a_symbol_is_not_marked():
    body = html("Kế hoạch 96/KH-UBND của UBND tỉnh\n\n*[UBND]: Ủy ban")

    assert "96/KH-UBND" in body
    assert body.count("<abbr") == 1


def test_text_is_typeset():
    text = '"Một cửa" - 2021-2025'

    assert html(text) == '<p>“Một cửa”\u00a0– <span class="nb">2021–2025</span></p>'


def test_converting_depends_on_nothing_but_the_text():
    before = convert("[^1] [x](a.md)\n\n[^1]: Một", HERE)
    convert("# Khác\n\n[^9] [y](b.md)\n\n[^9]: Hai", "trang/khac.md")

    assert convert("[^1] [x](a.md)\n\n[^1]: Một", HERE) == before


@pytest.mark.parametrize(
    ("source", "address"),
    [
        (r"[x](a\_b.md)", "muc:tin-tuc/2026/a_b.md"),
        (r"[x](..\tep\a.pdf)", r"tep:tin-tuc/2026/..\tep\a.pdf"),
        (r"[x](\\may\a.pdf)", r"tep:tin-tuc/2026/\may\a.pdf"),
    ],
)
def test_backslashes_of_addresses_are_told_as_they_are(source, address):
    (target,) = convert(source, "tin-tuc/2026/a.md").targets

    assert (target.address, target.line) == (address, 1)


def test_a_picture_gives_words_to_the_link_around_it():
    link, picture = convert("[![Cây](../../anh/a.png)](https://a.vn)", "tin-tuc/2026/a.md").targets

    assert (link.text, picture.text) == ("Cây", "Cây")
    assert (link.column, picture.column) == (27, 9)
