"""Documents cited in running text: «Kế hoạch số 96/KH-UBND ngày 19/3/2024».

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: a document is cited by its type, number and
symbol, at first with its day. Which documents the site has is not known while one text is
read, so a citation becomes a link to `§96/KH-UBND#2024-03-19`, which is made real, or taken
away again, once the whole catalog is known. No editor can write such an address.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from typing import Any, NamedTuple

from cchc.text.dates import read_day
from cchc.text.symbols import IN_PROSE, TYPES, type_of
from cchc.text.typography import TAG

UNKNOWN = 0  # the column of what stands in a header, where only the lines of labels are known
_AS_LETTERS = "="
SIGN = "§"  # begins the address of a citation

_SYMBOL = re.compile(rf"(?=[0-9])(?<![\w/.-])(?<![0-9],)({IN_PROSE})(?![\w/&]|-\w)")
_NAMES = "|".join(sorted((re.escape(name) for name in TYPES), key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<type>{_NAMES})\s+)?(?:số\s*:?\s*)?$".replace(r"\ ", r"\s+"), re.IGNORECASE
)
_LONGEST = max(map(len, TYPES)) + 12  # signs before a symbol that may name its type
_DAY = r"[0-9]{1,2}(?:[/.-][0-9]{1,2}[/.-]|\s+tháng\s+[0-9]{1,2}\s+năm\s+)[0-9]{4}"
_AFTER = re.compile(rf",?\s*\(?(?:(?:được\s+)?(?:ban hành|ký)\s+)?ngày\s+({_DAY})(?![0-9/])")
_TYPE_OF = {name.casefold(): name for name in TYPES}

# What begins or ends a block: between two of these all markup is of one line.
_BLOCK = re.compile(
    r"(</?(?:p|ul|ol|li|div|section|table|caption|thead|tbody|tr|td|th|h[2-4]|dl|dt|dd"
    r"|blockquote|figure|figcaption|hr|br)(?=[\s>])[^>]*>|<pre(?=[\s>]).*?</pre>)",
    re.DOTALL,
)
_INLINE = re.compile(r"(</?)([a-z][a-z0-9]*)")
_VOID = ("img", "wbr")
NO_PROSE = ["a", "code", "kbd", "pre", "abbr"]
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
    """A citation as it is written: its words, the symbol in them, the type and the day beside it
    (where told), and where in the text the words begin and end."""

    words: str
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
        before = _BEFORE.search(text, max(0, found.start() - _LONGEST), found.start())
        named = before["type"] if before else None
        after = _AFTER.match(text, found.end())
        start = before.start() if before else found.start()
        yield Citation(
            words=text[start : found.end()],
            symbol=found[1],
            document_type=_TYPE_OF.get(" ".join(named.split()).casefold(), "") if named else "",
            day=_day(after[1]) if after else None,
            start=start,
            end=found.end(),
        )


def _day(text: str) -> date | None:
    try:
        return read_day(re.sub(r"\s+(?:tháng|năm)\s+", "/", text))
    except ValueError:  # another rule tells of days that are in no calendar
        return None


def mark_citations(html: str) -> tuple[str, list[Citation]]:
    """Make every citation in the text of sanitised HTML a link that waits for its document.

    What is a link, code or an attribute stays as it is, and so does what is marked already.
    """
    if not _SYMBOL.search(unescape(html)):
        return html, []
    found: list[Citation] = []
    parts = _BLOCK.split(html)
    if not all(map(_is_whole, parts[::2])):
        return marked_tree(html, found), found
    for place in range(0, len(parts), 2):
        if _SYMBOL.search(unescape(parts[place])):
            parts[place] = _marked_line(parts[place], found)
    return "".join(parts), found


def _is_whole(line: str) -> bool:
    """True where all that a line opens is closed in it; raw HTML may put a block in a link."""
    opened = 0
    for sign, name in _INLINE.findall(line) if "<" in line else ():
        if name not in _VOID:
            opened += 1 if sign == "<" else -1
        if opened < 0:
            return False
    return opened == 0


def _marked_line(html: str, found: list[Citation]) -> str:
    """Mark the text between two signs of blocks."""
    parts = TAG.split(html)
    closed = 0
    for place, part in enumerate(parts):
        if place % 2:
            tag = _INLINE.match(part)
            closed += (1 if tag[1] == "<" else -1) if tag and tag[2] in NO_PROSE else 0
        elif part and not closed and _SYMBOL.search(unescape(part)):
            parts[place] = "".join(_pieces(unescape(part), found))
    return "".join(parts)


def marked_tree(html: str, found: list[Citation]) -> str:
    """Mark any HTML: where blocks stand in links, no line tells what a text is part of."""
    # Seldom needed, and the library takes longer to load than an article to build.
    from bs4 import BeautifulSoup
    from bs4.dammit import EntitySubstitution
    from bs4.element import NavigableString
    from bs4.formatter import HTMLFormatter

    tree = BeautifulSoup(html, "html.parser")
    for text in tree.find_all(string=True):
        if type(text) is NavigableString and not text.find_parent(NO_PROSE):
            marked = "".join(_pieces(str(text), found))
            text.replace_with(BeautifulSoup(marked, "html.parser"))
    return tree.decode(formatter=HTMLFormatter(EntitySubstitution.substitute_xml, ""))


def _pieces(text: str, found: list[Citation]) -> Iterator[str]:
    """Yield a plain text as HTML, with a link round every citation."""
    place = 0
    for each in citations(text):
        found.append(each)
        yield escape(text[place : each.start], quote=False)
        yield f'<a href="{escape(each.address)}">{escape(each.words, quote=False)}</a>'
        place = each.end
    yield escape(text[place:], quote=False)


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


def read_cited(cited: str, places: str) -> Iterator[Cited]:
    """Yield the citations that a body keeps."""
    for told, place in zip(cited.split("\n"), places.split(), strict=False):
        symbol, day, document_type = told.split(" ", 2)
        line, _, column = place.partition(":")
        if document_type == _AS_LETTERS:
            document_type = type_of(symbol)
        told_day = date.fromisoformat(day) if day else None
        yield Cited(symbol, told_day, document_type, int(line), int(column))


def link_citations(html: str, address_of: Callable[[str, date | None], str]) -> str:
    """Return HTML with every citation linked to `address_of(symbol, day)`; where that is
    empty, there is no link."""

    def linked(mark: re.Match[str]) -> str:
        day = date.fromisoformat(mark[2]) if mark[2] else None
        address = address_of(unescape(mark[1]), day)
        return f'<a href="{escape(address)}">{mark[3]}</a>' if address else mark[3]

    return _MARKED.sub(linked, html) if SIGN in html else html
