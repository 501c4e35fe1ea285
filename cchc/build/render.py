"""Templates: the Jinja environment and its filters."""

from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cchc.build.once import Once
from cchc.pages.linked_data import linked_data
from cchc.pages.page import Page
from cchc.text.compounds import whole_words
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi
from cchc.text.typography import polish_text


class _Settled(Environment):
    """An environment to which nothing is added once it renders."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Jinja would look up, and count through, one dict behind another for each template."""
        return {**self.globals, **(d or {})}


def environment(theme: Path, compiled: BytecodeCache | None = None) -> Environment:
    """Return the environment of the templates below `theme/templates`; `compiled` keeps what
    was compiled before.

    The loader knows only our own theme: a missing template is an error, not
    somebody else's. A misspelt name stops the build, and everything is escaped.
    """
    env = _Settled(
        loader=FileSystemLoader(theme / "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # One build, one environment: nobody edits a template meanwhile.
        auto_reload=False,
        cache_size=-1,  # a plain dict
        bytecode_cache=compiled,
        extensions=[Once],
    )
    env.filters.update(
        vi=vi, heading=heading, date_vi=date_vi, number_vi=number_vi, linked_data=linked_data
    )
    return env


def vi(text: str) -> Markup:
    """Typeset plain text for a reader; what is HTML already stays as it is."""
    return text if isinstance(text, Markup) else polish_text(text)


def heading(text: str) -> Markup:
    """Typeset a heading, whose lines end between words."""
    return whole_words(vi(text))


def date_vi(day: date) -> str:
    return day_vi(day)


def render(env: Environment, page: Page) -> bytes:
    """Render one page: a pure function of its template and its view."""
    if isinstance(page.view, bytes):
        return page.view
    if isinstance(page.view, str):
        return page.view.encode()
    return env.get_template(page.template).render(view=page.view).encode()
