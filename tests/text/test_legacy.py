"""Old fonts are read where they certainly are old fonts, and nowhere else."""

import pytest

from cchc.text.legacy import _TCVN3, decoded, is_syllable


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TiÕng ViÖt rÊt hay", "Tiếng Việt rất hay"),
        ("Tieáng Vieät raát hay", "Tiếng Việt rất hay"),
        ("Xin chaøo caùc baïn", "Xin chào các bạn"),
        ("Ph­¬ng ¸n c¶i c¸ch hµnh chÝnh", "Phương án cải cách hành chính"),
        ("CAÛI CAÙCH HAØNH CHÍNH ÔÛ ÑÒA PHÖÔNG", "CẢI CÁCH HÀNH CHÍNH Ở ĐỊA PHƯƠNG"),
        ("§Ò ¸n sè 5 cña Së Néi vô", "Đề án số 5 của Sở Nội vụ"),
    ],
)
def test_a_paragraph_of_an_old_font_is_read(written, meant):
    assert decoded([written]) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Cải cách hành chính",
        "Cải cách hành chính".encode().decode("latin-1"),
        "Là và có thì ù ì",
        "Déjà vu : l’été, la côte, le thé, c’est très bien fêté à Évian",
        "Über müßige Straßenbäume können wir später reden",
        "Čih djŏ hdơr mâo klei hră mơar Ayŭ",
        "© 2026 ® ¶",
        "Tiếng Việt rÊt hay, ViÖt rÊt",
        "rÊt ViÖt",  # too few to be certain
    ],
)
def test_other_text_is_left_alone(text):
    assert decoded([text]) is None


def test_the_parts_of_a_paragraph_are_judged_together():
    assert decoded(["TiÕng ", " ViÖt rÊt ", "hay"]) == ["Tiếng ", " Việt rất ", "hay"]


def test_the_table_of_tcvn3_has_a_letter_for_every_sign_once():
    assert len(set(_TCVN3.values())) == len(_TCVN3) == 74


@pytest.mark.parametrize("word", ["nghiêng", "khuỷu", "quý", "gì", "Ơ", "ngoéo", "được", "hoà"])
def test_vietnamese_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["été", "rÊt", "được2", "bồc", "ză", "ààn"])
def test_others_are_not(word):
    assert not is_syllable(word)
