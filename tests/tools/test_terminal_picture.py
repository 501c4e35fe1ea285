"""A picture of a terminal is narrow, whole, and asks nothing of anybody."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cchc.tools.terminal_picture import COLUMNS, TEXT, terminal_picture, words

SVG = "{http://www.w3.org/2000/svg}"
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=0x1EF9, categories=("L", "P")))


def rows(picture: str) -> list[str]:
    return ["".join(row.itertext()) for row in etree.fromstring(picture).iter(f"{SVG}text")]


def test_a_line_is_broken_between_words():
    shown = rows(terminal_picture("Tên", [words("một " * 12, TEXT)]))

    assert shown == [" ".join(["một"] * 11), "một"]


def test_a_word_that_is_wider_than_the_picture_is_broken():
    assert rows(terminal_picture("Tên", [words("a" * 50, TEXT)])) == ["a" * COLUMNS, "a" * 4]


@given(st.lists(PRINTABLE, max_size=30))
def test_nothing_is_lost_and_no_line_is_too_long(said):
    text = " ".join(said)
    shown = rows(terminal_picture(text, [words(text, TEXT)]))

    assert "".join(shown).replace(" ", "") == "".join(text.split())
    assert max(map(len, shown)) <= COLUMNS


def test_signs_of_markup_are_shown_as_they_are():
    assert rows(terminal_picture("<b>", [words('<a href="x">&', TEXT)])) == ['<a href="x">&']


def test_nothing_is_fetched_and_nothing_runs():
    root = etree.fromstring(terminal_picture("Tên", [words("một hai", TEXT)]))
    values = [value for node in root.iter() for value in node.attrib.values()]

    assert {node.tag.removeprefix(SVG) for node in root.iter()} == {
        "svg", "title", "rect", "g", "text", "tspan",
    }  # fmt: skip
    assert [value for value in values if ":" in value or "(" in value] == []
