"""How a rule is registered: its name is its code, its docstring shows Sai / Đúng."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.catalog import Catalog
from cchc.problems import Problem

Finder = Callable[[Catalog, date], Iterator[Problem]]


@dataclass(frozen=True)
class Rule:
    """A rule over the catalog; `code` is the short Vietnamese word editors see."""

    code: str
    find: Finder
    help: str


RULES: list[Rule] = []


def rule(code: str) -> Callable[[Finder], Finder]:
    """Register a function as the rule `code`."""

    def register(find: Finder) -> Finder:
        RULES.append(Rule(code, find, find.__doc__ or ""))
        return find

    return register
