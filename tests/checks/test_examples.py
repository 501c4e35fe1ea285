"""Every rule has an example that states its own complaint, and its cure is silent.

The form of an example is told in tests/bad/README.md.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc.checks import all_rules, check, read_checked
from cchc.content.published import MARK, read_publication
from cchc.problems import WORDS, Problem

TODAY = date(2026, 11, 22)
BAD = Path(__file__).parents[1] / "bad"
EXAMPLES = sorted(path for path in BAD.iterdir() if path.name != "README.md")
_PART = re.compile(r"^==== (sai|đúng|cùng|công bố)(?:: (\S.*))?\n", re.MULTILINE)
_COMPLAINT = re.compile(
    r"(?:(?P<path>[^:\n]+):)?(?P<line>\d+):(?P<column>\d+): (?P<word>[^:]+): "
    r"(?P<part>.+?)(?: \[(?P<rule>[a-z0-9-]+)\])?"
)
_SIGN = re.compile(r"\\u\{([0-9A-Fa-f]+)\}")


class Complaint(NamedTuple):
    path: str
    line: int
    column: int
    word: str
    rule: str
    part: str

    def fits(self, problem: Problem) -> bool:
        where = (problem.path, problem.line, problem.column)
        word = WORDS[problem.severity]
        same = (*where, word, problem.rule) == self[:5]
        return same and self.part in problem.sentence


class Example(NamedTuple):
    complaints: list[Complaint]
    wrong: dict[str, str]
    right: dict[str, str]
    published: dict[str, str]


def example(path: Path) -> Example:
    head, *parts = _PART.split(path.read_text(encoding="utf-8"))
    files: dict[str, dict[str, str]] = {"sai": {}, "đúng": {}, "cùng": {}, "công bố": {}}
    for name, told, text in zip(*[iter(parts)] * 3, strict=True):
        where, _, times = (told or "tin-tuc/2026/a.md").partition(" × ")
        signs = _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)
        files[name][where] = signs * int(times or 1)
    code, first = path.name.partition(".")[0], next(iter(files["sai"]))
    complaints = [complaint(line, code, first) for line in head.splitlines() if line.strip()]
    wrong, right = ({**files["cùng"], **files[each]} for each in ("sai", "đúng"))
    return Example(complaints, wrong, right, files["công bố"])


def complaint(line: str, code: str, path: str) -> Complaint:
    told = _COMPLAINT.fullmatch(line.strip())

    assert told, f"không hiểu lời «{line}»"

    where = int(told["line"]), int(told["column"])
    return Complaint(told["path"] or path, *where, told["word"], told["rule"] or code, told["part"])


@pytest.fixture
def problems_of(catalog_of, publish) -> Callable[..., list[Problem]]:
    """Return what is told of files; those `published` are in git, and gone from the disk."""

    def find(files: dict[str, str], published: dict[str, str]) -> list[Problem]:
        if not published:
            return check(read_checked(catalog_of(files).root), TODAY)
        root = catalog_of(published).root
        publish(root.parent)
        for name in published:
            (root / name).unlink()
        catalog = read_checked(catalog_of(files).root)
        return check(replace(catalog, published=read_publication(root, MARK)), TODAY)

    return find


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_mistake_is_told_where_it_stands(path, problems_of):
    complaints, wrong, _, published = example(path)
    told = problems_of(wrong, published)
    unheard = [each for each in complaints if not any(map(each.fits, told))]
    besides = [each.told() for each in told if not any(one.fits(each) for one in complaints)]

    assert (unheard, besides) == ([], [])
    assert complaints


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_cure_is_silent(path, problems_of):
    _, _, right, published = example(path)

    assert right
    assert [each.told() for each in problems_of(right, published)] == []


def test_every_rule_has_an_example_and_every_example_a_rule():
    told = {each.rule for path in EXAMPLES for each in example(path).complaints}
    named = {path.name.partition(".")[0] for path in EXAMPLES}

    assert {code for code, _, _ in all_rules()} - named == set()
    assert named - told == set()
