"""What a rule finds in a small content folder."""

from collections.abc import Callable
from datetime import date

import pytest

from cchc.checks import check, read_checked
from cchc.checks.rule import RULES
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
def problems_of(catalog_of) -> Callable[..., list[Problem]]:
    """Return every problem of a small content folder, those of its texts too."""
    return lambda files: check(read_checked(catalog_of(files).root), TODAY)


@pytest.fixture
def today() -> date:
    return TODAY
