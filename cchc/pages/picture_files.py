"""The files of pictures: as the public may have them, and smaller.

A photograph tells where it was taken, when, with which phone. None of that is published:
a file is written anew without it, its points as they were wherever that can be.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc.content.pictures import FORMATS, Picture
from cchc.pages.edition import Edition
from cchc.pages.page import File, Page
from cchc.pages.pictures import address_of, widths_of

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY = 76  # of the smaller files
_ANEW = 90  # of a photograph that has to be turned
_ORIENTATION = 0x0112
_EXIF_AND_XMP = 0x0C  # flags in the head of a WebP file


@dataclass(frozen=True)
class _Stored:
    """A picture, and the file that holds it; its digest stands for its bytes."""

    picture: Picture
    where: str = field(compare=False)

    def read(self) -> bytes:
        return Path(self.where).read_bytes()


def content_files(edition: Edition) -> Iterator[Page | File]:
    """Yield every picture and attachment of the site, pictures also smaller."""
    for path, source in edition.catalog.files.items():
        picture = edition.catalog.pictures.get(path)
        if picture is None or picture.format not in FORMATS:
            yield File(path, source.file)
            continue
        stored = _Stored(picture, source.where)
        yield Page(f"/{path}", "", without_metadata, (stored,), costly=True)
        for width in widths_of(picture):
            address = address_of(path, picture, width)
            yield Page(address, "", smaller, (stored, width), costly=True)


def without_metadata(stored: _Stored) -> bytes:
    """Return the file of a picture without what it tells besides its points and colours."""
    raw = stored.read()
    with _opened(raw) as picture:
        lies = picture.getexif().get(_ORIENTATION, 1) not in (0, 1)
        if picture.format == "WEBP" and not lies:
            return _webp_without_metadata(raw)
        profile, kind = picture.info.get("icc_profile"), stored.picture.format
        if stored.picture.moves:
            return _saved(picture, kind, save_all=True, icc_profile=profile, comment=b"")
        as_it_was = picture.format == "JPEG" and not lies
        quality = "keep" if as_it_was else _ANEW
        upright = _upright(picture) if lies else picture
        return _saved(upright, kind, quality=quality, icc_profile=profile, comment=b"")


def smaller(stored: _Stored, width: int) -> bytes:
    """Return a picture in another width, as WebP. A drawing (PNG) may be smaller and sharper
    when nothing is lost."""
    from PIL import Image

    with _opened(stored.read()) as picture:
        picture.draft("RGB", (width * 2, width * 2))
        upright = _upright(picture)
        upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
        height = max(1, round(width * stored.picture.height / stored.picture.width))
        scaled = upright.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        # A profile of inks or of greys says nothing of the RGB that the file has now.
        coloured = picture.mode in ("RGB", "RGBA", "P")
        colours = {"icc_profile": picture.info.get("icc_profile") if coloured else None}
    lossy = _saved(scaled, "WEBP", quality=QUALITY, method=4, **colours)
    if stored.picture.format != "PNG":
        return lossy
    return min(lossy, _saved(scaled, "WEBP", lossless=True, **colours), key=len)


def _opened(raw: bytes) -> "Image":
    from PIL import Image

    return Image.open(BytesIO(raw), formats=FORMATS)


def _upright(picture: "Image") -> "Image":
    from PIL import ImageOps

    return ImageOps.exif_transpose(picture)


def _saved(picture: "Image", kind: str, **options: Any) -> bytes:
    stored = BytesIO()
    given = {name: value for name, value in options.items() if value is not None}
    picture.save(stored, kind, **given)
    return stored.getvalue()


def _webp_without_metadata(raw: bytes) -> bytes:
    """Leave out two kinds of chunks; the points stay as they are."""
    kept, place = b"", 12
    while place + 8 <= len(raw):
        name, size = raw[place : place + 4], int.from_bytes(raw[place + 4 : place + 8], "little")
        chunk = raw[place : place + 8 + size + size % 2]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_EXIF_AND_XMP]) + chunk[9:]
        if name not in (b"EXIF", b"XMP "):
            kept += chunk
        place += len(chunk)
    return b"RIFF" + struct.pack("<I", 4 + len(kept)) + b"WEBP" + kept
