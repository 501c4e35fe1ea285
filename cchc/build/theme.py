"""The theme's own files: fonts and icons as they are, style sheets joined, scripts together.

Components live in files of their own; a phone on a slow line wants one sheet, and one module
that searches, without what is written for people: comments and indents are a sixth of the
bytes. Other scripts stay apart, and a page loads those that it needs: they lie in one folder,
so that a module finds another by its plain name. The name of a sheet and that of the folder
hold a hash of the bytes, so that a browser may keep the files for ever and never mixes old
style with a new page, nor an old module with a new one.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from cchc.build.digest import digest_of
from cchc.pages.drawing import Face
from cchc.pages.frame import Assets
from cchc.pages.page import File

_BEFORE = ("tokens.css", "base.css", "layout.css")
_FACES = ("source-serif-600.woff2", "be-vietnam-pro-600.woff2")  # headings, other words
_AFTER = ("utilities.css",)
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_NEEDLESS = re.compile(rb"[;\s]*(})\s*|\s*([{;])\s*|(?<=[a-z]:)\s+|(?<=,)\s+")
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
    site = _hashed("site.css", _joined(css))
    printed = _hashed("print.css", _bare(css / "print.css"))
    scripts = _scripts(theme / "static" / "js")
    named = {file.path.rpartition("/")[2]: file.path for file in scripts}
    parts = {name: path for name, path in named.items() if _PART_OF_SEARCH.fullmatch(name)}
    page = parts.pop(_PAGE_OF_SEARCH, "")
    assets = Assets(
        stylesheet=site.path,
        print_stylesheet=printed.path,
        script=named.get("site.js", ""),
        chart_script=named.get("chart.js", ""),
        filter_script=named.get("filter.js", ""),
        search_script=page,
        search_parts=tuple(parts.values()),
        faces=_faces(theme / "static" / "fonts"),
    )
    return assets, [site, printed, *scripts, *_plain(theme / "static")]


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
    """Return a style sheet without what only people need; no string of ours looks like that."""
    return _NEEDLESS.sub(rb"\1\2", _COMMENT.sub(b"", sheet.read_bytes()).strip())


def _hashed(name: str, content: bytes) -> File:
    stem, _, suffix = name.rpartition(".")
    return File(f"theme/{stem}.{_digest(content)}.{suffix}", content)


def _scripts(js: Path) -> list[File]:
    """Return the scripts, in a folder named by all of them."""
    named = {file.name: _bare_script(file.read_bytes()) for file in sorted(js.glob("*.js"))}
    if (js / "search").is_dir():
        named["search.js"] = _joined_modules(js / "search")
    whole = b"".join(
        b"%s\0%d\0%s" % (name.encode(), len(text), text) for name, text in named.items()
    )
    folder = f"theme/js.{_digest(whole)}"
    return [File(f"{folder}/{name}", text) for name, text in named.items()]


def _bare_script(script: bytes) -> bytes:
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
    text = _bare_script(_IMPORT.sub(b"", module.read_bytes()))
    return text if module.name == "open.js" else _EXPORT.sub(b"", text)


def _plain(static: Path) -> Iterator[File]:
    if (static / "favicon.ico").is_file():  # asked for at the root, whatever a page says
        yield File("favicon.ico", static / "favicon.ico")
    for folder in ("fonts", "icons"):
        for file in sorted((static / folder).rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                yield File(f"theme/{file.relative_to(static).as_posix()}", file)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
