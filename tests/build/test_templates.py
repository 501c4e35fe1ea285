"""A template's digest changes with all that it draws in, and with nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.build.render import environment
from cchc.build.templates import template_digests

FILES = {
    "base.html": "{% block main %}{% endblock %}",
    "parts/head.html": "đầu",
    "components/card.html": (
        '{% from "components/tag.html" import tag %}{% macro card() %}{% endmacro %}'
    ),
    "components/tag.html": "{% macro tag() %}{% endmacro %}",
    "kinds/a.html": (
        '{% extends "base.html" %}{% from "components/card.html" import card %}'
        '{% block main %}{% include "parts/head.html" %}{% endblock %}'
    ),
    "kinds/b.html": "một mình",
}


@pytest.fixture
def theme(tmp_path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def put(theme) -> Callable[[str, str], None]:
    def write(name: str, text: str) -> None:
        (theme / "templates" / name).write_text(text, encoding="utf-8")

    return write


def digests(theme: Path, known: dict[str, int] | None = None) -> dict[str, int]:
    return template_digests(environment(theme), theme, known or {})


@pytest.mark.parametrize("name", [name for name in FILES if name != "kinds/b.html"])
def test_whatever_is_drawn_in_counts(put, theme, name):
    before = digests(theme)
    put(name, FILES[name] + " ")
    after = digests(theme)

    assert after["kinds/a.html"] != before["kinds/a.html"]
    assert after["kinds/b.html"] == before["kinds/b.html"]


def test_known_digests_hold_while_no_template_changes(theme, monkeypatch):
    known = digests(theme)
    monkeypatch.setattr("cchc.build.templates._drawn_by", None)  # nobody may look

    assert digests(theme, known) == known


def test_known_digests_do_not_outlive_a_change(put, theme):
    known = digests(theme)
    put("components/tag.html", "khác")

    assert digests(theme, known) == digests(theme)


@pytest.mark.parametrize("name", ['"parts/" ~ "moi.html"', '"parts/moi.html"'])
def test_a_part_that_may_come_counts_when_it_comes(put, theme, name):
    put("kinds/b.html", f"{{% include {name} ignore missing %}}")
    before = digests(theme)
    put("parts/moi.html", "mới")

    assert digests(theme)["kinds/b.html"] != before["kinds/b.html"]


def test_only_templates_of_pages_have_digests(theme):
    assert digests(theme).keys() == {"", "kinds/a.html", "kinds/b.html"}
