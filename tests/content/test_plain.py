"""The shorter way through Markdown leads where the long one does."""

import string
from unittest.mock import patch
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.toc import TocTreeprocessor

from cchc.content.markdown import Body, convert
from cchc.content.plain import Headings

HERE = "tin-tuc/2026/bai.md"
# What stands in an article, whole and in pieces.
PIECES = [
    *("a", "Đất đai", "một cửa ", "1", "٣", "²", "ª", "\u00a0", "\t", " ", "    ", "  \n"),
    *("\n", "\n\n", "\n===\n", "\n---\n", "\n- ", "\n1. ", "\n> ", "\n## ", "\n: ", "\n```\n"),
    *("a | b\n--|--\nc | d\n", "UBND", "\n*[UBND]: Ủy ban\n", "[^1]", "\n[^1]: Chú\n", "[TOC]"),
    *("[x](a.md)", "![y](b.png)", "[r]", "\n[r]: a.md\n", "<thu@vi-du.example>", "&amp;"),
    *("<b>", "</b>", "<div>", "</div>", "<pre>", "</pre>", "<!-- a -->", "<https://vi-du.example>"),
    *string.punctuation,
    *(sign * 2 for sign in string.punctuation),
]
ARTICLES = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


def searched_through(source: str) -> Body:
    """What comes out where every processor and every pattern has looked at every text."""
    with (
        patch("cchc.content.plain.PlainParagraphs.test", return_value=False),
        patch("cchc.content.plain.is_plain", return_value=False),
        patch("cchc.content.plain.Headings.run", _with_contents),
    ):
        return convert(source, HERE)


def _with_contents(headings: Headings, doc: Element) -> None:
    headings.marker = "[TOC]"
    TocTreeprocessor.run(headings, doc)


@given(ARTICLES)
def test_what_is_passed_by_would_have_stayed_as_it_is(source):
    assert convert(source, HERE) == searched_through(source)


@pytest.mark.parametrize(
    "source",
    [
        "Một cửa\n:   Nơi nhận",
        "Một | Hai\n--|--\nBa | Bốn",
        "Đất đai\n===",
        "Một\n> Hai",
        "UBND\n\n*[UBND]: Ủy ban",
        "Một  \nHai",
        "[TOC]\n\n## Một\n\n### Hai",
        "- [TOC]\n\n## Một",
        "> [TOC]\n\n## Một",
        "- Một\n\n    Hai\n\n    UBND\n\n*[UBND]: Ủy ban",
        "Chữ[^1].\n\n[^1]: Một\n\n    Hai",
    ],
)
def test_a_block_that_begins_with_a_letter_may_still_be_more(source):
    assert convert(source, HERE) == searched_through(source)


@pytest.mark.parametrize("sign", string.punctuation)
def test_no_sign_means_something_that_is_not_thought_of(sign):
    twice = sign * 2
    line = f"Một {sign}hai{sign} ba{sign}bốn{sign} {twice}năm{twice} (6{sign}7) {sign}tám"
    source = f"{line}\n{line}\n\nChín {sign}"

    assert convert(source, HERE) == searched_through(source)
