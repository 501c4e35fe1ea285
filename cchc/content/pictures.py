"""What is known of a picture: that it can be read, how large people see it.

The bytes are looked at once, when the file is read; Pillow is not imported before.
"""

import re
import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from cchc.problems import Problem, error

LARGEST = 60_000_000  # points: more than any camera of an office has, and a bomb has more
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_OF_PHONES = "MPO"  # a JPEG with a second picture behind it, which nobody sees
_ORIENTATION = 0x0112
_LYING = (5, 6, 7, 8)  # a phone was held upright: width and height change places
_SVG = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\b(width|height)\s*=\s*["\']([0-9.]+)(?:px)?["\']')
_VIEW = re.compile(r'\bviewBox\s*=\s*["\'][-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)')


@dataclass(frozen=True)
class Picture:
    """Width and height as people see it (0 = unknown); `moves` for an animation."""

    width: int
    height: int
    format: str
    digest: str
    moves: bool = False


def read_picture(path: str, raw: bytes) -> tuple[Picture | None, list[Problem]]:
    """Read a picture: what is known of it, or why it cannot be read."""
    if not raw:  # that is told with the sizes of files
        return None, []
    digest = sha256(raw).hexdigest()[:16]
    if path.lower().endswith(".svg"):
        return Picture(*_size_of_drawing(raw), "SVG", digest), []
    try:
        return _looked_at(raw, digest), []
    except (OSError, SyntaxError, ValueError, EOFError, TypeError) as reason:
        return None, [_unreadable(reason)]


def _looked_at(raw: bytes, digest: str) -> Picture:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            picture = Image.open(BytesIO(raw), formats=FORMATS)
        except Image.DecompressionBombError:
            raise ValueError("large") from None
    width, height = picture.size
    if width * height > LARGEST:
        raise ValueError("large")
    picture.load()
    if picture.getexif().get(_ORIENTATION) in _LYING:
        width, height = height, width
    kind = picture.format or ""
    if kind == _OF_PHONES:
        return Picture(width, height, "JPEG", digest)
    return Picture(width, height, kind, digest, bool(getattr(picture, "is_animated", False)))


def _unreadable(reason: Exception) -> Problem:
    if reason.args == ("large",):
        message = f"Ảnh có quá {LARGEST // 1_000_000} triệu điểm ảnh."
        return error("anh-hong", message, "Hãy thu nhỏ ảnh (rộng nhất 2000 điểm ảnh) rồi lưu lại.")
    message = "Không đọc được ảnh: tệp bị hỏng hoặc không phải ảnh."
    return error("anh-hong", message, "Hãy mở ảnh gốc, lưu lại thành .jpg hoặc .png rồi chép vào.")


def _size_of_drawing(raw: bytes) -> tuple[int, int]:
    """The size that a drawing says it has."""
    head = _SVG.search(raw[:20_000].decode("utf-8", "replace"))
    if head is None:
        return 0, 0
    told = dict(_SIZE.findall(head[0]))
    view = _VIEW.search(head[0])
    if "width" in told and "height" in told:
        return round(float(told["width"])), round(float(told["height"]))
    return (round(float(view[1])), round(float(view[2]))) if view else (0, 0)
