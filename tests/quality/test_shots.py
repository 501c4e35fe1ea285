"""The pictures of a run: what is missing is named, what changed is found and shown."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page

from quality.compare import differences
from quality.shots import SCHEMES, WIDTHS, missing
from quality.visitor import kinds

PLAIN = "<body style='margin:0;background:#fff'><p style='{}'>Một cửa</p>"
NAMES = [f"home.that-nhieu.{width}.{scheme}.png" for width in WIDTHS for scheme in SCHEMES]


@pytest.fixture
def shoot(page: Page, tmp_path: Path):
    """Take a picture of a text in a folder of that name."""

    def take(folder: str, style: str, name: str = "a.png") -> Path:
        page.set_content(PLAIN.format(style))
        (tmp_path / folder).mkdir(exist_ok=True)
        page.screenshot(path=tmp_path / folder / name)
        return tmp_path / folder

    return take


def test_a_picture_that_was_not_taken_is_named(tmp_path):
    for name in [*NAMES[1:], "home.thu-it.in.png"]:
        (tmp_path / name).touch()

    assert list(missing(tmp_path, ["home"])) == ["home.*.320.light.png"]


def test_any_page_of_a_kind_will_do(tmp_path):
    for name in [*NAMES[1:], "home.trong-nhieu.320.light.png", "home.thu-it.in.png"]:
        (tmp_path / name).touch()

    assert list(missing(tmp_path, ["home"])) == []


def test_every_template_is_a_kind():
    assert {"home", "article", "moved", "withdrawn", "not_found"} <= set(kinds())


def test_what_did_not_change_is_not_told(page, shoot):
    before, after = shoot("cu", "color:#000"), shoot("moi", "color:#010101")

    assert list(differences(page, before, after, tolerance=0)) == []


def test_what_changed_is_told_and_painted_red(page, shoot):
    before, after = shoot("cu", "color:#000"), shoot("moi", "color:#000;margin-top:3em")
    (found,) = differences(page, before, after, tolerance=0.001)
    picture = base64.b64encode((after / "khac" / "a.png").read_bytes()).decode()
    page.set_content(f"<img src='data:image/png;base64,{picture}'>")
    reddest = page.evaluate(
        """async () => {
          const image = document.images[0]; await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
          canvas.drawImage(image, 0, 0);
          const points = canvas.getImageData(0, 0, image.width, image.height).data;
          let red = 0;
          for (let at = 0; at < points.length; at += 4) red += points[at] > 150 && !points[at + 1];
          return red;
        }"""
    )

    assert str(found).startswith("a.png: khác ")
    assert 0.001 < found.share < 0.5
    assert reddest > 50


def test_a_small_change_within_the_tolerance_is_let_pass(page, shoot):
    before, after = shoot("cu", "color:#000"), shoot("moi", "color:#000;margin-top:3em")

    assert list(differences(page, before, after, tolerance=0.5)) == []


def test_pictures_that_only_one_run_took_are_told(page, shoot):
    before, after = shoot("cu", "", "a.png"), shoot("moi", "", "b.png")

    assert list(differences(page, before, after, tolerance=0.001)) == [
        "b.png: lần trước chưa có",
        "a.png: lần này không có",
    ]
