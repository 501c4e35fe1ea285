"""The header of a Markdown file: lines `Nhãn: giá trị` between two `---` lines.

It looks like YAML and is simpler: everything after the first colon is the
value, `#` opens a comment only at the start of a line, a list is `a; b` or
lines `- a` below an empty value. A classic Pelican header (no fences) is read
where its first line is a label that the schema knows.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cchc.content.header_lines import (
    Field,
    Reading,
    is_item,
    is_labelled,
    is_pair,
    read_lines,
)
from cchc.problems import Problem, error, warning

FENCE = "---"
# What word processors and tired hands make of `---`.
_ALMOST_FENCE = re.compile(
    r"(?:[ \t]+-{3}|--|-{4,}|[–—][–—-]*|-[–—]+|\.{3}|…|\+{3,}|={3,}|\*{3,}|_{3,})[ \t]*"
)


@dataclass(frozen=True)
class Header:
    """The fields of a file in their order, and the body that follows (from `body_line`).

    `meant` names labels that stand in lines which are told and not read.
    """

    fields: tuple[Field, ...]
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    meant: tuple[str, ...] = ()


def read_header(text: str, is_label: Callable[[str], bool]) -> Header:
    """Split clean `text` into header and body; `is_label` tells a known label."""
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return _without_header(lines, error("tep-rong", "Tệp rỗng.", "Hãy viết phần đầu và bài."))
    reading = Reading(is_label)
    if start:
        reading.problems.append(
            warning("dong-trong-dau-tep", "Tệp mở đầu bằng dòng trống.", "Hãy xóa dòng trống.")
        )
    if lines[start].rstrip() == FENCE:
        return _fenced(lines, start, reading)
    if is_labelled(lines[start], is_label):
        return _classic(lines, start, reading)
    following = "".join(lines[start + 1 :][:1])
    if _ALMOST_FENCE.fullmatch(lines[start]) and is_labelled(following, is_label):
        reading.problems.append(_almost_fence(lines[start], start + 1))
        return _fenced(lines, start, reading)
    hint = "Hãy mở đầu tệp bằng dòng ---, rồi Tiêu đề: …, rồi đóng bằng dòng ---."
    return _without_header(lines, error("thieu-phan-dau", "Tệp không có phần đầu.", hint))


def _without_header(lines: list[str], problem: Problem) -> Header:
    return Header((), "\n".join(lines), 1, (problem,))


def _fenced(lines: list[str], start: int, reading: Reading) -> Header:
    end = _fence(lines, start + 1, reading.is_label)
    open_end = _end_of_unclosed(lines, start + 1, end, reading.is_label)
    if open_end is not None:
        reading.problems.append(_unclosed(start + 1, open_end))
        end = body_start = open_end
    else:
        body_start = end + 1
        if lines[end].rstrip() != FENCE:
            reading.problems.append(_almost_fence(lines[end], end + 1))
    read_lines(lines, start + 1, end, reading)
    return _header(lines, body_start, reading)


def _fence(lines: list[str], start: int, is_label: Callable[[str], bool]) -> int:
    """The line that closes a header, or was meant to; the end of the file where there is none."""
    places = range(start, len(lines))
    fence = next((place for place in places if lines[place].rstrip() == FENCE), len(lines))
    inside = range(start, fence)
    almost = next((place for place in inside if _ALMOST_FENCE.fullmatch(lines[place])), fence)
    if almost < fence and not any(is_labelled(line, is_label) for line in lines[almost:fence]):
        return almost
    return fence


def _almost_fence(line: str, number: int) -> Problem:
    message = f"Dòng “{line.strip()}” phải là ba dấu gạch nối."
    return error("phan-dau-khong-dong", message, "Hãy viết ---, sát lề trái.", line=number)


def _unclosed(start: int, end: int) -> Problem:
    hint = f"Hãy thêm dòng --- dưới dòng {end}, là dòng cuối của phần đầu."
    return error("phan-dau-khong-dong", "Phần đầu chưa được đóng.", hint, line=start)


def _end_of_unclosed(
    lines: list[str], start: int, fence: int, is_label: Callable[[str], bool]
) -> int | None:
    """Where a header ends that is not closed before the text: at a blank line.

    A line `---` further down may be a rule of the text; then what stands between is rather
    text than labels.
    """
    blank = next((at for at in range(start, fence) if _parts(lines, at, fence, is_label)), fence)
    if blank == fence or fence == len(lines):
        return None if fence < len(lines) else blank
    rest = lines[blank:fence]
    before = sum(is_labelled(line, is_label) for line in lines[start:blank])
    labels = sum(is_labelled(line, is_label) for line in rest)
    text = sum(map(_is_text, rest))
    return blank if text > labels or (text and text == labels and before > 1) else None


def _parts(lines: list[str], at: int, fence: int, is_label: Callable[[str], bool]) -> bool:
    """Whether a blank line stands before something else than one more label."""
    if lines[at].strip() or not lines[at - 1].strip():
        return False  # of several blank lines, the first
    following = next((lines[place] for place in range(at, fence) if lines[place].strip()), "")
    if following.startswith("-") and not is_item(lines[at - 1]):
        return not lines[at - 1].rstrip().endswith(":")  # a list of the text
    return not (is_labelled(following, is_label) or following[:1] in {"#", "-", " ", "\t"})


def _first_blank(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))


def _is_text(line: str) -> bool:
    """Whether a line can only be text: no label, no item, no continuation, no remark."""
    return bool(line.strip()) and line[0] not in " \t#-" and not is_pair(line)


def _classic(lines: list[str], start: int, reading: Reading) -> Header:
    blank = _first_blank(lines, start)
    end = next((at for at in range(start, blank) if lines[at].rstrip() == FENCE), blank)
    read_lines(lines, start, end, reading)
    if end < blank:  # its last line is there, so its first was forgotten
        hint = f"Hãy thêm dòng --- trên dòng {start + 1}."
        message = "Phần đầu chưa được mở."
        reading.problems.append(error("phan-dau-khong-dong", message, hint, line=start + 1))
        end += 1
    return _header(lines, end, reading)


def _header(lines: list[str], body_start: int, reading: Reading) -> Header:
    body = "\n".join(lines[body_start:])
    problems, meant = tuple(reading.problems), tuple(reading.meant)
    return Header(tuple(reading.fields), body, body_start + 1, problems, meant)
