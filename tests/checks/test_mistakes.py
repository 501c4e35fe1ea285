"""Every mistake of tests/mistakes/ is heard where it stands, with a cure, and nothing besides.

The page docs/loi-thuong-gap.md says the same; python -m benchmarks.mistakes writes it anew.
"""

import pytest

from benchmarks.mistakes.examples import TESTS, groups
from benchmarks.mistakes.told import our_cells

GROUPS = list(groups())
MISTAKES = [
    pytest.param(each, id=f"{group.name}-{each.title}")
    for group in GROUPS
    for each in group.examples
]
PAGE = (TESTS.parent / "docs" / "loi-thuong-gap.md").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_heard_where_it_stands(mistake, problems_of):
    heard = problems_of(mistake.wrong)

    assert mistake.unlike(heard) == ([], [])
    assert mistake.complaints
    assert [each.told() for each in heard if not each.hint] == []
    assert any(row.startswith(our_cells(mistake, heard)) for row in PAGE)


@pytest.mark.parametrize("mistake", [each for each in MISTAKES if each.values[0].right])
def test_the_cure_is_silent(mistake, problems_of):
    assert problems_of(mistake.right) == []


def test_the_page_counts_the_mistakes_of_each_group():
    for group in GROUPS:
        number = len(group.examples)

        assert any(row.startswith(f"| {group.title} | {number} | {number} |") for row in PAGE)


def test_no_mistake_is_told_twice():
    titles = [(group.title, each.title) for group in GROUPS for each in group.examples]

    assert len(titles) == len(set(titles))
