"""The abbreviations that a text explains itself, in a line `*[UBND]: Ủy ban nhân dân`."""

import re
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrTreeprocessor


def mark_whole_words(md: Markdown) -> None:
    """Register what marks them in the place of Markdown's own (7)."""
    of_markdown = cast(AbbrTreeprocessor, md.treeprocessors["abbr"])
    md.treeprocessors.register(OwnAbbreviations(md, of_markdown.abbrs), "abbr", 7)


class OwnAbbreviations(AbbrTreeprocessor):
    """Marks them where they stand alone: in 96/KH-UBND the letters are part of a symbol."""

    def run(self, root: Element) -> None:
        if self.abbrs:
            words = "|".join(map(re.escape, sorted(self.abbrs, key=len, reverse=True)))
            self.RE = re.compile(rf"(?<![\w/-])(?:{words})(?![\w/-])")
            self.iter_element(root)
