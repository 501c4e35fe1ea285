"""Every component renders each of its examples, and every room has the same names."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from jinja2 import Environment

from quality.components import rendered

VOID = {
    *("br", "circle", "col", "hr", "img", "input", "link", "meta", "path", "rect", "source", "wbr")
}


def test_example_shows_what_it_promises(example: dict[str, Any], templates: Environment) -> None:
    html = rendered(example, templates)

    assert [words for words in listed(example, "contains") if words not in html] == []
    assert [words for words in listed(example, "lacks") if words in html] == []


def test_example_closes_every_tag(example: dict[str, Any], templates: Environment) -> None:
    tags = Tags()
    tags.feed(rendered(example, templates))

    assert tags.faults == []
    assert tags.open == []


def test_example_keeps_to_the_content_security_policy(
    example: dict[str, Any], templates: Environment
) -> None:
    tags = Tags()
    tags.feed(rendered(example, templates))

    assert [name for name in tags.attributes if name == "style" or name.startswith("on")] == []
    assert "script" not in tags.seen


def test_every_room_has_the_same_stems(theme: Path, example_stems: set[str]) -> None:
    templates = {path.stem for path in (theme / "templates/components").iterdir()}
    sheets = {path.stem for path in (theme / "static/css/components").iterdir()}

    assert templates == sheets == example_stems


def listed(example: dict[str, Any], name: str) -> list[str]:
    value = example.get(name, [])
    return [value] if isinstance(value, str) else value


class Tags(HTMLParser):
    """What was opened, in order, and what was closed out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)
