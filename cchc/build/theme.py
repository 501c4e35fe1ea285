"""The theme's own files: fonts and icons as they are, the style sheets joined.

Scripts stay apart: a page loads those that it needs and no other.

Components live in files of their own; a phone on a slow line wants one sheet.
Joining is all that happens here, and leaving out what is written for people:
comments and indents are a sixth of the bytes. The name holds a hash of the bytes, so
that a browser may keep the file for ever and never mixes old style with a new page.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cchc.build.digest import digest_of
from cchc.pages.drawing import Face
from cchc.pages.frame import Assets
from cchc.pages.page import File

_BEFORE = ("tokens.css", "base.css", "layout.css")
_FACES = ("source-serif-600.woff2", "be-vietnam-pro-600.woff2")  # headings, other words
_AFTER = ("utilities.css",)
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)


def theme_files(theme: Path) -> tuple[Assets, list[File]]:
    """Return the URLs of style sheets and scripts, and every file of the theme."""
    css = theme / "static" / "css"
    site = _hashed("site.css", _joined(css))
    printed = _hashed("print.css", _bare(css / "print.css"))
    scripts = {
        script.stem: _hashed(script.name, script.read_bytes())
        for script in sorted((theme / "static" / "js").glob("*.js"))
    }
    assets = Assets(
        site.path,
        printed.path,
        script=_url(scripts, "site"),
        chart_script=_url(scripts, "chart"),
        filter_script=_url(scripts, "filter"),
        faces=_faces(theme / "static" / "fonts"),
    )
    return assets, [site, printed, *scripts.values(), *_plain(theme / "static")]


def _url(scripts: Mapping[str, File], name: str) -> str:
    return scripts[name].path if name in scripts else ""


def _faces(fonts: Path) -> tuple[Face, ...]:
    """The fonts that pictures are drawn with; a theme without them has no such pictures."""
    files = [fonts / name for name in _FACES]
    if not all(file.is_file() for file in files):
        return ()
    return tuple(Face(digest_of(file.read_bytes()), str(file)) for file in files)


def _joined(css: Path) -> bytes:
    sheets = [
        *(css / name for name in _BEFORE),
        *sorted((css / "components").glob("*.css")),
        *(css / name for name in _AFTER),
    ]
    return b"\n".join(map(_bare, sheets))


def _bare(sheet: Path) -> bytes:
    """Return a style sheet as a browser needs it; no string of ours goes over a line."""
    lines = _COMMENT.sub(b"", sheet.read_bytes()).splitlines()
    return b"\n".join(filter(None, map(bytes.strip, lines)))


def _hashed(name: str, content: bytes) -> File:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:10]
    return File(f"theme/{stem}.{digest}.{suffix}", content)


def _plain(static: Path) -> Iterator[File]:
    if (static / "favicon.ico").is_file():  # asked for at the root, whatever a page says
        yield File("favicon.ico", static / "favicon.ico")
    for folder in ("fonts", "icons"):
        for file in sorted((static / folder).rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                yield File(f"theme/{file.relative_to(static).as_posix()}", file)
