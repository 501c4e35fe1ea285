"""Vietnamese typed for fonts of the nineties, read as if it were Unicode: TCVN3 and VNI.

«TiÕng ViÖt» is TCVN3 for «Tiếng Việt», «Tieáng Vieät» is VNI. Tables: TCVN 5712:1993 as
the .VnTime fonts use it (their capitals are fonts of their own, so TCVN3 knows no accented
ones); VNI after the character chart of VNI for Windows.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from cchc.text.forms import TONES, nfc

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
# A sign after its vowel: what it adds. Capitals have the capital sign.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile(
    f"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE
)
# Letters that neither encoding shows: where they stand, the text is Unicode already.
_UNICODE = re.compile("[\u0102-\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_BETWEEN_WORDS = re.compile(r"[\s!-@\[-`{-~“”‘’–—…•]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh?|ph|th|tr|ch|qu|[bcdđhlmnprstvx])?"
    r"(?:[aăâeêioôơuưy]|a[iouy]|â[uy]|eo|êu|i[au]|iêu?|o[aăeio]|oa[iyo]|oeo|ôi|ơi"
    r"|u[aâeêiơôy]|uây|uôi|uêu|uy[aêu]|ư[aiơu]|ươ[iu]|yêu?)"
    r"(?P<stop>c|ch|p|t)?(?:m|n|ng|nh)?"
)
_CERTAIN = 3  # words with marks, every one of which must be Vietnamese


def decoded(parts: Sequence[str]) -> list[str] | None:
    """Return the parts of a paragraph in Unicode; None unless it certainly is TCVN3 or VNI.

    Certainly: three words or more hold marks, each is a Vietnamese syllable when decoded,
    and most are none as they stand.
    """
    text = " ".join(parts)
    if text.isascii() or _UNICODE.search(text) or _share(text) >= 0.5:
        return None
    ways: tuple[Callable[[str], str], ...] = (_from_tcvn3, _from_vni)
    found = [way for way in ways if _share(way(text), _marked(text)) == 1]
    return [found[0](part) for part in parts] if len(found) == 1 else None


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _from_vni(text: str) -> str:
    return _VNI.sub(_vni_letter, text.replace("\u00ad", ""))  # there a soft hyphen is one


def _vni_letter(match: re.Match[str]) -> str:
    vowel, mark, single = match.groups()
    written = single or vowel
    letter = _VNI_LETTERS.get(written.lower(), written.lower())
    letter = nfc(letter + _VNI_MARKS[mark.lower()]) if mark else letter
    return letter.upper() if written.isupper() else letter


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(text) if word and not word.isascii()]


def _marked(text: str) -> int:
    return len(_words(text))


def _share(text: str, expected: int = 0) -> float:
    """The share of Vietnamese syllables among words with marks; 0 where there are too few."""
    words = _words(text)
    if len(words) < max(_CERTAIN, expected):
        return 0
    return sum(map(is_syllable, words)) / len(words)


def is_syllable(word: str) -> bool:
    """True for what Vietnamese spelling allows; not every such syllable is a word."""
    spelled = unicodedata.normalize("NFD", word.lower())
    tones = [sign for sign in spelled if sign in TONES]
    bare = nfc("".join(sign for sign in spelled if sign not in TONES))
    match = _SYLLABLE.fullmatch(bare)
    if match is None or len(tones) > 1:
        return False
    return not match["stop"] or tones in (["\u0301"], ["\u0323"])
