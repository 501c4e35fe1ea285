"""Lists that would not be lists, or not those that were meant."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Block, Written
from cchc.problems import Severity

_ITEM = re.compile(r"([ \t]*)(?:[-*+]|(\d{1,9})\.)[ \t]+\S")
_BULLET = re.compile(r"[ \t]*[-*+•–][ \t]+\S")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)\s*")
# Enumerations that Markdown does not know: its paragraphs flow.
_UNKNOWN = re.compile(
    r"[ \t]*(?:(?:[a-zđ][.)]|[A-HĐ]\.|\d{1,2}[)/]|\d{1,2}\.\d{1,2}\.?|[IVX]{1,5}\.|[•▪●○·–—])"
    r"[ \t\u00a0]+\S|[•▪●○·–—][^\W\d_]|\d{1,2}/[^\W\d_])"
)
_QUOTE_MARK = re.compile(r"> ?")
_GLUED = re.compile(r"[ \t]{0,3}([-+]|\*(?=[^*\n]*$)|\d{1,2}[.)])([^\W\d_].*)")
_SIGN = re.compile(r"[ \t]*[•▪●○·–—]")
_BREAKS = ("  ", "<br>", "<br/>", "<br />")
# A block that begins so is no paragraph: HTML, a quotation, a footnote, a definition, a table.
_NO_PARAGRAPH = ("<", ">", "[^", ":", "|")


@text_rule("danh-sach-dinh", Severity.WARNING)
def a_list_stands_apart_from_its_paragraph(written: Written) -> Iterator[Slip]:
    """Sai: gạch đầu dòng ngay dưới đoạn văn. Đúng: để một dòng trống trước gạch đầu tiên."""
    for block in written.blocks:
        for first, lines in _paragraphs(block):
            at = next((at for at in range(1, len(lines)) if _ITEM.match(lines[at])), None)
            if at is not None and _begins_a_list(lines, at):
                message = "Danh sách dính vào đoạn văn ở trên, trang sẽ viết liền một mạch."
                hint = "Hãy thêm một dòng trống ở trên."
                if lines is not block.lines:
                    hint = "Hãy thêm một dòng chỉ có dấu > ở trên."
                yield Slip(written.starts[first + at], message, hint)


def _paragraphs(block: Block) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a block, or of the parts of a quotation, that may be a paragraph."""
    parts = [(block.line, block.lines)]
    if block.lines[0].startswith(">"):
        bare = [_QUOTE_MARK.sub("", line) for line in block.lines]
        ends = [-1, *(at for at, line in enumerate(bare) if not line.strip()), len(bare)]
        parts = [(block.line + a + 1, bare[a + 1 : b]) for a, b in pairwise(ends) if b > a + 1]
    for first, lines in parts:
        if not _ITEM.match(lines[0]) and not lines[0].lstrip().startswith(_NO_PARAGRAPH):
            yield first, lines


@text_rule("gach-dinh", Severity.WARNING)
def a_space_stands_behind_a_bullet(written: Written) -> Iterator[Slip]:
    """Sai: -Đơn đề nghị (hai dòng trở lên). Đúng: - Đơn đề nghị."""
    for block in written.blocks:
        for at in range(len(block.lines) - 1):
            item = _GLUED.match(block.lines[at])
            if item and _GLUED.match(block.lines[at + 1]):
                message = "Thiếu dấu cách ở đầu các mục, trang sẽ viết liền một mạch."
                sign = f"{item[1][:-1]}." if item[1][0].isdigit() else "-"
                hint = f"Hãy viết “{sign} {item[2][:40]}”, cả các dòng dưới."
                yield Slip(written.starts[block.line + at], message, hint)
                break


def _begins_a_list(lines: list[str], at: int) -> bool:
    """A lone dash or number may be where a line of prose was broken."""
    if lines[at - 1].rstrip().endswith((":", ";")):
        return True
    first, second = _ITEM.match(lines[at]), at + 1 < len(lines) and _ITEM.match(lines[at + 1])
    if not first or not second:
        return False
    return int(second[2] or 0) == int(first[2] or -1) + 1


@text_rule("gach-dau-dong-thut", Severity.WARNING)
def bullets_begin_at_the_margin(written: Written) -> Iterator[Slip]:
    """Sai: bốn dấu cách (hay tab) rồi mới đến “- Cải cách thể chế”. Đúng: “- ” ở đầu dòng."""
    for block in written.blocks:
        if not block.in_list and _INDENTED.match(block.lines[0]) and _BULLET.match(block.lines[0]):
            message = "Gạch đầu dòng thụt vào quá sâu, trang sẽ hiện thành một khối mã."
            at = written.starts[block.line]
            yield Slip(at, message, "Hãy xóa các dấu cách (tab) ở đầu dòng.")


