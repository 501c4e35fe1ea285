"""A picture of a terminal: plain SVG text, in whatever fixed-width font the reader has.

Narrow enough for a phone, without scripts, styles or anything fetched from elsewhere.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

COLUMNS = 46
_LINE, _ADVANCE, _MARGIN = 21, 8.5, 14  # pixels; the widest common fonts advance by 8.4
_GROUND = "#12212b"


class Word(NamedTuple):
    """A word and its colour: each stands out from the ground by 7:1 or more."""

    text: str
    ink: str


TEXT, PLACE, ALARM, CODE = "#f4f4f4", "#a9d6ff", "#ffc27a", "#c4cdd3"


def words(text: str, ink: str) -> list[Word]:
    return [Word(word, ink) for word in text.split()]


def terminal_picture(title: str, paragraphs: Iterable[Iterable[Word]]) -> str:
    """Return an SVG file that shows these paragraphs; `title` is read aloud in its place."""
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    width, height = round(COLUMNS * _ADVANCE + 2 * _MARGIN), len(lines) * _LINE + 2 * _MARGIN
    rows = (_row(line, _MARGIN + (index + 0.72) * _LINE) for index, line in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="{_GROUND}"/>\n'
        '<g font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" '
        'font-size="14" xml:space="preserve">\n' + "".join(rows) + "</g>\n</svg>\n"
    )


def _lines(paragraph: Iterable[Word]) -> Iterator[list[Word]]:
    """Break a paragraph as a terminal does, but between words where there is a gap."""
    line: list[Word] = []
    room = COLUMNS
    for word in (part for whole in paragraph for part in _parts(whole)):
        if line and len(word.text) >= room:
            yield line
            line, room = [], COLUMNS
        room -= len(word.text) + bool(line)
        line.append(word)
    yield line


def _parts(word: Word) -> Iterator[Word]:
    for start in range(0, len(word.text), COLUMNS):
        yield Word(word.text[start : start + COLUMNS], word.ink)


def _row(line: list[Word], y: float) -> str:
    spans, gap = [], ""
    for ink, group in groupby(line, key=lambda word: word.ink):
        text = gap + " ".join(word.text for word in group)
        spans.append(f'<tspan fill="{ink}">{escape(text)}</tspan>')
        gap = " "
    return f'<text x="{_MARGIN}" y="{y:.1f}">{"".join(spans)}</text>\n'
