"""Rules over the catalog and over texts; each one a function named as a sentence."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from importlib import import_module
from pathlib import PurePosixPath
from pkgutil import iter_modules

from cchc.checks.known import is_unsafe
from cchc.checks.rule import RULES, TEXT_RULES, Rule, TextRule, all_rules
from cchc.checks.texts import parse_checked, read_checked, text_problems
from cchc.checks.waivers import without_waived
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry, Indicator, Plan
from cchc.content.sources import PLAN_TABLES
from cchc.problems import Problem, Severity

__all__ = [
    "RULES",
    "TEXT_RULES",
    "Rule",
    "TextRule",
    "all_rules",
    "check",
    "parse_checked",
    "read_checked",
    "text_problems",
]

# A rule is known by standing in this folder.
for _module in sorted(module.name for module in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def check(
    catalog: Catalog, today: date, told: Callable[[Iterable[Rule]], Iterable[Rule]] = iter
) -> list[Problem]:
    """Return every problem of the catalog: those met while reading, then the rules'.

    In a draft everything is at most a warning: a colleague's half-written text
    never stops a publication. What is unsafe does: a draft is shown in previews.
    `told` sees the rules go by.
    """
    found = [*catalog.problems]
    for rule in told(RULES):
        found += rule.find(catalog, today)
    waiving = [(entry, _own_files(entry)) for entry in catalog.entries if entry.waivers]
    found = without_waived(found, waiving) if waiving else found
    drafts = {path for entry in catalog.entries if entry.is_draft for path in _own_files(entry)}
    drafts |= catalog.unread_drafts
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
    softens = problem.path in drafts and problem.severity == Severity.ERROR
    return problem.as_warning() if softens and not is_unsafe(problem.rule) else problem
