"""The judged set, asked in a browser: what must stand first does, and nothing is missed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from cchc.content.catalog import Catalog, read_content
from cchc.content.kinds import Entry
from cchc.content.registries import Registries
from cchc.search.searched import is_found, shown_title
from cchc.text.forms import fold
from tests.conftest import ROOT
from tests.search.judged import Judged, judged_queries

FIRST_RIGHT = 0.95


@pytest.fixture(scope="session", params=["shipped", "generated"])
def corpus(request) -> tuple[str, Path, Path]:
    """The name of a corpus, its content, and the site built from it."""
    if request.param == "shipped":
        return request.param, ROOT / "content", request.getfixturevalue("site")
    content = request.getfixturevalue("generated_content")
    return request.param, content, request.getfixturevalue("generated")


def test_what_must_stand_first_does(corpus, ask):
    name, _, site = corpus
    judged = judged_queries(name)
    answers = ask(site, [("search", each.text, {"limit": 1}) for each in judged])
    wrong = [
        each for each, answer in zip(judged, answers, strict=True)
        if answer["results"][:1] == [] or answer["results"][0]["address"] not in each.first
    ]  # fmt: skip
    for held_out in (False, True):
        told(judged, wrong, held_out)

        assert share(judged, wrong, held_out) >= FIRST_RIGHT, wrong


def told(judged: list[Judged], wrong: list[Judged], held_out: bool) -> None:
    """Print the measure: `-s` shows it."""
    which = "kept out of tuning" if held_out else "used in tuning"
    print(f"first result right, {which}: {share(judged, wrong, held_out):.1%}")


def share(judged: list[Judged], wrong: list[Judged], held_out: bool) -> float:
    every = [each for each in judged if each.held_out == held_out]
    return 1 - len([each for each in wrong if each.held_out == held_out]) / len(every)


def test_every_text_that_holds_all_words_is_found(corpus, ask):
    name, content, site = corpus
    judged = [each for each in judged_queries(name) if each.wants_all]
    texts = dict(texts_of(read_content(content)))
    answers = ask(site, [("search", each.text, {"limit": 10_000}) for each in judged])
    missed = {}
    for each, answer in zip(judged, answers, strict=True):
        wanted = words_of(each.text)
        holding = {address for address, words in texts.items() if wanted <= words}
        found = {result["address"] for result in answer["results"]}
        if holding - found or (holding and answer["partial"]):
            missed[each.text] = holding - found

    assert missed == {}


def texts_of(catalog: Catalog) -> Iterator[tuple[str, set[str]]]:
    """Yield each address with the words of its text: a plain scan, in no way that of the index."""
    for entry in catalog.entries:
        if is_found(entry):
            yield entry.address, words_of(" ".join(plain_texts(entry)))
    yield from agencies(catalog.registries)


def agencies(registries: Registries) -> Iterator[tuple[str, set[str]]]:
    for agency in registries.agencies:
        yield f"/co-quan/{agency.code}/", words_of(f"{agency.title} {agency.short}")


def plain_texts(entry: Entry) -> Iterator[str]:
    yield shown_title(entry)
    yield entry.summary
    yield from entry.keywords
    if entry.body.html:
        yield from html.fragment_fromstring(entry.body.html, create_parent=True).itertext()


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", fold(text)))
