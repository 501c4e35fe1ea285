"""Parts that many pages show alike: rendered once in a build, put into each of them.

The foot of every page, an article's card in ten listings:
`{% once site %} … {% endonce %}` renders what stands between the first time that it meets
this `site`. It may show nothing but the values it names; a test renders every page of the
sample province with and without it.
"""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup


class Once(Extension):
    """The tag `once`. What it keeps lives as long as its environment."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.tags = {"once"}
        # The values stand beside: an id may be given anew only to what is gone.
        self._kept: dict[tuple[object, ...], tuple[tuple[Any, ...], Markup]] = {}

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        values = parser.parse_tuple(with_condexpr=False)
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        place = nodes.Const(f"{parser.name}:{parser.free_identifier().name}")
        call = self.call_method("_once", [place, values], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    def _once(self, place: str, values: object, caller: Callable[[], Markup]) -> Markup:
        named = values if isinstance(values, tuple) else (values,)
        key = place, *map(_named, named)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = named, caller()
        return kept[1]


def _named(value: object) -> object:
    """A plain value stands for itself, a view for this very object."""
    return (type(value), value) if isinstance(value, str | int | None) else id(value)
