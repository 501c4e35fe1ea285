"""Words that stand for a picture must say what it shows."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_ALT = re.compile(r"!\[([^\]\n]{1,300})\](?=[(\[])")
_ATTRIBUTE = re.compile(r"<img\b[^<>]{0,1000}?\salt\s*=\s*[\"']([^\"'<>]{1,300})", re.IGNORECASE)
_HEADER = re.compile(r"^Mô tả ảnh[ \t]*:[ \t]*(\S.*)$", re.MULTILINE | re.IGNORECASE)
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|heic)|(?:img|dsc|dscn|dji|pic|photo|image|screenshot)"
    r"[ _-]?\d[\w.-]*|z\d{8,}\w*|[a-z0-9]+(?:[-_][a-z0-9]+){2,}",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:(?:hình ảnh|hình|ảnh|bức ảnh|tấm ảnh)(?: minh (?:họa|hoạ|hoa)| chụp| bìa| đại diện)?"
    r"|minh (?:họa|hoạ|hoa)|image|picture|photo|alt|mô tả|mô tả ảnh"
    r"|(?:không|chưa) có mô tả(?: ảnh)?)[ _-]*\d*\.?",
    re.IGNORECASE,
)


@text_rule("mo-ta-anh-so-sai", Severity.WARNING)
def words_for_a_picture_say_what_it_shows(written: Written) -> Iterator[Slip]:
    """Sai: ![hình ảnh](…), ![IMG_2031.jpg](…). Đúng: ![Quầy số 3 của bộ phận một cửa](…)."""
    for found in _words(written):
        words = found[1].strip(" \t\"“”'.")
        if _NOTHING.fullmatch(words) or _FILE.fullmatch(words):
            hint = "Hãy viết trong ảnh có gì, cho người không nhìn thấy."
            yield Slip(found.start(1), f"“{words[:40]}” không nói trong ảnh có gì.", hint)


def _words(written: Written) -> Iterator[re.Match[str]]:
    if not written.is_markdown:
        return
    markup, start = written.markup, written.body_start
    if "![" in written.body:
        yield from _ALT.finditer(markup, start)
    if "<img" in written.body or "<IMG" in written.body:
        yield from _ATTRIBUTE.finditer(markup, start)
    head = markup[:start]
    if "ảnh" in head:
        yield from _HEADER.finditer(head)
