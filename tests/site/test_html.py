"""The Nu HTML checker reads the whole site in one call, and finds nothing wrong."""

from quality.faults import complaints


def test_every_page_is_valid(folder):
    assert complaints(folder) == {}


def test_the_checker_would_have_said_so(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p><h1></p>")

    assert complaints(tmp_path)
