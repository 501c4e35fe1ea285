"""Numbers as Vietnamese write them: 1.234,5."""

import re
from decimal import Decimal

LONGEST = 20  # signs; nothing that is counted here is larger
_VIETNAMESE = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|-?[0-9]+(?:,[0-9]+)?")
_ENGLISH = re.compile(r"-?[0-9]+\.[0-9]{1,2}")


def read_decimal(text: str) -> Decimal:
    """Read `65,19`, `1.234,5` or (from a spreadsheet) `65.19`.

    Raises ValueError with half a Vietnamese sentence for anything else.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise ValueError(f"số “{text[:LONGEST]}…” dài quá. Hãy kiểm tra lại.")
    if _VIETNAMESE.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return Decimal(text)
    raise ValueError(f"không hiểu số “{text}”. Hãy viết như 65,19 hoặc 1.234.")


def read_whole(text: str) -> int:
    """Read a whole number, `1.437` or `1437`.

    Raises ValueError with half a Vietnamese sentence for anything else.
    """
    number = read_decimal(text)
    if number != number.to_integral_value():
        raise ValueError(f"“{text.strip()}” không phải số nguyên. Hãy viết như 63.")
    return int(number)


def number_vi(number: Decimal | float) -> str:
    """Return `1.437` or `95,12`: a point between thousands, a comma before decimals."""
    if isinstance(number, float):
        number = Decimal(str(number))
    return f"{number:,}".translate(str.maketrans(",.", ".,"))
