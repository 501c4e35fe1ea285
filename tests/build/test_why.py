"""Why a page was or was not made anew."""

from datetime import date

import pytest

from cchc.build.why import Why, explanation
from cchc.content.kinds import Article
from cchc.content.markdown import EMPTY
from cchc.pages.page import Page
from cchc.text.dates import Moment


def article(number: int) -> Article:
    return Article(
        title=f"Bài {number}", path=f"tin-tuc/{number}.md", slug=str(number), body=EMPTY,
        posted=Moment(date(2026, 1, 1)), pillars=(), author="",
    )  # fmt: skip


def page(*inputs: object) -> Page:
    return Page("/a/", "kinds/a.html", lambda: None, inputs)


@pytest.fixture
def explain():
    def run(why: dict[str, Why], *changed: str, path: str = "a/index.html") -> list[str]:
        made = page("chữ", (article(1), [article(2)]))
        return explanation(path, [made], ["anh/a.png"], why, frozenset(changed)).split("\n")

    return run


def test_a_page_that_was_kept_says_so(explain):
    assert explain({}) == [f"a/index.html: {Why.KEPT}"]


def test_the_files_that_a_page_shows_and_that_changed_are_named(explain):
    told = explain({"a/index.html": Why.INPUTS}, "tin-tuc/2.md", "tin-tuc/3.md")

    assert told == [f"a/index.html: {Why.INPUTS}", "  content/tin-tuc/2.md"]


def test_where_no_file_is_to_blame_the_rest_is_named(explain):
    assert "danh bạ" in explain({"a/index.html": Why.INPUTS})[1]


def test_a_file_that_is_copied_is_no_page(explain):
    assert explain({}, path="anh/a.png") == [f"anh/a.png: {Why.FILE}"]


def test_a_page_that_is_not_there_is_said_to_be_none(explain):
    assert explain({}, path="b/index.html") == ["b/index.html: Không có trang này."]
