"""Tables to download: CSV for people with a spreadsheet, JSON for programs.

A column is a field of the schema: its head, its unit and its meaning are spelled there and
nowhere else. The records are entries and rows as they were read; a file is made from them
only where they have changed.
"""

import json
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import quote

from cchc.content.kinds import Entry, Indicator
from cchc.content.rows import Row
from cchc.content.schema import Label, Unit, labels_of
from cchc.content.values import Source
from cchc.text import spreadsheet
from cchc.text.slugs import slugify

FOLDER = "/du-lieu-mo/"
_TYPES: Mapping[object, str] = {
    int: "integer", Decimal: "number", date: "date", tuple: "array", str: "string"
}  # fmt: skip
Value = str | int | Decimal | date | tuple[str, ...] | None


@dataclass(frozen=True)
class Column:
    """A column: `field` of the record, `name` in JSON, `title` at the head of the CSV.

    `local` columns hold addresses of this site.
    """

    field: str
    name: str
    title: str
    type: str
    unit: str
    description: str
    local: bool = False


@dataclass(frozen=True)
class DataSet:
    """One table; `address` has no suffix, `base` stands before addresses of this site.

    `page` is where people read of it; `publisher` is who made the numbers.
    """

    address: str
    title: str
    description: str
    terms: str
    sources: tuple[Source, ...]
    updated: date | None
    columns: tuple[Column, ...]
    records: tuple[Entry | Row, ...]
    base: str
    page: str = ""
    publisher: str = ""

    @property
    def name(self) -> str:
        return self.address.removeprefix(FOLDER).replace("/", "-")


def address_of_series(indicator: Indicator) -> str:
    """Return where the series of an index lies, without the suffix."""
    return f"{FOLDER}chi-so/{indicator.slug}"


def columns_of(
    kind: type[Entry] | type[Row], names: tuple[str, ...] = (), local: tuple[str, ...] = ()
) -> tuple[Column, ...]:
    """Return the columns of the fields that a kind declares, or of those named, in their order;
    `local` fields hold places of this site."""
    labels = {label.name: label for label in labels_of(kind)}
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(
        _column(labels[name], hints[name], local=name in local) for name in names or labels
    )


def _column(label: Label, hint: object, *, local: bool) -> Column:
    notes = getattr(hint, "__metadata__", ())
    unit = next((note.text for note in notes if isinstance(note, Unit)), "")
    type_ = next(_TYPES[kind] for kind in _kinds_in(hint) if kind in _TYPES)
    name = slugify(label.text).replace("-", "_")
    return Column(label.name, name, label.text, type_, unit, label.help, local)


def _kinds_in(hint: object) -> Iterator[object]:
    """The plain types of an annotation: of `Annotated[int | None, …]`, int and None."""
    yield typing.get_origin(hint) or hint
    for part in typing.get_args(hint):
        yield from _kinds_in(part)


def csv_text(data: DataSet) -> str:
    """Return the table for a Vietnamese spreadsheet."""
    return spreadsheet.csv_text([[column.title for column in data.columns], *_values(data)])


def _values(data: DataSet) -> Iterator[list[Value]]:
    for record in data.records:
        yield [_value(data, column, getattr(record, column.field)) for column in data.columns]


def _value(data: DataSet, column: Column, value: Value) -> Value:
    if not column.local:
        return value
    if isinstance(value, tuple):
        return tuple(_whole(data, place) for place in value)
    return _whole(data, str(value))


def _whole(data: DataSet, place: str) -> str:
    return f"{data.base.rstrip('/')}/{quote(place.lstrip('/'))}"


def json_text(data: DataSet) -> str:
    """Return the table with all that is known of it; a gap is null and never zero."""
    told = {
        "title": data.title,
        "description": data.description,
        "licence": data.terms or None,
        "source": list(_sources(data.sources)),
        "updated": data.updated.isoformat() if data.updated else None,
        "fields": [_field(column) for column in data.columns],
        "rows": [
            {column.name: _plain(value) for column, value in zip(data.columns, values, strict=True)}
            for values in _values(data)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _sources(sources: Iterable[Source]) -> Iterator[dict[str, str]]:
    for source in sources:
        yield {"title": source.text} | ({"path": source.url} if source.url else {})


def _field(column: Column) -> dict[str, str | None]:
    return {
        "name": column.name,
        "title": column.title,
        "type": column.type,
        "unit": column.unit or None,
        "description": column.description,
    }


def _plain(value: Value) -> str | int | float | list[str] | None:
    """A number is a number, a day is ISO 8601, what is not known is null."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return value if value != "" else None


def package_text(title: str, terms: str, sets: tuple[DataSet, ...]) -> str:
    """Return `datapackage.json` (Data Package, datapackage.org): programs that know it read
    every CSV with its types, its commas and its gaps."""
    told = {
        "name": slugify(title),
        "title": title,
        "profile": "tabular-data-package",
        "licence": terms or None,
        "resources": [_resource(data) for data in sets],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _resource(data: DataSet) -> dict[str, object]:
    path = data.address.removeprefix(FOLDER)
    return {
        "name": data.name,
        "title": data.title,
        "description": data.description,
        "profile": "tabular-data-resource",
        "path": f"{path}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": spreadsheet.DELIMITER,
            "lineTerminator": spreadsheet.LINE_END,
        },
        "sources": list(_sources(data.sources)),
        "schema": {
            "fields": [_csv_field(column) for column in data.columns],
            "missingValues": [""],
        },
    }


def _csv_field(column: Column) -> dict[str, str]:
    """A column of the CSV: its name is the head; a list is one text there."""
    is_text = column.type in ("array", "string")
    told = {"name": column.title, "type": "string" if is_text else column.type}
    comma = {"decimalChar": spreadsheet.DECIMAL_SIGN} if column.type == "number" else {}
    return told | comma | {"description": column.description}
