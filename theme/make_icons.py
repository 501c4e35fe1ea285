#!/usr/bin/env python3
"""Draw the icons that want pixels from the sign of the site (icons/dau-hieu.svg).

    python theme/make_icons.py

An old browser wants an .ico, a phone's home screen a square without holes, a launcher
two sizes. The sign is drawn large and made small; its shapes are read from the SVG.
"""

import re
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw

STATIC = Path(__file__).parent / "static"
SIGN = (STATIC / "icons" / "dau-hieu.svg").read_text(encoding="utf-8")
PAPER, LACQUER = "#fcfaf5", "#9e1f18"  # as in css/tokens.css
VIEW = 48
FINER = 4


def main() -> None:
    for size in (180, 192, 512):
        on_paper(size).save(STATIC / "icons" / f"dau-hieu-{size}.png", optimize=True)
    sizes = [(size, size) for size in (16, 32, 48)]
    sign(256).save(STATIC / "favicon.ico", sizes=sizes)


def on_paper(size: int) -> Image.Image:
    """The sign on paper, with room around it: launchers cut corners off."""
    inner = size * 3 // 4
    paper = Image.new("RGB", (size, size), PAPER)
    drawn = sign(inner)
    paper.paste(drawn, ((size - inner) // 2, (size - inner) // 2), drawn)
    return paper.quantize(32)


def sign(size: int) -> Image.Image:
    """The sign on nothing."""
    scale = size * FINER / VIEW
    mask = Image.new("L", (size * FINER, size * FINER), 0)
    pen = ImageDraw.Draw(mask)
    for radius, width, dashes in circles():
        ring(pen, VIEW / 2 * scale, radius * scale, width * scale, dashes)
    pen.polygon([(x * scale, y * scale) for x, y in star()], fill=255)
    drawn = Image.new("RGBA", (size, size), LACQUER)
    drawn.putalpha(mask.reduce(FINER))
    return drawn


def circles() -> list[tuple[float, float, int]]:
    """Radius, width and number of dashes (0 = a whole line) of every ring."""
    found = []
    for circle in re.findall(r"<circle [^>]*>", SIGN):
        told = dict(re.findall(r'([\w-]+)="([^"]*)"', circle))
        radius = float(told["r"])
        dashes = 0
        if "stroke-dasharray" in told:
            dashes = round(2 * pi * radius / sum(map(float, told["stroke-dasharray"].split())))
        found.append((radius, float(told["stroke-width"]), dashes))
    return found


def ring(pen: ImageDraw.ImageDraw, middle: float, radius: float, width: float, dashes: int) -> None:
    outer, inner = radius + width / 2, radius - width / 2
    if not dashes:
        box = (middle - outer, middle - outer, middle + outer, middle + outer)
        pen.ellipse(box, outline=255, width=round(width))
        return
    half = pi / dashes * 0.2  # a dash is a fifth of its step
    for place in range(dashes):
        turn = 2 * pi * place / dashes
        corners = ((outer, -half), (outer, half), (inner, half), (inner, -half))
        pen.polygon(
            [(middle + r * cos(turn + t), middle + r * sin(turn + t)) for r, t in corners], fill=255
        )


def star() -> list[tuple[float, float]]:
    _, _, path = SIGN.partition('<path d="')
    corners = re.findall(r"([\d.]+) ([\d.]+)", path.partition('"')[0])
    return [(float(x), float(y)) for x, y in corners]


if __name__ == "__main__":
    main()
