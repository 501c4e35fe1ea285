"""Bodies are kept one file each, and one that somebody changed is made anew."""

from pathlib import Path

import pytest

from cchc.build.bodies import Bodies
from cchc.build.gather import gather
from cchc.build.state import State
from cchc.build.watch import Watch
from cchc.content.kinds import Entry
from cchc.content.trace import Look

TEXT = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n---\n\nBài viết.\n"


@pytest.fixture
def bodies(tmp_path) -> Bodies:
    return Bodies(tmp_path / "than")


@pytest.fixture
def entry(catalog_of, bodies) -> Entry:
    root = catalog_of({"tin-tuc/2026/a.md": TEXT}).root
    return gather(root, State(), bodies, 1, Look(), Watch()).by_path["tin-tuc/2026/a.md"]


def kept(bodies: Bodies, entry: Entry) -> Path:
    return bodies.folder / entry.key[:2] / entry.key


def test_a_body_lies_apart_from_its_entry(bodies, entry):
    assert entry.body.html == ""
    assert kept(bodies, entry).read_text(encoding="utf-8") == "<p>Bài viết.</p>"


def test_a_body_is_found_again(bodies, entry):
    assert bodies.html_of(entry) == "<p>Bài viết.</p>"


@pytest.mark.parametrize("content", [b"", b"<script>", "<p>Bài viết,</p>".encode()])
def test_a_body_changed_by_hand_is_made_anew(bodies, entry, content):
    kept(bodies, entry).write_bytes(content)

    assert bodies.html_of(entry) == "<p>Bài viết.</p>"


def test_a_body_that_is_gone_is_made_anew(bodies, entry):
    kept(bodies, entry).unlink()

    assert bodies.html_of(entry) == "<p>Bài viết.</p>"


def test_the_body_of_a_file_that_is_no_more_is_dropped(bodies, entry):
    bodies.drop({entry.key})

    assert not kept(bodies, entry).exists()


def test_an_empty_body_takes_no_file(catalog_of, bodies):
    gather(catalog_of({}).root, State(), bodies, 1, Look(), Watch())

    assert not bodies.folder.exists()
