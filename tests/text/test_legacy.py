"""Text of the years before Unicode is known, and read; nothing else is taken for it."""

from pathlib import Path

import pytest

from cchc.text.legacy import from_tcvn3, from_vni, is_syllable, legacy_encoding

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("written", "name", "meant"),
    [
        ("TiÕng ViÖt rÊt hay", "TCVN3", "Tiếng Việt rất hay"),
        ("C¶i c¸ch hµnh chÝnh", "TCVN3", "Cải cách hành chính"),
        ("Tieáng Vieät raát hay", "VNI", "Tiếng Việt rất hay"),
        ("Xin chaøo caùc baïn", "VNI", "Xin chào các bạn"),
        ("Nöôùc Vieät Nam ñoäc laäp", "VNI", "Nước Việt Nam độc lập"),
    ],
)
def test_old_text_is_known_and_read(written, name, meant):
    read = {"TCVN3": from_tcvn3, "VNI": from_vni}[name]

    assert (legacy_encoding(written), read(written)) == (name, meant)


@pytest.mark.parametrize("word", ["Nghiêng", "khuỷu", "quý", "ươm", "hoà", "hòa", "yêu", "Đắk"])
def test_a_syllable_is_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["réforme", "LuatVietnam", "côté", "Œuvre", "naïf", "ƀuôn", ""])
def test_what_is_none_is_known(word):
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "text",
    [
        "L'été, à l'école, où le garçon naïf a déjà dîné",
        "Müller, Łódź",
        "Ăyŏng adei",
        "· tài chính công",
        "có hai là 5 m²",
        "",
    ],
)
def test_other_languages_are_not_taken_for_it(text):
    assert legacy_encoding(text) == ""


def test_no_line_of_the_shipped_content_is_taken_for_it():
    lines = [line for file in (ROOT / "content").rglob("*.md")
             for line in file.read_text(encoding="utf-8").splitlines()]  # fmt: skip

    assert [line for line in lines if legacy_encoding(line)] == []
