"""A plot of CPU seconds by number of articles, both scales logarithmic, as plain SVG."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import ceil, floor, log10

from benchmarks.side import COLD, EDIT, NOTHING, Row

WIDTH, HEIGHT = 900, 540
LEFT, RIGHT, TOP, BOTTOM = 70, 320, 56, 60
LABEL_STEP = 19
COLOURS = ("#a3341f", "#1f5f8b", "#4d6b1f")  # as dark as text, for those who see few colours
DASHES = {COLD: "", EDIT: "8 4", NOTHING: "2 4"}


@dataclass(frozen=True)
class _Line:
    name: str
    colour: str
    dash: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class _Scale:
    """Decades of both axes, and where a value stands on the picture."""

    first_size: float
    last_size: float
    low: int
    high: int

    def x(self, size: float) -> float:
        share = (log10(size) - self.first_size) / (self.last_size - self.first_size or 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, seconds: float) -> float:
        share = (log10(seconds) - self.low) / (self.high - self.low or 1)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def plot(rows: Sequence[Row], title: str) -> str:
    """Return the picture of the three scenarios that all sides have."""
    lines = list(_lines(rows))
    scale = _scale(lines)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        f' role="img" aria-label="{escape(title)}" font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        _text(LEFT, 28, title, size=16),
        *_grid(scale, sorted({size for line in lines for size, _ in line.points})),
        *(part for line in lines for part in _drawn(line, scale)),
        *_labels(lines, scale),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _lines(rows: Sequence[Row]) -> Iterator[_Line]:
    sides = list(dict.fromkeys(row.side for row in rows))
    for side, colour in zip(sides, COLOURS, strict=False):
        for scenario, dash in DASHES.items():
            own = [row for row in rows if (row.side, row.scenario) == (side, scenario)]
            points = sorted((row.articles, max(row.cpu.middle, 1e-3)) for row in own)
            if points:
                yield _Line(f"{side}: {scenario}", colour, dash, tuple(points))


def _scale(lines: Sequence[_Line]) -> _Scale:
    sizes = [log10(size) for line in lines for size, _ in line.points]
    seconds = [log10(value) for line in lines for _, value in line.points]
    return _Scale(min(sizes), max(sizes), floor(min(seconds)), ceil(max(seconds)))


def _grid(scale: _Scale, sizes: Sequence[int]) -> Iterator[str]:
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    for power in range(scale.low, scale.high + 1):
        y = scale.y(10.0**power)
        yield f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#ccc"/>'
        yield _text(LEFT - 8, y + 4, f"{10.0**power:g}".replace(".", ","), anchor="end")
    for size in sizes:
        x = scale.x(size)
        yield f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="#ccc"/>'
        yield _text(x, bottom + 20, f"{size:,}".replace(",", "."), anchor="middle")
    yield _text((LEFT + right) / 2, HEIGHT - 14, "số bài (thang lôgarit)", anchor="middle")
    yield _text(LEFT, TOP - 8, "giây CPU (thang lôgarit)")


def _drawn(line: _Line, scale: _Scale) -> Iterator[str]:
    places = [(scale.x(size), scale.y(seconds)) for size, seconds in line.points]
    for (x, y), (next_x, next_y) in pairwise(places):
        yield (
            f'<path d="M{x:.1f} {y:.1f}L{next_x:.1f} {next_y:.1f}" stroke="{line.colour}" '
            f'stroke-width="2" stroke-dasharray="{line.dash or "none"}" fill="none"/>'
        )
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{line.colour}"/>'


def _labels(lines: Sequence[_Line], scale: _Scale) -> Iterator[str]:
    """Write each line's name beside its last point, moved down where two would meet."""
    free = float(TOP)
    for line in sorted(lines, key=lambda each: -each.points[-1][1]):
        size, seconds = line.points[-1]
        y = max(scale.y(seconds), free)
        free = y + LABEL_STEP
        value = f"{seconds:.2f}".replace(".", ",")
        yield _text(scale.x(size) + 10, y + 4, f"{line.name}, {value}", colour=line.colour)


def _text(
    x: float, y: float, text: str, *, size: int = 13, anchor: str = "start", colour: str = "#222"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
        f'fill="{colour}">{escape(text)}</text>'
    )
