"""The web fonts are what the committed script cuts from the packaged originals."""

import subprocess
import sys
from pathlib import Path

import pytest

FONTS_LIMIT = 60 * 1024
VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ" + "ạảãàáẠẢÃÀÁ" + "ặẳẵằắệểễềếộổỗồốợởỡờớựửữừứỵỷỹỳý"

# Both come with «python -m cchc setup --test».
pytest.importorskip("fontpkg_be_vietnam_pro")
font_files = pytest.importorskip("fontTools.ttLib")


def test_the_script_cuts_the_same_bytes_again(theme, tmp_path):
    words = [sys.executable, theme / "make_fonts.py", tmp_path]
    subprocess.run(words, check=True, capture_output=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    assert made == {file.name: file.read_bytes() for file in (theme / "static/fonts").iterdir()}


def test_all_fonts_together_are_light(theme):
    assert sum(file.stat().st_size for file in fonts(theme)) <= FONTS_LIMIT


def test_every_font_has_every_vietnamese_letter(theme):
    for file in fonts(theme):
        known = font_files.TTFont(file).getBestCmap()

        assert [letter for letter in VIETNAMESE if ord(letter) not in known] == [], file.name


def fonts(theme: Path) -> list[Path]:
    return sorted((theme / "static/fonts").glob("*.woff2"))
