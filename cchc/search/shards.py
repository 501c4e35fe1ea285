"""Shards: the terms of a segment spread over files by a number made of the folded term.

A list says in which entries a term stands: how many, the steps from one number to the next,
then the weights. Numbers are written seven bits a byte, the last byte below 128.
"""

import zlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import sub

from cchc.search.words import folded

_LONG_LISTS = 2_000

Posting = tuple[int, int]  # number of the entry in its segment, weight


def shard_of(term: str, bits: int) -> int:
    """Return the shard of a term; `2 ** bits` is how many there are."""
    return zlib.crc32(folded(term).encode()) & ((1 << bits) - 1)


def bits_for(entries: int) -> int:
    """Return how finely a segment is cut: two to four entries a shard, finer where common
    terms have long lists, so that a shard weighs about two thousand bytes."""
    return max(3, (max(1, entries - 1) // 4).bit_length() + (entries > _LONG_LISTS))


class Growing:
    """A list under way: entries are added in the order of their numbers."""

    __slots__ = ("count", "last", "steps", "weights")

    def __init__(self) -> None:
        self.count = 0
        self.last = -1
        self.steps = bytearray()
        self.weights = bytearray()

    def add(self, number: int, weight: int) -> None:
        step = number - self.last
        self.last = number
        self.count += 1
        if step < 128:
            self.steps.append(step)
        else:
            self.steps += varint(step)
        self.weights.append(weight)

    def encoded(self) -> bytes:
        return b"".join((varint(self.count), self.steps, self.weights))


def encoded_list(numbers: Sequence[int], weights: bytes) -> bytes:
    """Return a list from the numbers of entries, in order, and their weights."""
    steps = list(map(sub, numbers, chain((-1,), numbers)))
    small = max(steps, default=0) < 128
    written = bytes(steps) if small else b"".join(map(varint, steps))
    return b"".join((varint(len(numbers)), written, weights))


def decoded_list(content: bytes) -> tuple[list[int], bytes]:
    """Return the numbers of a list and their weights."""
    count, place = read_varint(content, 0)
    weights = content[len(content) - count :]
    steps: Sequence[int] = content[place : len(content) - count]
    if len(steps) > count:
        steps = [number for number, _ in _varints(content, place, count)]
    return list(accumulate(steps, initial=-1))[1:], weights


def _varints(content: bytes, place: int, count: int) -> Iterator[Posting]:
    for _ in range(count):
        number, place = read_varint(content, place)
        yield number, place


def revised_list(content: bytes, number: int, weight: int) -> bytes:
    """Return a list with one entry added, weighed anew or (weight 0) taken out; empty where
    nothing is left."""
    numbers, weights = decoded_list(content) if content else ([], b"")
    at = bisect_left(numbers, number)
    known = at < len(numbers) and numbers[at] == number
    if known != (weight > 0):
        numbers[at : at + known] = [number] if weight else []
    new = bytes((weight,)) if weight else b""
    weights = weights[:at] + new + weights[at + known :]
    return encoded_list(numbers, weights) if numbers else b""


def encoded_shard(lists: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a shard: the terms in order, the length of each list, the lists."""
    terms = sorted(lists)
    names = "\n".join(terms).encode()
    lengths = b"".join(varint(len(lists[term])) for term in terms)
    return packed(b"".join((varint(len(names)), names, lengths, *(lists[t] for t in terms))))


def decoded_shard(content: bytes) -> dict[str, bytes]:
    """Return the lists of a shard by term."""
    raw = unpacked(content)
    size, place = read_varint(raw, 0)
    terms = raw[place : place + size].decode().split("\n") if size else []
    place += size
    lengths = []
    for _ in terms:
        length, place = read_varint(raw, place)
        lengths.append(length)
    lists = {}
    for term, length in zip(terms, lengths, strict=True):
        lists[term] = raw[place : place + length]
        place += length
    return lists


def packed(content: bytes) -> bytes:
    """Compress: a file of the index is small on its way whatever the server does."""
    return zlib.compress(content, 9)


def unpacked(content: bytes) -> bytes:
    return zlib.decompress(content)


def varint(number: int) -> bytes:
    content = bytearray()
    while number > 127:
        content.append(number & 127 | 128)
        number >>= 7
    content.append(number)
    return bytes(content)


def read_varint(content: bytes, place: int) -> tuple[int, int]:
    """Return the number that begins at `place`, and where the next one begins."""
    number = shift = 0
    while content[place] > 127:
        number |= (content[place] & 127) << shift
        shift += 7
        place += 1
    return number | content[place] << shift, place + 1
