"""Headings that readers of a kind count on."""

from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.problems import Problem, hint_of
from cchc.text.forms import fold


@rule("thieu-de-muc")
def texts_have_the_headings_of_their_kind(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: chỉ số không có đề mục “Ai đo, đo thế nào”. Đúng: có đủ các đề mục của loại ấy."""
    for entry in catalog.entries:
        written = {fold(heading.text) for heading in entry.body.headings} if entry.sections else ()
        for section in entry.sections:
            if fold(section) not in written:
                message = f"{entry.kind_name.capitalize()} chưa có đề mục “{section}”."
                cure = f"Hãy thêm một dòng ## {section} và vài câu, khoảng năm mươi chữ."
                line = entry.lines.get("title", 1)
                yield hint_of("thieu-de-muc", message, cure, line=line).at(entry.path)
