"""A point between thousands, a comma before decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.numbers import number_vi, read_decimal, read_whole


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_as_it_is_shown_is_read_back(number):
    assert read_decimal(number_vi(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("65,19", "65.19"),
        ("1.234,5", "1234.5"),
        ("1.234", "1234"),
        ("65.19", "65.19"),
        ("1437", "1437"),
        ("-0,5", "-0.5"),
        ("1.234.567", "1234567"),
    ],
)
def test_numbers_are_read_as_vietnamese_write_them(written, number):
    assert read_decimal(written) == Decimal(number)


@pytest.mark.parametrize("written", ["", "1,234.5", "1.23.4", "65,", "sáu", "1 234", "٣"])
def test_a_number_that_is_none_is_told_in_a_sentence(written):
    with pytest.raises(ValueError, match=r"\.") as told:
        read_decimal(written)

    assert str(told.value) == f"không hiểu số “{written}”. Hãy viết như 65,19 hoặc 1.234."


def test_a_whole_number_has_no_decimals():
    with pytest.raises(ValueError, match="“61,5” không phải số nguyên"):
        read_whole("61,5")

    assert read_whole("1.437") == 1437


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1437, "1.437"),
        (Decimal("95.12"), "95,12"),
        (0.1, "0,1"),
        (1234567, "1.234.567"),
        (-12, "-12"),
    ],
)
def test_numbers_are_shown_as_vietnamese_write_them(number, shown):
    assert number_vi(number) == shown
