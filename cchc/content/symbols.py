"""Symbols of documents, `96/KH-UBND`: how they are built, and what they say of the type.

Nghị định 30/2020/NĐ-CP: a number (below ten with a zero before it), a slash, and groups of
letters with hyphens between. Agencies choose their letters, so no list of them is closed.
"""

import re
import unicodedata
from collections.abc import Mapping

_LETTERS = r"[^\W\d_a-z][^\W_]*(?:[.&][^\W_]+)*"
SYMBOL = re.compile(
    rf"[0-9]{{1,5}}(?:[A-Za-z]|\.[0-9]{{1,3}})?/(?:(?:19|20)[0-9]{{2}}/)?{_LETTERS}(?:-{_LETTERS})*"
    rf"|[0-9]{{1,4}}-{_LETTERS}(?:/{_LETTERS})?"  # of the Party, and of old laws
)
_LEAD = re.compile(r"(?:văn bản\s+)?(?:số\s*)?:?\s*", re.IGNORECASE)
_DASHES = re.compile("[\u2010-\u2015\u2212_]")
# Without the marks that make them types: typed on a keyboard without Vietnamese.
_BARE = {"QD": "QĐ", "ND": "NĐ"}

# Nghị định 30/2020/NĐ-CP, Phụ lục III, and the kinds of legal documents. Types without letters
# of their own («Công văn», «Luật») are compared with nothing.
ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "Nghị quyết": ("NQ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Quy chế": ("QC",),
    "Quy định": ("QyĐ", "QĐ"),
    "Thông cáo": ("TC",),
    "Thông báo": ("TB",),
    "Hướng dẫn": ("HD",),
    "Chương trình": ("CTr",),
    "Kế hoạch": ("KH",),
    "Phương án": ("PA",),
    "Đề án": ("ĐA",),
    "Dự án": ("DA",),
    "Báo cáo": ("BC",),
    "Biên bản": ("BB",),
    "Tờ trình": ("TTr",),
    "Hợp đồng": ("HĐ",),
    "Công điện": ("CĐ",),
    "Bản ghi nhớ": ("BGN", "GN"),
    "Bản thỏa thuận": ("BTT", "TTh"),
    "Giấy ủy quyền": ("GUQ", "UQ"),
    "Giấy mời": ("GM",),
    "Giấy giới thiệu": ("GGT",),
    "Giấy nghỉ phép": ("GNP", "NP"),
    "Phiếu gửi": ("PG",),
    "Phiếu chuyển": ("PC",),
    "Phiếu báo": ("PB",),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT",),
    "Thông tư liên tịch": ("TTLT",),
    "Nghị quyết liên tịch": ("NQLT",),
    "Văn bản hợp nhất": ("VBHN",),
    "Kết luận": ("KL",),
}
TYPES = (*ABBREVIATIONS, "Công văn", "Thư công", "Luật", "Pháp lệnh", "Hiến pháp", "Lệnh")
# Of two types with the same letters, the first is meant.
_TYPE_OF = {
    letters.casefold(): name
    for name, every in reversed(list(ABBREVIATIONS.items()))
    for letters in every
}


def is_symbol(text: str) -> bool:
    return SYMBOL.fullmatch(text) is not None


def mended(text: str) -> str:
    """Return the symbol that was most likely meant, or nothing."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    plain = re.sub(r"\s*([/-])\s*", r"\1", _LEAD.sub("", plain, count=1).strip(" ."))
    if not is_symbol(plain) and is_symbol(plain.upper()):
        plain = plain.upper()
    parts = re.split(r"([/-])", plain)
    plain = "".join(_BARE.get(part, part) for part in parts)
    return plain if plain != text and is_symbol(plain) else ""


def same(text: str) -> str:
    """Return what two spellings of one symbol share: no zero in front, no matter of case."""
    return (mended(text) or text).lstrip("0").casefold()


def type_of(symbol: str) -> str:
    """Return the type that a symbol names, or nothing: `96/KH-UBND` → Kế hoạch."""
    return _TYPE_OF.get(_first_letters(symbol), "")


def belongs(symbol: str, document_type: str) -> bool:
    """Whether a symbol may be of a document of that type; in doubt it may."""
    expected = ABBREVIATIONS.get(document_type)
    if not expected or not type_of(symbol):
        return True
    return _first_letters(symbol) in {each.casefold() for each in expected}


def _first_letters(symbol: str) -> str:
    found = re.match(r"[^/]*/(?:[0-9]{4}/)?([^-/]+)", symbol)
    return found[1].casefold() if found else ""
