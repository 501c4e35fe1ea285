"""The lists of a segment: made from nothing, or revised where a few entries changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cchc.search.shards import (
    Growing,
    decoded_list,
    encoded_list,
    read_varint,
    revised_list,
    shard_of,
)
from cchc.search.terms import SYMBOL

Terms = Mapping[str, int]
Lists = dict[str, bytes]


def made_lists(entries: Iterable[Terms], bits: int) -> list[Lists]:
    """Return the lists of each shard from the terms of every entry, in their order."""
    growing: dict[str, Growing] = {}
    for number, terms in enumerate(entries):
        for term, weight in terms.items():
            known = growing.get(term)
            if known is None:
                known = growing[term] = Growing()
            known.add(number, weight)
    shards: list[Lists] = [{} for _ in range(1 << bits)]
    for term, each in growing.items():
        shards[shard_of(term, bits)][term] = each.encoded()
    return shards


@dataclass(frozen=True)
class Change:
    """An entry whose terms are not what they were; `before` is empty for a new one."""

    number: int
    before: Terms
    after: Terms


def revised_lists(
    changes: Sequence[Change], bits: int, lists_of: Callable[[int], Lists]
) -> dict[int, Lists]:
    """Return the shards that differ after the changes; `lists_of` knows each as it was."""
    touched: dict[int, Lists] = {}
    for change in changes:
        for term in change.before.keys() | change.after.keys():
            weight = change.after.get(term, 0)
            if weight == change.before.get(term, 0):
                continue
            shard = shard_of(term, bits)
            if shard not in touched:
                touched[shard] = lists_of(shard)
            _revise(touched[shard], term, change.number, weight)
    return touched


def moved_lists(lists: Lists, numbers: Sequence[int | None]) -> Lists:
    """Return lists whose entries have new numbers, in the same order; None = it is gone."""
    moved = {}
    for term, found in lists.items():
        before, weights = decoded_list(found)
        after = [numbers[number] for number in before]
        kept = [number for number in after if number is not None]
        if len(kept) < len(after):
            weights = bytes(
                w for w, number in zip(weights, after, strict=True) if number is not None
            )
        if kept:
            moved[term] = encoded_list(kept, weights)
    return moved


def _revise(lists: Lists, term: str, number: int, weight: int) -> None:
    revised = revised_list(lists.get(term, b""), number, weight)
    if revised:
        lists[term] = revised
    else:
        lists.pop(term, None)


def is_word(term: str) -> bool:
    """Whether a term is a single word: these can be completed and corrected."""
    return " " not in term and not term.startswith(SYMBOL)


def counts_of(lists: Lists) -> dict[str, int]:
    """Return in how many entries each word of a shard stands."""
    return {term: count_of(found) for term, found in lists.items() if is_word(term)}


def count_of(found: bytes) -> int:
    """Return how many entries a list names."""
    return read_varint(found, 0)[0]
