"""Segments: what belongs to the same years is indexed together.

Years fill a segment from the oldest on; it closes with the year that makes it large, and what is
added later never reaches it. The newest year of a site that is no longer small stands alone, so
that a new entry rewrites little.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.search.searched import Card

LARGE = 12_000
SMALL = 1_500


@dataclass(frozen=True)
class Slice:
    """A part of the cards, in their order; `name` is its first year."""

    name: str
    cards: tuple[Card, ...]


def slices(cards: Sequence[Card]) -> Iterator[Slice]:
    """Divide the cards (in order) into segments."""
    counts = Counter(card.order[0].year for card in cards)
    newest = max(counts) if len(cards) > SMALL else None
    begin = size = 0
    for year, count in sorted(counts.items()):
        if size >= LARGE or (year == newest and size):
            yield _slice(cards[begin : begin + size])
            begin, size = begin + size, 0
        size += count
    if size:
        yield _slice(cards[begin:])


def _slice(cards: Sequence[Card]) -> Slice:
    return Slice(str(cards[0].order[0].year), tuple(cards))
