"""Asterisks that are taken for emphasis, and emphasis that is not taken."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_TIMES = re.compile(r"\d\*\d[^*\n]{0,200}\*\d")
_NOTES = re.compile(r"\(\*\)[^*\n]{0,1000}\(\*\)")
_CODE_FENCE = re.compile(r"^[ \t]*```.*$", re.MULTILINE)
_TIMES_POWER = re.compile(r"\w\*\*\d|\\\*")
_NOTE_OF_TWO = "(**)"  # the mark of a second note below a table
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")


@text_rule("dau-sao", Severity.WARNING)
def numbers_are_multiplied_with_a_cross(written: Written) -> Iterator[Slip]:
    r"""Sai: 5*3*2 (số 3 thành chữ nghiêng, mất dấu *). Đúng: 5 × 3 × 2, hoặc 5\*3\*2."""
    if written.is_markdown and "*" in written.body:
        for slip in _TIMES.finditer(written.prose, written.body_start):
            hint = "Hãy viết dấu ×, hoặc \\* thay cho *."
            yield Slip(slip.start() + 1, "Dấu * ở đây thành chữ nghiêng.", hint)
        for slip in _NOTES.finditer(written.prose, written.body_start):
            hint = "Hãy viết (\\*), hoặc dùng chú thích [^1]."
            yield Slip(slip.start() + 1, "Dấu * ở đây thành chữ nghiêng.", hint)


@text_rule("chu-dam", Severity.WARNING)
def bold_words_touch_their_signs(written: Written) -> Iterator[Slip]:
    """Sai: ** Kết quả ** (trang hiện nguyên dấu sao). Đúng: **Kết quả**."""
    if not written.is_markdown or "**" not in written.body:
        return
    lines = written.prose_lines
    for number in range(written.first_body_line, len(lines)):
        signs = list(_BOLD.finditer(lines[number])) if "**" in lines[number] else []
        if len(signs) % 2:
            continue  # it may go on in the next line
        for opening, closing in zip(signs[::2], signs[1::2], strict=True):
            words = lines[number][opening.end() : closing.start()]
            if words != words.strip():
                hint = f"Hãy viết **{words.strip()[:40]}**."
                yield Slip(written.starts[number] + opening.start(), "Chữ đậm thừa dấu cách.", hint)


@text_rule("chu-dam-ho", Severity.WARNING)
def bold_words_end(written: Written) -> Iterator[Slip]:
    """Sai: **Kết quả: xong (trang hiện nguyên dấu sao). Đúng: **Kết quả:** xong."""
    if not written.is_markdown or "**" not in written.body:
        return
    for block in written.blocks:
        start, end = written.starts[block.line], len("\n".join(block.lines))
        found = _BOLD.finditer(written.prose, start, start + end)
        signs = [
            each
            for each in found
            if written.prose[each.start() - 1 : each.end() + 1] != _NOTE_OF_TWO
        ]
        if len(signs) % 2 and not _TIMES_POWER.search(written.prose, start, start + end):
            message = "Dấu ** này thiếu một dấu ** kia."
            yield Slip(signs[-1].start(), message, "Hãy thêm ** ở cuối phần chữ đậm, hoặc xóa.")


@text_rule("khung-ma-ho", Severity.WARNING)
def a_box_of_code_ends(written: Written) -> Iterator[Slip]:
    """Sai: một dòng ``` mở mà không có dòng ``` đóng. Đúng: dòng ``` ở trên và ở dưới."""
    if written.is_markdown and "```" in written.body and "~~~" not in written.body:
        fences = list(_CODE_FENCE.finditer(written.text, written.body_start))
        if len(fences) % 2:
            message = "Khung mã này chưa đóng."
            yield Slip(
                fences[-1].start(), message, "Hãy thêm một dòng ``` ở cuối, hoặc xóa dòng này."
            )
