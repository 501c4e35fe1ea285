"""Pictures that could do more than be looked at."""

import re
from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.problems import Problem, error

# What a drawing does not need: programs, foreign pages, addresses on other hosts.
_UNSAFE = re.compile(
    rb"<script|<foreignobject|<iframe|\son[a-z]+\s*=|javascript:|<!entity"
    rb"|(?:href|src)\s*=\s*[\"\']?\s*(?:https?:)?//|url\(\s*[\"\']?\s*(?:https?:)?//",
    re.IGNORECASE,
)


@rule("svg-khong-an-toan")
def drawings_hold_no_programs(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hình SVG có mã chạy được hoặc gọi tới trang khác. Đúng: hình chỉ có nét vẽ."""
    for path, source in catalog.files.items():
        if not path.lower().endswith(".svg"):
            continue
        content = source.file.read_bytes()
        if unsafe := _UNSAFE.search(content):
            line = content.count(b"\n", 0, unsafe.start()) + 1
            message = "Hình SVG có mã chạy được hoặc gọi tới trang khác."
            hint = "Hãy xuất lại hình, hoặc dùng ảnh PNG."
            yield error("svg-khong-an-toan", message, hint, line=line).at(path)
