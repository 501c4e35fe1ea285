"""What the last build left is read by the same code only."""

import pytest

from cchc.build import state
from cchc.build.sealed import write_sealed
from cchc.build.state import State, code_version, load_state, save_state


def test_what_was_saved_is_loaded(tmp_path):
    save_state(tmp_path, State(templates={"a": 1}))

    assert load_state(tmp_path) == State(templates={"a": 1})


def test_a_state_of_other_code_is_not_read(tmp_path, monkeypatch):
    save_state(tmp_path, State(templates={"a": 1}))
    monkeypatch.setattr(state, "code_version", lambda: "khác")

    assert load_state(tmp_path) == State()


def test_something_else_is_no_state(tmp_path):
    write_sealed(tmp_path / "trang-thai", {"a": 1}, code_version())

    assert load_state(tmp_path) == State()


def test_where_there_is_none_it_is_empty(tmp_path):
    assert load_state(tmp_path / "khong-co") == State()


@pytest.fixture
def package(tmp_path, monkeypatch):
    (tmp_path / "a.py").write_text("A = 1\n", encoding="utf-8")
    monkeypatch.setattr(state, "PACKAGE", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.py").write_text("A = 2\n", encoding="utf-8"),
        lambda folder: (folder / "a.py").rename(folder / "b.py"),
        lambda folder: (folder / "b.py").write_text("", encoding="utf-8"),
    ],
)
def test_other_code_has_another_version(package, change):
    before = code_version.__wrapped__()
    change(package)

    assert code_version.__wrapped__() != before


@pytest.mark.parametrize("library", state.LIBRARIES)
def test_another_library_makes_another_version(monkeypatch, library):
    before = code_version.__wrapped__()
    known = state.version
    monkeypatch.setattr(state, "version", lambda name: "0" if name == library else known(name))

    assert code_version.__wrapped__() != before
