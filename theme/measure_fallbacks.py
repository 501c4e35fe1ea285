#!/usr/bin/env python3
"""Measure the faces that stand in until a web font has arrived, and write them down.

    pip install fonttools brotli fontpkg-roboto==3.15 fontpkg-noto-serif==2.15
    apt-get install fonts-liberation2
    python theme/measure_fallbacks.py

A text must take the same room in both faces, or the page jumps when the font comes.
The mean width of a letter is measured over the site's own texts, letter by letter;
`size-adjust` makes it equal, the overrides make the lines equally high. Arial and
Times New Roman are measured on Liberation 2, which was drawn to their widths (the
first Liberation has no Vietnamese letters); phones with Android have Roboto and Noto
Serif. The block in tokens.css is written anew. Another folder of Liberation may be given.
"""

import io
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

THEME = Path(__file__).parent
TOKENS = THEME / "static" / "css" / "tokens.css"
FONTS = THEME / "static" / "fonts"
TEXTS = THEME.parent / "content"
LIBERATION = Path(*sys.argv[1:2] or ["/usr/share/fonts/truetype/liberation2"])
BLOCK = re.compile(r"(?<=is written by measure_fallbacks\.py \*/\n).*?(?=\n@layer)", re.DOTALL)
HEADER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FACE = """@font-face {{
  font-family: "{family}";
  font-weight: {weight};
  src: {names};
  size-adjust: {size:.1f}%;
  ascent-override: {ascent:.1f}%;
  descent-override: {descent:.1f}%;
  line-gap-override: 0%;
}}
"""


@dataclass(frozen=True)
class Fallback:
    """A face that readers have, and the web font that it stands in for."""

    family: str
    weight: int
    web: str
    names: tuple[str, ...]
    package: str
    original: str

    def load(self) -> TTFont:
        if not self.package:
            return TTFont(LIBERATION / self.original)
        font = TTFont(io.BytesIO((files(self.package) / "files" / self.original).read_bytes()))
        bold = {400: 400, 600: 700}[self.weight]  # readers have no 600: the next heavier serves
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": bold}
        return instantiateVariableFont(font, axes)


FALLBACKS = (
    Fallback(
        "Sans Fallback", 400, "be-vietnam-pro-400", ("Arial", "Liberation Sans"),
        "", "LiberationSans-Regular.ttf",
    ),
    Fallback(
        "Sans Fallback", 600, "be-vietnam-pro-600", ("Arial Bold", "Liberation Sans Bold"),
        "", "LiberationSans-Bold.ttf",
    ),
    Fallback(
        "Sans Fallback 2", 400, "be-vietnam-pro-400", ("Roboto", "Roboto Regular"),
        "fontpkg_roboto", "Roboto[wdth,wght].ttf",
    ),
    Fallback(
        "Sans Fallback 2", 600, "be-vietnam-pro-600", ("Roboto Bold", "Roboto-Bold"),
        "fontpkg_roboto", "Roboto[wdth,wght].ttf",
    ),
    Fallback(
        "Serif Fallback", 400, "source-serif-400", ("Times New Roman", "Liberation Serif"),
        "", "LiberationSerif-Regular.ttf",
    ),
    Fallback(
        "Serif Fallback", 600, "source-serif-600",
        ("Times New Roman Bold", "Liberation Serif Bold"), "", "LiberationSerif-Bold.ttf",
    ),
    Fallback(
        "Serif Fallback 2", 400, "source-serif-400", ("Noto Serif", "NotoSerif"),
        "fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf",
    ),
    Fallback(
        "Serif Fallback 2", 600, "source-serif-600", ("Noto Serif Bold", "NotoSerif-Bold"),
        "fontpkg_noto_serif", "NotoSerif[wdth,wght].ttf",
    ),
)  # fmt: skip


def main() -> None:
    """Write the block anew."""
    before = TOKENS.read_text(encoding="utf-8")
    after = BLOCK.sub(lambda _: measured(), before)
    TOKENS.write_text(after, encoding="utf-8")
    print("tokens.css đã đúng sẵn." if after == before else "Đã viết lại tokens.css.")


def measured() -> str:
    """Return every face as CSS."""
    texts = [HEADER.sub("", file.read_text(encoding="utf-8")) for file in TEXTS.rglob("*.md")]
    letters = Counter(letter for text in texts for letter in text if letter not in "\n#|*[]<>")
    return "".join(_face(each, letters) for each in FALLBACKS)


def _face(fallback: Fallback, letters: Counter[str]) -> str:
    web, own = TTFont(FONTS / f"{fallback.web}.woff2"), fallback.load()
    known = {letter: many for letter, many in letters.items() if ord(letter) in web.getBestCmap()}
    if missing := {ord(letter) for letter in known} - own.getBestCmap().keys():
        raise SystemExit(f"{fallback.names[0]}: thiếu chữ {' '.join(map(chr, sorted(missing)))}")
    ratio = _mean_width(web, known) / _mean_width(own, known)
    # What is overridden is told for the face after its size has been adjusted.
    rise, fall = (abs(number) / web["head"].unitsPerEm / ratio for number in _heights(web))
    return FACE.format(
        family=fallback.family,
        weight=fallback.weight,
        names=", ".join(f'local("{name}")' for name in fallback.names),
        size=100 * ratio,
        ascent=100 * rise,
        descent=100 * fall,
    )


def _mean_width(font: TTFont, letters: dict[str, int]) -> float:
    """Return the width of all letters together, in ems, by how often each stands in the texts."""
    names, widths = font.getBestCmap(), font["hmtx"]
    total = sum(many * widths[names[ord(letter)]][0] for letter, many in letters.items())
    return total / sum(letters.values()) / font["head"].unitsPerEm


def _heights(font: TTFont) -> Iterable[int]:
    return font["hhea"].ascent, font["hhea"].descent


if __name__ == "__main__":
    main()
