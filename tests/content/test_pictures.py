"""What is known of a picture, and what is told of one that cannot be read."""

from io import BytesIO

import pytest
from PIL import Image

from cchc.content.pictures import LARGEST, Picture, read_picture

ORIENTATION = 0x0112


def stored(size=(60, 40), kind="JPEG", **options) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "#888").save(file, kind, **options)
    return file.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return stored(exif=exif)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_has_its_size_whatever_its_name(kind):
    found, problems = read_picture("anh/a.jpg", stored(kind=kind))

    assert (found.width, found.height, found.format, found.moves) == (60, 40, kind, False)
    assert problems == []


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))]
)
def test_a_photograph_held_upright_is_as_people_see_it(orientation, size):
    found, _ = read_picture("anh/a.jpg", turned(orientation))

    assert (found.width, found.height) == size


def test_an_animation_is_known():
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])

    assert read_picture("anh/a.gif", file.getvalue())[0].moves


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('width="48" height="32"', (48, 32)),
        ('width="48px" height="32px" viewBox="0 0 9 9"', (48, 32)),
        ('viewBox="0 0 120 80"', (120, 80)),
        ('width="100%" viewBox="0,0,120,80"', (120, 80)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_says_its_size(head, size):
    found, problems = read_picture("anh/a.svg", f"<?xml version='1.0'?><svg {head}/>".encode())

    assert (found.width, found.height) == size
    assert problems == []


@pytest.mark.parametrize(
    "raw",
    [
        b"a",
        b"<!DOCTYPE html><title>404</title>",
        b"version https://git-lfs.github.com/spec/v1",
        b"%PDF-1.7",
        stored()[:200],
        stored(kind="PNG")[:60],
        stored(kind="WEBP")[:50],
        stored(kind="GIF")[:20],
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        stored(kind="TIFF"),
    ],
)
def test_what_is_no_picture_is_told_with_what_to_do(raw):
    found, (problem,) = read_picture("anh/a.jpg", raw)

    assert found is None
    assert problem.rule == "anh-hong"
    assert problem.sentence == (
        "Không đọc được ảnh: tệp bị hỏng hoặc không phải ảnh. "
        "Hãy mở ảnh gốc, lưu lại thành .jpg hoặc .png rồi chép vào."
    )


def test_an_empty_file_is_told_by_another_rule():
    assert read_picture("anh/a.jpg", b"") == (None, [])


def test_a_picture_that_would_fill_the_memory_is_not_opened():
    side = int(LARGEST**0.5) + 100
    file = BytesIO()
    Image.new("1", (side, side)).save(file, "PNG")
    found, (problem,) = read_picture("anh/a.png", file.getvalue())

    assert found is None
    assert "60 triệu điểm ảnh" in problem.sentence


def test_other_bytes_make_another_picture():
    one, other = (read_picture("anh/a.png", stored(kind="PNG") + sign)[0] for sign in (b"a", b"b"))

    assert isinstance(one, Picture)
    assert one != other
