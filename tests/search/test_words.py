"""Words in two forms: with their marks and without."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.search.words import FOLDING, folded, joined, with_marks, words_of
from cchc.text.forms import fold

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
SPELLINGS = dict(FOLDING["spellings"])


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("uỷ ban", "ủy ban"), ("ĐẤT ĐAI", "đất đai"),
     ("đăng kí", "đăng ký"), ("QUÍ I", "quý i"), ("ti le", "ty le"),
     ("Đất đai", unicodedata.normalize("NFD", "Đất đai"))],
)  # fmt: skip
def test_spellings_that_are_one_word_have_one_form(one, other):
    assert words_of(one) == words_of(other)


def test_y_stands_for_i_only_where_both_are_written():
    assert words_of("kinh mía ti vi") == ["kinh", "mia'", "ty", "vi"]


def test_other_marks_make_another_word_that_is_folded_alike():
    forms = words_of("ma mà má mả mã mạ")

    assert len(set(forms)) == 6
    assert {folded(form) for form in forms} == {"ma"}


def test_a_symbol_is_taken_apart_where_people_type_spaces():
    assert words_of("96/KH-UBND") == words_of("96 kh ubnd")


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("96/KH-UBND", "96khubnd"),
        ("96 kh-ubnd", "96khubnd"),
        ("nghị định số 61 năm 2018", "nghidinh612018"),
        ("05/2024/TT-BNV", "52024ttbnv"),
    ],
)
def test_all_spellings_of_a_symbol_share_one_form(typed, form):
    assert joined(typed) == form


@given(st.text(alphabet=VIETNAMESE + VIETNAMESE.upper(), min_size=1, max_size=8))
def test_folding_is_that_of_the_whole_project(word):
    plain = fold(word)

    assert folded(with_marks(word)) == SPELLINGS.get(plain, plain)


def test_the_table_is_pairs_of_single_signs():
    assert all(len(sign) == 1 for pair in (*FOLDING["letters"], *FOLDING["tones"]) for sign in pair)
    assert json.loads(json.dumps(FOLDING)) == FOLDING
