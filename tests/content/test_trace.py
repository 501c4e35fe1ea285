"""Traces: how to see without reading that a file is as it was."""

import os

import pytest

from cchc.content.trace import TICK, is_link, settled, trace_of, traces_below, traces_of


@pytest.fixture
def file(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.txt").write_bytes(b"1")
    return tmp_path / "a" / "b.txt"


def test_every_file_below_a_folder_has_a_trace(file, tmp_path):
    assert traces_below(tmp_path) == {"a/b.txt": trace_of(file.stat())}


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert traces_below(tmp_path / "khong-co") == {}


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("name", [".git/config", ".git", "a/__pycache__/a.pyc"])
def test_what_git_and_python_keep_beside_is_not_looked_at(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"1")

    assert list(traces_below(tmp_path)) == ["a/b.txt"]


def test_a_trace_sees_an_edit_that_keeps_size_and_time(file, tmp_path):
    before, stat = traces_below(tmp_path), file.stat()
    os.utime(file, ns=(0, 0))  # some kernels stamp only when the clock has ticked
    file.write_bytes(b"2")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    trace = traces_below(tmp_path)["a/b.txt"]

    assert trace != before["a/b.txt"] or not settled(trace, stat.st_ctime_ns)


def test_a_trace_sees_another_file_in_the_same_place(file, tmp_path):
    before, stat = traces_below(tmp_path), file.stat()
    (tmp_path / "c").write_bytes(b"2")
    os.utime(tmp_path / "c", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (tmp_path / "c").replace(file)

    assert traces_below(tmp_path) != before


@pytest.mark.parametrize(
    ("age", "told"), [(TICK - 1, False), (TICK, False), (TICK + 1, True), (-TICK, False)]
)
def test_a_trace_is_trusted_only_when_its_moment_is_past(age, told):
    taken = 10**18

    assert settled((1, taken - age, 0, 1), taken) is told
    assert settled((1, 0, taken - age, 1), taken) is told


def test_a_link_is_named_and_not_followed(file, tmp_path):
    (tmp_path / "lien-ket").symlink_to(file)
    (tmp_path / "thu-muc").symlink_to(file.parent)
    traces = traces_below(tmp_path)

    assert {path for path, trace in traces.items() if is_link(trace)} == {"lien-ket", "thu-muc"}
    assert len(traces) == 3


def test_the_files_named_are_looked_at_without_a_walk(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.txt").write_text("a", encoding="utf-8")
    (tmp_path / "c.txt").write_text("c", encoding="utf-8")

    found = traces_of(tmp_path, ["a/b.txt", "a", "gone.txt", "c.txt/below"])

    assert found == {"a/b.txt": traces_below(tmp_path)["a/b.txt"]}
