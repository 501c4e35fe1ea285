"""What the last build left is read by the same code only."""

import pytest

from cchc.build import state
from cchc.build.sealed import write_sealed
from cchc.build.state import KEPT_APART, Memory, State, code_version


def saved(folder, **templates: int) -> None:
    memory = Memory(folder)
    memory.state.templates = templates
    memory.save()


def test_what_was_saved_is_loaded(tmp_path):
    saved(tmp_path, a=1)

    assert Memory(tmp_path).state == State(templates={"a": 1})


def test_a_few_changes_are_kept_apart_from_the_large_file(tmp_path):
    saved(tmp_path, a=1, b=2)
    large = (tmp_path / "trang-thai").read_bytes()
    saved(tmp_path, a=3, c=4)

    assert (tmp_path / "trang-thai").read_bytes() == large
    assert Memory(tmp_path).state == State(templates={"a": 3, "c": 4})


def test_changes_add_up(tmp_path):
    saved(tmp_path, a=1)
    saved(tmp_path, a=1, b=2)
    saved(tmp_path, b=3)

    assert Memory(tmp_path).state == State(templates={"b": 3})


def test_a_file_whose_trace_is_not_to_be_trusted_yet_is_known_all_the_same(tmp_path):
    saved(tmp_path, a=1)
    memory = Memory(tmp_path)
    memory.state.outputs = {"moi/index.html": None}
    memory.save()

    assert Memory(tmp_path).state.outputs == {"moi/index.html": None}


def test_many_changes_make_a_new_large_file(tmp_path):
    saved(tmp_path, a=1)
    large = (tmp_path / "trang-thai").read_bytes()
    many = {f"t{number}": number for number in range(KEPT_APART + 1)}
    saved(tmp_path, **many)

    assert (tmp_path / "trang-thai").read_bytes() != large
    assert Memory(tmp_path).state == State(templates=many)


def test_changes_of_another_large_file_are_not_taken(tmp_path):
    saved(tmp_path, a=1)
    saved(tmp_path, a=2)
    apart = (tmp_path / "them").read_bytes()
    (tmp_path / "trang-thai").unlink()
    saved(tmp_path, a=5)
    (tmp_path / "them").write_bytes(apart)

    assert Memory(tmp_path).state == State(templates={"a": 5})


def test_a_state_of_other_code_is_not_read(tmp_path, monkeypatch):
    saved(tmp_path, a=1)
    monkeypatch.setattr(state, "code_version", lambda: "khác")

    assert Memory(tmp_path).state == State()


def test_something_else_is_no_state(tmp_path):
    write_sealed(tmp_path / "trang-thai", {"a": 1}, code_version())

    assert Memory(tmp_path).state == State()


def test_where_there_is_none_it_is_empty(tmp_path):
    assert Memory(tmp_path / "khong-co").state == State()


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
