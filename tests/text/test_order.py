"""Vietnamese dictionary order."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.order import ALPHABET, DIGITS, initial, sort_key

# As ICU sorts it for Vietnamese.
CORRECT = [
    "An",
    "Anh",
    "Ánh",
    "Áo",
    "Ăn",
    "Ắng",
    "Ân",
    "Ấn",
    "Ba",
    "Bà",
    "Bả",
    "Bã",
    "Bá",
    "Bạ",
    "Ca",
    "Da",
    "Dinh",
    "Dũng",
    "Đa",
    "Đinh",
    "Đức",
    "E",
    "Ê",
    "Ế",
    "Hoa",
    "Hoà",
    "Hoá",
    "Hòa",
    "Hóa",
    "Nga",
    "Nghĩa",
    "Ngọc",
    "Nhi",
    "O",
    "Ô",
    "Ổn",
    "Ông",
    "Ơ",
    "Ớ",
    "Thu",
    "Thuỷ",
    "Thuý",
    "Thủy",
    "Thúy",
    "U",
    "Uy",
    "Ư",
    "Ưu",
    "Y",
    "Ý",
]


@pytest.mark.parametrize("seed", range(20))
def test_names_come_in_the_order_of_a_dictionary(seed):
    shuffled = random.Random(seed).sample(CORRECT, len(CORRECT))  # noqa: S311 (no secret)

    assert sorted(shuffled, key=sort_key) == CORRECT


def test_letters_come_in_the_order_of_the_alphabet():
    letters = list(ALPHABET.strip())
    shuffled = random.Random(1).sample(letters, len(letters))  # noqa: S311 (no secret)

    assert sorted(shuffled, key=sort_key) == letters


def test_tones_come_after_letters():
    assert sorted(["má", "mạ", "ma", "mã", "mà", "mả"], key=sort_key) == [
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
    ]


def test_a_later_letter_weighs_more_than_an_earlier_tone():
    assert sorted(["Bạ", "Bàn", "Ba"], key=sort_key) == ["Ba", "Bạ", "Bàn"]


def test_a_shorter_name_comes_first():
    assert sort_key("Sở Nội vụ") < sort_key("Sở Nội vụ tỉnh")


@given(st.text(max_size=30))
def test_composed_and_decomposed_names_have_one_place(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert sort_key(composed)[:2] == sort_key(decomposed)[:2]


@given(st.lists(st.text(max_size=10)))
def test_any_texts_can_be_sorted(texts):
    assert len(sorted(texts, key=sort_key)) == len(texts)


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Đất đai", "Đ"),
        ("đường", "Đ"),
        ("Ấn phẩm", "Â"),
        ("Ứng dụng", "Ư"),
        ("“Một cửa”", "M"),
        ("– Ăn quả", "Ă"),
        ("Zalo", "Z"),
        ("118 thủ tục", DIGITS),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_title_stands_under_the_letter_of_a_dictionary(text, letter):
    assert initial(text) == letter
    assert initial(unicodedata.normalize("NFD", text)) == letter
