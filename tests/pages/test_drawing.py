"""The picture that is shared: its size, its weight, its colours, its letters."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from cchc.pages.drawing import INK, LACQUER, PAPER, PILLARS, Face, Poster, poster_png

THEME = Path(__file__).parents[2] / "theme" / "static"
HEADING, TEXT = (
    Face(place, str(THEME / "fonts" / name))
    for place, name in enumerate(("source-serif-600.woff2", "be-vietnam-pro-600.woff2"))
)
LONG = "Kế hoạch đẩy mạnh cải cách thủ tục hành chính ở các xã, phường " * 4


def drawn(title: str = "Một cửa", colour: str = "") -> bytes:
    poster = Poster("Trang thử Tỉnh Thử", "Kế hoạch", title, "thu.example", colour)
    return poster_png(poster, HEADING, TEXT)


def colours(picture: bytes) -> set[str]:
    found = Image.open(BytesIO(picture)).convert("RGB").getcolors(256)
    return {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in found}


def test_the_colours_are_those_of_the_theme():
    tokens = (THEME / "css" / "tokens.css").read_text(encoding="utf-8")
    told = dict(reversed(re.findall(r"--colour-([\w-]+): (#\w+);", tokens)))  # light comes first

    assert {name: told[f"pillar-{name[1:]}"] for name in PILLARS} == PILLARS
    assert (told["paper"], told["ink"], told["lacquer"]) == (PAPER, INK, LACQUER)


@pytest.mark.parametrize("colour", ["", *PILLARS])
def test_a_picture_bears_the_colour_of_its_pillar(colour):
    assert {PAPER, INK, PILLARS.get(colour, LACQUER)} <= colours(drawn(colour=colour))


@pytest.mark.parametrize("title", ["A", LONG, "ẬẪỄỮ" * 60, ""])
def test_any_title_makes_a_picture_of_one_size_that_is_light(title):
    picture = drawn(title)

    assert Image.open(BytesIO(picture)).size == (1200, 630)
    assert len(picture) <= 40 * 1024


def test_a_title_that_is_too_long_ends_within_the_picture():
    """Nothing of it stands below the line for the foot, nothing right of the margin."""
    with_title, without = (Image.open(BytesIO(drawn(title))).convert("L") for title in (LONG, ""))

    for box in ((0, 530, 1200, 630), (1140, 0, 1200, 630)):
        assert with_title.crop(box).tobytes() == without.crop(box).tobytes()


def test_the_lines_of_a_title_are_of_about_one_length():
    """The last line of this one would be two short words, far from the right margin."""
    picture = Image.open(BytesIO(drawn("Xây dựng và phát triển Chính phủ điện tử, Chính phủ số")))
    lines = [picture.crop((60, top, 1200, top + 20)).convert("L") for top in range(180, 510, 20)]
    ends = [line.point(lambda value: 255 * (value < 128)).getbbox() for line in lines]
    reached = [box[2] for box in ends if box]

    assert min(reached) > 0.5 * max(reached)


def test_the_same_makes_the_same():
    assert drawn() == drawn()


@pytest.mark.parametrize("letters", ["ế", "đ", "ữ", "Ậ"])
def test_vietnamese_letters_are_drawn_and_not_boxes(letters):
    assert drawn(letters) != drawn("\U0010ffff")
    assert drawn(letters) != drawn("e")
