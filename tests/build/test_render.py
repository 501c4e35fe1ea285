"""Templates are strict: what is misspelt stops the build, what is text is escaped."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

from cchc.build.render import date_vi, environment, render, vi


@pytest.fixture
def page(tmp_path):
    def make(template: str, **view: object) -> bytes:
        file = tmp_path / "templates" / "kinds" / "a.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template, encoding="utf-8")
        return render(
            environment(tmp_path),
            SimpleNamespace(template="kinds/a.html", view=SimpleNamespace(**view)),
        )

    return make


def test_text_is_escaped(page):
    assert page("{{ view.title }}", title="<b> & co") == b"&lt;b&gt; &amp; co"


def test_text_is_typeset_and_escaped(page):
    assert page("{{ view.title | vi }}", title='"<b>"').decode() == "“&lt;b&gt;”"


def test_html_that_is_safe_stays_as_it_is(page):
    assert page("{{ view.body | vi }}", body=Markup('<p>"a"</p>')) == b'<p>"a"</p>'


def test_a_misspelt_name_stops_the_build(page):
    with pytest.raises(UndefinedError, match="titel"):
        page("{{ view.titel }}", title="A")


def test_a_template_that_is_missing_is_not_taken_from_elsewhere(tmp_path):
    with pytest.raises(TemplateNotFound):
        environment(tmp_path).get_template("!simple/base.html")


def test_the_templates_of_the_theme_can_all_be_read():
    theme = Path(__file__).parents[2] / "theme"
    env = environment(theme)

    assert [name for name in env.list_templates() if not env.get_template(name)] == []


@pytest.mark.parametrize("text", ["", "a", "Kế hoạch 96/KH-UBND"])
def test_typesetting_twice_is_typesetting_once(text):
    assert vi(vi(text)) == vi(text)


def test_a_day_is_shown_day_first():
    assert date_vi(date(2026, 11, 2)) == "2/11/2026"
