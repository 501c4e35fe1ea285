"""The environment the templates are rendered in, and the examples of every component."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup

from cchc.build.render import environment

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
EXAMPLES = ROOT / "tests" / "components.toml"
SAMPLES = "samples"


def examples() -> dict[str, list[dict[str, Any]]]:
    """Return the examples of each stem; «@name» stands for a sample, «null» for None."""
    tables = tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
    samples = tables.pop(SAMPLES)
    return {stem: [_example(stem, one, samples) for one in ones] for stem, ones in tables.items()}


def _example(stem: str, table: Mapping[str, Any], samples: Mapping[str, Any]) -> dict[str, Any]:
    args = {name: _value(value, samples) for name, value in table.get("args", {}).items()}
    return {**table, "stem": stem, "args": args}


def _value(value: Any, samples: Mapping[str, Any]) -> Any:
    """Make an argument as a view holds it: attributes, tuples, Markup for {html = "…"}."""
    match value:
        case "null":
            return None
        case str() if value.startswith("@"):
            return _value(samples[value[1:]], samples)
        case {"html": str(source)}:
            return Markup(source)  # noqa: S704  our own examples
        case dict():
            return SimpleNamespace(**{key: _value(one, samples) for key, one in value.items()})
        case list():
            return tuple(_value(one, samples) for one in value)
        case _:
            return value


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give every example to the tests that ask for one, under its stem and number."""
    if "example" in metafunc.fixturenames:
        named = [
            pytest.param(example, id=f"{stem}-{number}")
            for stem, ones in examples().items()
            for number, example in enumerate(ones, start=1)
        ]
        metafunc.parametrize("example", named)


@pytest.fixture(scope="session")
def theme() -> Path:
    return THEME


@pytest.fixture(scope="session")
def example_stems() -> set[str]:
    return set(examples())


@pytest.fixture(scope="session")
def templates() -> Environment:
    return environment(THEME)
