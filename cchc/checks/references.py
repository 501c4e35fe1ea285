"""Footnotes and links by name: whoever is called must be there."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_NOTE = re.compile(r"\[\^([^\]\s]{1,80})\](:?)")
_LINK = re.compile(r"\]\[([^\[\]\n]{0,120})\]")
_NAMED = re.compile(r"^ {0,3}\[([^\]\n]{1,120})\]:", re.MULTILINE)


@text_rule("chu-thich-thieu", Severity.ERROR)
def footnotes_that_are_called_are_there(written: Written) -> Iterator[Slip]:
    """Sai: [^9] trong bài mà không có dòng [^9]: …. Đúng: mỗi [^9] có một dòng [^9]: …."""
    calls, notes = _notes(written)
    for name, at in calls.items():
        if name not in notes:
            hint = f"Hãy thêm ở cuối bài dòng [^{name}]: …"
            yield Slip(at, f"Chú thích [^{name}] chưa được viết.", hint)


@text_rule("chu-thich-thua", Severity.WARNING)
def footnotes_that_are_there_are_called(written: Written) -> Iterator[Slip]:
    """Sai: dòng [^2]: … mà trong bài không có [^2]. Đúng: đặt [^2] vào chỗ cần chú thích."""
    calls, notes = _notes(written)
    for name, at in notes.items():
        if name not in calls:
            hint = f"Hãy đặt [^{name}] vào bài, hoặc xóa dòng này."
            yield Slip(at, f"Trong bài không chỗ nào gọi chú thích [^{name}].", hint)


def _notes(written: Written) -> tuple[dict[str, int], dict[str, int]]:
    """Return where footnotes are first called, and where they are written, by name."""
    calls: dict[str, int] = {}
    notes: dict[str, int] = {}
    if written.is_markdown and "[^" in written.body:
        for found in _NOTE.finditer(written.markup, written.body_start):
            at = found.start()
            is_note = bool(found[2]) and not written.markup[:at].rpartition("\n")[2].strip()
            (notes if is_note else calls).setdefault(found[1], at)
    return calls, notes


@text_rule("lien-ket-ten-la", Severity.ERROR)
def links_by_name_have_their_address(written: Written) -> Iterator[Slip]:
    """Sai: [kế hoạch][kh] mà không có dòng [kh]: địa-chỉ. Đúng: [kế hoạch](địa-chỉ)."""
    if not written.is_markdown or "][" not in written.body:
        return
    markup = written.markup
    named = {name.casefold() for name in _NAMED.findall(markup)}
    for link in _LINK.finditer(markup, written.body_start):
        opening = markup.rfind("[", 0, link.start())
        words = markup[opening + 1 : link.start()]
        if opening < 0 or "\n" in words or "]" in words or words.startswith("^"):
            continue
        name = link[1] or words
        if name.casefold() not in named and not name.startswith("^") and not name.isdigit():
            hint = f"Hãy viết [{words}](địa-chỉ)."
            yield Slip(opening, f"Không có địa chỉ nào tên là [{name}].", hint)
