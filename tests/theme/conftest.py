"""The environment the templates are rendered in, and the examples of every component."""

from pathlib import Path

import pytest
from jinja2 import Environment

from cchc.build.render import environment
from quality.components import examples

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"


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
