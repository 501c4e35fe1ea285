"""Headings: a page has one title, and its parts follow step by step."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

# Seven of = are what git leaves.
_RULE = re.compile(r"(?!={7}$)(?:-+|=+) *$")


@text_rule("nhay-bac", Severity.WARNING)
def headings_go_down_step_by_step(written: Written) -> Iterator[Slip]:
    """Sai: ## rồi ####. Đúng: ## rồi ###; bài mở đầu bằng ##."""
    before = 1
    for at, level, text in written.headings:
        shown = max(2, level)  # the page's title is its only first level
        if shown > before + 1 and text:
            hint = f"Hãy viết {'#' * (before + 1)} thay cho {'#' * level}."
            yield Slip(at, "Đề mục nhảy bậc.", hint)
        before = shown


@text_rule("de-muc-bac-mot", Severity.WARNING)
def the_title_is_the_only_first_level(written: Written) -> Iterator[Slip]:
    """Sai: # Kết quả, giữa bài. Đúng: ## Kết quả; tiêu đề của trang nằm ở phần đầu."""
    for at, level, text in written.headings:
        if level == 1 and text and written.text[at + 1] in " \t":
            yield Slip(at, "Trang đã có tiêu đề lớn ở phần đầu.", "Hãy viết ## thay cho #.")


@text_rule("de-muc-rong", Severity.ERROR)
def a_heading_has_words(written: Written) -> Iterator[Slip]:
    """Sai: ## rồi xuống dòng. Đúng: ## Kết quả."""
    for at, level, text in written.headings:
        if not text:
            hint = f"Hãy viết tên mục sau {'#' * level}, hoặc xóa dòng này."
            yield Slip(at, "Đề mục không có chữ.", hint)


@text_rule("de-muc-dinh", Severity.WARNING)
def a_heading_stands_apart_from_its_sign(written: Written) -> Iterator[Slip]:
    """Sai: ##Kết quả; #1 cả nước. Đúng: ## Kết quả; Số 1 cả nước."""
    for at, level, text in written.headings:
        if text and written.text[at + level] not in " \t":
            hint = f"Nếu là đề mục, hãy viết {'#' * max(2, level)} {text[:40]}; nếu không, bỏ #."
            yield Slip(at, "Dấu # viết liền chữ.", hint)


@text_rule("gach-duoi-chu", Severity.WARNING)
def a_line_across_stands_apart(written: Written) -> Iterator[Slip]:
    """Sai: dòng --- ngay dưới dòng chữ (chữ thành đề mục). Đúng: để một dòng trống ở giữa."""
    for block in written.blocks:
        if len(block.lines) > 1 and _RULE.match(block.lines[1]) and "|" not in block.lines[0]:
            message = "Dòng gạch ngang ngay dưới biến dòng chữ này thành đề mục."
            hint = "Hãy để một dòng trống ở giữa; nếu là đề mục, viết ## ở đầu dòng."
            yield Slip(written.starts[block.line], message, hint)
