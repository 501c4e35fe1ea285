"""Lists and shards: what is written is read again, and revising is as good as making anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.search.index import Change, made_lists, revised_lists
from cchc.search.shards import (
    bits_for,
    decoded_list,
    decoded_shard,
    encoded_list,
    encoded_shard,
    read_varint,
    revised_list,
    varint,
)

TERMS = st.dictionaries(
    st.sampled_from(["đât'", "đai", "đât' đai", "96", "=96kh"]), st.integers(1, 31)
)


@given(st.integers(0, 1 << 40))
def test_a_number_is_read_as_it_was_written(number):
    assert read_varint(varint(number), 0) == (number, len(varint(number)))


@given(st.lists(st.integers(0, 100_000), unique=True).map(sorted))
def test_a_list_is_read_as_it_was_written(numbers):
    weights = bytes(number % 31 + 1 for number in numbers)

    assert decoded_list(encoded_list(numbers, weights)) == (numbers, weights)


@given(
    st.dictionaries(st.integers(0, 400), st.integers(1, 31)),
    st.integers(0, 400),
    st.integers(0, 31),
)
def test_a_revised_list_is_that_of_the_revised_entries(known, number, weight):
    before = encoded_list(sorted(known), bytes(known[each] for each in sorted(known)))
    after = {**known, number: weight}
    kept = sorted(each for each in after if after[each])
    expected = encoded_list(kept, bytes(after[each] for each in kept)) if kept else b""

    assert revised_list(before if known else b"", number, weight) == expected


@given(st.dictionaries(st.text("abđ' ", min_size=1), st.binary(min_size=1, max_size=300)))
def test_a_shard_is_read_as_it_was_written(lists):
    assert decoded_shard(encoded_shard(lists)) == lists


@given(st.lists(TERMS, min_size=1, max_size=6), st.data())
def test_revised_shards_are_those_made_from_nothing(entries, data):
    number = data.draw(st.integers(0, len(entries)))
    after = data.draw(TERMS)
    before = entries[number] if number < len(entries) else {}
    revised = [*entries[:number], after, *entries[number + 1 :]]
    shards = made_lists(entries, 3)
    changed = revised_lists([Change(number, before, after)], 3, lambda shard: dict(shards[shard]))
    for shard, lists in changed.items():
        shards[shard] = lists

    assert shards == made_lists(revised, 3)


@pytest.mark.parametrize(
    ("entries", "shards"), [(0, 8), (1, 8), (76, 32), (1085, 512), (6000, 4096)]
)
def test_a_shard_is_small_whatever_the_size_of_the_segment(entries, shards):
    assert 1 << bits_for(entries) == shards
