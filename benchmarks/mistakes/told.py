"""What our check says of a mistake, and how it stands in the page."""

import re
from collections.abc import Iterable

from benchmarks.mistakes.examples import Example
from cchc.problems import Problem, Severity

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}
_LONGEST = 170


def gravest_first(heard: Iterable[Problem]) -> list[Problem]:
    """Of one gravity, what stands in a line of its own comes before what is said of the file."""
    return sorted(heard, key=lambda each: (_GRAVITY[each.severity], each.line == 1, each))


def our_cells(example: Example, heard: Iterable[Problem]) -> str:
    """Return the first two cells of a row: a mistake, and what our check says of it."""
    first, *others = gravest_first(heard)
    besides = f" (và {len(others)} lời nữa)" if others else ""
    return f"| {plain(example.title)} | Dòng {first.line}: {plain(first.sentence)}{besides} |"


def plain(words: str) -> str:
    """Return words that Markdown leaves as they are, cut where they are long."""
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    return re.sub(r"([\\`*_\[\]|#])", r"\\\1", words).replace("&", "&amp;").replace("<", "&lt;")
