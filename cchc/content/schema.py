"""How a field is declared, once: label, parser, aliases, help, example.

The reader, the checks, `inv new`, the handbook's tables and the column heads of
CSV files all read the declarations in `kinds/` and `rows/` through here.
"""

import dataclasses
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from cchc.text.forms import fold, squeeze

_SEMICOLON = re.compile(r";(?![^<>]{0,400}>)")  # one within <…> belongs to an address
_IN_BRACKETS = re.compile(r'(?:"[^"]*"|[^,;"]|")+?(?=[,;]|$)')


@dataclasses.dataclass(frozen=True)
class Label:
    """One declared field: how editors call it and how its value is read."""

    name: str  # attribute
    text: str  # Vietnamese label, or head of a column
    read: Callable[[str], Any]
    aliases: tuple[str, ...]
    required: bool
    many: bool
    help: str
    example: str

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.text, *self.aliases)


@dataclasses.dataclass(frozen=True)
class Unit:
    """What a number counts: `Annotated[int, Unit("nơi")]`; readers of the open data are told."""

    text: str


def labelled(
    text: str,
    read: Callable[[str], Any],
    *aliases: str,
    required: bool = False,
    many: bool = False,
    default: Any = None,
    help: str = "",  # noqa: A002 (the field of an argument parser has this name, too)
    example: str = "",
) -> Any:
    """Declare a field of a dataclass; `many` = a list, kept as a tuple."""
    label = {
        "text": text,
        "read": read,
        "aliases": aliases,
        "required": required,
        "many": many,
        "help": help,
        "example": example,
    }
    if required:
        return dataclasses.field(metadata={"label": label})
    return dataclasses.field(default=() if many else default, metadata={"label": label})


def labels_of(kind: type) -> tuple[Label, ...]:
    """Return the labels that the dataclass `kind` declares, in their order."""
    return _schema_of(kind).labels


def find_label(kind: type, written: str) -> Label | None:
    """Return the label that an editor wrote; labels (not values) are forgiven case and marks."""
    schema = _schema_of(kind)
    return schema.spelled.get(written) or schema.flat.get(_flat(written))


@dataclasses.dataclass(frozen=True)
class _Schema:
    """The labels of a kind: in order, by every spelling, by spelling without case and marks."""

    labels: tuple[Label, ...]
    spelled: Mapping[str, Label]
    flat: Mapping[str, Label]


@cache
def _schema_of(kind: type) -> _Schema:
    labels = tuple(
        Label(name=field.name, **field.metadata["label"])
        for field in dataclasses.fields(kind)
        if "label" in field.metadata
    )
    spelled = {text: label for label in labels for text in label.spellings}
    return _Schema(labels, spelled, {_flat(text): label for text, label in spelled.items()})


def _flat(text: str) -> str:
    return fold(squeeze(text.replace("_", " ")))


def split_list(value: str) -> tuple[str, ...]:
    """Split `a; b` (or YAML's `[a, "b, c"]`) into its parts as written, empty ones left out."""
    if value.startswith("[") and value.endswith("]"):
        parts = _IN_BRACKETS.findall(value[1:-1])
    else:
        parts = _SEMICOLON.split(value) if ">" in value else value.split(";")
    return tuple(part.strip() for part in parts if part.strip())
