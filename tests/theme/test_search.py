"""The search page says what it can do: with an index, and in a preview that has none."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from jinja2 import Environment

from cchc.build.render import render
from cchc.pages.home import home_page
from cchc.pages.page import Page
from cchc.pages.search import search_page

NO_INDEX = "Bản này không có ô tìm tức thì"
SCRIPTS = {
    "search_script": "/cchc/theme/js.a/search_page.js",
    "search_parts": ("/cchc/theme/b.js",),
}


@pytest.fixture
def html(edition_of: Callable, templates: Environment) -> Callable[..., str]:
    """Render a page of the small site, with these scripts of the search."""

    def make(page_of: Callable[..., Page], **scripts: object) -> str:
        edition = edition_of({}, root="/cchc/")
        site = replace(edition.desk.site, **scripts)
        desk = replace(edition.desk, site=site)
        return render(templates, page_of(replace(edition, desk=desk))).decode()

    return make


def test_a_site_with_an_index_has_the_box_and_room_for_results(html: Callable[..., str]) -> None:
    page = html(search_page, **SCRIPTS)

    assert 'data-index="/cchc/tim-kiem/chi-muc/"' in page
    assert '<link rel="modulepreload" href="/cchc/theme/b.js">' in page
    assert '<script type="module" src="/cchc/theme/js.a/search_page.js"></script>' in page
    assert "<noscript>" in page
    assert page.count("<form") == 1  # none in the head: this page has a larger one
    assert NO_INDEX not in page


def test_a_preview_without_index_says_so_and_shows_the_ways(html: Callable[..., str]) -> None:
    page = html(search_page)

    assert NO_INDEX in page
    assert "<form" not in page
    assert 'id="danh-muc"' in page
    assert 'href="/cchc/tim-kiem/a-z/"' in page


def test_the_box_in_the_head_leads_to_the_search_page_in_any_case(html: Callable[..., str]) -> None:
    without, searched = html(home_page), html(home_page, **SCRIPTS)

    assert 'action="/cchc/tim-kiem/"' in without
    assert "data-index" not in without
    assert 'data-index="/cchc/tim-kiem/chi-muc/"' in searched
    assert "search_page.js" not in searched
