"""Words as they are indexed: two forms of each, with its marks and without.

«Hoà» and «hòa» are one word, `hoa` + huyền; its tone stands behind it as a sign (`` hoa` ``),
so that the place of the tone makes no difference; «kí» and «ký» are one word, too: `ky'`.
Folded they are `hoa` and `ky`. The tables are those of `folding.json`; the browser gets the same
ones with the index.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

FOLDING = json.loads((Path(__file__).parent / "folding.json").read_text(encoding="utf-8"))
_LETTERS = str.maketrans(dict(FOLDING["letters"]))
_TONES: dict[str, str] = dict(FOLDING["tones"])
_SPELLINGS: dict[str, str] = dict(FOLDING["spellings"])
_SIGNS = re.compile("[" + re.escape("".join(_TONES.values())) + "]")
_WORD = re.compile(r"[^\W_]+")
_ZEROS = re.compile(r"(?<![^\W_])0+(?=[0-9])")
_BEFORE_A_NUMBER = frozenset({"so", "nam"})


def words_of(text: str) -> list[str]:
    """Return the words of a text in their form with marks, in order."""
    return list(map(with_marks, _WORD.findall(unicodedata.normalize("NFC", text))))


@cache
def with_marks(word: str) -> str:
    """Return one word in small letters, its tone as a sign behind it: «Hoà», «hòa» → `` hoa` ``."""
    small = word.lower()
    if small.isascii():
        return _SPELLINGS.get(small, small)
    parts = unicodedata.normalize("NFD", small)
    tone = "".join(_TONES[part] for part in parts if part in _TONES)[-1:]
    letters = "".join(part for part in parts if part not in _TONES)
    return unicodedata.normalize("NFC", _SPELLINGS.get(letters, letters)) + tone


@cache
def folded(term: str) -> str:
    """Return a term (words in their form with marks) without marks."""
    return _SIGNS.sub("", term).translate(_LETTERS)


def joined(text: str) -> str:
    """Return what all spellings of a symbol share: `96/KH-UBND`, «96 kh ubnd» → `96khubnd`.

    Zeros before a number and the words «số» and «năm» say nothing: «nghị định số 61 năm 2018»
    is `nghidinh612018`.
    """
    words = [folded(word) for word in words_of(_ZEROS.sub("", text))]
    return "".join(word for word in words if word not in _BEFORE_A_NUMBER)
