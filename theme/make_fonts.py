#!/usr/bin/env python3
"""Cut the four web fonts of the site from the packaged originals.

    pip install fonttools brotli fontpkg-be-vietnam-pro==1.2 fontpkg-source-serif-4==4.4
    python theme/make_fonts.py [FOLDER]

Text faces keep every Vietnamese letter (134), ASCII, the punctuation and signs
used in documents. Source Serif is pinned twice from its variable original: a text
cut (400, small optical size) and a headline cut (600, large optical size).
Hinting is dropped. The letters are checked; a missing one stops the script. The same
versions of the packages give the same bytes: no clock is written into a font.
"""

import io
import shutil
import sys
import unicodedata
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(*sys.argv[1:2] or [Path(__file__).parent / "static" / "fonts"])
BASES = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
VIETNAMESE = {unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES}
VIETNAMESE |= set("đĐ")
SIGNS = set("\u00a0–—‘’“”«»…·•§°±×÷₫€%‰→←↑↓≤≥²³½¼¾©−")
WANTED = {chr(code) for code in range(0x20, 0x7F)} | VIETNAMESE | SIGNS
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]


@dataclass(frozen=True)
class Cut:
    """One web font: where it comes from, the axes to pin, the name it gets."""

    package: str
    original: str
    output: str
    axes: dict[str, float] = field(default_factory=dict)


SANS = "fontpkg_be_vietnam_pro"
SERIF = "fontpkg_source_serif_4"
VARIABLE = "SourceSerif4[opsz,wght].ttf"
CUTS = (
    Cut(SANS, "BeVietnamPro-Regular.ttf", "be-vietnam-pro-400.woff2"),
    Cut(SANS, "BeVietnamPro-SemiBold.ttf", "be-vietnam-pro-600.woff2"),
    Cut(SERIF, VARIABLE, "source-serif-400.woff2", {"opsz": 18, "wght": 400}),
    Cut(SERIF, VARIABLE, "source-serif-600.woff2", {"opsz": 36, "wght": 600}),
)
LICENCES = ((SANS, "OFL-be-vietnam-pro.txt"), (SERIF, "OFL-source-serif-4.txt"))


def main() -> None:
    for cut in CUTS:
        make(cut)
    for package, name in LICENCES:
        shutil.copyfile(str(files(package) / "LICENSE"), FONTS / name)


def make(cut: Cut) -> None:
    original = io.BytesIO((files(cut.package) / "files" / cut.original).read_bytes())
    font = TTFont(original, recalcTimestamp=False)
    options = subset.Options(
        hinting=False,
        layout_features=FEATURES,
        flavor="woff2",
        desubroutinize=True,
        drop_tables=["DSIG"],
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(letter) for letter in WANTED])
    cutter.subset(font)
    if cut.axes:  # after the cut: a tenth of the letters is a tenth of the work
        font = instantiateVariableFont(font, cut.axes)
    missing = VIETNAMESE - {chr(code) for code in font.getBestCmap()}
    if missing:
        raise SystemExit(f"{cut.output}: thiếu chữ {' '.join(sorted(missing))}")
    subset.save_font(font, str(FONTS / cut.output), options)
    print(f"{cut.output}: {(FONTS / cut.output).stat().st_size / 1024:.1f} KB")


if __name__ == "__main__":
    main()
