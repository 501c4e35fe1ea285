"""Tables for spreadsheets: one form of CSV for everything that can be downloaded.

UTF-8 with the mark by which Excel knows it, `;` between cells and a comma before decimals, as
Excel has it where Windows is set to Vietnamese: a file opens in columns by a double click.
Days stay as in ISO 8601: 1/4/2024 is January in half of all spreadsheets.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cchc.text.forms import BOM

DELIMITER = ";"
LINE_END = "\r\n"
DECIMAL_SIGN = ","
# A spreadsheet takes what begins like this for a formula, and runs it.
_LIKE_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

Value = str | int | Decimal | date | tuple[str, ...] | list[str] | None


def csv_text(rows: Iterable[Iterable[Value]]) -> str:
    """Return a table; the first of the rows are the heads of its columns."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator=LINE_END)
    for row in rows:
        writer.writerow([cell(value) for value in row])
    return BOM + out.getvalue()


def cell(value: Value) -> str:
    """Return a value as it stands in a cell; nothing known is nothing, never zero."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", DECIMAL_SIGN)
    if isinstance(value, int):
        return str(value)
    text = value if isinstance(value, str) else "; ".join(map(str, value))
    return f"'{text}" if text.startswith(_LIKE_A_FORMULA) else text
