"""The ASCII part of an address."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.slugs import LONGEST, SLUG, is_slug, slugify


@given(st.text())
def test_what_slugify_gives_is_a_slug_or_nothing(text):
    slug = slugify(text)

    assert not slug or SLUG.fullmatch(slug)


@given(st.text())
def test_a_slug_stays_as_it_is(text):
    assert slugify(slugify(text)) == slugify(text)


@given(st.text())
def test_composed_and_decomposed_titles_have_one_slug(text):
    assert slugify(unicodedata.normalize("NFD", text)) == slugify(
        unicodedata.normalize("NFC", text)
    )


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đẩy mạnh tuyên truyền năm 2024", "day-manh-tuyen-truyen-nam-2024"),
        ("Kế hoạch số 96/KH-UBND", "ke-hoach-so-96-kh-ubnd"),
        ("ngày 19/3/2024", "ngay-19-3-2024"),
        ("Giai đoạn 2021–2025", "giai-doan-2021-2025"),
        ("Đất đai", "dat-dai"),
        ("***", ""),
    ],
)
def test_titles_become_slugs(title, slug):
    assert slugify(title) == slug


@pytest.mark.parametrize("word", ["dat-dai", "a", "96-kh-ubnd", "a" * LONGEST])
def test_slugs(word):
    assert is_slug(word)


@pytest.mark.parametrize(
    "word", ["", "-a", "a-", "a--b", "Đất", "đat", "a_b", "a b", "A", "a" * (LONGEST + 1), "a\n"]
)
def test_what_is_no_slug(word):
    assert not is_slug(word)
