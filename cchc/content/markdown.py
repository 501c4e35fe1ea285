"""From an editor's Markdown to safe HTML.

Python-Markdown with tables, footnotes, definition lists and abbreviations. The
result is sanitised (nh3) and typeset once. Links to other entries are left as
`muc:` addresses and files as `tep:` addresses until the whole catalog is known
(`resolve`), so that converting one body depends on nothing but its own text.
"""

import html
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from cchc.content.citations import Cited, kept, mark_citations, read_cited
from cchc.content.inner_address import inner_address
from cchc.content.lean import Lean
from cchc.content.own_abbreviations import mark_whole_words
from cchc.content.plain import HeadingsExtension, take_the_shorter_way
from cchc.content.sample import sample_line
from cchc.text.compounds import whole_headings
from cchc.text.slugs import slugify
from cchc.text.typography import polish_html

# Ids that the theme's own pages use; a heading of a body never takes one.
PAGE_IDS = frozenset({
    "noi-dung", "nguon", "tien-do", "theo-tru-cot", "theo-co-quan", "theo-quy", "nhiem-vu",
    "thong-tin", "bai-viet", "van-ban", "mo-hinh", "huong-dan", "bieu-do", "bieu-do-hang",
    "so-lieu", "doc-nhanh", "ket-qua", "hua", "lam", "nghia", "dan", "lien-quan", "hieu-luc",
    "cong-nhan", "cung-van-de", "cung-tru-cot",
})  # fmt: skip
_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
    "code", "kbd", "em", "strong", "del", "sub", "sup", "abbr", "a", "img", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "div", "section", "span",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "class", "lang"},
    "a": {"href", "title", "role", "aria-label"},
    "img": {"src", "alt", "title", "width", "height"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "div": {"role", "tabindex", "aria-label"},
    "section": {"role", "aria-label"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "muc", "tep"}
# It begins with letters, not with a look back, and so is found in a leap.
_ID = re.compile(r'id="(?<=\bid=")([^"]+)"')
_INNER = re.compile(r'(href|src)="(muc:|tep:|(?=/[^/]))([^"#]*)(#[^"]*)?"')
# A link that the tree has not met: relative, so it stood in raw HTML.
_UNMET = re.compile(r"(?!#|//|/[^?#]*/(?:[?#]|$)|[a-z][a-z0-9+.-]*:).", re.IGNORECASE)
_SET_ASIDE = re.compile(f"{STX}([0-9]{{1,6}}){ETX}")
# A page has one h1, its title; below h4 nobody can follow.
_LEVELS = {"h1": "h2", "h5": "h4", "h6": "h4"}


@dataclass(frozen=True)
class Target:
    """One link or picture of a body: where it leads (`muc:`, `tep:` or an outside
    address), its words (or alternative text), and the line of the file."""

    address: str
    fragment: str
    text: str
    picture: bool
    line: int = field(compare=False)  # where it stands says nothing of what it is
    column: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Heading:
    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Body(Lean):
    """A converted body: sanitised HTML, its headings and links, its number of words.

    The engine may put the HTML aside; then `kept` is its digest and `html` is empty.
    `sample_line` is where the sentence of a new file still stands, 0 where it is gone.
    `symbols` are those of the documents cited. What thousands of entries hold and few are
    asked for is kept as texts, which are read again in no time: `outline` are the headings,
    a line each, `anchors` the other ids, `cited` and `places` what is told of citations.
    """

    html: str = ""
    outline: str = ""
    targets: tuple[Target, ...] = ()
    anchors: str = ""
    words: int = 0
    kept: str = ""
    sample_line: int = 0
    symbols: tuple[str, ...] = ()
    cited: str = ""
    places: str = field(default="", compare=False)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Headings of the second and third level, in their order."""
        told = (line.split(" ", 2) for line in self.outline.split("\n") if line)
        return tuple(Heading(int(level), anchor, text) for level, anchor, text in told)

    @property
    def ids(self) -> frozenset[str]:
        """What a link to a part of the text may name."""
        others = (each for each in self.anchors.split("\n") if each)
        return frozenset((*others, *(heading.id for heading in self.headings)))

    def citations(self) -> Iterator[Cited]:
        """Yield what the entry cites: in its text, then in its header."""
        return read_cited(self.cited, self.places)


EMPTY = Body()
UNREADABLE = "sai:"  # stands for an address that cannot be understood; the check tells it


def convert(source: str, path: str, first_line: int = 1) -> Body:
    """Convert the Markdown `source` of the file `path` (relative to `content/`).

    `first_line` is the line of the file on which `source` begins.
    """
    if not source.strip():
        return EMPTY
    converter, tree = _converter()
    converter.reset()
    tree.begin(path, source, first_line)
    raw = converter.convert(source)
    safe = nh3.clean(
        raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None,
        clean_content_tags={"script", "style", "iframe", "object"}, attribute_filter=tree.mend,
    )  # fmt: skip
    polished, found = mark_citations(polish_html(safe))
    cited = [each.at(*tree.place(each.symbol)) for each in found]
    outline = "\n".join(_headings(vars(converter)["toc_tokens"]))  # the extension lays them there
    body = Body(whole_headings(polished), outline, tuple(tree.targets))
    anchors = "\n".join(sorted({*_ID.findall(polished)} - body.ids))
    return replace(
        body, anchors=anchors, words=len(source.split()),
        sample_line=sample_line(source, first_line), **kept(cited),
    )  # fmt: skip


def resolve(source: str, address_of: Callable[[str, str], str]) -> str:
    """Return HTML with every inner address made real by `address_of(scheme, path)`.

    An address from the root of the site (`/ke-hoach/`) has no scheme.
    """

    def real(match: re.Match[str]) -> str:
        name, scheme, path, fragment = match.groups()
        address = html.escape(address_of(scheme.rstrip(":"), html.unescape(path)))
        return f'{name}="{address}{fragment or ""}"'

    return _INNER.sub(real, source)


def heading_slug(text: str, _separator: str) -> str:
    """Return the id of a heading; keeps đ (Markdown's own slugify drops it)."""
    slug = slugify(text) or "muc"
    return f"{slug}-bai" if slug in PAGE_IDS else slug


@cache
def _converter() -> "tuple[Markdown, _Tree]":
    """One instance for all files: making one costs as much as a short article."""
    headings = HeadingsExtension(slugify=heading_slug, toc_depth="2-3")
    converter = Markdown(
        extensions=["tables", "footnotes", "def_list", "abbr", "sane_lists", headings],
        extension_configs={
            "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ chú thích {}", "UNIQUE_IDS": False},
        },
        output_format="html",
    )
    take_the_shorter_way(converter)
    mark_whole_words(converter)
    tree = _Tree(converter)
    # After inline patterns (20) and footnotes, before the toc reads the headings (5).
    converter.treeprocessors.register(tree, "cchc", 12)
    return converter, tree


class _Tree(Treeprocessor):
    """Rewrites links, lowers a first-level heading, makes tables reachable."""

    def begin(self, path: str, source: str, first_line: int) -> None:
        self.folder = posixpath.dirname(path)
        self.source = source
        self.first_line = first_line
        self.targets: list[Target] = []
        self.seen: dict[str, int] = {}

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[place] = _framed(child)
        for element in root.iter():
            self._mend(element)

    def _mend(self, element: Element) -> None:
        if element.get("class", "").startswith("footnote"):
            return
        if element.tag == "a" and "href" in element.attrib:
            self._point(element, "href", picture=False)
        elif element.tag == "img":
            self._point(element, "src", picture=True)
        elif element.tag in _LEVELS:
            element.tag = _LEVELS[element.tag]
        elif element.tag in ("th", "td"):
            _align_by_class(element)

    def _point(self, element: Element, name: str, *, picture: bool) -> None:
        written = _plain(element.get(name, ""))
        if AMP_SUBSTITUTE in written:  # <ten@co-quan.vn>: Markdown writes mail in disguise
            return
        text = element.get("alt", "") if picture else _words(element)
        element.set(name, self._noted(written, _plain(text), picture=picture))

    def _noted(self, written: str, text: str, *, picture: bool) -> str:
        """Note where a link leads, and return what stands for it until that is known."""
        try:
            address, fragment = inner_address(written, self.folder)
        except ValueError:  # brackets and the like, which no address may hold
            address, fragment = UNREADABLE, ""
        line, column = self.place(written)
        self.targets.append(Target(address, fragment, text, picture, line, column))
        return f"{address}#{fragment}" if fragment else address

    def place(self, written: str) -> tuple[int, int]:
        """Where an address (or a symbol) stands; one that is written again stands further down."""
        place = self.source.find(written, self.seen.get(written, 0))
        if place < 0:  # a backslash and the sign behind it may have become one sign
            name = posixpath.basename(written.replace("\\", "/"))
            place = max(0, self.source.find(written), self.source.find(name))
        self.seen[written] = place + 1
        line = self.first_line + self.source.count("\n", 0, place)
        return line, place - self.source.rfind("\n", 0, place)

    def mend(self, _tag: str, name: str, value: str) -> str:
        """Mend one attribute of raw HTML, which is no part of the tree."""
        if name == "id" and value in PAGE_IDS:
            return f"{value}-bai"
        if name in ("href", "src") and _UNMET.match(value):
            return self._noted(value, value, picture=name == "src")
        return value


def _plain(text: str) -> str:
    """Return text with the signs that Markdown sets aside until its very end: `a\\_b`."""
    return _SET_ASIDE.sub(lambda sign: chr(int(sign[1])), text)


def _words(link: Element) -> str:
    """The words of a link; a picture in it speaks by its description."""
    pictures = (image.get("alt", "") for image in link.iter("img"))
    return "".join([*link.itertext(), *pictures])


def _framed(table: Element) -> Element:
    """A table scrolls in a frame of its own, reachable by keyboard."""
    frame = Element("div", {"class": "scroll", "role": "region", "tabindex": "0"})
    frame.set("aria-label", "Bảng: " + ", ".join(_head_words(table))[:80])
    frame.tail, table.tail = table.tail, None
    for cell in table.iterfind("./thead/tr/th"):
        cell.set("scope", "col")
    frame.append(table)
    return frame


def _head_words(table: Element) -> Iterator[str]:
    for cell in table.iterfind("./thead/tr/th"):
        yield "".join(cell.itertext()).strip()


def _align_by_class(cell: Element) -> None:
    """The content security policy forbids style attributes, so alignment is a class."""
    style = cell.attrib.pop("style", "")
    if "right" in style or "center" in style:
        cell.set("class", "align-end" if "right" in style else "align-center")


def _headings(tokens: list[dict[str, Any]]) -> Iterator[str]:
    for token in tokens:
        text = unescape(token["name"]).replace("\n", " ")
        yield f"{token['level']} {token['id']} {text}"
        yield from _headings(token["children"])
