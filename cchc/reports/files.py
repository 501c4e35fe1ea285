"""The files of a report, by their names."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from cchc.reports.as_csv import csv_of
from cchc.reports.as_docx import docx_of
from cchc.reports.as_html import html_of
from cchc.reports.as_xlsx import xlsx_of
from cchc.reports.paper import Paper
from cchc.reports.period import Period
from cchc.text.slugs import slugify

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "xlsx": xlsx_of,
    "docx": docx_of,
    "html": html_of,
}


def files_of(paper: Paper, stem: str, formats: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every file; CSV knows one table a file."""
    for name in formats:
        if name == "csv":
            for number, table in enumerate(paper.tables, start=1):
                yield f"{stem}-{number:02}-{slugify(table.name)}.csv", csv_of(table)
        else:
            yield f"{stem}.{name}", _WRITERS[name](paper)


def stem_of(period: Period, units: Sequence[str]) -> str:
    """Return what the names of all files begin with; it sorts by time."""
    stem = f"bao-cao-{period.start.isoformat()}-den-{period.end.isoformat()}"
    return "-".join((stem, *([slugify(" ".join(units))] if units else [])))
