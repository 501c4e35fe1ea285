"""What a new file holds so that nobody begins with an empty page."""

from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.content.sample import SAMPLE
from cchc.problems import Problem, error


@rule("con-cau-mau")
def published_texts_are_written(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: đăng bài còn câu “Viết nội dung ở đây.” của tệp mẫu. Đúng: thay bằng bài viết."""
    for entry in catalog.entries:
        if entry.body.sample_line and not entry.is_draft:
            found = error(
                "con-cau-mau", f"Bài còn câu mẫu “{SAMPLE}”", "Hãy viết bài, hoặc để nháp.",
                line=entry.body.sample_line,
            )  # fmt: skip
            yield found.at(entry.path)