@text_rule("doan-thut", Severity.WARNING)
def paragraphs_begin_at_the_margin(written: Written) -> Iterator[Slip]:
    """Sai: thụt đầu dòng đoạn văn bằng tab hay bốn dấu cách. Đúng: viết sát lề."""
    for block in written.blocks:
        first = block.lines[0]
        if block.in_list or _BULLET.match(first) or not _INDENTED.match(first):
            continue
        if not first.isascii() and " " in first.strip():
            message = "Đoạn thụt vào đầu dòng, trang sẽ hiện thành một khối mã."
            at = written.starts[block.line]
            yield Slip(at, message, "Hãy xóa các dấu cách (tab) ở đầu dòng.")


@text_rule("thut-chua-du", Severity.WARNING)
def an_inner_list_is_indented_by_four(written: Written) -> Iterator[Slip]:
    """Sai: mục con thụt vào hai dấu cách. Đúng: mục con thụt vào bốn dấu cách."""
    for block in written.blocks:
        above = ""
        for at, line in enumerate(block.lines):
            item = _ITEM.match(line)
            if item is None:
                continue
            if 1 <= len(item[1]) <= 3 and "\t" not in item[1] and above == "":
                message = "Mục con chưa thụt đủ, trang sẽ hiện ngang hàng với mục trên."
                hint = "Hãy thụt vào bốn dấu cách."
                if at:
                    yield Slip(written.starts[block.line + at], message, hint)
                break
            above = item[1]


@text_rule("so-thu-tu", Severity.WARNING)
def numbers_of_a_list_follow_each_other(written: Written) -> Iterator[Slip]:
    """Sai: 1. rồi 3. Đúng: 1. rồi 2., vì trang tự đánh lại số."""
    last: dict[int, tuple[int, int]] = {}  # by depth: the first number and the last one
    for block in written.blocks:
        if not _ITEM.match(block.lines[0]) and not _INDENTED.match(block.lines[0]):
            last.clear()
            continue
        for at, line in enumerate(block.lines):
            if item := _ITEM.match(line):
                wanted = _wanted(last, len(item[1].expandtabs(4)) // 4, item[2])
                if wanted:
                    message = f"Mục ghi số {item[2]}, nhưng trang sẽ đánh số {wanted}."
                    hint = "Hãy ghi số liền nhau."
                    yield Slip(written.starts[block.line + at] + item.start(2), message, hint)


def _wanted(last: dict[int, tuple[int, int]], depth: int, number: str | None) -> int:
    """Return the number that the page would show, where it is another; keep it in mind."""
    for deeper in [each for each in last if each > depth]:
        del last[deeper]
    if number is None:
        last.pop(depth, None)
        return 0
    first, before = last.get(depth, (int(number), int(number) - 1))
    shown = before + 1
    last[depth] = first, shown
    # A list that repeats its first number leaves the counting to the page, on purpose.
    return 0 if int(number) in (first, shown) else shown


@text_rule("muc-chay-lien", Severity.WARNING)
def items_do_not_flow_together(written: Written) -> Iterator[Slip]:
    """Sai: a) … xuống dòng b) …, trang viết liền một mạch. Đúng: “- a) …”, mỗi mục một dòng."""
    for block in written.blocks:
        at = _flowing(block, written)
        if at is not None:
            message = "Các mục này sẽ chảy liền thành một đoạn."
            line = block.lines[at]
            begin = "Hãy thêm “- ” vào đầu mỗi mục"
            if _SIGN.match(line):
                begin = "Hãy viết “- ” (có dấu cách) thay cho dấu ở đầu mỗi mục"
            hint = f"{begin}, hoặc để một dòng trống giữa các mục."
            yield Slip(written.starts[block.line + at] + _blanks(line), message, hint)


def _flowing(block: Block, written: Written) -> int | None:
    """Where the first of two neighbouring lines begins that are items to the eye alone."""
    lines = block.lines
    for at in range(len(lines) - 1):
        both = _UNKNOWN.match(lines[at]) and _UNKNOWN.match(lines[at + 1])
        if both and not written.lines[block.line + at].endswith(_BREAKS):
            return at
    return None


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip())
