"""A digest differs where the value differs, and is the same in every process."""

import dataclasses
import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from cchc.build.digest import Digests
from cchc.content.kinds import Article
from cchc.content.markdown import EMPTY
from cchc.pages.views import EntryView, Frame, LinkView, PillarView, SiteView
from cchc.text.dates import Moment

ROOT = Path(__file__).parents[2]
CARD = EntryView("Tin", "/tin/", date(2026, 3, 1), "1/3/2026", "Tóm tắt.")
PLAIN = st.one_of(
    st.text(max_size=3),
    st.text(max_size=3).map(Markup),
    st.integers(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.floats(allow_nan=False),
    st.decimals(allow_nan=False, places=1),
)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(PLAIN, inner)
)
TOLD = """
from datetime import date
from decimal import Decimal
from cchc.build.digest import Digests
from cchc.pages.views import EntryView

card = EntryView("Tin", "/tin/", date(2026, 3, 1), "1/3/2026", "Tóm tắt.")
print(Digests().of((card, "a", 1, Decimal("1.5"), {"b": 2, "a": 1}, None, True)))
"""


class Colour(Enum):
    RED = 1
    BLUE = 2


@dataclass(frozen=True)
class One:
    a: str
    b: str = field(default="", compare=False)


@dataclass(frozen=True)
class Other:
    a: str


def typed(value: object) -> object:
    """The value with the types of all its parts: 1, True and 1.0 are equal to Python."""
    if isinstance(value, tuple):
        return tuple(map(typed, value))
    if isinstance(value, dict):
        return frozenset((typed(key), typed(each)) for key, each in value.items())
    return type(value).__name__, repr(value)


def of(value: object) -> int:
    return Digests().of(value)


@given(one=VALUES, other=VALUES)
def test_digests_are_equal_only_where_values_are(one, other):
    assert (of(one) == of(other)) == (typed(one) == typed(other))


@given(value=VALUES)
def test_a_digest_does_not_depend_on_what_was_digested_before(value):
    digests = Digests()
    digests.of((value, value))

    assert digests.of(value) == of(value)


@pytest.mark.parametrize("name", [each.name for each in dataclasses.fields(EntryView)])
def test_every_field_of_a_card_counts(name):
    new = (LinkView("a", "b"),) if name == "pillars" else "khác"

    assert of(dataclasses.replace(CARD, **{name: new})) != of(CARD)


@pytest.mark.parametrize("kind", [Frame, LinkView, PillarView, SiteView])
def test_every_field_of_a_view_counts(kind):
    names = [each.name for each in dataclasses.fields(kind)]
    plain = kind(**dict.fromkeys(names, "a"))
    changed = [dataclasses.replace(plain, **{name: "b"}) for name in names]

    assert len({of(plain), *map(of, changed)}) == len(names) + 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", 1),
        (1, True),
        (0, None),
        ("", ()),
        ("a", Markup("a")),
        (date(2026, 1, 1), "2026-01-01"),
        (Decimal("1.0"), Decimal("1.00")),
        (Colour.RED, Colour.BLUE),
        (One("a"), Other("a")),
        (("a", ("b",)), (("a", "b"),)),
        ({"a": "b"}, {"b": "a"}),
        ({"a": "b"}, (("a", "b"),)),
        ({}, ()),
        (-1, -2),
    ],
)
def test_what_looks_alike_is_told_apart(one, other):
    assert of(one) != of(other)


def test_a_field_that_makes_no_difference_makes_none():
    assert of(One("a", "b")) == of(One("a", "c"))


def test_a_mapping_has_no_order():
    assert of({"a": 1, "b": 2}) == of({"b": 2, "a": 1})


@pytest.mark.parametrize("value", [{"a"}, frozenset({"a"}), object(), b"a", EntryView])
def test_a_value_that_no_page_may_depend_on_stops_the_build(value):
    with pytest.raises(TypeError, match="no page may depend on"):
        of((CARD, value))


def test_an_entry_is_known_by_its_file():
    entry = Article(
        title="A", path="a.md", slug="a", body=EMPTY, posted=Moment(date(2026, 3, 1)), key="1"
    )

    assert of(entry) == of(dataclasses.replace(entry, title="B"))
    assert of(entry) != of(dataclasses.replace(entry, key="2"))


@pytest.mark.parametrize("number", ["0", "1"])
def test_another_process_digests_alike(number):
    told = subprocess.run(
        [sys.executable, "-c", TOLD],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": number, "PYTHONUTF8": "1", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(told.stdout) == of((CARD, "a", 1, Decimal("1.5"), {"b": 2, "a": 1}, None, True))
