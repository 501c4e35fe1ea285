"""Every mistake of tests/mistakes/ is heard where it stands, with a cure, and nothing besides.

Those that refer to an example of tests/bad/ are tested with it.
"""

import pytest

from benchmarks.mistakes.examples import groups

GROUPS = list(groups())
OWN = [
    pytest.param(each, id=f"{group.name}-{each.title}")
    for group in GROUPS
    for each in group.examples
    if not each.is_of_bad
]


@pytest.mark.parametrize("mistake", OWN)
def test_a_mistake_is_heard_where_it_stands(mistake, problems_of):
    heard = problems_of(mistake.wrong)

    assert mistake.unlike(heard) == ([], [])
    assert mistake.complaints
    assert [each.told() for each in heard if not each.hint] == []


@pytest.mark.parametrize("mistake", [each for each in OWN if each.values[0].right])
def test_the_cure_is_silent(mistake, problems_of):
    assert problems_of(mistake.right) == []


def test_no_mistake_is_told_twice():
    titles = [(group.title, each.title) for group in GROUPS for each in group.examples]

    assert len(titles) == len(set(titles))
