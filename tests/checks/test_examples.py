"""Every rule has an example that states its own complaint, and its cure is silent.

The form of an example is told in tests/bad/README.md.
"""

import pytest

from benchmarks.mistakes.examples import BAD, example
from cchc.checks import all_rules

EXAMPLES = sorted(path for path in BAD.iterdir() if path.name != "README.md")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_mistake_is_told_where_it_stands(path, problems_of):
    bad = example(path)

    assert bad.unlike(problems_of(bad.wrong, bad.published)) == ([], [])
    assert bad.complaints


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_cure_is_silent(path, problems_of):
    bad = example(path)

    assert bad.right
    assert [each.told() for each in problems_of(bad.right, bad.published)] == []


def test_every_rule_has_an_example_and_every_example_a_rule():
    told = {each.rule for path in EXAMPLES for each in example(path).complaints}
    named = {path.name.partition(".")[0] for path in EXAMPLES}

    assert {code for code, _, _ in all_rules()} - named == set()
    assert named - told == set()
