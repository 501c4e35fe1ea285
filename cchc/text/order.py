"""Vietnamese dictionary order.

Letters first (a ă â b c d đ e ê …), tones second (ngang, huyền, hỏi, ngã,
sắc, nặng), as in the Unicode CLDR collation for `vi`.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from cchc.text.forms import TONES, nfc

ALPHABET = " 0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


@lru_cache(maxsize=20_000)
def sort_key(text: str) -> SortKey:
    """Return a key that sorts `text` in Vietnamese order: An, Ánh, Ăn, Ân, Ba …"""
    ranked = tuple(_ranks(nfc(text).casefold()))
    return tuple(rank for rank, _ in ranked), tuple(tone for _, tone in ranked), text


def _ranks(text: str) -> Iterator[tuple[int, int]]:
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = next((TONES.index(mark) + 1 for mark in parts if mark in TONES), 0)
        letter = nfc("".join(mark for mark in parts if mark not in TONES))
        # Unknown signs come after the space and before the digits.
        yield RANK.get(letter, 0), tone
