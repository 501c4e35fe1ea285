"""How a rule is registered: its name is its code, its docstring shows Sai / Đúng.

There are two kinds. A rule over the catalog may look at everything. A rule over the
text of one file sees nothing else, so what it finds is kept with the file and is
looked for again only when the file changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cchc.checks.written import Written
from cchc.content.catalog import Catalog
from cchc.problems import Problem, Severity


class Slip(NamedTuple):
    """What a text rule finds: where in the text, what is wrong, what to type."""

    at: int
    message: str
    hint: str = ""


Finder = Callable[[Catalog, date], Iterator[Problem]]
TextFinder = Callable[[Written], Iterator[Slip]]


@dataclass(frozen=True)
class Rule:
    """A rule over the catalog; `code` is the short Vietnamese word editors see."""

    code: str
    find: Finder
    help: str


@dataclass(frozen=True)
class TextRule:
    """A rule over the text of one file. What is `unsafe` stops a draft, too."""

    code: str
    severity: Severity
    find: TextFinder
    help: str
    unsafe: bool


RULES: list[Rule] = []
TEXT_RULES: list[TextRule] = []


def all_rules() -> list[tuple[str, str, str]]:
    """Return (code, severity, help) of every rule by code; a rule over the catalog may tell
    of several degrees, and then the severity is empty."""
    told = [(each.code, "", each.help) for each in RULES]
    told += [(each.code, each.severity.value, each.help) for each in TEXT_RULES]
    return sorted(told)


def rule(code: str) -> Callable[[Finder], Finder]:
    """Register a function as the rule `code`."""

    def register(find: Finder) -> Finder:
        RULES.append(Rule(code, find, find.__doc__ or ""))
        return find

    return register


def text_rule(
    code: str, severity: Severity, *, unsafe: bool = False
) -> Callable[[TextFinder], TextFinder]:
    """Register a function as the rule `code` over the text of one file."""

    def register(find: TextFinder) -> TextFinder:
        TEXT_RULES.append(TextRule(code, severity, find, find.__doc__ or "", unsafe))
        return find

    return register
