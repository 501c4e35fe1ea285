"""What a page costs a reader on a paid line: the bytes that travel, compressed."""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import html

# KB of what a page loads before its pictures. The sheet for paper comes last and nobody waits
# for it, but it travels, too.
LIMITS = {"html": 12, "css": 12, "paper": 2, "js": 8, "fonts": 60}
_STYLES = "//link[@rel='stylesheet'][not(@media='print')]/@href"
_PAPER = "//link[@rel='stylesheet'][@media='print']/@href"
_SCRIPTS = "//script/@src"
_FONT = re.compile(r'url\("?(fonts/[^")]+)')
KILO = 1024


@dataclass(frozen=True)
class Weight:
    """Kilobytes of one page, by what they are."""

    html: float
    css: float
    paper: float
    js: float
    fonts: float

    def too_heavy(self) -> list[str]:
        """Name what is over its limit."""
        return [name for name, limit in LIMITS.items() if getattr(self, name) > limit]


def weigh(folder: Path, address: str) -> Weight:
    """Weigh a page of a site built for the root of its host."""
    path = address.lstrip("/")
    file = folder / (f"{path}index.html" if address.endswith("/") else path)
    tree = html.document_fromstring(file.read_bytes())
    styles, paper, scripts = (
        [folder / str(found).lstrip("/") for found in tree.xpath(asked)]
        for asked in (_STYLES, _PAPER, _SCRIPTS)
    )
    return Weight(
        html=_compressed(file),
        css=sum(map(_compressed, styles)),
        paper=sum(map(_compressed, paper)),
        js=sum(map(_compressed, scripts)),
        fonts=sum(_plain(font) for style in styles for font in _fonts_of(style)),
    )


@cache
def _compressed(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), mtime=0)) / KILO


def _plain(file: Path) -> float:
    return file.stat().st_size / KILO  # a font is compressed already


@cache
def _fonts_of(style: Path) -> tuple[Path, ...]:
    names = dict.fromkeys(_FONT.findall(style.read_text(encoding="utf-8")))
    return tuple(style.parent / name for name in names)
