"""Geometry of charts: a series of years becomes paths, marks, ticks and words.

A year without a value is not drawn at all. Where a series begins anew (another
questionnaire, another scale) the line stops and a dotted line stands between the
two parts: they are never joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from textwrap import wrap

from cchc.pages.figure_views import ChartView, Dot, GridLine, NameLine, SeriesView, Sparkline, Tick
from cchc.text.numbers import number_vi

# The names stand in a drawing of their own beside the lines: on a phone it gives way to a key.
WIDTH, HEIGHT, NAMES_WIDTH = 492, 310, 128
LEFT, RIGHT, TOP, BOTTOM = 36, 484, 14, 270
SPARK_WIDTH, SPARK_TOP, SPARK_BASE = 240, 6, 42.5
_NAME_LENGTH, _NAME_LEADING = 17, 15  # signs of a line of a name; from one line to the next
_MOST_TICKS = 8  # years below a chart; more would touch on a phone


@dataclass(frozen=True)
class Point:
    """One drawn value; `open` = from another source than the rest of the series."""

    year: int
    value: Decimal
    open: bool = False


@dataclass(frozen=True)
class Line:
    """One series: its name, its points in the order of years, the years that begin anew."""

    name: str
    points: tuple[Point, ...]
    breaks: tuple[int, ...] = ()

    def runs(self) -> list[list[Point]]:
        """Return the points in runs that may be joined: cut at breaks and at missing years."""
        runs: list[list[Point]] = []
        for point in self.points:
            last = runs[-1][-1] if runs else None
            cut = last is None or any(last.year < year <= point.year for year in self.breaks)
            if cut or (last and point.year - last.year > 1):
                runs.append([])
            runs[-1].append(point)
        return runs


@dataclass(frozen=True)
class _Plane:
    """From years and values to the units of the drawing; `y` belongs to `values`, in order."""

    years: tuple[int, int]
    values: tuple[float, float]
    x: tuple[float, float]
    y: tuple[float, float]

    def at(self, point: Point) -> tuple[float, float]:
        return self.x_of(point.year), self.y_of(float(point.value))

    def x_of(self, year: float) -> float:
        first, last = self.years
        part = (year - first) / (last - first) if last > first else 0.5
        return round(self.x[0] + part * (self.x[1] - self.x[0]), 1)

    def y_of(self, value: float) -> float:
        low, high = self.values
        part = (value - low) / (high - low) if high > low else 0.5
        return round(self.y[0] + part * (self.y[1] - self.y[0]), 1)

    def path(self, points: Sequence[Point]) -> str:
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in map(self.at, points))


@dataclass(frozen=True)
class Caption:
    """The words of a chart; `unit` tells what the axis counts."""

    title: str
    desc: str
    unit: str
    note: str = ""


def score_chart(name: str, words: Caption, lines: Sequence[Line]) -> ChartView:
    """Draw one or two lines over years; the axis may begin above zero (the caption says so)."""
    marks = _marks([float(point.value) for line in lines for point in line.points])
    low = "Trục đứng không bắt đầu từ 0." if marks[0] else ""
    note = f"{words.note} {low}".strip()
    plane = _Plane(_span(lines), (marks[0], marks[-1]), (LEFT, RIGHT), (BOTTOM, TOP))
    return _chart(name, words, note, lines, (plane, marks))


def rank_chart(name: str, words: Caption, lines: Sequence[Line]) -> ChartView:
    """Draw one or two lines of ranks: the first place stands at the top."""
    lowest = max(int(point.value) for line in lines for point in line.points)
    plane = _Plane(_span(lines), (1, 1 + 1.05 * lowest), (LEFT, RIGHT), (TOP, BOTTOM))
    return _chart(name, words, words.note, lines, (plane, _rank_marks(lowest)))


def _span(lines: Sequence[Line]) -> tuple[int, int]:
    years = [point.year for line in lines for point in line.points]
    return min(years), max(years)


def _chart(
    name: str,
    words: Caption,
    note: str,
    lines: Sequence[Line],
    axes: tuple[_Plane, Sequence[float]],
) -> ChartView:
    plane, marks = axes
    return ChartView(
        id=name, title=words.title, desc=words.desc, unit=words.unit, caption=note,
        width=WIDTH, height=HEIGHT, names_width=NAMES_WIDTH,
        left=LEFT, right=RIGHT, base=BOTTOM, years=plane.years,
        grid=tuple(GridLine(plane.y_of(mark), number_vi(round(mark))) for mark in marks),
        ticks=tuple(_year_ticks(plane)),
        series=_series(plane, lines),
        breaks=tuple(plane.x_of(year) for year in _drawn_breaks(plane.years, lines)),
    )  # fmt: skip


def _marks(values: Sequence[float]) -> list[float]:
    """Round numbers around the values, for the lines of the grid."""
    low, high = min(values), max(values)
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if (high - low) / step <= 5)
    first, last = low // step * step, -(-high // step) * step
    return [first + place * step for place in range(round((last - first) / step) + 1)]


def _rank_marks(lowest: int) -> list[int]:
    """The first place, then round ranks down to the lowest."""
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if lowest / step <= 5)
    return [1, *(rank for rank in range(step, lowest + 1, step) if rank > 1)]


def _year_ticks(plane: _Plane) -> Iterator[Tick]:
    first, last = plane.years
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 4, 5))
    every = next(step for step in steps if (last - first) / step < _MOST_TICKS)
    for year in range(first, last + 1):
        if year == last or ((year - first) % every == 0 and last - year >= every):
            yield Tick(plane.x_of(year), str(year))


def _drawn_breaks(years: tuple[int, int], lines: Sequence[Line]) -> list[float]:
    """Where the dotted lines stand: between the last year of the old and the first of the new."""
    first, last = years
    return [year - 0.5 for year in sorted({y for line in lines for y in line.breaks})
            if first < year <= last]  # fmt: skip


def _series(plane: _Plane, lines: Sequence[Line]) -> tuple[SeriesView, ...]:
    names = [_name(line, plane.years[1]) for line in lines]
    heights = _apart([plane.at(line.points[-1])[1] for line in lines], [len(n) for n in names])
    return tuple(
        SeriesView(
            css=f"s{number}",
            name=line.name,
            paths=tuple(plane.path(run) for run in line.runs() if len(run) > 1),
            dots=tuple(_dots(plane, line)),
            heights=" ".join(_heights(plane, line)),
            label=tuple(_name_lines(words, height)),
        )
        for number, (line, words, height) in enumerate(
            zip(lines, names, heights, strict=True), start=1
        )
    )


def _name(line: Line, last: int) -> list[str]:
    """The name in lines short enough; a series that ends before the chart says so."""
    ends = line.points[-1].year
    return wrap(line.name, _NAME_LENGTH) + ([f"(đến {ends})"] if ends < last else [])


def _dots(plane: _Plane, line: Line) -> Iterator[Dot]:
    """The ends of a run, lone points, and points of another source."""
    for run in line.runs():
        for place, point in enumerate(run):
            if point.open or place in (0, len(run) - 1):
                yield Dot(*plane.at(point), point.open)


def _heights(plane: _Plane, line: Line) -> Iterator[str]:
    """How high every year stands, for the script that shows one; «-» = no value."""
    known = {point.year: plane.at(point)[1] for point in line.points}
    first, last = plane.years
    for year in range(first, last + 1):
        yield f"{known[year]:g}" if year in known else "-"


def _apart(heights: Sequence[float], lines: Sequence[int]) -> list[float]:
    """Push two names apart where they would overlap."""
    gap = sum(lines) / 2 * _NAME_LEADING + 3
    if len(heights) != 2 or abs(heights[0] - heights[1]) >= gap:
        return list(heights)
    middle = sum(heights) / 2
    shift = gap / 2 if heights[0] > heights[1] else -gap / 2
    return [middle + shift, middle - shift]


def _name_lines(words: Sequence[str], height: float) -> Iterator[NameLine]:
    """The lines of a name, as a block whose middle stands at the height."""
    first = height + 4 - (len(words) - 1) * _NAME_LEADING / 2
    for place, text in enumerate(words):
        yield NameLine(round(first + place * _NAME_LEADING, 1), text)


def sparkline(line: Line, years: tuple[int, int], label: str, missing: str) -> Sparkline | None:
    """Draw one series at a glance; None where there is no value at all."""
    if not line.points:
        return None
    values = [float(point.value) for point in line.points]
    limits = (min(values), max(values)) if len(set(values)) > 1 else (0.0, 100.0)
    plane = _Plane(years, limits, (4, SPARK_WIDTH - 4), (SPARK_BASE - 4, SPARK_TOP))
    last = line.points[-1]
    runs = line.runs()
    lone = len(line.points) == 1
    return Sparkline(
        label=label,
        paths=tuple(plane.path(run) for run in runs if len(run) > 1),
        dots=(Dot(*plane.at(last), last.open),),
        ticks=_spark_ticks(plane, line),
        base_y=SPARK_BASE,
        missing_text=missing if lone else "",
    )


def _spark_ticks(plane: _Plane, line: Line) -> tuple[Tick, ...]:
    first, last = line.points[0].year, line.points[-1].year
    if first == last:
        return (Tick(plane.x_of(last), str(last)),)
    return (
        Tick(plane.x_of(first), str(first), "start"),
        Tick(plane.x_of(last), str(last), "end"),
    )


def in_words(line: Line, unit: str = "điểm") -> str:
    """Say what a line shows, for those who cannot see it."""
    first, last = line.points[0], line.points[-1]
    if first is last:
        return f"{line.name}: {number_vi(first.value)} {unit} năm {first.year}."
    top = max(line.points, key=lambda point: point.value)
    low = min(line.points, key=lambda point: point.value)
    return (
        f"{line.name}: {number_vi(first.value)} {unit} năm {first.year}, "
        f"{number_vi(last.value)} năm {last.year}; cao nhất {number_vi(top.value)} năm {top.year}, "
        f"thấp nhất {number_vi(low.value)} năm {low.year}."
    )


def ranks_in_words(line: Line) -> str:
    """Say what a line of ranks shows: the smallest number is the best."""
    first, last = line.points[0], line.points[-1]
    if first is last:
        return f"{line.name}: hạng {first.value} năm {first.year}."
    best = min(line.points, key=lambda point: point.value)
    worst = max(line.points, key=lambda point: point.value)
    return (
        f"{line.name}: hạng {first.value} năm {first.year}, {last.value} năm {last.year}; "
        f"cao nhất là {best.value} năm {best.year}, thấp nhất là {worst.value} năm {worst.year}."
    )


def share(value: Decimal, scale: Decimal) -> Decimal:
    """Return a value as percent of its scale."""
    return (100 * value / scale).quantize(Decimal("0.1"))
