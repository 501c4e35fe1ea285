"""What the settings meant is remembered while their bytes are the same, and no longer."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc.build import recall
from cchc.build.order import Order
from cchc.build.recall import recalled_order, remember_order
from cchc.build.stamp import Question
from cchc.identity import Identity

DAY = date(2026, 11, 22)


@pytest.fixture
def question(tmp_path) -> Question:
    (tmp_path / "pelicanconf.py").write_text("PATH = 'content'\n", encoding="utf-8")
    return Question(tmp_path / "pelicanconf.py", None, None, DAY, held_back=False)


@pytest.fixture
def order(tmp_path, question) -> Order:
    """An order that was remembered."""
    given = Order(
        content=tmp_path / "content",
        theme=tmp_path / "theme",
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        today=DAY,
        siteurl="",
        identity=Identity(name="Trang thử", locality="thu"),
        per_page=3,
    )
    remember_order(question, given)
    return given


def test_the_same_settings_give_the_same_order(question, order):
    assert recalled_order(question) == order


def test_the_order_is_for_the_day_that_is_asked_for_now(question, order):
    tomorrow = date(2026, 11, 23)

    assert recalled_order(replace(question, today=tomorrow)) == replace(order, today=tomorrow)


@pytest.mark.parametrize("name", ["pelicanconf.py", "module_beside.py"])
@pytest.mark.usefixtures("order")
def test_the_order_is_forgotten_when_the_settings_changed(question, name):
    (question.settings.parent / name).write_text("PATH = 'khac'\n", encoding="utf-8")

    assert recalled_order(question) is None


@pytest.mark.parametrize(
    "other",
    [
        {"held_back": True},
        {"with_search": False},
        {"content": Path("/khac")},
        {"output": Path("/khac")},
    ],
    ids=lambda other: next(iter(other)),
)
@pytest.mark.usefixtures("order")
def test_another_question_is_not_answered(question, other):
    assert recalled_order(replace(question, **other)) is None


@pytest.mark.usefixtures("order")
def test_an_order_of_other_code_is_not_taken(question, monkeypatch):
    monkeypatch.setattr(recall, "code_version", lambda: "khác")

    assert recalled_order(question) is None
