"""What takes long to make is made once, and never believed to be something else."""

from pathlib import Path

import pytest

from cchc.build.kept import FOLDER, content_of
from cchc.pages.page import Page

MADE: list[str] = []


def draw(words: str) -> bytes:
    MADE.append(words)
    return f"hình {words}".encode()


@pytest.fixture(autouse=True)
def nothing_made():
    MADE.clear()


def picture(words: str = "a") -> Page:
    return Page(f"/{words}.png", "", draw, (words,), costly=True)


def files(cache: Path) -> list[Path]:
    return list((cache / FOLDER).iterdir())


def test_the_same_inputs_are_drawn_once(tmp_path):
    first, second = (content_of(picture(), 1, tmp_path) for _ in range(2))

    assert first == second == "hình a".encode()
    assert MADE == ["a"]


def test_other_inputs_are_drawn_anew(tmp_path):
    content_of(picture("a"), 1, tmp_path)

    assert content_of(picture("b"), 2, tmp_path) == "hình b".encode()
    assert len(files(tmp_path)) == 2


@pytest.mark.parametrize("harm", [lambda raw: raw[:-3], lambda raw: raw + b"x", lambda _: b""])
def test_a_file_that_was_torn_or_changed_is_not_used(tmp_path, harm):
    content_of(picture(), 1, tmp_path)
    (file,) = files(tmp_path)
    file.write_bytes(harm(file.read_bytes()))

    assert content_of(picture(), 1, tmp_path) == "hình a".encode()
    assert MADE == ["a", "a"]


def test_a_file_of_one_picture_does_not_stand_for_another(tmp_path):
    """Sealed by us, but under another name."""
    content_of(picture("a"), 1, tmp_path)
    (one,) = files(tmp_path)
    content_of(picture("b"), 2, tmp_path)
    (other,) = (each for each in files(tmp_path) if each != one)
    other.write_bytes(one.read_bytes())

    assert content_of(picture("b"), 2, tmp_path) == "hình b".encode()
