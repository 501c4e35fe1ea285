"""docs/giao-dien.md is what the examples make of it, and shows every component."""

from quality.components import PAGE, PICTURES, about, examples, page_text

MEND = "Hãy chạy: python -m quality.components"
PICTURES_LIMIT = 600 * 1024


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page_text(), MEND


def test_every_component_says_what_it_is_for():
    assert about().keys() == examples().keys()


def test_every_component_has_its_two_pictures_and_no_other_is_left():
    wanted = {f"{stem}.{scheme}.webp" for stem in examples() for scheme in ("sang", "toi")}

    assert {file.name for file in PICTURES.iterdir()} == wanted, MEND


def test_the_pictures_are_small():
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) <= PICTURES_LIMIT
