"""Code, addresses and raw HTML are not prose."""

import pytest

from cchc.text.prose import paragraphs, prose_spans, replaced, within

KEPT = "x..."


@pytest.mark.parametrize(
    "text",
    [
        "`x...`",
        "``a ` x... ``",
        "```\nx...\n```",
        "~~~ python\nx...\n~~~",
        "```\nx...",
        "    x...",
        "\tx...",
        "<!-- x... -->",
        "<pre>\nx...\n</pre>",
        '<img alt="x...">',
        "[a](x...)",
        "[a](b_(x...))",
        "[a]: x...",
        "https://vi-du.example/x...",
        "x...@vi-du.example",
    ],
)
def test_what_is_no_prose_is_left_out(text):
    prose = "".join(text[slice(*span)] for span in prose_spans(f"{text}"))

    assert KEPT not in prose


@pytest.mark.parametrize("text", ["Và x...", "- x...", "[^1]: x...", "| x... |", "`a` x... `b`"])
def test_what_people_read_is_prose(text):
    assert KEPT in "".join(text[slice(*span)] for span in prose_spans(text))


def test_paragraphs_are_parted_by_blank_lines():
    text = "Một\nhai\n \nba"

    assert [text[slice(*span)] for span in paragraphs(text)] == ["Một\nhai", "ba"]


def test_spans_are_cut_and_replaced():
    assert within([(0, 5), (7, 9)], (3, 8)) == [(3, 5), (7, 8)]
    assert replaced("abcdef", [((0, 1), "x"), ((3, 5), "")]) == "xbcf"
