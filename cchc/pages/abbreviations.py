"""Abbreviations are explained once in a text, and foreign words are read in their own language.

Which ones there are, the registry says (`danh-ba/viet-tat.csv`). Most texts hold few of
them, so each is looked for as a plain word; only where it stands is anything weighed.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from cchc.content.rows import Abbreviation

# Text within these stays as it is: code, headings, and what an editor explained.
_CLOSED = ("code", "pre", "kbd", "samp", "abbr", "h2", "h3", "h4")
_GLUE = frozenset("-/_")  # 96/KH-UBND is a symbol, not an abbreviation


class _Place(NamedTuple):
    start: int
    end: int
    html: str


class Abbreviations:
    """The registry, the longest first: «PAR INDEX» is not «PAR» and a word."""

    def __init__(self, rows: Iterable[Abbreviation]) -> None:
        rows = sorted(rows, key=lambda row: len(row.short), reverse=True)
        self._rows = [(escape(row.short, quote=False), row) for row in rows]

    def explained(self, html: str) -> str:
        """Return sanitised HTML with every abbreviation explained where it stands first, and
        every foreign word marked."""
        here = [(short, row) for short, row in self._rows if short in html]
        if not here:
            return html
        closed = [name for name in _CLOSED if f"<{name}" in html]
        taken: list[_Place] = []
        for short, row in here:
            found = (each for each in _places(html, short) if _is_open(html, each, closed, taken))
            known = f">{short}</abbr>" in html
            taken += list(_written(html, row, short, found, known=known))
        return _with(html, sorted(taken))


def _places(html: str, short: str) -> Iterator[int]:
    """Where a word stands by itself."""
    start = html.find(short)
    while start >= 0:
        end = start + len(short)
        if _ends(html[start - 1 : start]) and _ends(html[end : end + 1]):
            yield start
        start = html.find(short, end)


def _ends(sign: str) -> bool:
    return not (sign.isalnum() or sign in _GLUE) or not sign


def _is_open(html: str, start: int, closed: Iterable[str], taken: Iterable[_Place]) -> bool:
    """True for a place in the run of a text: not in a tag, not in code, not in a longer one."""
    if html.rfind("<", 0, start) > html.rfind(">", 0, start):
        return False
    if any(
        html.rfind(f"<{name}", 0, start) > html.rfind(f"</{name}>", 0, start) for name in closed
    ):
        return False
    return not any(each.start <= start < each.end for each in taken)


def _written(
    html: str, row: Abbreviation, short: str, found: Iterator[int], *, known: bool
) -> Iterator[_Place]:
    """Yield the word as it is written anew: explained once (or by the text itself: «Ủy ban nhân
    dân (UBND)»), marked wherever it is foreign."""
    word = f'<span lang="{row.language}">{short}</span>' if row.language else short
    meaning = f"{escape(row.meaning)} (".casefold()
    explain = bool(row.meaning) and not known
    for start in found:
        explain = explain and html[max(0, start - len(meaning)) : start].casefold() != meaning
        new = f'<abbr title="{escape(row.meaning)}">{word}</abbr>' if explain else word
        yield _Place(start, start + len(short), new)
        explain = False
        if not row.language:
            return


def _with(html: str, places: Iterable[_Place]) -> str:
    parts: list[str] = []
    after = 0
    for each in places:
        parts += html[after : each.start], each.html
        after = each.end
    return "".join((*parts, html[after:]))
