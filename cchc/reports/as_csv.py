"""Each table as a CSV file for spreadsheets and programs."""

from cchc.reports.paper import Table
from cchc.text.spreadsheet import csv_text


def csv_of(table: Table) -> bytes:
    """Return the rows of a table; a total would be added up with them."""
    heads = [column.head for column in table.columns]
    return csv_text([heads, *(table.rows or [[table.none]])]).encode()
