"""Words of two syllables stay whole in headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from cchc.text.compounds import whole_headings, whole_words
from cchc.text.typography import NBSP, polish_text


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Cải cách hành chính năm 2026", ["Cải cách", "hành chính"]),
        ("Ban hành chính sách", ["Ban hành", "chính sách"]),
        ("KẾ HOẠCH", ["KẾ HOẠCH"]),
        ("Nơi cư trú: (địa giới) “phục vụ”", ["cư trú:", "(địa giới)", "“phục vụ”"]),
        ("Ở Bình Phước thì", ["Bình Phước"]),
        ("Hành, chính", []),
        ("hành", []),
        ("", []),
    ],
)
def test_a_word_of_two_syllables_is_kept_together(heading, kept):
    assert [word for word in whole_words(escape(heading)).split(" ") if NBSP in word] == [
        word.replace(" ", NBSP) for word in kept
    ]


def test_what_is_kept_together_already_stays_as_it_is():
    once = whole_words(polish_text("Kế hoạch 96/KH-UBND, giai đoạn 2026-2030"))

    assert '<span class="nb">96/KH-UBND</span>' in once
    assert whole_words(once) == once


def test_addresses_and_names_in_tags_are_not_words():
    body = '<h2 id="ban hành"><a title="hồ sơ" href="/">Ban hành</a></h2>'

    assert whole_headings(body) == body.replace(">Ban hành<", ">Ban\u00a0hành<")


def test_in_a_text_only_headings_change():
    body = "<p>Thủ tục</p><h2>Thủ tục</h2><p>Thủ tục</p><h3>Hồ sơ</h3>"

    assert whole_headings(body) == (
        "<p>Thủ tục</p><h2>Thủ\u00a0tục</h2><p>Thủ tục</p><h3>Hồ\u00a0sơ</h3>"
    )


@given(st.lists(st.sampled_from(["hành", "chính", "thủ", "tục,", "(ban", "a", "", "<", "–", "&"])))
def test_the_words_themselves_are_the_editors(words):
    heading = escape(" ".join(words))

    assert whole_words(heading).replace(NBSP, " ") == heading
