"""Data flows down the list of rooms; one room knows the framework; no room grows too large."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import cchc

PACKAGE = Path(cchc.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def name_of(path: Path) -> str:
    """`cchc/text/dates.py` → `text.dates`, `cchc/text/__init__.py` → `text`."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    """The longest entry of `cchc.ORDER` that the module is, or stands in."""
    return max(
        (room for room in cchc.ORDER if f"{name}.".startswith(f"{room}.")), key=len, default=""
    )


def imports(path: Path) -> Iterator[str]:
    """Full names of everything a module imports, `from a import b` as `a.b`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join((PACKAGE.name, *path.relative_to(PACKAGE).parts)[: -node.level])
            module = ".".join(filter(None, (base if node.level else "", node.module)))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def named(path: Path) -> str:
    return name_of(path)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_stands_in_a_room(path):
    assert room_of(name_of(path)), f"{path.name} is missing from cchc.ORDER"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_imports_only_what_stands_before_it(path):
    here = cchc.ORDER.index(room_of(name_of(path)))
    ours = [name.removeprefix("cchc.") for name in imports(path) if name.startswith("cchc.")]

    assert [name for name in ours if cchc.ORDER.index(room_of(name)) > here] == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_plugin_knows_pelican(path):
    knows = any(name.split(".")[0] == "pelican" for name in imports(path))

    assert knows == (path == PACKAGE / "plugin.py")


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_module_is_longer_than_300_lines(path):
    lines = path.read_text(encoding="utf-8").count("\n")

    assert lines <= 300


def test_every_room_of_the_order_is_there():
    names = {name_of(path) for path in MODULES}

    assert [room for room in cchc.ORDER if room not in names] == []


def test_no_folder_of_tests_is_passed_by(pytestconfig):
    """Left to itself, pytest looks into no folder that is called build."""
    tests = Path(__file__).parent
    folders = {file.parent.relative_to(tests) for file in tests.rglob("test_*.py")}
    patterns = pytestconfig.getini("norecursedirs")
    passed_by = [each for each in folders if any(_fits(each, pattern) for pattern in patterns)]

    assert len(folders) > 5
    assert passed_by == []


def _fits(folder: Path, pattern: str) -> bool:
    return any(fnmatch(name, pattern) for name in folder.parts)
