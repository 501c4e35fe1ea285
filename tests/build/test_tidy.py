"""The cache stays small, whatever was built before."""

import os
from pathlib import Path

import pytest

from cchc.build.tidy import KEPT, tidy


@pytest.fixture
def cache(tmp_path) -> Path:
    """Ten outputs and ten questions, each asked for later than the one before."""
    for number in range(10):
        place = tmp_path / f"noi-{number}"
        place.mkdir()
        (place / "trang-thai").write_bytes(b"")
        (tmp_path / f"dau-{number}").write_bytes(b"")
        for path in (place, tmp_path / f"dau-{number}"):
            os.utime(path, ns=(number, number))
    return tmp_path


def test_the_latest_outputs_are_remembered(cache):
    tidy(cache)

    assert {each.name for each in cache.glob("noi-*")} == {f"noi-{n}" for n in range(10 - KEPT, 10)}


def test_the_latest_questions_are_remembered(cache):
    tidy(cache)

    assert {each.name for each in cache.glob("dau-*")} == {f"dau-{n}" for n in range(10 - KEPT, 10)}


def test_what_a_killed_build_was_writing_goes(cache):
    litter = cache / ".dau-1.4711"
    litter.write_bytes(b"")
    os.utime(litter, ns=(1, 1))
    tidy(cache)

    assert not litter.exists()


def test_what_another_build_is_writing_stays(cache):
    (cache / ".dau-1.4711").write_bytes(b"")
    tidy(cache)

    assert (cache / ".dau-1.4711").exists()


def test_what_is_not_of_builds_stays(cache):
    (cache / "mypy").mkdir()
    (cache / "xem-truoc").mkdir()
    tidy(cache)

    assert (cache / "mypy").is_dir()
    assert (cache / "xem-truoc").is_dir()
