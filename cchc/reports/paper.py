"""A report as it is to be written: titles, sentences, tables of typed cells.

The four writers know this and nothing else: what one shows, all show.
"""

from dataclasses import dataclass, replace
from datetime import date

from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi

Cell = str | int | date | None


@dataclass(frozen=True)
class Column:
    """`width` in letters; what is `for_data` only is left out where people read."""

    head: str
    width: int
    for_data: bool = False


@dataclass(frozen=True)
class Table:
    """`name` is short, for a sheet or a file; `none` is said where there are no rows; a
    `wide` one needs the long side of the paper."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: str = ""
    total: tuple[Cell, ...] = ()
    note: str = ""
    wide: bool = False

    def for_people(self) -> "Table":
        """Return the table without what is for data only."""
        kept = [place for place, column in enumerate(self.columns) if not column.for_data]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
            total=tuple(self.total[place] for place in kept) if self.total else (),
        )


@dataclass(frozen=True)
class Paper:
    """`agency` files the report; where it is unknown, no heading of a state's paper stands."""

    agency: str
    day: date
    subject: str
    lines: tuple[str, ...]
    sentences: tuple[str, ...]
    tables: tuple[Table, ...]


def cell_text(cell: Cell) -> str:
    """Return a cell as Vietnamese write it."""
    match cell:
        case None:
            return ""
        case date():
            return day_vi(cell)
        case int():
            return number_vi(cell)
    return cell
