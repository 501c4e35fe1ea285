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
DIGITS = "0–9"  # the initial of all that begins with a number

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


@lru_cache(maxsize=20_000)
def sort_key(text: str) -> SortKey:
    """Return a key that sorts `text` in Vietnamese order: An, Ánh, Ăn, Ân, Ba …"""
    ranked = tuple(_ranks(nfc(text).casefold()))
    return tuple(rank for rank, _ in ranked), tuple(tone for _, tone in ranked), text


def initial(text: str) -> str:
    """Return the letter under which a dictionary has `text`: «“Ấn phẩm”» → «Â», «12 xã» → DIGITS;
    "" where there is neither letter nor digit that we know."""
    for char in nfc(text).casefold():
        letter, _ = _parts(char)
        if letter.isdigit():
            return DIGITS
        if letter in RANK and letter != " ":
            return letter.upper()
    return ""


def _ranks(text: str) -> Iterator[tuple[int, int]]:
    for char in text:
        letter, tone = _parts(char)
        # Unknown signs come after the space and before the digits.
        yield RANK.get(letter, 0), tone


@lru_cache(maxsize=1_000)  # texts are long and alphabets short
def _parts(char: str) -> tuple[str, int]:
    """Return a letter without its tone, and the place of the tone (0: none)."""
    parts = unicodedata.normalize("NFD", char)
    tone = next((TONES.index(mark) + 1 for mark in parts if mark in TONES), 0)
    return nfc("".join(mark for mark in parts if mark not in TONES)), tone
