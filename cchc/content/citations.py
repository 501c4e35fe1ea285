"""Documents cited in running text: «Kế hoạch số 96/KH-UBND ngày 19/3/2024».

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: a document is cited by its type, number and
symbol, at first with its day. Which documents the site has is not known while one text is
read, so a citation becomes a link to `§96/KH-UBND#2024-03-19`, which is made real, or taken
away again, once the whole catalog is known. No editor can write such an address.
"""

import re
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape, unescape
from typing import Any, NamedTuple

from cchc.problems import Problem, warning
from cchc.text.dates import read_day
from cchc.text.symbols import IN_PROSE, TYPES, belongs, type_of

UNKNOWN = 0  # the column of what stands in a header, where only the lines of labels are known
_AS_LETTERS = "="
SIGN = "§"  # begins the address of a citation

_SYMBOL = re.compile(rf"(?=[0-9])(?<![\w/.-])(?<![0-9],)({IN_PROSE})(?![\w/&]|-\w)")
_NUMBER_WORD = re.compile(r"(?<!\w)số\s*:?\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\s\"“(\[,;:.]+")
_TYPE_OF = {name.casefold(): name for name in TYPES}
_MOST_WORDS = max(len(name.split()) for name in TYPES)
_LONGEST = max(map(len, TYPES)) + 12  # signs before a symbol that may name its type
_DAY = r"[0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]|\s+tháng\s+[0-9]{1,2}\s+năm\s+)[0-9]{4}"
_AFTER = re.compile(rf",?\s*\(?(?:(?:được\s+)?(?:ban hành|ký)\s+)?ngày\s+({_DAY})(?![0-9/])")

# Typography keeps a symbol together: that is how citations are found in HTML, in one leap.
_KEPT = re.compile(rf'<span class="nb">({IN_PROSE.replace("&", "&amp;")})</span>')
_MARKED = re.compile(rf'<a href="{SIGN}([^"#]+)(?:#([0-9-]+))?">(.*?)</a>', re.DOTALL)


class Cited(NamedTuple):
    """A citation as an entry keeps it: what is told of the document, and where."""

    symbol: str
    day: date | None
    document_type: str
    line: int
    column: int


@dataclass(frozen=True)
class Citation:
    """A citation as it is written: the symbol, the type and the day beside it (where told), and
    where in the text it begins and ends."""

    symbol: str
    document_type: str
    day: date | None
    start: int
    end: int

    @property
    def address(self) -> str:
        """What stands for the document until it is known."""
        return f"{SIGN}{self.symbol}" + (f"#{self.day.isoformat()}" if self.day else "")

    def at(self, line: int, column: int) -> Cited:
        """Give a citation its place."""
        return Cited(self.symbol, self.day, self.document_type, line, column)


def citations(text: str) -> Iterator[Citation]:
    """Yield the citations in a plain text, in their order."""
    for found in _SYMBOL.finditer(text):
        before = text[max(0, found.start() - _LONGEST) : found.start()]
        after = text[found.end() : found.end() + 60]
        yield _citation(found[1], before, after, found.start(), found.end())


def _citation(symbol: str, before: str, after: str, start: int, end: int) -> Citation:
    """Put together what stands round a symbol, which begins at `start`."""
    name, length = _named(before)
    told = _AFTER.match(after)
    return Citation(symbol, name, _day(told[1]) if told else None, start - length, end)


def _named(before: str) -> tuple[str, int]:
    """Return the type that stands before a symbol, and how many signs belong to the citation:
    «theo Kế hoạch số » → Kế hoạch, and the signs from «Kế» on."""
    number = _NUMBER_WORD.search(before)
    rest = before[: number.start()] if number else before
    words = list(_WORD.finditer(rest))[-_MOST_WORDS:]
    if words and not rest[words[-1].end() :].isspace():
        words = []  # a sign stands between
    for at in range(len(words)):
        name = _TYPE_OF.get(" ".join(word[0] for word in words[at:]).casefold(), "")
        # Nothing but spaces may stand between its words.
        if name and len(rest[words[at].start() :].split()) == len(words) - at:
            return name, len(before) - words[at].start()
    return "", len(before) - number.start() if number else 0


