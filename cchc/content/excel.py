"""What spreadsheets do to cells behind an editor's back: letters lost, codes made days."""

import re
from collections.abc import Iterable, Iterator

from cchc.content.schema import Label
from cchc.problems import Problem, error

# A letter that the old code page did not know became `?`; a question has its mark at the end.
_GARBLED = re.compile(r"\w*(?:\w\?+\w|\?\?\w)[\w?]*")
_ADDRESS = re.compile(r"\S*(?:://|www\.)\S*")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_AS_A_DAY = re.compile(
    rf"([0-9]{{1,2}})[- ](?:({_MONTHS})|thg ?([0-9]{{1,2}}))(?:[- ][0-9]{{2,4}})?"
    rf"|(?:({_MONTHS})|thg ?([0-9]{{1,2}}))[- ]([0-9]{{2,4}})",
    re.IGNORECASE,
)
_DAY = re.compile(r"[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)|#{3,}")
_EXPONENT = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]{2,}")


def garbled(cells: Iterable[tuple[int, tuple[int, str]]]) -> Iterator[Problem]:
    """Tell once of the cells whose letters became `?`: the first, and how many there are."""
    found = [
        (line, column + match.start(), match[0])
        for line, (column, cell) in cells
        if "?" in cell
        and (match := _GARBLED.search(_ADDRESS.sub(lambda each: " " * len(each[0]), cell)))
    ]
    if found:
        line, column, word = found[0]
        more = f" và {len(found) - 1} ô khác" if len(found) > 1 else ""
        hint = "Hãy lưu lại từ Excel bằng “CSV UTF-8”, hoặc gõ lại chữ có dấu."
        message = f"Chữ có dấu đã thành dấu hỏi (“{word}”{more})."
        yield error("chu-thanh-dau-hoi", message, hint, line=line, column=column)


def spoilt(head: str, cell: str) -> tuple[str, str] | None:
    """Return what is wrong with a cell that a spreadsheet rewrote, and the cure."""
    if match := _AS_A_DAY.fullmatch(cell):
        first, second = _numbers(match)
        hint = (
            f"Hãy đặt định dạng ô là Text rồi gõ lại, ví dụ {first}/{second} hay {first}.{second}."
        )
        return f"“{head}”: Excel đã đổi mã thành ngày “{cell}”.", hint
    if head == "Mã" and _DAY.fullmatch(cell):
        hint = "Hãy đặt định dạng ô là Text rồi gõ lại mã, ví dụ 1.2."
        return f"“{head}”: Excel đã đổi mã thành ngày “{cell}”.", hint
    if _ERROR.fullmatch(cell):
        return f"“{head}”: ô báo lỗi của Excel “{cell}”.", "Hãy gõ giá trị, hoặc để trống."
    if _EXPONENT.fullmatch(cell):
        hint = "Hãy đặt định dạng ô là Text rồi gõ lại số."
        return f"“{head}”: Excel đã rút gọn số thành “{cell}”.", hint
    return None


def _numbers(match: re.Match[str]) -> tuple[str, str]:
    day, name, number, first_name, first_number, rest = match.groups()
    months = _MONTHS.split("|")
    month = number or first_number or str(months.index((name or first_name).lower()) + 1)
    return (str(int(day)), str(int(month))) if day else (str(int(month)), str(int(rest)))


def blank_name(
    columns: list[Label | None], lines: list[tuple[int, list[str]]]
) -> Iterator[Problem]:
    """Tell of columns without a head that hold something: it would be left off the site."""
    heads = lines[0][1] if lines else []
    for place, label in enumerate(columns):
        if label is not None or heads[place].strip():
            continue
        for number, cells in lines[1:]:
            if place < len(cells) and cells[place].strip():
                message = (
                    f"Cột thứ {place + 1} không có tên mà có chữ “{cells[place].strip()[:40]}”."
                )
                hint = "Hãy đặt tên cột ở dòng đầu, hoặc xóa cột."
                yield error("cot-khong-ten", message, hint, line=number)
                break
