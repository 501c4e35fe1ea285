"""Views of numbers: charts, tables, measures. Plain values, as all views."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    open: bool = False


@dataclass(frozen=True)
class Tick:
    x: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Sparkline:
    label: str
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    base_y: float
    missing_text: str


@dataclass(frozen=True)
class IndexRow:
    name: str
    url: str
    summary: str
    value: str
    scale_text: str
    rank_text: str
    sparkline: Sparkline | None


@dataclass(frozen=True)
class GridLine:
    y: float
    text: str


@dataclass(frozen=True)
class NameLine:
    """One line of a name beside a chart."""

    y: float
    text: str


@dataclass(frozen=True)
class SeriesView:
    """One drawn series; `heights` has the height of every year, for the script."""

    css: str
    name: str
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]
    heights: str
    label: tuple[NameLine, ...]


@dataclass(frozen=True)
class ChartView:
    """A drawing and its words; `breaks` are the places of dotted lines between two parts."""

    id: str
    title: str
    desc: str
    unit: str
    caption: str
    width: int
    height: int
    names_width: int
    left: int
    right: int
    base: int
    years: tuple[int, int]
    grid: tuple[GridLine, ...]
    ticks: tuple[Tick, ...]
    series: tuple[SeriesView, ...]
    breaks: tuple[float, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table; one that `starts` a group of columns has a hairline before it."""

    text: str
    numeric: bool = False
    missing: bool = False
    header: bool = False
    colspan: int = 1
    rowspan: int = 1
    starts: bool = False


@dataclass(frozen=True)
class TableRow:
    cells: tuple[Cell, ...]
    css: str = ""


@dataclass(frozen=True)
class TableView:
    id: str
    caption: str
    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class MeasureView:
    title: str
    before: str
    after: str
    unit: str
    before_width: int | None
    after_width: int | None
    note: str