@lru_cache(maxsize=4096)
def _day(text: str) -> date | None:
    try:
        return read_day(re.sub(r"\s+(?:tháng|năm)\s+", "/", text))
    except ValueError:  # another rule tells of days that are in no calendar
        return None


def wrong_type(cited: Cited) -> Problem | None:
    """Tell of a citation whose type is not that of the letters in the symbol."""
    told = cited.document_type
    if not told or belongs(cited.symbol, told):
        return None
    message = f"{cited.symbol} là số của {type_of(cited.symbol)}, ở đây ghi {told}."
    hint = "Hãy xem lại loại và số ký hiệu."
    return warning("trich-dan-sai-loai", message, hint, line=cited.line, column=cited.column)


def mark_citations(html: str) -> tuple[str, list[Citation]]:
    """Make every citation in sanitised and typeset HTML a link that waits for its document.

    What is a link, code or an attribute stays as it is, and so does what is marked already.
    """
    html = html.replace("&nbsp;", "\u00a0")
    found: list[Citation] = []
    parts: list[str] = []
    place = 0
    for kept_together in _KEPT.finditer(html):
        start, end = kept_together.span()
        if html.rfind("<a ", 0, start) > html.rfind("</a>", 0, start):
            continue
        before = html[max(html.rfind(">", 0, start) + 1, start - _LONGEST) : start]
        after = html[end : end + 60].partition("<")[0]
        each = _citation(unescape(kept_together[1]), before, after, start, end)
        found.append(each)
        parts += html[place : each.start], f'<a href="{escape(each.address)}">'
        parts += html[each.start : end], "</a>"
        place = end
    return "".join((*parts, html[place:])), found


def kept(cited: Iterable[Cited]) -> dict[str, Any]:
    """Return citations as fields of a body."""
    cited = list(cited)
    told = (f"{each.symbol} {each.day or ''} {_short(each)}" for each in cited)
    return {
        "symbols": tuple(dict.fromkeys(sys.intern(each.symbol) for each in cited)),
        "cited": "\n".join(told),
        "places": " ".join(f"{each.line}:{each.column}" for each in cited),
    }


def _short(cited: Cited) -> str:
    """The type, or a sign where it is the one that the letters name: nearly always."""
    same = cited.document_type and cited.document_type == type_of(cited.symbol)
    return _AS_LETTERS if same else cited.document_type


def read_cited(cited: str, places: str, wanted: Container[str] | None = None) -> Iterator[Cited]:
    """Yield the citations that a body keeps, all or those of the symbols `wanted`."""
    for told, place in zip(cited.split("\n"), places.split(), strict=False):
        symbol, day, document_type = _told(told)
        if wanted is None or symbol in wanted:
            line, _, column = place.partition(":")
            yield Cited(symbol, day, document_type, int(line), int(column))


@lru_cache(maxsize=20_000)  # many texts cite the same few documents
def _told(cited: str) -> tuple[str, date | None, str]:
    symbol, day, document_type = cited.split(" ", 2)
    named = type_of(symbol) if document_type == _AS_LETTERS else document_type
    return symbol, date.fromisoformat(day) if day else None, named


def link_citations(html: str, address_of: Callable[[str, date | None], str]) -> str:
    """Return HTML with every citation linked to `address_of(symbol, day)`; where that is
    empty, there is no link."""

    def linked(mark: re.Match[str]) -> str:
        day = date.fromisoformat(mark[2]) if mark[2] else None
        address = address_of(unescape(mark[1]), day)
        return f'<a href="{escape(address)}">{mark[3]}</a>' if address else mark[3]

    return _MARKED.sub(linked, html) if SIGN in html else html
