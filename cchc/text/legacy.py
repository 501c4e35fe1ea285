"""Text of the years before Unicode: TCVN3 (fonts .VnTime) and VNI, seen as Latin letters.

The table of TCVN3 is that of TCVN 5712:1993, the pairs of VNI are those of its fonts
(VNI-Times). Capitals of TCVN3 came from a font of their own, so their case is lost.
"""

import re
import unicodedata

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
# VNI writes a base and then its marks.
_BASES = {"ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư"}
_ALONE = str.maketrans("ñÑíÍìÌæÆóÓòÒîÎ", "đĐíÍìÌỉỈĩĨịỊỵỴ")
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_PAIRS = re.compile("([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöÔÖ]")
# What Unicode Vietnamese does without: a short line of it may read as TCVN3 by chance.
_FOREIGN = re.compile("[¡-ª¬-¯±-º¼-¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
_WORD = re.compile(r"[^\s!-@\[-`{-~“”‘’…–—\u00a0]+")
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?"
    "(?:iêu|yêu|oai|oay|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|a[iouy]?|ă|â[uy]?|eo?|êu?|i[aêu]?"
    "|o[aăeio]?|ôi?|ơi?|u[aâêiôơy]?|ư[aiơu]?|yê?)"
    "(?:ch|ng|nh|[ckmnpt])?"
)
_STOPS = ("c", "ch", "k", "p", "t")
_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def from_tcvn3(text: str) -> str:
    """Return what a reader of TCVN3 would have seen."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Return what a reader of VNI would have seen."""
    # The pairs first: í, ó and the like stand for themselves only where no base precedes.
    parts: list[str] = []
    end = 0
    for pair in _PAIRS.finditer(text):
        parts += text[end : pair.start()].translate(_ALONE), _joined(pair)
        end = pair.end()
    return "".join([*parts, text[end:].translate(_ALONE)])


def _joined(pair: re.Match[str]) -> str:
    if pair[1] is None:
        return _BASES[pair[0]]
    base, mark = _BASES.get(pair[1], pair[1]), pair[2].lower()
    for marks, shape in ((_TONES, ""), (_HATS, "\u0302"), (_BREVES, "\u0306")):
        if mark in marks:
            return unicodedata.normalize("NFC", base + shape + marks[mark])
    return pair[0]


def legacy_encoding(text: str) -> str:
    """Return "TCVN3" or "VNI" where most foreign-looking words of a paragraph become
    Vietnamese when read so, else nothing."""
    if not _FOREIGN.search(text):
        return ""
    words = [word for word in _WORD.findall(text) if not word.isascii() and len(word) > 1]
    for name, decoded in (("TCVN3", from_tcvn3), ("VNI", from_vni)):
        told = [word for word in words if _becomes_vietnamese(word, decoded(word))]
        enough = len(told) >= max(2, 0.7 * len(words))
        if enough and any(map(_FOREIGN.search, told)):
            return name
    return ""


def _becomes_vietnamese(word: str, decoded: str) -> bool:
    return decoded != word and is_syllable(decoded)


def is_syllable(word: str) -> bool:
    """True where a word has the shape of a Vietnamese syllable."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _MARKS.findall(apart)
    bare = unicodedata.normalize("NFC", _MARKS.sub("", apart))
    # What ends in a stop has sắc or nặng: «cát», «cạt», never «cãt».
    fits = not bare.endswith(_STOPS) or not tones or tones[0] in "\u0301\u0323"
    return len(tones) <= 1 and fits and bool(_SYLLABLE.fullmatch(bare))
