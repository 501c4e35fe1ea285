"""Before there is a site, a page says that it comes, or what keeps it."""

from cchc.serve.first import first_page
from cchc.serve.news import State


def test_a_site_that_is_being_built_is_waited_for():
    assert "Xin chờ một lát" in first_page(State("a-0"))


def test_problems_are_listed_as_text():
    page = first_page(State("a-0", ("content/a.md:1:1: lỗi: <b> [a]", "content/b.md:2:1: lỗi: {}")))

    assert "Có 2 chỗ cần sửa" in page
    assert "<li>content/a.md:1:1: lỗi: &lt;b&gt; [a]</li>" in page
    assert "<li>content/b.md:2:1: lỗi: {}</li>" in page
