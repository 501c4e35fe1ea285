"""Digests of the inputs of pages: equal values, equal digests, in every process.

Python's own hash of a text differs from process to process, so texts are hashed by
BLAKE2; a value made of parts is the hash of the parts' numbers, which Python
computes quickly and always alike. What is shared (cards of entries, the desk) is
digested once.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from cchc.content.kinds import Entry
from cchc.content.links import files_of
from cchc.content.pictures import Picture
from cchc.pages.views import EntryView

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_FieldsOf = Callable[[object], tuple[object, ...]]


def digest_of(content: bytes) -> int:
    """Return a number of 64 bits that stands for the bytes."""
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "little")


class Digests:
    """Digests of the values of one build."""

    def __init__(
        self, base: "Digests | None" = None, pictures: Mapping[str, Picture] | None = None
    ) -> None:
        """`base` has digested what many values share; it is looked into, and gets only what
        pages share. An entry is digested with what is known of the `pictures` that it names."""
        # The value is kept beside its digest: an id may be given anew only to what is gone.
        self._known: dict[int, tuple[object, int]] = {id(()): ((), hash(()))}
        self._texts: dict[str, int] = {}
        self._fields: dict[type, tuple[int, _FieldsOf]] = base._fields if base else {}
        self._base = base
        self._pictures = pictures or {}

    def of(self, value: object) -> int:
        """Return a number that differs where the value differs.

        Raises TypeError for a value that no page may depend on (a set in no order, an
        open file): better no build than a stale page.
        """
        if type(value) is tuple:
            # Most parts of inputs are entries, met before: no call for each of them.
            met = self._known.get
            parts = [found[1] if (found := met(id(part))) else self.of(part) for part in value]
            return hash(tuple(parts))
        if type(value) is str:
            return self._text(value)
        if plain := _PLAIN.get(type(value)):
            return plain(value)
        known = self._known.get(id(value))
        if known is None and self._base:
            known = self._base._known.get(id(value))
        if known is None:
            known = value, self._walk(value)
            home = self._base if self._base and type(value) in _SHARED else self
            home._known[id(value)] = known
        return known[1]

    def _text(self, text: str) -> int:
        known = self._texts.get(text)
        if known is None and self._base:
            known = self._base._texts.get(text)
        if known is None:
            known = self._texts[text] = digest_of(b"s" + text.encode())
        return known

    def _walk(self, value: object) -> int:
        met = self._fields.get(type(value))
        if met:  # most values are views, of few kinds
            kind, fields_of = met
            return hash((kind, self.of(fields_of(value))))
        if isinstance(value, Entry) and value.key:
            return self._entry(value)
        if isinstance(value, tuple | list):  # a tuple with names, a list
            return hash(tuple(map(self.of, value)))
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._first_of_its_kind(value)
        return self._rare(value)

    def _first_of_its_kind(self, value: "DataclassInstance") -> int:
        """Digest a value by the name of its dataclass, as a number, and by the fields that make
        its values equal. What an entry is digested by depends on its key as well."""
        kind = type(value)
        names = tuple(field.name for field in dataclasses.fields(value) if field.compare)
        fields_of = attrgetter(*names) if len(names) > 1 else _one_field(names)
        if not isinstance(value, Entry):
            self._fields[kind] = self._text(kind.__name__), fields_of
        return hash((self._text(kind.__name__), self.of(fields_of(value))))

    def _entry(self, entry: Entry) -> int:
        own = int(entry.key[:15], 16)
        if not self._pictures:
            return own
        shown = tuple(self.of(self._pictures.get(path)) for path in files_of(entry))
        return hash((own, shown)) if shown else own

    def _rare(self, value: object) -> int:
        if isinstance(value, Enum):
            return self._text(f"{type(value).__name__}.{value.name}")
        if isinstance(value, Mapping):
            return hash((5, *sorted((self.of(k), self.of(v)) for k, v in value.items())))
        if isinstance(value, str):  # Markup
            return digest_of(b"m" + value.encode())
        raise TypeError(f"no page may depend on a {type(value).__name__}")


def _one_field(names: Sequence[str]) -> _FieldsOf:
    return lambda value: tuple(getattr(value, name) for name in names)


# One card of an article stands in some ten listings: what is digested for one of them is kept.
_SHARED = frozenset({EntryView})

_PLAIN: Mapping[type, Callable[[Any], int]] = {
    # Python's hash takes -1 and -2 for one.
    int: lambda value: hash((1, value < 0, abs(value))),
    bool: lambda value: hash((2, value)),
    date: lambda value: hash((3, value.toordinal())),
    type(None): lambda _: hash((4,)),
    float: lambda value: digest_of(b"f" + repr(value).encode()),
    Decimal: lambda value: digest_of(b"d" + str(value).encode()),
}
