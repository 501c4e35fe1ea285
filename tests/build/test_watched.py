"""A process that watches the files looks only at those that changed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc.build.order import Order
from cchc.build.outcome import Outcome
from cchc.build.watched import Watched
from cchc.content.trace import Look, traces_below
from cchc.identity import Identity


@pytest.fixture
def order(tmp_path) -> Order:
    for name in ("content/tin-tuc/a.md", "content/tin-tuc/b.md", "output/index.html"):
        put(tmp_path / name, "cũ")
    return Order(
        content=tmp_path / "content",
        theme=tmp_path / "theme",
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        today=date(2026, 11, 22),
        siteurl="",
        identity=Identity(name="Thử", locality="thu"),
        per_page=20,
    )


@pytest.fixture
def watched(order) -> Watched:
    """After a build that went well."""
    known = Watched()
    known.remember(order, Look(), Outcome(True, (), "", (), traces_below(order.output)))
    return known


def put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_file_that_was_changed_made_or_removed_is_seen(watched, order):
    changed, made, gone = (order.content / "tin-tuc" / name for name in ("a.md", "c.md", "b.md"))
    put(changed, "mới hơn")
    put(made, "mới")
    gone.unlink()
    look = watched.look(order, {changed, made, gone})

    assert look.below(order.content) == traces_below(order.content)


def test_what_nobody_told_of_is_not_looked_at(watched, order):
    before = traces_below(order.content)
    put(order.content / "tin-tuc" / "khac.md", "mới")
    told = watched.look(order, {order.content / "tin-tuc" / "a.md"})

    assert told.below(order.content).keys() == before.keys()
    assert watched.look(order, None).below(order.content) == traces_below(order.content)


@pytest.mark.parametrize("name", ["content/moi", "theme/a.html", "pelicanconf.py"])
def test_a_folder_or_a_file_from_elsewhere_makes_it_look_at_everything(watched, order, name):
    put(order.content / "tin-tuc" / "khac.md", "mới")
    (order.content / "moi").mkdir()
    look = watched.look(order, {order.content.parent / name})

    assert look.below(order.content) == traces_below(order.content)


def test_after_a_build_that_stopped_it_looks_at_everything(watched, order):
    watched.remember(order, Look(), Outcome(False, (), ""))
    put(order.content / "tin-tuc" / "khac.md", "mới")
    look = watched.look(order, {order.content / "tin-tuc" / "a.md"})

    assert look.below(order.content) == traces_below(order.content)


def test_another_content_folder_is_looked_at(watched, order, tmp_path):
    put(tmp_path / "khac" / "a.md", "a")
    other = replace(order, content=tmp_path / "khac")
    look = watched.look(other, {tmp_path / "khac" / "a.md"})

    assert look.below(other.content) == traces_below(other.content)
