"""`python -m cchc serve` shows the real site, drafts included, and keeps them out of output/."""

DRAFT = """---
Tiêu đề: Bài đang viết dở
Ngày đăng: 1/3/2026
Trụ cột: Thể chế
Trạng thái: nháp
---
Một câu.
"""


def test_a_draft_is_shown_under_its_band_as_soon_as_it_is_saved(fresh_copy, new_preview):
    project = fresh_copy()
    words = ("-m", "cchc", "serve", "--port", "8760", "--ngay", "2026-11-22")
    preview = new_preview(project, *words)
    events = preview.events()
    next(events)

    (project / "content/tin-tuc/2026").mkdir(exist_ok=True)
    preview.write("content/tin-tuc/2026/viet-do.md", DRAFT)

    assert next(events)["problems"] == []
    assert "BẢN NHÁP" in preview.text("/tin-tuc/viet-do/")
    assert "Bài đang viết dở" in preview.text("/tin-tuc/")
    assert not (project / "output").exists()
