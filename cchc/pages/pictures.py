"""Pictures as pages show them: in a size that fits the screen, its place kept free.

A phone gets a small WebP file, every other browser the file itself; width and height
are always told, so that nothing jumps. All but the first wait until they are near.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import PurePosixPath

from cchc.content.pictures import Picture

WIDTHS = (480, 800, 1280)  # a phone; a phone with a fine screen; a wide one with a fine screen
# The column of a text (--measure in tokens.css), or nearly all of a small screen.
SIZES = "(min-width: 44rem) 40rem, 92vw"
_IMAGE = re.compile(r'<img((?: [\w-]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' ([\w-]+)="([^"]*)"')


@dataclass(frozen=True)
class PictureView:
    """A picture; `width` 0 is unknown, `small` is a srcset of WebP files (empty = none)."""

    url: str
    alt: str
    caption: str
    width: int = 0
    height: int = 0
    small: str = ""
    sizes: str = SIZES


def widths_of(picture: Picture) -> tuple[int, ...]:
    """Return the widths in which a picture is made besides its own file."""
    if picture.moves or picture.format in ("SVG", "GIF") or picture.width <= WIDTHS[0]:
        return ()
    below = tuple(width for width in WIDTHS if width < picture.width)
    return below if picture.width > WIDTHS[-1] else (*below, picture.width)


def address_of(path: str, picture: Picture, width: int) -> str:
    """Return where a smaller file lies: its name changes with the picture."""
    pure = PurePosixPath(path)
    return f"/{pure.parent}/{pure.stem}.{picture.digest[:8]}.{width}.webp"


def srcset(path: str, picture: Picture, url_of: Callable[[str], str]) -> str:
    """Return the smaller files of a picture for a browser to choose from."""
    files = ((url_of(address_of(path, picture, each)), each) for each in widths_of(picture))
    return ", ".join(f"{url} {width}w" for url, width in files)


def sized(
    view: PictureView, path: str, picture: Picture, url_of: Callable[[str], str]
) -> PictureView:
    """Return a picture with all that is known of its size."""
    small = srcset(path, picture, url_of)
    return replace(view, width=picture.width, height=picture.height, small=small)


def with_pictures(
    html: str, known: Callable[[str], Picture | None], url_of: Callable[[str], str], *, first: bool
) -> str:
    """Return the HTML of a body (its addresses not yet real), its pictures ready to be shown.

    The first one is loaded at once, if it is the `first` of the page.
    """
    waits = not first

    def shown(image: re.Match[str]) -> str:
        nonlocal waits
        told = {name: unescape(value) for name, value in _ATTRIBUTE.findall(image[1])}
        scheme, _, path = told.get("src", "").partition("#")[0].partition("tep:")
        found = None if scheme else known(path)
        told |= dict(_sized(told, found)) if found else {}
        told |= {"loading": "lazy"} if waits else {}
        waits = True
        plain = f"<img{_written(told)}>"
        small = srcset(path, found, url_of) if found else ""
        if not small:
            return plain
        source = _written({"type": "image/webp", "srcset": small, "sizes": SIZES})
        return f"<picture><source{source}>{plain}</picture>"

    return _IMAGE.sub(shown, html)


def _sized(told: dict[str, str], picture: Picture) -> Iterator[tuple[str, str]]:
    """Width and height: an editor may have chosen one of them."""
    if not picture.width or not picture.height:
        return
    width, height = told.get("width", ""), told.get("height", "")
    if width.isdecimal() and not height:
        yield "height", str(round(int(width) * picture.height / picture.width))
    elif height.isdecimal() and not width:
        yield "width", str(round(int(height) * picture.width / picture.height))
    elif not (width and height):
        yield "width", str(picture.width)
        yield "height", str(picture.height)


def _written(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
