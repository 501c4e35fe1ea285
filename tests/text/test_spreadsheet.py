"""One form of CSV for all that can be downloaded."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.spreadsheet import cell, csv_text


def test_vietnamese_excel_opens_it_in_columns():
    assert csv_text([["Nơi", "Điểm"], ["Thử, Giả", Decimal("84.46")]]).encode() == (
        b"\xef\xbb\xbf" + "Nơi;Điểm\r\nThử, Giả;84,46\r\n".encode()
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (0, "0"),
        (-3, "-3"),
        (Decimal("-1.50"), "-1,50"),
        (date(2024, 4, 1), "2024-04-01"),
        (("Sở A", "Sở B"), "Sở A; Sở B"),
        (["=A1", "B"], "'=A1; B"),
        ("＝A1", "'＝A1"),
        ("- một", "'- một"),
        ("một", "một"),
    ],
)
def test_a_value_in_a_cell(value, shown):
    assert cell(value) == shown


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), min_size=2))
def test_cells_come_back_as_they_were_or_with_a_sign_before_a_formula(texts):
    text = csv_text([texts]).removeprefix("\ufeff")
    ((*found,),) = csv.reader(io.StringIO(text, newline=""), delimiter=";")

    assert [each.removeprefix("'") for each in found] == [each.removeprefix("'") for each in texts]
