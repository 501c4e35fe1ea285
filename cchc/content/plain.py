"""A shorter way through Markdown for plain text, which is most of an article.

Python-Markdown asks a dozen processors about every block, and searches every text
through for every inline pattern. What can be none of them is told here at a glance;
the result is the same, and a test holds it against the long way.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# What an inline pattern can begin with. A text without any of it is left as it is.
_SIGNS = ("`", "\\", "[", "<", "&", "*", "_", "  \n")
_CONTENTS = "[TOC]"


def take_the_shorter_way(md: Markdown) -> None:
    """Register the shortcuts besides that for headings. They belong with the extensions named in
    `cchc.content.markdown`, and no others: one that gives a meaning to a letter or to another
    sign would have to be thought of here."""
    # Before all others (the first is at 100), and in the place of Markdown's own (20).
    md.parser.blockprocessors.register(PlainParagraphs(md.parser), "plain", 110)
    md.treeprocessors.register(InlinePatterns(md), "inline", 20)


class Headings(TocTreeprocessor):
    """Names the headings. The list of contents that Markdown makes of them is not used but where
    a text asks for it."""

    def run(self, doc: Element) -> None:
        asked = any(_CONTENTS in (element.text or "") for element in doc.iter())
        self.marker = _CONTENTS if asked else ""
        super().run(doc)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        return super().build_toc_div(toc_list) if self.marker else Element("div")


class HeadingsExtension(TocExtension):
    TreeProcessorClass = Headings


class PlainParagraphs(ParagraphProcessor):
    """Takes at once the blocks that would end as paragraphs.

    Lists, tables, headings and the like have a line that begins with a sign, a digit or
    a space; a block whose lines all begin with a letter is none of these.
    """

    def test(self, _parent: Element, block: str) -> bool:
        return all(line[:1].isalpha() for line in block.split("\n"))


class InlinePatterns(InlineProcessor):
    """Applies the inline patterns only to texts in which one can begin.

    `AtomicString` is Markdown's word for a text that inline patterns pass by. It is taken
    back, because abbreviations, which are looked for later, pass by it, too.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        plain = [element for element in tree.iter() if is_plain(element.text)]
        for element in plain:
            element.text = AtomicString(element.text)
        super().run(tree, ancestors)
        for element in plain:
            element.text = str(element.text)
        return tree


def is_plain(text: str | None) -> bool:
    """Whether `text` is open to inline patterns and holds nothing for them."""
    if text is None or isinstance(text, AtomicString):
        return False
    return not any(map(text.__contains__, _SIGNS))
