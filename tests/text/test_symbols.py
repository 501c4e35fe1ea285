"""Symbols of documents."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.symbols import (
    ADMINISTRATIVE,
    IN_PROSE,
    TYPES,
    Shape,
    Symbol,
    belongs,
    is_symbol,
    mended,
    parse_symbol,
    same,
    type_of,
)

GOOD = [
    "96/KH-UBND",
    "09/2026/QĐ-UBND",
    "61/2018/NĐ-CP",
    "1085/QĐ-TTg",
    "72/2025/QH15",
    "18-NQ/TW",
    "12/QyĐ-UBND",
    "120/TTr-SNV",
    "88/SNV-CCHC",
    "05/2012/TTLT-BTP-BNV",
    "146/QĐ-BTTTT",
    "30/GUQ-UBND",
    "15a/QĐ-UBND",
]


@pytest.mark.parametrize("symbol", GOOD)
def test_a_symbol_is_known(symbol):
    assert is_symbol(symbol)
    assert mended(symbol) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Số 96/KH-UBND", "96/KH-UBND"),
        ("số: 96/KH-UBND", "96/KH-UBND"),
        ("96 / KH - UBND", "96/KH-UBND"),
        ("96/KH–UBND", "96/KH-UBND"),
        ("96/kh-ubnd", "96/KH-UBND"),
        ("96/QD-UBND", "96/QĐ-UBND"),
        ("61/2018/ND-CP", "61/2018/NĐ-CP"),
        ("96/KH-UBND.", "96/KH-UBND"),
        ("không số", ""),
        ("KH-UBND", ""),
    ],
)
def test_a_symbol_is_mended_where_it_is_plain(written, meant):
    assert mended(written) == meant


@given(st.text(max_size=30))
def test_what_is_offered_is_a_symbol_and_needs_no_more(text):
    assert mended(text) == "" or (is_symbol(mended(text)) and mended(mended(text)) == "")


def test_zeros_and_case_make_no_other_document():
    assert same("09/KH-UBND") == same("9/kh-ubnd")
    assert same("10/KH-UBND") != same("1/KH-UBND")


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("96/KH-UBND", "Kế hoạch"),
        ("09/2026/QĐ-UBND", "Quyết định"),
        ("72/2025/QH15", ""),
        ("88/SNV-CCHC", ""),
    ],
)
def test_a_symbol_names_a_type(symbol, name):
    assert type_of(symbol) == name


SHAPES = {
    "96/KH-UBND": Symbol(Shape.ADMINISTRATIVE, 96, "", None, "KH", "UBND"),
    "54/2016/QĐ-UBND": Symbol(Shape.LEGISLATIVE, 54, "", 2016, "QĐ", "UBND"),
    "3241/SNV-TT": Symbol(Shape.LETTER, 3241, "", None, "", "SNV-TT"),
    "61/2018/NĐ-CP": Symbol(Shape.LEGISLATIVE, 61, "", 2018, "NĐ", "CP"),
    "202/2025/QH15": Symbol(Shape.ASSEMBLY, 202, "", 2025, "", "QH15"),
    "18-NQ/TW": Symbol(Shape.PARTY, 18, "", None, "NQ", "TW"),
    "624-QĐ/TU": Symbol(Shape.PARTY, 624, "", None, "QĐ", "TU"),
    "2231/SNV-CCHC&PC": Symbol(Shape.LETTER, 2231, "", None, "", "SNV-CCHC&PC"),
    "19/2012/TTLT-BTC-BKH&ĐT-BTTTT": Symbol(
        Shape.LEGISLATIVE, 19, "", 2012, "TTLT", "BTC-BKH&ĐT-BTTTT"
    ),
    "1682/NQ-UBTVQH15": Symbol(Shape.ADMINISTRATIVE, 1682, "", None, "NQ", "UBTVQH15"),
    "09/2026/QĐ-UBND": Symbol(Shape.LEGISLATIVE, 9, "", 2026, "QĐ", "UBND"),
    "15a/QĐ-UBND": Symbol(Shape.ADMINISTRATIVE, 15, "a", None, "QĐ", "UBND"),
    "120/TTr-SNV": Symbol(Shape.ADMINISTRATIVE, 120, "", None, "TTr", "SNV"),
    "32-L/CTN": Symbol(Shape.PARTY, 32, "", None, "L", "CTN"),
}


@pytest.mark.parametrize("text", SHAPES)
def test_a_symbol_is_read_and_printed(text):
    assert parse_symbol(text) == SHAPES[text]
    assert str(SHAPES[text]) == text
    assert re.fullmatch(IN_PROSE, text) or text == "32-L/CTN"


def test_a_number_below_ten_is_printed_with_a_zero():
    assert str(parse_symbol("9/KH-UBND")) == "09/KH-UBND"


def test_there_are_twenty_nine_administrative_types():
    assert len(ADMINISTRATIVE) == 29


@pytest.mark.parametrize(
    ("symbol", "right", "wrong"),
    [
        ("5/HĐ-UBND", "Hợp đồng", "Hướng dẫn"),
        ("5/HD-UBND", "Hướng dẫn", "Hợp đồng"),
        ("5/CĐ-UBND", "Công điện", "Chỉ thị"),
        ("5/ĐA-UBND", "Đề án", "Dự án"),
        ("5/DA-UBND", "Dự án", "Đề án"),
        ("5/QyĐ-UBND", "Quy định", "Quyết định"),
        ("5/QYĐ-UBND", "Quy định", "Quyết định"),
    ],
)
def test_marks_make_a_type_and_case_does_not(symbol, right, wrong):
    assert type_of(symbol) == right
    assert belongs(symbol, right)
    assert not belongs(symbol, wrong)


LETTERS = sorted({each for every in TYPES.values() for each in every})
ISSUERS = ["UBND", "CP", "TTg", "BNV", "SNV", "BKH&ĐT", "HĐND", "BTC-BTP"]


@given(
    st.integers(1, 99999),
    st.sampled_from(["", "a", "b", ".1"]),
    st.none() | st.integers(1945, 2045),
    st.sampled_from(LETTERS),
    st.sampled_from(ISSUERS),
)
def test_every_symbol_is_read_as_it_was_printed(number, suffix, year, letters, issuer):
    shape = Shape.LEGISLATIVE if year else Shape.ADMINISTRATIVE
    symbol = Symbol(shape, number, suffix, year, letters, issuer)

    assert parse_symbol(str(symbol)) == symbol


@given(st.text(max_size=30))
def test_any_text_is_a_symbol_or_is_refused(text):
    try:
        symbol = parse_symbol(text)
    except ValueError:
        return
    assert parse_symbol(str(symbol)) == symbol
