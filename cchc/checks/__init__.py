"""Rules over the whole catalog; each one a function named as a sentence."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from cchc.checks import links, names, pictures, places
from cchc.checks.rule import RULES, Rule
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry, Indicator, Plan
from cchc.content.sources import PLAN_TABLES
from cchc.problems import Problem, Severity

__all__ = ["RULES", "Rule", "check", "links", "names", "pictures", "places"]


def check(catalog: Catalog, today: date) -> list[Problem]:
    """Return every problem of the catalog: those met while reading, then the rules'.

    In a draft everything is at most a warning: a colleague's half-written text
    never stops a publication.
    """
    found = [*catalog.problems]
    for rule in RULES:
        found += rule.find(catalog, today)
    drafts = {path for entry in catalog.entries if entry.is_draft for path in _own_files(entry)}
    return sorted({_softened(problem, drafts) for problem in found})


def _own_files(entry: Entry) -> Iterator[str]:
    """An entry and the tables beside it."""
    yield entry.path
    path = PurePosixPath(entry.path)
    if isinstance(entry, Plan):
        yield from (str(path.with_name(name)) for name in PLAN_TABLES)
    if isinstance(entry, Indicator):
        yield str(path.with_suffix(".csv"))


def _softened(problem: Problem, drafts: set[str]) -> Problem:
    if problem.path in drafts and problem.severity == Severity.ERROR:
        return problem.as_warning()
    return problem
