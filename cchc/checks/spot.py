"""Where exactly something is written that a rule complains about.

Values keep the line of their label and no more: ten thousand entries have many values and
few slips. What is wrong is looked for in its file, when it is told.
"""

import re

from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.content.rows import Row
from cchc.content.sources import decode


def spot(catalog: Catalog, path: str, line: int, words: str) -> dict[str, int]:
    """Return the line and the column of `words`, looked for from `line` on; else that line.

    They stand whole where they can: «0» is not the second sign of «2024».
    """
    try:
        text, _ = decode((catalog.root / path).read_bytes())
    except OSError:  # gone since, or its name is stored in another form
        text = None
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for number, stored in enumerate((text or "").split("\n")[line - 1 :], line):
        if words and words in stored:
            found = whole.search(stored)
            place = found.start() if found else stored.index(words)
            return {"line": number, "column": place + 1}
    return {"line": line, "column": 1}


def in_field(catalog: Catalog, entry: Entry, attribute: str, words: str) -> dict[str, int]:
    """Where `words` stand in a field of an entry."""
    return spot(catalog, entry.path, entry.lines.get(attribute, 1), words)


def in_row(catalog: Catalog, row: Row, words: str) -> dict[str, int]:
    """Where `words` stand in a row of a table."""
    return spot(catalog, row.path, row.line, words)
