"""Digests of the inputs of pages: equal values, equal digests, on any day and machine.

Python's own hashes differ from process to process, and `repr` of a large value is
slow where many pages share it; so values are walked, and what is shared (cards of
entries, the desk) is digested once.
"""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from typing import TYPE_CHECKING

from cchc.content.kinds import Entry

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SIZE = 16


def digest_of(*parts: bytes) -> bytes:
    """Return the digest of some bytes, each kept apart from the next by its length."""
    joined = b"".join(len(part).to_bytes(8, "little") + part for part in parts)
    return blake2b(joined, digest_size=SIZE).digest()


class Digests:
    """Digests of the values of one build."""

    def __init__(self) -> None:
        # The value is kept beside its digest: an id may be given anew only to what is gone.
        self._known: dict[int, tuple[object, bytes]] = {}
        self._fields: dict[type, tuple[str, ...]] = {}

    def of(self, value: object) -> bytes:
        """Return bytes that differ where the value differs.

        Raises TypeError for a value that no page may depend on (a set in no order, an
        open file): better no build than a stale page.
        """
        plain = _PLAIN.get(type(value))
        if plain:
            return plain(value)
        known = self._known.get(id(value))
        if known is None:
            known = value, self._walk(value)
            self._known[id(value)] = known
        return known[1]

    def _walk(self, value: object) -> bytes:
        if isinstance(value, Entry) and value.key:
            return b"e" + value.key.encode()
        if isinstance(value, tuple | list):
            return digest_of(b"(", *map(self.of, value))
        if isinstance(value, Mapping):
            pairs = sorted((self.of(key), self.of(each)) for key, each in value.items())
            return digest_of(b"{", *(part for pair in pairs for part in pair))
        if isinstance(value, Enum):
            return f"E{type(value).__name__}.{value.name}".encode()
        if isinstance(value, str):
            return b"s" + value.encode()
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = (getattr(value, name) for name in self._fields_of(value))
            return digest_of(type(value).__name__.encode(), *map(self.of, fields))
        raise TypeError(f"no page may depend on a {type(value).__name__}")

    def _fields_of(self, value: "DataclassInstance") -> tuple[str, ...]:
        """The fields that make a value equal to another one."""
        kind = type(value)
        if kind not in self._fields:
            self._fields[kind] = tuple(f.name for f in dataclasses.fields(value) if f.compare)
        return self._fields[kind]


_PLAIN: Mapping[type, Callable[[object], bytes]] = {
    str: lambda value: b"s" + str(value).encode(),
    int: lambda value: b"i" + str(value).encode(),
    bool: lambda value: b"b1" if value else b"b0",
    float: lambda value: b"f" + repr(value).encode(),
    Decimal: lambda value: b"d" + str(value).encode(),
    date: lambda value: b"D" + str(value).encode(),
    type(None): lambda _: b"n",
}
