"""A file of the cache is read only if we wrote it, whole, with the same code."""

import pytest

from cchc.build import sealed
from cchc.build.sealed import read_sealed, write_sealed


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A user's folder of its own, and no key remembered from another."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "nha"))
    sealed._key.cache_clear()
    yield tmp_path / "nha" / "cchc" / "khoa"
    sealed._key.cache_clear()


@pytest.fixture
def file(tmp_path):
    write_sealed(tmp_path / "a", {"b": 1}, "mã")
    return tmp_path / "a"


def test_what_was_written_is_read(file):
    assert read_sealed(file, "mã") == {"b": 1}


def test_a_missing_file_is_nothing(tmp_path):
    assert read_sealed(tmp_path / "khong-co", "mã") is None


def test_a_file_of_other_code_is_not_read(file):
    assert read_sealed(file, "mã khác") is None


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_a_file_with_one_byte_changed_is_not_read(file, place):
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)

    assert read_sealed(file, "mã") is None


@pytest.mark.parametrize("length", [0, 1, 32, 40])
def test_a_torn_file_is_not_read(file, length):
    file.write_bytes(file.read_bytes()[:length])

    assert read_sealed(file, "mã") is None


def test_a_file_sealed_by_another_user_is_not_read(file, home):
    home.write_bytes(b"k" * 32)
    sealed._key.cache_clear()

    assert read_sealed(file, "mã") is None


def test_the_key_is_for_its_owner_alone(file, home):
    assert file.is_file()
    assert home.stat().st_mode & 0o777 == 0o600


def test_a_torn_key_is_made_anew(file, home):
    home.write_bytes(b"k")
    sealed._key.cache_clear()
    write_sealed(file, "mới", "mã")

    assert read_sealed(file, "mã") == "mới"


def test_where_no_key_can_be_kept_nothing_is_written(tmp_path, monkeypatch):
    (tmp_path / "tep").write_bytes(b"")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "tep"))
    write_sealed(tmp_path / "a", 1, "mã")

    assert not (tmp_path / "a").exists()
    assert read_sealed(tmp_path / "a", "mã") is None


def test_nothing_is_left_beside_a_file(file):
    assert {each.name for each in file.parent.iterdir()} == {"a", "nha"}
