"""Symbols of documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.symbols import is_symbol, mended, same, type_of

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
