"""The header of a Markdown file: lines `Nhãn: giá trị` between two `---` lines.

It looks like YAML and is simpler: everything after the first colon is the
value, `#` opens a comment only at the start of a line, a list is `a; b` or
lines `- a` below an empty value. A classic Pelican header (no fences) is read
where its first line is a label that the schema knows.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from cchc.problems import Problem, error, warning
from cchc.text.forms import is_conflict_mark, squeeze

FENCE = "---"
_PAIR = re.compile(r"([^:：]{1,60}?)[ \t\u00a0]*([:：])(?:[ \t\u00a0]+|$)(.*)", re.DOTALL)
_GLUED = re.compile(r"([^:：]{1,60}?)[ \t\u00a0]*([:：])(.*)", re.DOTALL)
_ITEM = re.compile(r"[ \t]*- +(.*)")
# What looks like an item, below a label without a value.
_ALMOST_ITEM = re.compile(r"[ \t]*(?:[•▪●○–—+*]|-(?=[^\s-]))[ \t\u00a0]*(\S.*)")
# What word processors and tired hands make of `---`.
_ALMOST_FENCE = re.compile(
    r"(?:[ \t]+-{3}|--|-{4,}|[–—][–—-]*|-[–—]+|\.{3}|…|\+{3,}|={3,}|\*{3,}|_{3,})[ \t]*"
)
_NO_COLON = re.compile(r"([^=–—-]{1,60}?)\s*[=–—-]+\s*(.*)", re.DOTALL)  # `Tiêu đề - Một cửa`
_BLOCKS = frozenset({">", "|", ">-", "|-"})  # YAML's signs for a text on the lines below
_QUOTES = {'"': '"', "'": "'", "“": "”"}


@dataclass(frozen=True)
class Item:
    """One value of a list, with its own line."""

    text: str
    line: int
    column: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Field:
    """One label of a header: its value as written, or the lines of its list."""

    label: str
    value: str
    line: int
    items: tuple[Item, ...] = ()
    column: int = field(default=1, compare=False)  # of the value


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


@dataclass
class _Reading:
    is_label: Callable[[str], bool]
    fields: list[Field] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)  # of the last field, so far
    problems: list[Problem] = field(default_factory=list)
    meant: list[str] = field(default_factory=list)

    def close_field(self) -> None:
        """Give the last field its items."""
        if self.items:
            self.fields[-1] = replace(self.fields[-1], items=tuple(self.items))
            self.items = []


def read_header(text: str, is_label: Callable[[str], bool]) -> Header:
    """Split clean `text` into header and body; `is_label` tells a known label."""
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return _without_header(lines, error("tep-rong", "Tệp rỗng.", "Hãy viết phần đầu và bài."))
    reading = _Reading(is_label)
    if start:
        reading.problems.append(
            warning("dong-trong-dau-tep", "Tệp mở đầu bằng dòng trống.", "Hãy xóa dòng trống.")
        )
    if lines[start].rstrip() == FENCE:
        return _fenced(lines, start, reading)
    if _labels(lines[start], is_label):
        return _classic(lines, start, reading)
    if _ALMOST_FENCE.fullmatch(lines[start]) and _labels("".join(lines[start + 1 :][:1]), is_label):
        reading.problems.append(_almost_fence(lines[start], start + 1))
        return _fenced(lines, start, reading)
    hint = "Hãy mở đầu tệp bằng dòng ---, rồi Tiêu đề: …, rồi đóng bằng dòng ---."
    return _without_header(lines, error("thieu-phan-dau", "Tệp không có phần đầu.", hint))


def _labels(line: str, is_label: Callable[[str], bool]) -> bool:
    """Whether a line gives a value to a known label."""
    pair = _PAIR.fullmatch(line)
    return pair is not None and is_label(squeeze(pair[1]))


def _without_header(lines: list[str], problem: Problem) -> Header:
    return Header((), "\n".join(lines), 1, (problem,))


def _fenced(lines: list[str], start: int, reading: _Reading) -> Header:
    end = _fence(lines, start + 1, reading.is_label)
    open_end = _end_of_unclosed(lines, start + 1, end, reading.is_label)
    if open_end is not None:
        reading.problems.append(_unclosed(start + 1, open_end))
        end = body_start = open_end
    else:
        body_start = end + 1
        if lines[end].rstrip() != FENCE:
            reading.problems.append(_almost_fence(lines[end], end + 1))
    _read_lines(lines, start + 1, end, reading)
    return _header(lines, body_start, reading)


def _fence(lines: list[str], start: int, is_label: Callable[[str], bool]) -> int:
    """The line that closes a header, or was meant to; the end of the file where there is none."""
    places = range(start, len(lines))
    fence = next((place for place in places if lines[place].rstrip() == FENCE), len(lines))
    almost = next((place for place in places if _ALMOST_FENCE.fullmatch(lines[place])), fence)
    if almost < fence and not any(_labels(line, is_label) for line in lines[almost:fence]):
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
    if fence == len(lines):
        return blank
    rest = lines[blank:fence]
    before = sum(_labels(line, is_label) for line in lines[start:blank])
    labels = sum(_labels(line, is_label) for line in rest)
    text = sum(map(_is_text, rest))
    return blank if text > labels or (text and text == labels and before > 1) else None


def _parts(lines: list[str], at: int, fence: int, is_label: Callable[[str], bool]) -> bool:
    """Whether a blank line stands before something else than one more label."""
    if lines[at].strip() or not lines[at - 1].strip():
        return False  # of several blank lines, the first
    following = next((lines[place] for place in range(at, fence) if lines[place].strip()), "")
    if following.startswith("-") and not _ITEM.fullmatch(lines[at - 1]):
        return not lines[at - 1].rstrip().endswith(":")  # a list of the text
    return not (_labels(following, is_label) or following[:1] in {"#", "-", " ", "\t"})


def _first_blank(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))


def _is_text(line: str) -> bool:
    """Whether a line can only be text: no label, no item, no continuation, no remark."""
    return bool(line.strip()) and line[0] not in " \t#-" and not _PAIR.fullmatch(line)


def _classic(lines: list[str], start: int, reading: _Reading) -> Header:
    blank = _first_blank(lines, start)
    end = next((at for at in range(start, blank) if lines[at].rstrip() == FENCE), blank)
    _read_lines(lines, start, end, reading)
    if end < blank:  # its last line is there, so its first was forgotten
        hint = f"Hãy thêm dòng --- trên dòng {start + 1}."
        message = "Phần đầu chưa được mở."
        reading.problems.append(error("phan-dau-khong-dong", message, hint, line=start + 1))
        end += 1
    return _header(lines, end, reading)


def _header(lines: list[str], body_start: int, reading: _Reading) -> Header:
    body = "\n".join(lines[body_start:])
    problems, meant = tuple(reading.problems), tuple(reading.meant)
    return Header(tuple(reading.fields), body, body_start + 1, problems, meant)


def _read_lines(lines: list[str], start: int, end: int, reading: _Reading) -> None:
    for place in range(start, end):
        _read_line(lines[place], place + 1, reading)
    reading.close_field()


def _read_line(text: str, number: int, reading: _Reading) -> None:
    if not text.strip() or text.startswith("#") or is_conflict_mark(text):
        return
    last = reading.fields[-1] if reading.fields else None
    if last and (item := _ITEM.fullmatch(text)):
        reading.items.append(Item(unquoted(item[1]), number, item.start(1) + 1))
    elif last and not last.value and (item := _ALMOST_ITEM.fullmatch(text)):
        reading.items.append(Item(unquoted(item[1]), number, item.start(1) + 1))
        hint = f"Hãy viết - {item[1]}"
        message = "Mỗi dòng của danh sách mở đầu bằng gạch nối và dấu cách."
        reading.problems.append(warning("gach-danh-sach", message, hint, line=number))
    elif (
        last and text[0] in " \t" and (reading.items or not _labels(text.strip(), reading.is_label))
    ):
        _continue(reading, last, text.strip())
    elif pair := _PAIR.fullmatch(text.lstrip(" \t")) or _glued(text, reading.is_label):
        value = unquoted(pair[3])
        column = text.find(value, text.find(pair[2])) + 1
        reading.close_field()
        reading.fields.append(Field(squeeze(pair[1]), value, number, column=column))
        if text[0] in " \t":
            hint = f"Hãy viết “{squeeze(pair[1])}” sát lề trái."
            reading.problems.append(warning("nhan-lui-vao", "Nhãn lùi vào.", hint, line=number))
        reading.problems += _colon_problems(pair, number)
    else:
        reading.problems.append(_no_colon(text, number, last, reading))


def _glued(text: str, is_label: Callable[[str], bool]) -> re.Match[str] | None:
    """`Tác giả:Ban biên tập` is read where the label is known."""
    pair = _GLUED.fullmatch(text)
    return pair if pair and is_label(squeeze(pair[1])) else None


def _no_colon(text: str, number: int, last: Field | None, reading: _Reading) -> Problem:
    is_label = reading.is_label
    plain = text.replace("**", "").strip()
    if plain != text.strip() and _labels(plain, is_label):
        reading.meant.append(squeeze(plain.partition(":")[0]))
        hint = f"Hãy viết {plain}"
        return error("dong-thieu-hai-cham", "Nhãn không in đậm.", hint, line=number)
    if (pair := _NO_COLON.fullmatch(text)) and is_label(squeeze(pair[1])):
        reading.meant.append(squeeze(pair[1]))
        message = f"Sau “{squeeze(pair[1])}” phải là dấu hai chấm."
        hint = f"Hãy viết {squeeze(pair[1])}: {pair[2].strip()}"
        column = pair.end(1) + 1
        return error("dong-thieu-hai-cham", message, hint, line=number, column=column)
    words = text.split()
    for count in range(min(len(words), 5), 0, -1):
        if is_label(label := " ".join(words[:count])):
            reading.meant.append(label)
            hint = f"Hãy viết {label}: {' '.join(words[count:])}".rstrip()
            message = f"Thiếu dấu hai chấm sau “{label}”."
            column = text.find(words[count - 1]) + len(words[count - 1]) + 1
            return error("dong-thieu-hai-cham", message, hint, line=number, column=column)
    hint = "Mỗi dòng viết Nhãn: giá trị."
    if last:
        hint = f"Nối tiếp “{last.label}” thì lùi vào hai dấu cách; nếu không, viết Nhãn: giá trị."
    message = f"Không hiểu dòng “{text.strip()[:60]}” trong phần đầu."
    return error("dong-thieu-hai-cham", message, hint, line=number)


def _continue(reading: _Reading, last: Field, text: str) -> None:
    """Add a line to the last item of a list, or to the last value."""
    if reading.items:
        item = reading.items[-1]
        reading.items[-1] = replace(item, text=f"{item.text} {text}")
    else:
        value = "" if last.value in _BLOCKS else last.value
        reading.fields[-1] = replace(last, value=f"{value} {text}".strip())


def _colon_problems(pair: re.Match[str], number: int) -> Iterator[Problem]:
    if pair[2] == "：":
        yield error(
            "hai-cham-rong",
            f"Dấu hai chấm sau “{pair[1]}” là dấu của bàn phím Trung, Nhật.",
            f"Hãy gõ lại: {pair[1]}: {pair[3]}",
            line=number,
            column=pair.start(2) + 1,
        )
    elif pair.re is _GLUED:
        yield warning(
            "dinh-hai-cham",
            "Thiếu dấu cách sau dấu hai chấm.",
            f"Hãy viết {pair[1].strip()}: {pair[3].strip()}",
            line=number,
            column=pair.start(2) + 1,
        )


def unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and _QUOTES.get(value[0]) == value[-1] and value[0] not in value[1:-1]:
        return value[1:-1].strip()
    return value
