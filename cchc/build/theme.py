"""The theme's own files: fonts and icons as they are, the style sheets joined.

Scripts stay apart: a page loads those that it needs and no other.

Components live in files of their own; a phone on a slow line wants one sheet.
Joining is all that happens here, of the search's modules, too. The name holds a hash of the
bytes, so that a browser may keep the file for ever and never mixes old style with a new page.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cchc.pages.frame import Assets
from cchc.pages.page import File

_BEFORE = ("tokens.css", "base.css", "layout.css")
_AFTER = ("utilities.css",)
_IMPORT = re.compile(rb'^import [^;]* from "\./([a-z_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(rb"^export ", re.MULTILINE)
_COMMENT = re.compile(
    rb"^\s*(?://[^\n]*|/\*\*.*?\*/)\n|(?<=[;{,]) // [^\n]*$|^\s+", re.MULTILINE | re.DOTALL
)


def theme_files(theme: Path) -> tuple[Assets, list[File]]:
    """Return the URLs of style sheets and scripts, and every file of the theme."""
    css = theme / "static" / "css"
    site = _hashed("site.css", _joined(css))
    printed = _hashed("print.css", (css / "print.css").read_bytes())
    scripts = {
        script.stem: _hashed(script.name, script.read_bytes())
        for script in sorted((theme / "static" / "js").glob("*.js"))
    }
    if (theme / "static" / "js" / "search").is_dir():
        modules = _joined_modules(theme / "static" / "js" / "search")
        scripts["search"] = _hashed("search.js", modules)
    urls = (_url(scripts, name) for name in ("site", "chart", "search"))
    assets = Assets(site.path, printed.path, *urls)
    return assets, [site, printed, *scripts.values(), *_plain(theme / "static")]


def _url(scripts: Mapping[str, File], name: str) -> str:
    return scripts[name].path if name in scripts else ""


def _joined(css: Path) -> bytes:
    sheets = [
        *(css / name for name in _BEFORE),
        *sorted((css / "components").glob("*.css")),
        *(css / name for name in _AFTER),
    ]
    return b"\n".join(sheet.read_bytes() for sheet in sheets)


def _hashed(name: str, content: bytes) -> File:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:10]
    return File(f"theme/{stem}.{digest}.{suffix}", content)


def _joined_modules(folder: Path) -> bytes:
    """Modules in one file, those that others import before them: one way there and back on a slow
    line, not three. Comments and indents stay at home."""
    return b"".join(_own_text(module) for module in _in_order(folder / "open.js", []))


def _in_order(module: Path, before: list[Path]) -> list[Path]:
    for name in _IMPORT.findall(module.read_bytes()):
        imported = module.with_name(name.decode())
        if imported not in before:
            _in_order(imported, before)
    before.append(module)
    return before


def _own_text(module: Path) -> bytes:
    text = _COMMENT.sub(b"", _IMPORT.sub(b"", module.read_bytes()))
    return text if module.name == "open.js" else _EXPORT.sub(b"", text)


def _plain(static: Path) -> Iterator[File]:
    for folder in ("fonts", "icons"):
        for file in sorted((static / folder).rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                yield File(f"theme/{file.relative_to(static).as_posix()}", file)
