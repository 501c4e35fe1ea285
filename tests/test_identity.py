"""The owner's facts: none may be misspelt, and all are told in the frame of every page."""

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from cchc.identity import Identity
from cchc.pages.frame import Assets, site_view

ASSETS = Assets("theme/site.css", "theme/print.css")
OURS = Identity(name="Trang thử", locality="thu")


@pytest.fixture
def site_of(catalog_of):
    catalog = catalog_of({})
    return lambda identity, day="2026-11-22": site_view(
        catalog, identity, date.fromisoformat(day), "/", ASSETS
    )


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Trang thử", "locality": "thu", "ower": "Sở Số"},
        {"name": "Trang thử"},
        {"locality": "thu"},
    ],
)
def test_a_misspelt_or_forgotten_fact_stops_at_once(facts):
    with pytest.raises(TypeError):
        Identity(**facts)


def test_an_identity_is_changed_only_by_making_another():
    with pytest.raises(FrozenInstanceError):
        OURS.name = "Khác"

    assert replace(OURS, name="Khác") != OURS


def test_nobody_is_named_as_owner_unless_told(site_of):
    site = site_of(OURS)

    assert (site.tagline, site.owner, site.contact_lines) == ("", "", ())


def test_what_the_owner_tells_stands_in_the_frame(site_of):
    site = site_of(replace(OURS, notice="Bản mẫu", owner="Sở Số", contact_lines=("1022",)))

    assert (site.name, site.tagline, site.owner) == ("Trang thử", "Bản mẫu", "Sở Số")
    assert site.contact_lines == ("1022",)


@pytest.mark.parametrize(
    ("code", "day", "note"),
    [
        ("thu", "2026-11-22", ""),
        ("thu-cu", "2025-06-30", ""),
        ("gia", "2026-11-22", "Tỉnh Giả, nay thuộc tỉnh Thử"),
    ],
)
def test_a_locality_that_was_merged_is_told_with_its_heir(site_of, code, day, note):
    assert site_of(replace(OURS, locality=code), day).locality_note == note
