"""Each table as a CSV file for spreadsheets and programs: UTF-8 with BOM, days as 2024-03-19.

A spreadsheet of any country reads that day right, where 1/4/2024 could become January.
"""

import csv
from datetime import date
from io import StringIO

from cchc.reports.paper import Cell, Table

# A spreadsheet would calculate what begins so; an apostrophe before it makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(table: Table) -> bytes:
    """Return the rows of a table; a total would be added up with them."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_safe(column.head) for column in table.columns)
    writer.writerows(map(_text, row) for row in table.rows)
    if not table.rows:
        writer.writerow([table.none])
    return text.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
        case int():
            return str(cell)
    return _safe(cell)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
