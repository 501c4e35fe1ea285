"""The theme's own files: fonts and icons as they are, style sheets joined, scripts together.

Components live in files of their own; a phone on a slow line wants one sheet, and one module
that searches, without the words that are only for us. Other scripts stay apart, and a page
loads those that it needs: they lie in one folder, so that a module finds another by its plain
name. The name of a sheet and that of the folder hold a hash of the bytes, so that a browser
may keep the files for ever and never mixes old style with a new page, nor an old module with
a new one.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from cchc.pages.frame import Assets
from cchc.pages.page import File

_BEFORE = ("tokens.css", "base.css", "layout.css")
_AFTER = ("utilities.css",)
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rb"\s+")
_IMPORT = re.compile(rb'^import [^;]* from "\./([a-z_]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(rb"^export ", re.MULTILINE)
_SCRIPT_COMMENT = re.compile(
    rb"^\s*(?://[^\n]*|/\*\*.*?\*/)\n|(?<=[;{,]) // [^\n]*$|^\s+", re.MULTILINE | re.DOTALL
)
_PAGE_OF_SEARCH = "search_page.js"
_PART_OF_SEARCH = re.compile(r"search(?:_[a-z]+)?\.js")  # what that page asks for


def theme_files(theme: Path) -> tuple[Assets, list[File]]:
    """Return the URLs of style sheets and scripts, and every file of the theme."""
    css = theme / "static" / "css"
    site = _hashed("site.css", lean(_joined(css)))
    printed = _hashed("print.css", lean((css / "print.css").read_bytes()))
    scripts = _scripts(theme / "static" / "js")
    named = {file.path.rpartition("/")[2]: file.path for file in scripts}
    parts = {name: path for name, path in named.items() if _PART_OF_SEARCH.fullmatch(name)}
    page = parts.pop(_PAGE_OF_SEARCH, "")
    assets = Assets(
        stylesheet=site.path,
        print_stylesheet=printed.path,
        script=named.get("site.js", ""),
        chart_script=named.get("chart.js", ""),
        search_script=page,
        search_parts=tuple(parts.values()),
    )
    return assets, [site, printed, *scripts, *_plain(theme / "static")]


def _joined(css: Path) -> bytes:
    sheets = [
        *(css / name for name in _BEFORE),
        *sorted((css / "components").glob("*.css")),
        *(css / name for name in _AFTER),
    ]
    return b"\n".join(sheet.read_bytes() for sheet in sheets)


def lean(sheet: bytes) -> bytes:
    """Return a style sheet without comments and indents: a fifth less to fetch."""
    return _SPACE.sub(b" ", _COMMENT.sub(b"", sheet)).strip()


def _hashed(name: str, content: bytes) -> File:
    stem, _, suffix = name.rpartition(".")
    return File(f"theme/{stem}.{_digest(content)}.{suffix}", content)


def _scripts(js: Path) -> list[File]:
    """Return the scripts, in a folder named by all of them."""
    named = {file.name: _bare(file.read_bytes()) for file in sorted(js.glob("*.js"))}
    if (js / "search").is_dir():
        named["search.js"] = _joined_modules(js / "search")
    whole = b"".join(
        b"%s\0%d\0%s" % (name.encode(), len(text), text) for name, text in named.items()
    )
    folder = f"theme/js.{_digest(whole)}"
    return [File(f"{folder}/{name}", text) for name, text in named.items()]


def _bare(script: bytes) -> bytes:
    """Return a script without comments and indents."""
    return _SCRIPT_COMMENT.sub(b"", script)


def _joined_modules(folder: Path) -> bytes:
    """Modules in one file, those that others import before them: one way there and back on a slow
    line, not three."""
    return b"".join(_own_text(module) for module in _in_order(folder / "open.js", []))


def _in_order(module: Path, before: list[Path]) -> list[Path]:
    for name in _IMPORT.findall(module.read_bytes()):
        imported = module.with_name(name.decode())
        if imported not in before:
            _in_order(imported, before)
    before.append(module)
    return before


def _own_text(module: Path) -> bytes:
    text = _bare(_IMPORT.sub(b"", module.read_bytes()))
    return text if module.name == "open.js" else _EXPORT.sub(b"", text)


def _plain(static: Path) -> Iterator[File]:
    for folder in ("fonts", "icons"):
        for file in sorted((static / folder).rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                yield File(f"theme/{file.relative_to(static).as_posix()}", file)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
