"""The picture that stands beside a link where somebody shares it: 1200 × 630, drawn here.

Paper, a band in the colour of the pillar, the mark of the site, the title in our own
font. Two inks on paper make a small file: one palette, each ink in sixteen strengths.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING

from cchc.pages.share import HEIGHT, WIDTH

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

# As in theme/static/css/tokens.css, where the reasons are.
PAPER, INK, LACQUER = "#fcfaf5", "#1d1a16", "#9e1f18"
PILLARS = {
    "p1": "#2e4a80",
    "p2": "#a0431c",
    "p3": "#4a6222",
    "p4": "#7c3568",
    "p5": "#7a5a12",
    "p6": "#14676b",
}

STRENGTHS = 16
_BAND, _LEFT, _RIGHT = 28, 92, 1120
_TITLE_TOP, _TITLE_FOOT = 176, 512
_SIZES = (112, 94, 80, 68, 60, 52, 46)  # of the title: the largest in which it has room
_LEADING = 1.34  # capitals may bear two marks
_NOTE = 30
_RAYS = 14
_FINER = 4


@dataclass(frozen=True)
class Face:
    """A font of the theme: which it is, and where it lies."""

    digest: int
    file: str = field(compare=False)


@dataclass(frozen=True)
class Poster:
    """What a picture says. `colour` is that of a pillar; without one it is the site's own."""

    site: str
    kicker: str
    title: str
    foot: str
    colour: str


def poster_png(poster: Poster, heading: Face, text: Face) -> bytes:
    """Return the picture as PNG."""
    from PIL import Image, ImageChops, ImageDraw

    ink, tone = (Image.new("L", (WIDTH, HEIGHT), 0) for _ in range(2))
    pen, brush = ImageDraw.Draw(ink), ImageDraw.Draw(tone)
    brush.rectangle((0, 0, _BAND - 1, HEIGHT), fill=255)
    tone.paste(_mark(80), (88, 56))
    small = _font(text.file, _NOTE)
    pen.text((192, 96), poster.site, font=small, fill=255, anchor="lm")
    brush.text((_RIGHT, 96), poster.kicker, font=small, fill=255, anchor="rm")
    _title(pen, poster.title, heading)
    pen.text((_LEFT, 568), poster.foot, font=small, fill=150, anchor="lm")
    layers = (ink.point(_strength), tone.point(_strength_of_tone))
    return _png(ImageChops.lighter(*layers), PILLARS.get(poster.colour, LACQUER))


def _strength(value: int) -> int:
    return value * (STRENGTHS - 1) // 255


def _strength_of_tone(value: int) -> int:
    strength = _strength(value)
    return STRENGTHS + strength if strength else 0


def _mark(size: int) -> "Image":
    """The star of a bronze drum in its ring, as the site's own sign has it. Drawn large and
    made small: that rounds its edges."""
    from PIL import Image, ImageDraw

    middle = size * _FINER / 2
    mark = Image.new("L", (size * _FINER, size * _FINER), 0)
    pen = ImageDraw.Draw(mark)
    pen.ellipse((0, 0, 2 * middle - 1, 2 * middle - 1), outline=255, width=size * _FINER // 22)
    pen.polygon(list(_star(middle)), fill=255)
    return mark.reduce(_FINER)


def _star(middle: float) -> Iterator[tuple[float, float]]:
    for step in range(2 * _RAYS):
        reach = middle * (0.24 if step % 2 else 0.78)
        turn = pi * step / _RAYS
        yield middle + reach * sin(turn), middle - reach * cos(turn)


def _title(pen: "ImageDraw", title: str, face: Face) -> None:
    """Set the title as large as it has room; where even the smallest has none, it is cut."""
    widths = _widths(title, face)
    size, lines = _SIZES[-1], [title]
    for size in _SIZES:
        lines = list(_lines(widths, (_RIGHT - _LEFT) / size))
        if len(lines) <= _room(size):
            break
    lines = _balanced(widths, lines, (_RIGHT - _LEFT) / size)
    if len(lines) > _room(size):
        lines = lines[: _room(size)]
        lines[-1] = lines[-1].rpartition(" ")[0].rstrip(" ,;:–") + "…"
    font = _font(face.file, size)
    middle = (_TITLE_TOP + _TITLE_FOOT) / 2
    for place, line in enumerate(lines):
        y = middle + (place + 0.5 - len(lines) / 2) * size * _LEADING
        pen.text((_LEFT, y), line, font=font, fill=255, anchor="lm")


def _balanced(words: list[tuple[str, float]], lines: list[str], width: float) -> list[str]:
    """Return as many lines, of about one length: no last word stands alone."""
    for _ in range(12):
        width *= 0.96
        shorter = list(_lines(words, width))
        if len(shorter) > len(lines):
            break
        lines = shorter
    return lines


def _room(size: int) -> int:
    """How many lines of this size a title has."""
    return int((_TITLE_FOOT - _TITLE_TOP) / (size * _LEADING))


def _widths(title: str, face: Face) -> list[tuple[str, float]]:
    """The words of a title, each with its width in ems: measuring is slow, and done once."""
    font = _font(face.file, _SIZES[0])
    return [(word, font.getlength(f"{word} ") / _SIZES[0]) for word in title.split()]


def _lines(words: list[tuple[str, float]], width: float) -> Iterator[str]:
    line: list[str] = []
    filled = 0.0
    for word, wide in words:
        if line and filled + wide > width:
            yield " ".join(line)
            line, filled = [], 0.0
        line.append(word)
        filled += wide
    yield " ".join(line)


@lru_cache
def _font(file: str, size: int) -> "FreeTypeFont":
    from PIL import ImageFont

    # Letters come whole (NFC), so no shaping is needed beyond kerning.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _png(indexed: "Image", colour: str) -> bytes:
    from PIL import Image

    picture = Image.frombytes("P", indexed.size, indexed.tobytes())
    picture.putpalette([*_ramp(INK), *_ramp(colour)])
    stored = BytesIO()
    picture.save(stored, "PNG", compress_level=6)
    return stored.getvalue()


def _ramp(colour: str) -> Iterator[int]:
    """The paper, then the ink ever stronger: red, green, blue of each."""
    pairs = list(zip(_rgb(PAPER), _rgb(colour), strict=True))
    for strength in range(STRENGTHS):
        for paper, ink in pairs:
            yield round(paper + (ink - paper) * strength / (STRENGTHS - 1))


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start:end], 16) for start, end in pairwise((1, 3, 5, 7)))
