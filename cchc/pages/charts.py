"""Geometry of charts: a series of years becomes paths, dots, ticks and words.

A break in a series is a gap with a dotted line, never a joined line; a year
without a value is not drawn at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count, pairwise

from cchc.pages.figure_views import ChartView, Dot, GridLine, SeriesView, Sparkline, Tick
from cchc.text.numbers import number_vi

WIDTH, HEIGHT = 600, 380
LEFT, RIGHT, TOP, BOTTOM = 34, 488, 20, 340
SPARK_WIDTH, SPARK_TOP, SPARK_BASE = 240, 6, 42.5
_LABEL_GAP = 27  # two labels at line ends keep this distance


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
        """Return the points in runs that may be joined: cut at breaks, not at gaps of data."""
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
    """From years and values to the units of the drawing."""

    years: tuple[int, int]
    values: tuple[float, float]
    x: tuple[float, float]
    y: tuple[float, float]  # bottom, top

    def at(self, point: Point) -> tuple[float, float]:
        return self.x_of(point.year), self.y_of(float(point.value))

    def x_of(self, year: int) -> float:
        first, last = self.years
        part = (year - first) / (last - first) if last > first else 0.5
        return round(self.x[0] + part * (self.x[1] - self.x[0]), 1)

    def y_of(self, value: float) -> float:
        low, high = self.values
        part = (value - low) / (high - low) if high > low else 0.5
        return round(self.y[0] + part * (self.y[1] - self.y[0]), 1)

    def path(self, points: Sequence[Point]) -> str:
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in map(self.at, points))


def chart(name: str, title: str, desc: str, lines: Sequence[Line], caption: str) -> ChartView:
    """Draw one or two lines over years; the axis may begin above zero (the caption says so)."""
    points = [point for line in lines for point in line.points]
    years = min(p.year for p in points), max(p.year for p in points)
    low, high, step = _scale([float(point.value) for point in points])
    plane = _Plane(years, (low, high), (LEFT, RIGHT), (BOTTOM, TOP))
    return ChartView(
        id=name, title=title, desc=desc, width=WIDTH, height=HEIGHT,
        grid=tuple(_grid(plane, low, high, step)),
        ticks=tuple(_year_ticks(plane)),
        series=_series(plane, lines),
        gaps=tuple(gap for line in lines for gap in _gaps(plane, line)),
        caption=f"{caption} Trục đứng không bắt đầu từ 0.".lstrip() if low else caption,
    )  # fmt: skip


def _scale(values: Sequence[float]) -> tuple[float, float, float]:
    """Round limits around the values, and the step between lines of the grid."""
    low, high = min(values), max(values)
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if (high - low) / step <= 5)
    return low // step * step, -(-high // step) * step, step


def _grid(plane: _Plane, low: float, high: float, step: float) -> Iterator[GridLine]:
    for place in range(round((high - low) / step) + 1):
        value = low + place * step
        yield GridLine(plane.y_of(value), number_vi(round(value)))


def _year_ticks(plane: _Plane) -> Iterator[Tick]:
    first, last = plane.years
    every = 1 if last - first <= 6 else 2 if last - first <= 12 else 4
    for year in range(first, last + 1):
        edge = year in (first, last)
        if edge or ((year - first) % every == 0 and last - year >= every):
            yield Tick(plane.x_of(year), str(year), minor=not edge)


def _series(plane: _Plane, lines: Sequence[Line]) -> tuple[SeriesView, ...]:
    heights = _apart([plane.at(line.points[-1])[1] for line in lines])
    return tuple(
        SeriesView(
            css=f"s{number}",
            paths=tuple(plane.path(run) for run in line.runs() if len(run) > 1),
            dots=tuple(_dots(plane, line)),
            label=line.name,
            label_x=RIGHT + 10,
            label_y=height + 4,
        )
        for number, (line, height) in enumerate(zip(lines, heights, strict=True), start=1)
    )


def _dots(plane: _Plane, line: Line) -> Iterator[Dot]:
    """The ends of a run, lone points, and points of another source."""
    for run in line.runs():
        for place, point in enumerate(run):
            if point.open or place in (0, len(run) - 1):
                yield Dot(*plane.at(point), point.open)


def _gaps(plane: _Plane, line: Line) -> Iterator[str]:
    runs = line.runs()
    for before, after in pairwise(runs):
        yield plane.path([before[-1], after[0]])


def _apart(heights: Sequence[float]) -> list[float]:
    """Push two labels apart where they would overlap."""
    if len(heights) != 2 or abs(heights[0] - heights[1]) >= _LABEL_GAP:
        return list(heights)
    middle = sum(heights) / 2
    shift = _LABEL_GAP / 2 if heights[0] > heights[1] else -_LABEL_GAP / 2
    return [round(middle + shift, 1), round(middle - shift, 1)]


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


def shares(points: Mapping[int, tuple[Decimal, Decimal]]) -> tuple[Point, ...]:
    """Return values of differing scales as percent of their scale."""
    return tuple(
        Point(year, (100 * value / scale).quantize(Decimal("0.1")))
        for year, (value, scale) in sorted(points.items())
    )
