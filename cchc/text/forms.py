"""Unicode forms of Vietnamese text.

One letter can be stored as one code point (NFC) or as a base and its marks
(NFD); both look the same and compare unequal, so text is brought to NFC once,
where it is read.
"""

import re
import unicodedata
from itertools import filterfalse

BOM = "\ufeff"
# Zero-width space, joiners, word joiner, BOM inside the text, soft hyphen:
# they break comparison and search and cannot be seen.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: dictionary order


def nfc(text: str) -> str:
    """Return `text` in Unicode NFC."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return `text` in NFC, without invisible characters, with LF line ends."""
    if any(map(text.__contains__, _INVISIBLE)):
        text = INVISIBLE.sub("", text)
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def fold(text: str) -> str:
    """Return `text` in lower case without marks: «Đất đai» → «dat dai».

    Used to compare what people type, never to change what they wrote.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return bare.replace("đ", "d")


def one_spelling(text: str) -> str:
    """Return what two spellings of one name share: «Hoà  Bình», «hòa bình» → one key.

    Case, spaces and the place of a tone are forgiven; the tone itself is not.
    """
    return " ".join(map(_one_word, text.casefold().split()))


def _one_word(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(sorted(letters, key=TONES.__contains__))


def lower_first(text: str) -> str:
    """Return `text` as it stands within a sentence: «Đất đai» → «đất đai», «PCI» stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def squeeze(text: str) -> str:
    """Return `text` trimmed, every run of white space as one space."""
    return " ".join(text.split())


def is_conflict_mark(line: str) -> bool:
    """Whether git left this line where two people changed one place; a rule tells of it."""
    return _CONFLICT.fullmatch(line.rstrip()) is not None
