"""A short build says nothing; a long one says how far it is, once or by a bar."""

from io import StringIO

import pytest

from cchc.build import progress as module
from cchc.build.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def long(monkeypatch):
    """As if every build had taken over a second already."""
    monkeypatch.setattr(module, "PATIENCE", -1.0)


def test_a_short_build_says_nothing():
    told = StringIO()

    assert list(Progress(told).through("Đang dựng", "abc", 3, 1)) == ["a", "b", "c"]
    assert told.getvalue() == ""


@pytest.mark.usefixtures("long")
def test_a_long_one_says_once_what_it_does():
    told = StringIO()

    assert list(Progress(told).through("Đang dựng", range(5), 13_000, 1)) == list(range(5))
    assert told.getvalue() == "Đang dựng: 13.000 …\n"


@pytest.mark.usefixtures("long")
def test_a_terminal_shows_a_bar_that_goes_away():
    told = Terminal()
    for _ in Progress(told).through("Đang dựng", range(5), 10, 2):
        pass

    assert "Đang dựng" in told.getvalue()
    assert told.getvalue().endswith("\x1b[2K")


@pytest.mark.usefixtures("long")
def test_the_preview_is_silent():
    told = StringIO()
    silent = Progress(told, silent=True)
    silent.waiting()

    assert list(silent.through("Đang dựng", "ab", 2, 1)) == ["a", "b"]
    assert told.getvalue() == ""


def test_having_to_wait_is_said_at_once():
    told = StringIO()
    Progress(told).waiting()

    assert told.getvalue() == "Một lần dựng khác đang chạy; xin chờ …\n"
