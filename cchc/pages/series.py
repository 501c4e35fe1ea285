"""The series of an index: as lines to draw, as a table, as remarks below it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc.content.kinds import Indicator
from cchc.content.rows import Observation
from cchc.pages.charts import (
    Caption,
    Line,
    Point,
    in_words,
    rank_chart,
    ranks_in_words,
    score_chart,
    share,
)
from cchc.pages.figure_views import Cell, ChartView, TableRow, TableView
from cchc.text.forms import lower_first
from cchc.text.numbers import number_vi

NO_DATA = "chưa có số liệu"
COMPUTED = "tự tính"  # the word of a remark that says so
_DRAWN = 2  # series in one chart; more cannot be told apart without colour
_ENOUGH = 3  # values: two points are a comparison and no course
_MARKED_YEARS = "Vạch chấm đứng: cách đo hay cách công bố đổi từ năm {}; không so hai bên với nhau."
_COMPUTED_RANKS = (
    "Vị trí tự tính, không phải hạng do nơi công bố xếp; cách tính xem ghi chú dưới bảng."
)
_HOLES = "Chỗ đường bị hở: chưa có số liệu."
_OPEN = "Dấu rỗng: số lấy từ nguồn khác với phần lớn chuỗi."


def score_line(indicator: Indicator, name: str, rows: Sequence[Observation]) -> Line:
    """One series to draw; values of differing scales become percent of their scale."""
    own = _of_place(rows, name, "score")
    mixed = len({row.scale for row in own}) > 1
    points = [_score(row, _main_source(own), mixed=mixed) for row in own]
    breaks = {*_break_years(indicator), *_new_scales(own)}
    return Line(name, tuple(points), tuple(sorted(breaks)))


def _new_scales(rows: Sequence[Observation]) -> Iterator[int]:
    """Years from which another scale counts: a break, whether or not somebody wrote it down."""
    for before, after in pairwise(row for row in rows if row.scale):
        if before.scale != after.scale:
            yield after.year


def _rank_line(indicator: Indicator, name: str, rows: Sequence[Observation]) -> Line:
    own = _of_place(rows, name, "rank")
    main = _main_source(own)
    points = (Point(row.year, Decimal(row.rank or 0), row.source != main) for row in own)
    return Line(name, tuple(points), _break_years(indicator))


def _of_place(rows: Sequence[Observation], name: str, measure: str) -> list[Observation]:
    """The rows of one place that have a value, each year once, in the order of years."""
    found = {r.year: r for r in rows if r.locality == name and getattr(r, measure) is not None}
    return [found[year] for year in sorted(found)]


def _main_source(rows: Sequence[Observation]) -> str:
    """The source of most of these rows; of several, the one that comes first."""
    return Counter(row.source for row in rows).most_common(1)[0][0] if rows else ""


def _score(row: Observation, main: str, *, mixed: bool) -> Point:
    value = row.score or Decimal(0)
    return Point(row.year, share(value, _scale(row)) if mixed else value, row.source != main)


def _scale(row: Observation) -> Decimal:
    digits = re.search(r"[0-9]+", row.scale)
    return Decimal(digits[0]) if digits and int(digits[0]) else Decimal(100)


def _break_years(indicator: Indicator) -> tuple[int, ...]:
    return tuple(each.year for each in indicator.breaks)


def scores_drawn(indicator: Indicator, rows: Sequence[Observation]) -> ChartView | None:
    """Draw the scores of the first two places; None where there are too few to show a course."""
    lines = [score_line(indicator, name, rows) for name in _places(rows)]
    lines = [line for line in lines if line.points]
    drawn = lines[:_DRAWN]
    if not _worth_drawing(drawn):
        return None
    scales = {row.scale for row in rows if row.score is not None}
    mixed = len(scales) > 1
    unit = "phần trăm của thang điểm" if mixed else "điểm"
    scale = "".join(scales) if not mixed else ""
    words = Caption(
        title=f"Điểm {indicator.title} {_span(drawn)}",
        desc=_desc(in_words(line, "% thang điểm" if mixed else "điểm") for line in drawn),
        unit=f"{unit[0].upper()}{unit[1:]}{f' (thang {scale})' if scale else ''}",
        note=_note(
            "Điểm được đổi ra phần trăm của thang điểm từng năm (tự tính)." if mixed else "",
            *_shared_notes(lines, drawn),
        ),
    )
    return score_chart(f"bd-{indicator.slug}", words, drawn)


def ranks_drawn(indicator: Indicator, rows: Sequence[Observation]) -> ChartView | None:
    """Draw the ranks of the first two places, the first rank at the top."""
    lines = [_rank_line(indicator, name, rows) for name in _places(rows)]
    lines = [line for line in lines if line.points]
    drawn = lines[:_DRAWN]
    if not _worth_drawing(drawn):
        return None
    ranked = [row for row in rows if row.rank is not None]
    computed = all(COMPUTED in row.note for row in ranked)
    words = Caption(
        title=f"Hạng {indicator.title} {_span(drawn)}",
        desc=_desc(map(ranks_in_words, drawn)),
        unit=f"Hạng{' tự tính' if computed else ''}, 1 là cao nhất{_among(ranked)}",
        note=_note(
            _COMPUTED_RANKS if computed else "",
            *_shared_notes(lines, drawn),
        ),
    )
    return rank_chart(f"bd-{indicator.slug}-hang", words, drawn)


def _places(rows: Sequence[Observation]) -> list[str]:
    return list(dict.fromkeys(row.locality for row in rows))


def _worth_drawing(lines: Sequence[Line]) -> bool:
    return sum(len(line.points) for line in lines) >= _ENOUGH


def _span(lines: Sequence[Line]) -> str:
    years = [point.year for line in lines for point in line.points]
    return f"{min(years)}–{max(years)}" if min(years) != max(years) else str(min(years))


def _desc(sentences: Iterator[str]) -> str:
    return f"{' '.join(sentences)} Số của từng năm ở bảng số liệu dưới đây."


def _among(rows: Sequence[Observation]) -> str:
    """How many were ranked, where that is known of every year."""
    counts = [row.units or 0 for row in rows]
    least, most = min(counts), max(counts)
    if not least:
        return ""
    return f" trong {most} nơi" if least == most else f" trong {least} đến {most} nơi"


def _shared_notes(lines: Sequence[Line], drawn: Sequence[Line]) -> Iterator[str]:
    first = min(point.year for line in drawn for point in line.points)
    last = max(point.year for line in drawn for point in line.points)
    breaks = {year for line in drawn for year in line.breaks}
    years = [str(year) for year in sorted(breaks) if first < year <= last]
    if years:
        yield _MARKED_YEARS.format(", ".join(years))
    if any(point.open for line in drawn for point in line.points):
        yield _OPEN
    if any(_has_holes(line) for line in drawn):
        yield _HOLES
    if len(lines) > len(drawn):
        names = " và ".join(line.name for line in drawn)
        yield f"Hình chỉ vẽ {names}; các nơi khác xem trong bảng."


def _has_holes(line: Line) -> bool:
    return line.points[-1].year - line.points[0].year >= len(line.points)


def _note(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def table_of(indicator: Indicator, rows: Sequence[Observation]) -> TableView | None:
    """Return every year as a row, the newest on top; a year nobody measured says so."""
    if not rows:
        return None
    names = _places(rows)
    by_key = {(row.year, row.locality): row for row in rows}
    years = range(max(row.year for row in rows), min(row.year for row in rows) - 1, -1)
    breaks = set(_break_years(indicator))
    head = (
        (
            Cell("Năm", numeric=True, rowspan=2),
            *(Cell(name, numeric=True, colspan=2, starts=True) for name in names),
        ),
        tuple(
            Cell(text, numeric=True, starts=text == "Điểm")
            for _ in names
            for text in ("Điểm", "Hạng")
        ),
    )
    body = tuple(
        TableRow(
            (Cell(str(year), numeric=True, header=True), *_cells(by_key, year, names)),
            "break" if year + 1 in breaks else "",
        )
        for year in years
    )
    caption = f"Điểm và hạng {indicator.title} theo năm được đo, mới nhất ở trên"
    return TableView(f"bang-{indicator.slug}", caption, head, body)


def _cells(
    rows: dict[tuple[int, str], Observation], year: int, names: Sequence[str]
) -> Iterator[Cell]:
    for name in names:
        row = rows.get((year, name))
        if row is None or (row.score is None and row.rank is None):
            yield Cell(NO_DATA, numeric=True, missing=True, colspan=2, starts=True)
            continue
        star = "*" if row.note else ""
        yield _number(row.score, star, starts=True)
        yield _number(row.rank, star)


def _number(value: Decimal | int | None, star: str, *, starts: bool = False) -> Cell:
    if value is None:
        return Cell(NO_DATA, numeric=True, missing=True, starts=starts)
    return Cell(number_vi(value) + star, numeric=True, starts=starts)


def remarks(rows: Sequence[Observation]) -> tuple[str, ...]:
    """The remarks behind the stars, alike ones together."""
    years: dict[tuple[str, str], list[int]] = {}
    for row in sorted(rows, key=lambda row: row.year):
        if row.note:
            years.setdefault((row.locality, row.note), []).append(row.year)
    return tuple(
        f"* {place}, {_years(found)}: {lower_first(note).rstrip('.')}."
        for (place, note), found in years.items()
    )


def _years(years: Sequence[int]) -> str:
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))
