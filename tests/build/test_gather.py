"""A file that is as it was is not read; content decides, not time alone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.build import gather as module
from cchc.build import jobs
from cchc.build.bodies import Bodies
from cchc.build.gather import gather
from cchc.build.state import State
from cchc.build.watch import Watch
from cchc.content.catalog import Catalog
from cchc.content.trace import TICK, Look

PATH = "tin-tuc/2026/a.md"
OTHER = "tin-tuc/2026/b.md"


def text(title: str) -> str:
    return f"---\nTiêu đề: {title}\nNgày đăng: 1/3/2026\n---\n\nBài.\n"


@pytest.fixture
def root(catalog_of) -> Path:
    return catalog_of({PATH: text("A"), OTHER: text("B")}).root


@pytest.fixture
def read(root, tmp_path, monkeypatch) -> Callable[[], tuple[Catalog, list[str]]]:
    """Gather with one state; tell the catalog and the files that were parsed."""
    state, parsed = State(), []
    known = module.parse_checked

    def parse(source, raw):
        parsed.append(source.path)
        return known(source, raw)

    def run(number: int = 1, taken: int = 0) -> tuple[Catalog, list[str]]:
        parsed.clear()
        look = Look()
        look.taken = taken or look.taken + 2 * TICK  # as if everything were old
        catalog = gather(root, state, Bodies(tmp_path / "than"), number, look, Watch())
        return catalog, list(parsed)

    monkeypatch.setattr(module, "parse_checked", parse)
    return run


def test_what_is_as_it_was_is_not_read(read):
    read()

    assert read()[1] == []


def test_only_what_changed_is_read(read, root):
    read()
    (root / PATH).write_text(text("C"), encoding="utf-8")

    assert read()[1] == [PATH]


def test_an_edit_of_the_same_size_and_time_is_seen(read, root):
    read()
    stat = (root / PATH).stat()
    (root / PATH).write_text(text("C"), encoding="utf-8")
    os.utime(root / PATH, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert read()[0].by_path[PATH].title == "C"


def test_a_file_touched_and_not_changed_is_not_parsed(read, root):
    read()
    (root / PATH).touch()

    assert read()[1] == []


def test_a_file_touched_just_now_is_looked_at_again(read, root, monkeypatch):
    read(taken=(root / PATH).stat().st_ctime_ns)
    looked = []
    known = module._look_at
    monkeypatch.setattr(
        module, "_look_at", lambda *words: looked.append(words[0].path) or known(*words)
    )
    read()

    assert PATH in looked


def test_two_files_that_change_places_are_both_read(read, root):
    read()
    (root / PATH).rename(root / "tam")
    (root / OTHER).rename(root / PATH)
    (root / "tam").rename(root / OTHER)
    catalog = read()[0]

    assert (catalog.by_path[PATH].title, catalog.by_path[OTHER].title) == ("B", "A")


def test_a_file_that_is_gone_is_forgotten(read, root):
    read()
    (root / PATH).unlink()

    assert PATH not in read()[0].by_path


def test_the_order_of_tables_does_not_tell_what_was_read_anew(read, root):
    before = list(read()[0].rows)
    with (root / "danh-ba/chu-de.csv").open("a", encoding="utf-8") as table:
        table.write("moi,Mới\n")

    assert list(read()[0].rows) == before


def test_several_processes_read_the_same(read, monkeypatch):
    monkeypatch.setattr(jobs, "WORTH_A_FORK", 2)
    several = read(3)[0]

    assert several == read(1)[0]
    assert several.entries[0].key


def test_what_text_rules_found_is_kept_with_the_file(read, root):
    (root / PATH).write_text(f"{text('A')}\n<<<<<<< HEAD\n", encoding="utf-8")
    first, again = read()[0], read()
    codes = [problem.rule for problem in first.problems]

    assert codes == ["dau-xung-dot"]
    assert (again[0].problems, again[1]) == (first.problems, [])
