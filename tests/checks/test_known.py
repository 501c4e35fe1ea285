"""Every complaint that can be told is in the list, with its Sai / Đúng."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cchc
from cchc.checks.known import STRUCTURAL, known_complaints, nearest_code

ROOMS = [Path(cchc.__file__).parent / name for name in ("content", "checks")]
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
TELLERS = {"error", "warning", "hint"}


def codes_told(path: Path) -> Iterator[str]:
    """The code of every problem that a module makes, written out in the call."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            told_here = isinstance(node.func, ast.Name) and node.func.id in TELLERS
            if told_here and node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value
            own = isinstance(node.func, ast.Name) and node.func.id.startswith("_")
            words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)] if own else []
            yield from (word for word in words if isinstance(word, str) and CODE.fullmatch(word))


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_code_that_is_told_is_known(room):
    told = {code for path in room.rglob("*.py") for code in codes_told(path)}

    assert told - set(known_complaints()) == set()


def test_every_complaint_shows_what_is_wrong_and_what_is_right():
    texts = [text for texts in known_complaints().values() for text in texts]

    assert [text for text in texts if not re.fullmatch(r"Sai: .+\. Đúng: .+\.", text)] == []


def test_what_can_never_be_set_aside_is_known():
    assert set(known_complaints()) >= STRUCTURAL


def test_a_code_that_is_nearly_right_is_offered():
    assert nearest_code("thu-muc-namm") == "Ý bạn là “thu-muc-nam”?"
    assert nearest_code("xyz") == "Xem các mã: python -m cchc check --list."
