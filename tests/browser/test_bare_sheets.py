"""The browser finds the same rules in the sheets that travel as in those that people write."""

from pathlib import Path

import pytest

from cchc.build.theme import theme_files

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/,\\s+/g, ","));
}"""


def travelling(name: str) -> str:
    assets, files = theme_files(THEME)
    address = {"site": assets.stylesheet, "print": assets.print_stylesheet}[name]
    return next(file for file in files if file.path == address).read().decode()


def written(name: str) -> str:
    sheets = {
        "print": [CSS / "print.css"],
        "site": [
            *(CSS / each for each in ("tokens.css", "base.css", "layout.css")),
            *sorted((CSS / "components").glob("*.css")),
            CSS / "utilities.css",
        ],
    }
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets[name])


@pytest.mark.parametrize("name", ["site", "print"])
def test_a_sheet_says_the_same_without_its_spaces(page, name):
    rules = page.evaluate(RULES, travelling(name))

    assert len(rules) > 10
    assert rules == page.evaluate(RULES, written(name))


def test_a_lost_space_would_be_seen(page):
    whole = travelling("site")
    harmed = whole.replace(".crumbs :is(", ".crumbs:is(")

    assert harmed != whole
    assert page.evaluate(RULES, harmed) != page.evaluate(RULES, whole)
