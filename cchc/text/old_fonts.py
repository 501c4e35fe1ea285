"""Whole paragraphs typed for TCVN3 or VNI fonts, brought to Unicode where that is certain.

To tell an editor of a suspicion is one thing (`legacy.legacy_encoding`); to rewrite a text
asks for more: every word with marks must become Vietnamese.
"""

import re
from collections.abc import Sequence

from cchc.text.legacy import from_tcvn3, from_vni, is_syllable

SOFT_HYPHEN = "\u00ad"  # the ư of TCVN3; in VNI it is what it is
# Letters that neither encoding shows: where they stand, the text is Unicode already.
_UNICODE = re.compile("[\u0102-\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_BETWEEN_WORDS = re.compile(r"[\s!-@\[-`{-~“”‘’–—…•]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
_CERTAIN = 3  # words that mix plain letters and marks


def in_unicode(parts: Sequence[str]) -> list[str] | None:
    """Return the parts of a paragraph in Unicode; None unless it certainly is TCVN3 or VNI.

    Certainly: three words or more mix marks with plain letters, each word with a mark is a
    Vietnamese syllable when decoded, and most are none as they stand.
    """
    text = " ".join(parts)
    if text.isascii() or _UNICODE.search(text):
        return None
    words = _words(text)
    mixed = sum(_ASCII_LETTER.search(word) is not None for word in words)
    if mixed < _CERTAIN or any(_is_sign(word) for word in words):
        return None
    if 2 * sum(map(is_syllable, words)) >= len(words):
        return None
    ways = [way for way in (from_tcvn3, _from_vni) if all(is_syllable(way(word)) for word in words)]
    return [ways[0](part) for part in parts] if len(ways) == 1 else None


def _is_sign(word: str) -> bool:
    """A bullet of a word processor, ©, ®: no word of any encoding."""
    return len(word) == 1 and not word.isalpha()


def _from_vni(text: str) -> str:
    return from_vni(text.replace(SOFT_HYPHEN, ""))


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(text) if word and not word.isascii()]
