"""What in a header has one right spelling: labels, dates, lists.

Only what the reader understands already is written anew, so no value changes.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from cchc.content.header import FENCE, read_header
from cchc.content.header_lines import Field
from cchc.content.kinds import Entry
from cchc.content.reading import read_head
from cchc.content.schema import Label, find_label, split_list
from cchc.text.dates import read_day, read_moment

_PAIR = re.compile(r"([^:：]*)([:：])(.*)", re.DOTALL)
_DATE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_CLOCK = re.compile(r"\b([0-9]{1,2})[hg]([0-9]{2})\b")

Mend = Callable[[Label, Field, str], str]


def with_right_labels(kind: type[Entry], text: str) -> str:
    """`Title: A`, `tieu de : A` → `Tiêu đề: A`, where the reader knows what is meant."""
    lines = text.split("\n")
    for label, field in _known_fields(kind, text):
        pair = _PAIR.fullmatch(lines[field.line - 1])
        if pair:
            lines[field.line - 1] = f"{label.text}:{pair[3]}"
    return "\n".join(lines)


def with_right_dates(kind: type[Entry], text: str) -> str:
    """`01.04.2024 16h32` → `1/4/2024 16:32`; `2024-04-01` is right, too, and stays."""
    return _with_values(kind, text, _date)


def with_right_lists(kind: type[Entry], text: str) -> str:
    """`[a, b]`, and keywords that commas part, → `a; b`."""
    return _with_values(kind, text, _list)


def with_former_addresses(kind: type[Entry], text: str, addresses: Sequence[str]) -> str:
    """Add addresses to `Địa chỉ cũ`, or that line at the end of the header."""
    before = read_head(kind, "", text)
    if before is None:
        return text
    offered = _with_addresses(kind, text, addresses)
    wanted = replace(before, former_addresses=(*before.former_addresses, *addresses))
    return offered if read_head(kind, "", offered) == wanted else text


def _with_addresses(kind: type[Entry], text: str, addresses: Sequence[str]) -> str:
    lines = text.split("\n")
    header = read_header(text, lambda written: find_label(kind, written) is not None)
    for label, field in _known_fields(kind, text):
        if label.name == "former_addresses" and field.items:
            last = field.items[-1].line - 1
            indent = lines[last][: -len(lines[last].lstrip())]
            lines[last + 1 : last + 1] = [f"{indent}- {address}" for address in addresses]
            return "\n".join(lines)
        if label.name == "former_addresses":
            known = [field.value] if field.value else []
            lines[field.line - 1] = f"{field.label}: {'; '.join([*known, *addresses])}"
            return "\n".join(lines)
    end = header.body_line - 2
    place = end if lines[end].rstrip() == FENCE else header.fields[0].line - 1
    lines.insert(place, f"Địa chỉ cũ: {'; '.join(addresses)}")
    return "\n".join(lines)


def _known_fields(kind: type[Entry], text: str) -> Iterator[tuple[Label, Field]]:
    header = read_header(text, lambda written: find_label(kind, written) is not None)
    for field in header.fields:
        label = find_label(kind, field.label)
        if label:
            yield label, field


def _with_values(kind: type[Entry], text: str, mend: Mend) -> str:
    lines = text.split("\n")
    for label, field in _known_fields(kind, text):
        line = lines[field.line - 1]
        head, colon, value = line.partition(":")
        alone = value.strip()
        # A value that goes on below, or stood in quotes, is left as it is.
        if colon and alone and alone == field.value and not field.items:
            start = len(line) - len(value.lstrip())
            lines[field.line - 1] = line[:start] + mend(label, field, alone) if head else line
    return "\n".join(lines)


def _date(label: Label, field: Field, value: str) -> str:
    if label.read not in (read_day, read_moment):
        return value
    offered = _DATE.sub(lambda day: f"{int(day[1])}/{int(day[2])}/{day[3]}", value, count=1)
    offered = _CLOCK.sub(r"\1:\2", offered) if label.read is read_moment else offered
    return offered if _reads_alike(label, field.value, offered) else value


def _reads_alike(label: Label, before: str, after: str) -> bool:
    try:
        return bool(label.read(before) == label.read(after))
    except ValueError:
        return False


def _list(label: Label, _: Field, value: str) -> str:
    if not label.many or "<" in value or ";" in value:
        return value
    parts = split_list(value)
    if len(parts) == 1 and label.name == "keywords":  # as the reader parts them
        parts = tuple(part.strip() for part in parts[0].split(",") if part.strip())
    elif not value.startswith("["):
        return value
    offered = "; ".join(parts)
    return offered if parts and split_list(offered) == parts else value
