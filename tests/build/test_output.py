"""The output folder belongs to whom made it, and is touched only where it must be."""

import os
import sys
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.build.output import (
    BESIDE,
    MANIFEST,
    NotOursError,
    alone,
    claim,
    lay_beside,
    put_in_place,
    read_manifest,
    sweep,
)

NAMES = st.sampled_from(["index.html", "a/index.html", "a/b/index.html", "c/index.html", "d.css"])
TREES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=5)


def nothing() -> None:
    """Say nothing of having to wait."""


def write(output: Path, files: dict[str, bytes]) -> tuple[list[str], set[str]]:
    """Write a whole site; return the paths laid and the number of files deleted."""
    claim(output)
    laid = [path for path, content in sorted(files.items()) if lay_beside(output, path, content)]
    return laid, put_in_place(output, laid, set(files))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory):
    return lambda: tmp_path_factory.mktemp("trang") / "output"


@given(trees=st.lists(TREES, max_size=5))
def test_after_any_sequence_the_folder_holds_exactly_the_last_site(new_folder, trees):
    output = new_folder()
    for files in trees:
        write(output, files)

    assert tree(output) == (trees[-1] if trees else {})


@given(trees=st.lists(TREES, min_size=1, max_size=4))
def test_no_empty_folder_is_left_behind(new_folder, trees):
    output = new_folder()
    for files in trees:
        write(output, files)

    assert [each for each in output.rglob("*") if each.is_dir() and not any(each.iterdir())] == []


def test_only_what_differs_is_written(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a", "b.html": b"b"})

    assert write(output, {"a.html": b"a", "b.html": b"B", "c.html": b"c"}) == (
        ["b.html", "c.html"],
        set(),
    )


def test_where_nothing_changed_no_file_is_touched(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a", "b/index.html": b"b"})
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    write(output, {"a.html": b"a", "b/index.html": b"b"})

    assert {path: path.stat().st_mtime_ns for path in output.rglob("*")} == before


def test_only_what_the_manifest_names_is_deleted(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a", "b/index.html": b"b"})
    (output / "cua-toi.txt").write_text("của tôi", encoding="utf-8")
    (output / "b" / "cua-toi.txt").write_text("của tôi", encoding="utf-8")

    assert write(output, {"a.html": b"a"})[1] == {"b/index.html"}
    assert set(tree(output)) == {"a.html", "cua-toi.txt", "b/cua-toi.txt"}


def test_a_folder_that_is_not_ours_is_refused_and_left_alone(tmp_path):
    (tmp_path / "luan-van.docx").write_bytes(b"a")

    with pytest.raises(NotOursError):
        claim(tmp_path)

    assert set(tree(tmp_path)) == {"luan-van.docx"}
    assert not (tmp_path / MANIFEST).exists()


@pytest.mark.parametrize("make", [True, False])
def test_an_empty_or_missing_folder_may_be_taken(tmp_path, make):
    output = tmp_path / "output"
    if make:
        output.mkdir()
    claim(output)

    assert read_manifest(output) == set()


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a"})
    lay_beside(output, "a.html", b"b")
    lay_beside(output, "moi/index.html", b"c")
    claim(output)

    assert tree(output) == {"a.html": b"a"}


def test_what_was_laid_beside_is_not_yet_in_its_place(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a"})
    lay_beside(output, "a.html", b"b")

    assert tree(output)["a.html"] == b"a"
    assert list(tree(output / BESIDE).values()) == [b"b"]

    sweep(output)

    assert tree(output) == {"a.html": b"a"}


def test_a_link_in_the_output_is_replaced_and_not_followed(tmp_path):
    output, secret = tmp_path / "output", tmp_path / "secret"
    write(output, {"a.html": b"a"})
    secret.write_bytes(b"secret")
    (output / "a.html").unlink()
    (output / "a.html").symlink_to(secret)
    write(output, {"a.html": b"b"})

    assert secret.read_bytes() == b"secret"
    assert not (output / "a.html").is_symlink()


@pytest.mark.parametrize("turn", [1, -1])
def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path, turn):
    output = tmp_path / "output"
    for files in ({"anh/a.png": b"a"}, {"anh/a.png/b.png": b"b"})[::turn]:
        write(output, files)

        assert tree(output) == files


def test_a_first_build_that_was_killed_at_once_is_taken_for_ours(tmp_path):
    output = tmp_path / "output"
    lay_beside(output, MANIFEST, b"")  # and no further
    claim(output)

    assert read_manifest(output) == set()
    assert not (output / BESIDE).exists()


def test_nothing_is_left_beside_after_a_build(tmp_path):
    output = tmp_path / "output"
    write(output, {"a.html": b"a"})

    assert not (output / BESIDE).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="không có khóa thư mục")
def test_a_second_build_waits_for_the_first(tmp_path):
    output, order = tmp_path / "output", []

    def second() -> None:
        with alone(output, lambda: order.append("waits")) as waited:
            order.append("second" if waited else "at once")

    with alone(output, nothing):
        thread = Thread(target=second)
        thread.start()
        sleep(0.2)
        order.append("first")
        (output / "a").write_bytes(b"")
    thread.join()

    assert order == ["waits", "first", "second"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="không có fork")
def test_a_build_waits_for_what_a_killed_one_left_running(tmp_path):
    output = tmp_path / "output"
    parent = os.fork()
    if parent == 0:  # it never returns
        _leave_a_child_behind(output)
    os.waitpid(parent, 0)

    with alone(output, nothing):
        assert (output / "late").exists()


def _leave_a_child_behind(output: Path) -> None:
    with alone(output, nothing):
        if os.fork() == 0:
            sleep(0.3)
            (output / "late").write_bytes(b"")
        os._exit(0)


def test_a_build_that_makes_nothing_leaves_no_folder(tmp_path):
    with alone(tmp_path / "output", nothing):
        pass

    assert not (tmp_path / "output").exists()


def test_an_empty_folder_of_somebody_stays(tmp_path):
    with alone(tmp_path, nothing):
        pass

    assert tmp_path.is_dir()
