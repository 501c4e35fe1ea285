"""From the text of one Markdown file to one entry.

Reading is a pure function of path and text: no other file, no clock. Every
complaint of a file is found in one go, each with its line.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath

from cchc.content.citations import UNKNOWN, Cited, citations, kept, wrong_type
from cchc.content.fields import Values, missing, read_field
from cchc.content.header import Header, read_header
from cchc.content.header_lines import Field
from cchc.content.kinds import Article, Entry, InfoPage, Plan, Status
from cchc.content.markdown import EMPTY, convert
from cchc.content.schema import Label, find_label, labels_of
from cchc.content.values import Source, Target, meant_by, nearest
from cchc.problems import Problem, error, warning
from cchc.text.slugs import is_slug, offered_slug, why_no_slug

_ENOUGH_OFFERS = 50  # to look for what is nearest takes time, and nobody reads so many
# No text of an editor nests like this, and Markdown would think about it for minutes.
# One pattern each, which begins with a plain sign or a line: a text is then searched in leaps.
_TANGLES = (
    re.compile(r"\[\[{59}"),
    re.compile(r"<[a-z]+[ >]?(?:<[a-z]+[ >]?){199}"),
    re.compile(r"^(?: {4}|\t){16}", re.MULTILINE),
    re.compile(r"^(?:> ?){40}", re.MULTILINE),
)


def read_entry(kind: type[Entry], path: str, text: str) -> tuple[Entry | None, list[Problem]]:
    """Read one Markdown file (clean text) as an entry of `kind`.

    Returns the entry (None where a required field cannot be read) and all
    problems, their path set.
    """
    header = read_header(text, lambda label: find_label(kind, label) is not None)
    read = _read_fields(kind, header)
    slug = read.values.get("chosen_slug") or _slug_of(path, read.problems)
    tangle = _tangle(header.body)
    body = convert(header.body, path, header.body_line) if tangle is None else EMPTY
    if tangle is not None:
        line = header.body_line + header.body.count("\n", 0, tangle)
        message = "Có chỗ lồng nhau quá sâu."
        hint = "Hãy viết lại cho đơn giản: ít dấu ngoặc, ít bậc thụt vào."
        read.problems.append(error("long-qua-sau", message, hint, line=line))
    if body is EMPTY and kind in (Article, InfoPage):
        read.problems.append(
            warning("bai-rong", "Bài chưa có nội dung.", "Hãy viết bài dưới dòng --- thứ hai.")
        )
    problems = [*header.problems, *read.problems]
    entry = None
    if not missing(kind, read.values):
        if cited := list(_cited_in_header(kind, read)):
            body = replace(body, **kept((*body.citations(), *cited)))
        entry = kind(
            path=path, slug=slug, body=body, lines=_lines(*read.lines.items()), **read.values
        )
        problems += [*_status_problems(entry), *_time_problems(entry, problems)]
        problems += filter(None, map(wrong_type, _placed_citations(entry, text)))
    return entry, [problem.at(path) for problem in problems]


def _cited_in_header(kind: type[Entry], read: Values) -> Iterator[Cited]:
    """Yield what the fields that people read as prose cite."""
    for name in kind.prose:
        value = read.values.get(name, ())
        for each in (value,) if isinstance(value, str) else value:
            for found in citations(each.text if isinstance(each, Source | Target) else each):
                yield found.at(read.lines.get(name, 1), UNKNOWN)


@lru_cache(maxsize=1024)
def _lines(*items: tuple[str, int]) -> Mapping[str, int]:
    """The lines of labels: headers that look alike, which is most of them, share theirs."""
    return dict(items)


def read_head(kind: type[Entry], path: str, text: str) -> Entry | None:
    """Read the header of a file only: an entry without its text, if it is one."""
    header = read_header(text, lambda label: find_label(kind, label) is not None)
    head = "\n".join(text.split("\n")[: header.body_line - 1])
    return read_entry(kind, path, head)[0]


def says_draft(kind: type[Entry], text: str) -> bool:
    """Whether a file that makes no entry would be a draft: what is wrong with it stops nobody."""
    header = read_header(text, lambda label: find_label(kind, label) is not None)
    told = _read_fields(kind, header).values.get("status")
    return told in (Status.DRAFT, Status.PENDING)


def _tangle(text: str) -> int | None:
    """Where `text` begins to nest too deep, if it does."""
    found = (tangle.search(text) for tangle in _TANGLES)
    return min((match.start() for match in found if match), default=None)


def _read_fields(kind: type[Entry], header: Header) -> Values:
    read = Values()
    # To say that a label is missing which stands there misspelt would mislead.
    meant = {find_label(kind, name) for name in header.meant}
    for written in header.fields:
        label = find_label(kind, written.label)
        if label is None:
            offers = len(read.problems) < _ENOUGH_OFFERS
            read.problems.append(_unknown_label(kind, written, offers=offers))
            names = [each.text for each in labels_of(kind)] if offers else []
            meant.add(find_label(kind, meant_by(written.label, names)))
        elif label.name in read.values or label.name in read.lines:
            read.problems.append(_doubled_label(label, written, read.lines[label.name]))
        else:
            read_field(label, written, read)
    if header.fields:
        read.problems += [
            error(
                "thieu-nhan",
                f"Thiếu “{label.text}”.",
                f"Hãy thêm dòng {label.text}: {label.example}",
            )
            for label in labels_of(kind)
            if label.required and label.name not in read.lines and label not in meant
        ]  # fmt: skip
    return read


def _unknown_label(kind: type[Entry], written: Field, *, offers: bool) -> Problem:
    known = [label.text for label in labels_of(kind)]
    hint = nearest(written.label, known) if offers else ""
    return error("nhan-la", f"Không có nhãn “{written.label}”.", hint, line=written.line)


def _doubled_label(label: Label, written: Field, first: int) -> Problem:
    return error(
        "nhan-hai-lan", f"“{label.text}” đã có ở dòng {first}.", "Hãy giữ một dòng.",
        line=written.line,
    )  # fmt: skip


def _slug_of(path: str, problems: list[Problem]) -> str:
    name = name_of(path)
    if not is_slug(name):
        offer = offered_slug(name)
        message = f"Tên {why_no_slug(name)}."
        problems.append(error("ten-tep", message, f"Hãy đổi tên thành {offer}."))
        return offer
    return name


def name_of(path: str) -> str:
    """Return what a file is called in addresses: its own name; a plan is named by its folder."""
    file = PurePosixPath(path)
    return file.parent.name if file.stem == "index" else file.stem


def _placed_citations(entry: Entry, text: str) -> Iterator[Cited]:
    """Yield the citations of an entry; those of its header with the columns, too."""
    lines = text.split("\n")
    for each in entry.body.citations():
        column = each.column or lines[each.line - 1].find(each.symbol) + 1 or 1
        yield each._replace(column=column)


def _status_problems(entry: Entry) -> Iterator[Problem]:
    if entry.status == Status.WITHDRAWN and not entry.withdrawn_because:
        yield error(
            "thieu-ly-do-go", "Bài đã gỡ mà chưa nói vì sao.", "Hãy thêm dòng Lý do gỡ: …",
            line=entry.lines.get("status", 1),
        )  # fmt: skip
    if entry.updated and not entry.updated_because:
        yield warning(
            "thieu-ly-do-cap-nhat", "Bài có ngày cập nhật mà chưa nói đã sửa gì.",
            "Hãy thêm dòng Lý do cập nhật: …", line=entry.lines.get("updated", 1),
        )  # fmt: skip


def _time_problems(entry: Entry, told: Iterable[Problem]) -> Iterator[Problem]:
    """A plan is of a year or of several; a year that cannot be read is not missing."""
    if isinstance(entry, Plan) and not entry.year and not entry.stage:
        year = entry.lines.get("year")
        if all(problem.line != year for problem in told):
            yield error("thieu-nhan", "Thiếu “Năm” hoặc “Giai đoạn”.", "Hãy thêm dòng Năm: 2024")
