"""A text that was never written is not published."""

import pytest

from cchc.content.sample import SAMPLE

TEXT = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nTrạng thái: {}\n---\n\nMở đầu.\n\n" + SAMPLE + "\n"


def test_a_published_entry_with_the_sample_sentence_is_an_error(found):
    assert found("published_texts_are_written", {"tin-tuc/2026/a.md": TEXT.format("đăng")}) == [
        (
            "tin-tuc/2026/a.md",
            9,
            "Bài còn câu mẫu “Viết nội dung ở đây.” Hãy viết bài, hoặc để nháp.",
        )
    ]


@pytest.mark.parametrize("status", ["nháp", "chờ duyệt"])
def test_a_draft_may_wait_for_its_text(found, status):
    files = {"tin-tuc/2026/a.md": TEXT.format(status)}

    assert found("published_texts_are_written", files) == []


def test_a_written_text_is_silent(found):
    files = {"tin-tuc/2026/a.md": TEXT.format("đăng").replace(SAMPLE, "Đã viết.")}

    assert found("published_texts_are_written", files) == []
