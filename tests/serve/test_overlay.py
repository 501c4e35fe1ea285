"""The preview as an editor sees it: a page that changes by itself, and says what is wrong."""

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def opened(preview, page: Page) -> Page:
    page.goto(preview.address)
    expect(page.get_by_role("heading", name="Bài đầu")).to_be_visible()
    return page


def test_the_page_changes_when_the_file_is_saved(preview, opened):
    preview.write("content/bai.md", "Bài sửa")

    expect(opened.get_by_role("heading", name="Bài sửa")).to_be_visible()


def test_problems_are_shown_as_text_over_the_last_good_page(preview, opened):
    preview.write("content/bai.md", "Bài hỏng")

    expect(opened.get_by_role("alert")).to_contain_text("content/bai.md:1: <b>hỏng</b>.")
    expect(opened.get_by_role("heading", name="Bài đầu")).to_be_visible()


def test_the_problems_can_be_put_aside_by_keyboard(preview, opened):
    preview.write("content/bai.md", "Bài hỏng")
    opened.get_by_role("button", name="Đóng").press("Enter")

    expect(opened.get_by_role("alert")).to_have_count(0)


def test_the_problems_go_when_they_are_mended(preview, opened):
    preview.write("content/bai.md", "Bài hỏng")
    expect(opened.get_by_role("alert")).to_be_visible()

    preview.write("content/bai.md", "Bài lành")

    expect(opened.get_by_role("heading", name="Bài lành")).to_be_visible()
    expect(opened.get_by_role("alert")).to_have_count(0)


def test_the_page_looks_again_after_the_code_was_changed(preview, opened):
    preview.write("content/bai.md", "Bài sửa")
    expect(opened.get_by_role("heading", name="Bài sửa")).to_be_visible()
    opened.evaluate("document.title = 'chưa tải lại'")

    preview.write("cchc/ma.py", "x = 1")

    expect(opened).to_have_title("Bài", timeout=15_000)


@pytest.fixture
def stuck(project, new_preview, page: Page):
    """A preview whose first build already fails, opened in a browser."""
    (project / "content" / "bai.md").write_text("Bài hỏng", encoding="utf-8")
    preview = new_preview(project)
    page.goto(preview.address)
    return preview


@pytest.mark.usefixtures("stuck")
def test_without_any_good_site_the_problems_fill_the_page(page: Page):
    expect(page.get_by_role("heading", name="Chưa dựng được trang")).to_be_visible()
    expect(page.get_by_role("listitem")).to_have_text("content/bai.md:1: <b>hỏng</b>.")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_the_first_good_site_takes_its_place(stuck, page: Page):
    stuck.write("content/bai.md", "Bài lành")

    expect(page.get_by_role("heading", name="Bài lành")).to_be_visible()
