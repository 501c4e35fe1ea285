"""What is rendered once shows the same as what is rendered each time."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from cchc.build.once import Once
from cchc.build.render import environment, render
from cchc.pages import all_pages
from cchc.pages.page import Page

ROOT = Path(__file__).parents[2]
THEME, GOOD = ROOT / "theme", ROOT / "tests" / "good"


class Forgetful(dict):
    """Keeps nothing."""

    def __setitem__(self, key: object, value: object) -> None:
        pass


@pytest.fixture
def shown(tmp_path):
    """Render a template several times, and return what came out and how often it counted."""
    env = environment(tmp_path)
    counted = []
    env.globals["count"] = lambda: counted.append(1) or ""

    def show(template: str, *views: object) -> tuple[list[str], int]:
        made = env.from_string(template)
        return [made.render(view=view) for view in views], len(counted)

    return show


def test_what_shows_the_same_is_rendered_once(shown):
    card = SimpleNamespace(title="Một")

    assert shown("{% once view %}{{ count() }}{{ view.title }}{% endonce %}", card, card) == (
        ["Một", "Một"],
        1,
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [(SimpleNamespace(), SimpleNamespace()), ("<b>", Markup("<b>")), (1, True), (0, None)],
)
def test_what_may_show_something_else_is_rendered_again(shown, first, second):
    assert shown("{% once view %}{{ count() }}{% endonce %}", first, second)[1] == 2


def test_every_value_that_is_named_counts(shown):
    card = SimpleNamespace(title="Một")

    _, counted = shown(
        "{% once view.card, view.level %}{{ count() }}{% endonce %}",
        SimpleNamespace(card=card, level=2),
        SimpleNamespace(card=card, level=3),
    )

    assert counted == 2


def test_two_places_of_a_template_are_two(shown):
    twice = "{% once view %}một{% endonce %}{% once view %}hai{% endonce %}"

    assert shown(twice, SimpleNamespace())[0] == ["mộthai"]


def test_the_sample_province_looks_the_same_with_and_without(edition_of):
    files = {p.relative_to(GOOD).as_posix(): p.read_bytes() for p in GOOD.rglob("*") if p.is_file()}
    pages = [page for page in all_pages(edition_of(files)) if isinstance(page, Page)]
    keeping, forgetting = environment(THEME), environment(THEME)
    once = forgetting.extensions[Once.identifier]
    once._kept = Forgetful()

    assert len(keeping.extensions[Once.identifier]._kept) == 0
    different = [p.path for p in pages if render(keeping, p) != render(forgetting, p)]
    assert different == []
    assert len(keeping.extensions[Once.identifier]._kept) > 50
