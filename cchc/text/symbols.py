"""Symbols of documents, `96/KH-UBND`: how they are built, and what they say.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: a number (below ten with a zero before it), a
slash, and groups of letters with hyphens between. Agencies choose their letters, so no list
of them is closed; types are a list, and their marks make them (HĐ is not HD).
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

# Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III: the 29 types of administrative documents in
# their order. Further letters of a type are those of Thông tư 01/2011/TT-BNV, still met.
ADMINISTRATIVE: Mapping[str, tuple[str, ...]] = {
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
    "Công văn": (),
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
    "Thư công": (),
}
# Legal documents, those merged from several, and the Party's.
LEGISLATIVE: Mapping[str, tuple[str, ...]] = {
    "Hiến pháp": (),
    "Luật": (),
    "Pháp lệnh": (),
    "Lệnh": (),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT",),
    "Thông tư liên tịch": ("TTLT",),
    "Nghị quyết liên tịch": ("NQLT",),
    "Văn bản hợp nhất": ("VBHN",),
    "Kết luận": ("KL",),
}
TYPES: Mapping[str, tuple[str, ...]] = {**ADMINISTRATIVE, **LEGISLATIVE}
# Of two types with the same letters, the first is meant.
_TYPE_OF = {
    letters.casefold(): name for name, every in reversed(list(TYPES.items())) for letters in every
}

_NUMBER = r"(?P<number>[0-9]{1,5})(?P<suffix>[A-Za-z]|\.[0-9]{1,3})?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_LETTERS = r"[^\W\d_a-z][^\W_]*(?:[.&][^\W_]+)*"
_OF_THE_STATE = re.compile(rf"{_NUMBER}/(?:{_YEAR}/)?(?P<letters>{_LETTERS}(?:-{_LETTERS})*)")
_OF_THE_PARTY = re.compile(rf"{_NUMBER}-(?P<type>{_LETTERS})(?:/(?P<issuer>{_LETTERS}))?")

# A symbol in running text, where 345/B is none: with a year, with a hyphen, or of the Party.
GROUP = "[A-ZĐƯ][A-Za-zĐđƯư0-9]*"
_GROUPS = rf"{GROUP}(?:&{GROUP})*"
IN_PROSE = (
    rf"(?:[0-9]{{1,5}}[a-z]?(?:\.[0-9]{{1,3}})?/"
    rf"(?:(?:19|20)[0-9]{{2}}/{_GROUPS}(?:-{_GROUPS})*|{_GROUPS}(?:-{_GROUPS})+)"
    rf"|[0-9]{{1,4}}-{GROUP}/(?:[A-Z]*T[WƯU]|[HĐQ]U|ThU))"
)

_LEAD = re.compile(r"(?:văn bản\s+)?(?:số\s*)?:?\s*", re.IGNORECASE)
_DASHES = re.compile("[\u2010-\u2015\u2212_]")
# Without the marks that make them types: typed on a keyboard without Vietnamese.
_BARE = {"QD": "QĐ", "ND": "NĐ"}


class Shape(Enum):
    """How a symbol is put together; the value is an example."""

    ADMINISTRATIVE = "96/KH-UBND"  # number, type, issuer
    LEGISLATIVE = "54/2016/QĐ-UBND"  # number, year, type, issuer (or several)
    ASSEMBLY = "202/2025/QH15"  # number, year, the National Assembly and its term
    LETTER = "3241/SNV-TT"  # of a công văn: number, issuer, unit or field
    PARTY = "18-NQ/TW"  # number, type, organ of the Party; old laws, too


@dataclass(frozen=True)
class Symbol:
    """A symbol in its parts; `str` prints it as the decree says.

    type_letters: as printed (`KH`), empty where the shape has none. issuer: of a letter with
    its unit (`SNV-TT`); of a joint document all of them (`BTP-BNV`).
    """

    shape: Shape
    number: int
    suffix: str
    year: int | None
    type_letters: str
    issuer: str

    def __str__(self) -> str:
        number = f"{self.number:02d}{self.suffix}"
        if self.shape is Shape.PARTY:
            return f"{number}-{self.type_letters}" + (f"/{self.issuer}" if self.issuer else "")
        year = f"{self.year}/" if self.year else ""
        return f"{number}/{year}{'-'.join(filter(None, (self.type_letters, self.issuer)))}"

    @property
    def document_type(self) -> str:
        """The type that the letters name, or nothing: `KH` → Kế hoạch."""
        return _TYPE_OF.get(self.type_letters.casefold(), "")


@lru_cache(maxsize=4096)
def parse_symbol(text: str) -> Symbol:
    """Read `96/KH-UBND` and the like, exactly as it stands.

    Raises ValueError for what is no symbol, with half a Vietnamese sentence.
    """
    if match := _OF_THE_STATE.fullmatch(text):
        return _of_the_state(match)
    if match := _OF_THE_PARTY.fullmatch(text):
        letters, issuer = match["type"], match["issuer"] or ""
        return Symbol(
            Shape.PARTY, int(match["number"]), match["suffix"] or "", None, letters, issuer
        )
    raise ValueError(f"không hiểu số ký hiệu “{text}”. Hãy viết như 96/KH-UBND.")


def _of_the_state(match: re.Match[str]) -> Symbol:
    number, suffix = int(match["number"]), match["suffix"] or ""
    year = int(match["year"]) if match["year"] else None
    first, _, rest = match["letters"].partition("-")
    if year and not rest:
        return Symbol(Shape.ASSEMBLY, number, suffix, year, "", first)
    if year:
        return Symbol(Shape.LEGISLATIVE, number, suffix, year, first, rest)
    if first.casefold() in _TYPE_OF:
        return Symbol(Shape.ADMINISTRATIVE, number, suffix, None, first, rest)
    return Symbol(Shape.LETTER, number, suffix, None, "", match["letters"])


def is_symbol(text: str) -> bool:
    try:
        parse_symbol(text)
    except ValueError:
        return False
    return True


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


@lru_cache(maxsize=4096)
def type_of(text: str) -> str:
    """Return the type that a symbol names, or nothing: `96/KH-UBND` → Kế hoạch."""
    return parse_symbol(text).document_type if is_symbol(text) else ""


def type_abbreviated(letters: str) -> str:
    """Return the type that is written as its letters alone, or nothing: `KH` → Kế hoạch."""
    return _TYPE_OF.get(_BARE.get(letters, letters).casefold(), "")


def belongs(text: str, document_type: str) -> bool:
    """Whether a symbol may be of a document of that type; in doubt it may."""
    expected = TYPES.get(document_type)
    if not expected or not type_of(text):
        return True
    letters = parse_symbol(text).type_letters.casefold()
    return letters in {each.casefold() for each in expected}
