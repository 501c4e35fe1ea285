"""docs/giao-dien.md, every component with its example: python -m quality.components.

The examples are those that the tests render. Each is photographed by day and by night at the
width of a phone; pictures differ a little from machine to machine, so only the page itself
must be up to date (tests/quality/test_components.py).
"""

import base64
import json
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from playwright.sync_api import Browser, Page

from cchc.build.render import environment
from cchc.build.theme import theme_files
from quality.browsers import DEGRADES, lacking, styles
from quality.sites import ROOT, served
from quality.visitor import browser, with_own_fonts

THEME = ROOT / "theme"
EXAMPLES = ROOT / "tests" / "components.toml"
PAGE = ROOT / "docs" / "giao-dien.md"
PICTURES = ROOT / "docs" / "anh" / "giao-dien"
SCHEMES = {"light": "sang", "dark": "toi"}
PHONE = 390
TALLEST = 640
QUALITY = 45  # of 100: letters stay clear, a picture stays below 10 KB
_FRAME = """<!doctype html><html lang="vi"><meta charset="utf-8">
<link rel="stylesheet" href="/{}"><body>
<div class="frame" id="shown"><div class="gap-small">{}</div></div>"""
_LONG = 160


def main() -> None:
    """Write the page anew, and take every picture anew."""
    PAGE.write_text(page_text(), encoding="utf-8", newline="\n")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.iterdir():
        old.unlink()
    with TemporaryDirectory() as scratch, browser() as opened:
        _photograph(opened, Path(scratch))
    size = sum(file.stat().st_size for file in PICTURES.iterdir()) / 1024
    print(f"Đã viết {PAGE.name} và {len(list(PICTURES.iterdir()))} ảnh ({size:.0f} KB).")


def about() -> dict[str, str]:
    """Return what each component is for."""
    return dict(_tables()["about"])


def examples() -> dict[str, list[dict[str, Any]]]:
    """Return the examples of each stem; «@name» stands for a sample, «null» for None."""
    tables = _tables()
    samples = tables["samples"]
    return {
        stem: [_example(stem, one, samples) for one in ones]
        for stem, ones in tables.items()
        if stem not in ("about", "samples")
    }


def rendered(example: Mapping[str, Any], templates: Environment) -> str:
    """Return an example as HTML."""
    call = f"{example['macro']}(**args)"
    body = f"{{% call {call} %}}{example.get('inside', '')}{{% endcall %}}"
    source = f'{{% from "components/{example["stem"]}.html" import {example["macro"]} %}}' + (
        body if "inside" in example else f"{{{{ {call} }}}}"
    )
    return templates.from_string(source).render(args=example["args"])


def _tables() -> dict[str, Any]:
    return tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))


def _example(stem: str, table: Mapping[str, Any], samples: Mapping[str, Any]) -> dict[str, Any]:
    args = {name: _value(value, samples) for name, value in table.get("args", {}).items()}
    return {**table, "stem": stem, "args": args}


def _value(value: Any, samples: Mapping[str, Any]) -> Any:
    """Make an argument as a view holds it: attributes, tuples, Markup for {html = "…"}."""
    match value:
        case "null":
            return None
        case str() if value.startswith("@"):
            return _value(samples[value[1:]], samples)
        case {"html": str(source)}:
            return Markup(source)  # noqa: S704 (written by us in tests/components.toml)
        case dict():
            return SimpleNamespace(**{key: _value(one, samples) for key, one in value.items()})
        case list():
            return tuple(_value(one, samples) for one in value)
        case _:
            return value


def page_text() -> str:
    """Return the page as it should be."""
    words, tables = about(), _tables()
    shown = [_section(stem, words[stem], tables[stem][0]) for stem in sorted(words)]
    head = Path(__file__).with_name("components.md").read_text(encoding="utf-8")
    return head.format(count=len(shown), degrades=_degrades()) + "\n" + "\n".join(shown)


def _degrades() -> str:
    """The table of what the oldest browsers lack, by the sentence that tells what happens."""
    missing = lacking(styles())
    lines = ["| Trong CSS | Thiếu ở | Thì sao |", "|---|---|---|"]
    last = ""
    for name, told in DEGRADES.items():
        last = last if told == "Như trên." else told
        where = ", ".join(each.capitalize() for each in missing[name])
        lines.append(f"| `{name}` | {where} | {last} |")
    return "\n".join(lines)


def _section(stem: str, words: str, example: Mapping[str, Any]) -> str:
    """A component: what it is for, how it looks, how it is called."""
    light, dark = (f"anh/giao-dien/{stem}.{SCHEMES[scheme]}.webp" for scheme in ("light", "dark"))
    by_night = f'<source media="(prefers-color-scheme: dark)" srcset="{dark}">'
    by_day = f'<img src="{light}" alt="Hình mẫu của {stem}" width="{PHONE}">'
    picture = f"<picture>{by_night}{by_day}</picture>"
    return f"### {stem}\n\n{words}\n\n{picture}\n\n```jinja\n{_call(example)}\n```\n"


def _call(example: Mapping[str, Any]) -> str:
    """The example as a template would write it; samples by their names, long lists cut."""
    args = ", ".join(f"{name}={_told(value)}" for name, value in example.get("args", {}).items())
    return f"{{{{ {example['macro']}({args}) }}}}"


def _told(value: Any) -> str:
    match value:
        case str():
            return _told_text(value)
        case {"html": str(source)}:
            return _told_text(source)
        case dict():
            return "{" + ", ".join(f"{key}: {_told(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join([*map(_told, value[:1]), *["…"][: len(value) - 1]]) + "]"
        case _:
            return value.isoformat() if isinstance(value, date) else json.dumps(value)


def _told_text(text: str) -> str:
    if text == "null":
        return "none"
    if text.startswith("@"):
        return text[1:]
    return json.dumps(text if len(text) <= _LONG else f"{text[:_LONG]}…", ensure_ascii=False)


def _photograph(opened: Browser, folder: Path) -> None:
    """Put every component on a page of its own, and take its pictures."""
    assets, files = theme_files(THEME)
    for file in files:
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.read())
    templates = environment(THEME)
    for stem, ones in examples().items():
        html = _FRAME.format(assets.stylesheet, rendered(ones[0], templates))
        (folder / f"{stem}.html").write_text(html, encoding="utf-8")
    with served(folder) as address:
        page = opened.new_page(viewport={"width": PHONE, "height": TALLEST}, locale="vi-VN")
        with_own_fonts(page.context)
        for stem in examples():
            page.goto(f"{address}/{stem}.html")
            for scheme, name in SCHEMES.items():
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                (PICTURES / f"{stem}.{name}.webp").write_bytes(_picture(page))


def _picture(page: Page) -> bytes:
    page.evaluate("document.fonts.ready")
    height = page.evaluate("document.getElementById('shown').getBoundingClientRect().bottom")
    clip = {"x": 0, "y": 0, "width": PHONE, "height": min(height + 8, TALLEST), "scale": 1}
    options = {"format": "webp", "quality": QUALITY, "clip": clip}
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", options)
    return base64.b64decode(taken["data"])


if __name__ == "__main__":
    main()
