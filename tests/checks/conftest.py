"""What a rule finds in a small content folder."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from benchmarks.mistakes.examples import Files
from cchc.checks import check, read_checked
from cchc.checks.rule import RULES
from cchc.content.published import MARK, read_publication
from cchc.problems import Problem

TODAY = date(2026, 11, 22)


@pytest.fixture
def found(catalog_of) -> Callable[..., list[tuple[str, int, str]]]:
    """Return (path, line, sentence) of every problem that the rule of a name finds."""

    def find(name: str, files: dict[str, str | bytes]) -> list[tuple[str, int, str]]:
        (rule,) = [each for each in RULES if each.find.__name__ == name]
        problems = rule.find(catalog_of(files), TODAY)
        return sorted((each.path, each.line, each.sentence) for each in problems)

    return find


@pytest.fixture
def checked(catalog_of) -> Callable[..., list]:
    """Return every problem of a small content folder."""
    return lambda files: check(catalog_of(files), TODAY)


@pytest.fixture
def problems_of(catalog_of, publish) -> Callable[..., list[Problem]]:
    """Return every problem of a small content folder, those of its texts too. Files that were
    `published` are in git, and gone from the disk."""

    def find(files: Files, published: Files | None = None) -> list[Problem]:
        if not published:
            return check(read_checked(catalog_of(files).root), TODAY)
        root = catalog_of(published).root
        publish(root.parent)
        for name in published:
            (root / name).unlink()
        catalog = read_checked(catalog_of(files).root)
        return check(replace(catalog, published=read_publication(root, MARK)), TODAY)

    return find


@pytest.fixture
def today() -> date:
    return TODAY
