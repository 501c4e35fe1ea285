"""Old fonts are read where they certainly are old fonts, and nowhere else."""

import pytest

from cchc.text.old_fonts import in_unicode


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
    assert in_unicode([written]) == [meant]


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
        "· Sao y\n· Luu\n· Gui",
        "· C¶i c¸ch hµnh chÝnh",  # the bullet would become a letter
        "Tiếng Việt rÊt hay, ViÖt rÊt",
        "rÊt ViÖt",  # too few to be certain
    ],
)
def test_other_text_is_left_alone(text):
    assert in_unicode([text]) is None


def test_the_parts_of_a_paragraph_are_judged_together():
    assert in_unicode(["TiÕng ", " ViÖt rÊt ", "hay"]) == ["Tiếng ", " Việt rất ", "hay"]
