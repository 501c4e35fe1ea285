"""Where exactly something is written that a rule complains about.

Values keep the line of their label and no more: ten thousand entries have many values and
few slips. What is wrong is looked for in its file, when it is told.
"""

import re
from datetime import date

from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.content.rows import Row
from cchc.content.sources import decode

_LABEL = re.compile(r"[^:：]+[:：][ \t\u00a0]*(?=\S)")


def spot(catalog: Catalog, path: str, line: int, words: str) -> dict[str, int]:
    """Return the line and the column of `words`, looked for from `line` on; else that line.

    They stand whole where they can: «0» is not the second sign of «2024».
    """
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for number, stored in enumerate(_lines(catalog, path)[line - 1 :], line):
        if words and words in stored:
            found = whole.search(stored)
            place = found.start() if found else stored.index(words)
            return {"line": number, "column": place + 1}
    return {"line": line, "column": 1}


def _lines(catalog: Catalog, path: str) -> list[str]:
    try:
        text, _ = decode((catalog.root / path).read_bytes())
    except OSError:  # gone since, or its name is stored in another form
        text = None
    return (text or "").split("\n")


def in_field(catalog: Catalog, entry: Entry, attribute: str, words: str) -> dict[str, int]:
    """Where `words` stand in a field of an entry."""
    return spot(catalog, entry.path, entry.lines.get(attribute, 1), words)


def at_value(catalog: Catalog, entry: Entry, attribute: str) -> dict[str, int]:
    """Where the value of a field begins, however it is spelled; else its line."""
    line = entry.lines.get(attribute, 1)
    stored = _lines(catalog, entry.path)[line - 1 : line]
    label = _LABEL.match(stored[0]) if stored and attribute in entry.lines else None
    return {"line": line, "column": label.end() + 1 if label else 1}


def at_day(catalog: Catalog, row: Row, day: date) -> dict[str, int]:
    """Where a day stands in a row of a table, in one of the ways in which days are written."""
    written = day.strftime("%d/%m/%Y"), f"{day.day}/{day.month}/{day.year}", day.isoformat()
    stored = _lines(catalog, row.path)[row.line - 1]
    return in_row(catalog, row, next((each for each in written if each in stored), ""))


def in_row(catalog: Catalog, row: Row, words: str) -> dict[str, int]:
    """Where `words` stand in a row of a table."""
    return spot(catalog, row.path, row.line, words)
