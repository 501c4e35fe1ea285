"""The style sheets keep to the tokens, to their layers and to their own rooms."""

import re
from collections import Counter
from pathlib import Path

import pytest

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\("
    r"|:[^;{}]*\b(?:white|black|red|gr[ae]y|silver|blue|green)\b",
    re.IGNORECASE,
)
NAMES_COLOURS = {"tokens.css", "print.css"}
LAYERS = "@layer tokens, base, layout, components, utilities;"
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")


def css(theme: Path) -> Path:
    return theme / "static" / "css"


def sheets(theme: Path) -> list[Path]:
    return sorted(css(theme).rglob("*.css"))


def rules(sheet: Path) -> str:
    return COMMENT.sub("", sheet.read_text(encoding="utf-8"))


def selectors(sheet: Path) -> list[str]:
    """Every single selector of a sheet that stands outside a media query."""
    plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", rules(sheet))
    blocks = re.findall(r"([^{};]+)\{[^{}]*\}", plain.replace("@layer components {", ""))
    return [one.strip() for block in blocks for one in re.split(r",(?![^(]*\))", block)]


def test_the_order_of_the_layers_comes_first(theme: Path) -> None:
    first = (css(theme) / "tokens.css").read_text(encoding="utf-8").splitlines()[0]

    assert first == LAYERS


def test_only_the_tokens_and_print_name_colours(theme: Path) -> None:
    found = {
        sheet.name: COLOUR.findall(rules(sheet))
        for sheet in sheets(theme)
        if sheet.name not in NAMES_COLOURS and COLOUR.search(rules(sheet))
    }

    assert found == {}


@pytest.mark.parametrize("layer", ["base", "layout", "utilities"])
def test_a_sheet_is_one_layer(theme: Path, layer: str) -> None:
    source = rules(css(theme) / f"{layer}.css").strip()

    assert source.startswith(f"@layer {layer} {{")
    assert closes_at_the_end(source)


def test_a_component_is_in_the_layer_of_components(theme: Path) -> None:
    outside = [
        sheet.name
        for sheet in (css(theme) / "components").iterdir()
        if not rules(sheet).strip().startswith("@layer components {")
        or not closes_at_the_end(rules(sheet).strip())
    ]

    assert outside == []


def test_no_two_components_share_a_selector(theme: Path) -> None:
    """They are joined by name; none may hope to come after another."""
    count = Counter(
        selector
        for sheet in (css(theme) / "components").iterdir()
        for selector in set(selectors(sheet))
    )

    assert [selector for selector, number in count.items() if number > 1] == []


def test_every_class_of_the_templates_has_a_rule(theme: Path) -> None:
    ruled = {name for sheet in sheets(theme) for name in CLASS.findall(rules(sheet))}
    used = {
        name
        for template in (theme / "templates").rglob("*.html")
        for value in re.findall(r'class="([^"{]*)', template.read_text(encoding="utf-8"))
        for name in value.split()
    }

    assert {name for name in used - ruled if not name.endswith(("_", "-"))} == set()


def test_every_token_that_is_read_is_set(theme: Path) -> None:
    """A custom property with a fallback may stay unset: it is the component's own switch."""
    source = "".join(map(rules, sheets(theme)))
    read = set(re.findall(r"var\((--[\w-]+)\)", source))

    assert read - set(re.findall(r"(--[\w-]+):", source)) == set()


def test_every_file_that_a_sheet_names_is_there(theme: Path) -> None:
    """Addresses are relative to /theme/, where the joined sheet lies."""
    named = {
        address
        for sheet in sheets(theme)
        for address in re.findall(r'url\("([^"]+)"\)', rules(sheet))
    }

    assert [address for address in named if not (theme / "static" / address).is_file()] == []
    assert len(named) == 5


def closes_at_the_end(source: str) -> bool:
    """Whether the first block of a sheet ends with the sheet."""
    depth = 0
    for place, sign in enumerate(source):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if sign == "}" and depth == 0:
            return place == len(source) - 1
    return False
