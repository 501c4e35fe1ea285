"""One letter, many encodings: all of them become one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.forms import clean, fold, lower_first, nfc, squeeze

LETTERS = "aăâeêioôơuưyđ"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VIETNAMESE = [nfc(letter + tone) for letter in LETTERS for tone in TONES]


@given(st.text())
def test_nfc_twice_is_nfc_once(text):
    assert nfc(nfc(text)) == nfc(text)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("letter", VIETNAMESE)
def test_every_vietnamese_letter_folds_to_ascii(letter):
    assert fold(letter) in "aeiouyd"
    assert fold(letter.upper()) == fold(letter)


@pytest.mark.parametrize("letter", VIETNAMESE)
def test_a_decomposed_letter_is_cleaned_to_the_composed_one(letter):
    assert clean(unicodedata.normalize("NFD", letter)) == letter


def test_folding_keeps_d_with_stroke_as_d():
    assert fold("Đất đai ĐẤT ĐAI") == "dat dai dat dai"


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("\ufeffTiêu đề", "Tiêu đề"),
        ("cải\u00adcách", "cảicách"),
        ("cải\u200bcách", "cảicách"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("giữ\u00a0nguyên", "giữ\u00a0nguyên"),
    ],
)
def test_what_cannot_be_seen_is_taken_away(written, cleaned):
    assert clean(written) == cleaned


def test_white_space_becomes_one_space():
    assert squeeze("  cải \t cách\u00a0 hành\nchính ") == "cải cách hành chính"


@pytest.mark.parametrize(
    ("alone", "within"),
    [
        ("Đất đai", "đất đai"),
        ("PCI tăng", "PCI tăng"),
        ("UBND xã", "UBND xã"),
        ("A", "a"),
        ("", ""),
    ],
)
def test_a_first_letter_is_lowered_unless_it_begins_an_abbreviation(alone, within):
    assert lower_first(alone) == within
