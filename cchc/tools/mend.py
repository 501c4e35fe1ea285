"""What in a file has one right answer, and the file with that answer. Pure: no disk, no clock.

The words of a text stay as they are written (`hoà` and `hòa` both); code and addresses
are never touched. What is mended once needs no mending again.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cchc.content.header import read_header
from cchc.content.kinds import Entry
from cchc.content.rows import Row
from cchc.content.schema import find_label
from cchc.content.sources import has_control_signs
from cchc.content.tables import read_rows
from cchc.text.forms import BOM, INVISIBLE, clean, nfc
from cchc.text.old_fonts import SOFT_HYPHEN, in_unicode
from cchc.text.prose import Span, paragraphs, prose_spans, replaced, within
from cchc.tools.mend_header import (
    with_former_addresses,
    with_right_dates,
    with_right_labels,
    with_right_lists,
)

NBSP = "\u00a0"
_LEADING = re.compile(r"^[ \t\u00a0]*\u00a0[ \t\u00a0]*", re.MULTILINE)
_AFTER_BULLET = re.compile(r"(?<=^[-*+])\u00a0+", re.MULTILINE)
_CELL = re.compile(r'[^,;"\n]+')
_PIECE = re.compile(r"[^|\n]+")
_INNER_ITEM = re.compile(r"[ \t]+(?:[-*+]|\d{1,9}\.)[ \t]")
_DOTS = re.compile(r"(?<![./\\…])(?<!\d(?=\.{3}\d))\.\.\.(?![./\\…])")
_OPENS_LIST = re.compile(r"[ \t]|[-*+][ \t]|[0-9]{1,3}[.)][ \t]")


@dataclass(frozen=True)
class Mended:
    """A file before and after, and what was mended in it, in words."""

    before: str
    after: str
    told: tuple[str, ...]


Step = Callable[[str], str]


def mended_entry(kind: type[Entry], raw: bytes, lost: Sequence[str] = ()) -> Mended | None:
    """Return a Markdown file as it should be; None where it cannot be read as text. `lost` are
    addresses that must lead to it."""

    def body(change: Step, sign: str) -> Step:
        return lambda text: _in_body(kind, text, change) if sign in text else text

    return _mended(
        raw,
        ("kết thúc dòng", _unix_lines),
        ("ký tự không nhìn thấy", _without_zero_width),
        ("dấu tiếng Việt về một kiểu mã", nfc),
        ("chữ phông cũ (TCVN3, VNI)", lambda text: _in_unicode(kind, text)),
        ("ký tự không nhìn thấy", lambda text: _without_soft_hyphens(kind, text)),
        ("nhãn", lambda text: with_right_labels(kind, text)),
        ("ngày", lambda text: with_right_dates(kind, text)),
        ("danh sách", lambda text: with_right_lists(kind, text)),
        ("địa chỉ cũ", lambda text: with_former_addresses(kind, text, lost) if lost else text),
        ("khoảng trắng đầu dòng", body(_plain_spaces, NBSP)),
        ("dấu ba chấm", body(_ellipses, "...")),
        ("cuối tệp", _one_last_line_end),
    )


def mended_table(kind: type[Row], path: str, raw: bytes) -> Mended | None:
    """Return a CSV file as it should be: UTF-8 without BOM, each row ended by LF."""
    found = _mended(
        raw,
        ("kết thúc dòng", _unix_lines),
        ("chữ phông cũ (TCVN3, VNI)", _cells_in_unicode),
        ("ký tự không nhìn thấy", lambda text: INVISIBLE.sub("", text)),
        ("dấu tiếng Việt về một kiểu mã", nfc),
        ("cuối tệp", _one_last_line_end),
    )
    if found is None:
        return None
    both = _cells_in_unicode(found.before), found.after
    rows = (read_rows(kind, path, clean(text))[0] for text in both)
    return found if next(rows) == next(rows) else Mended(found.before, found.before, ())


def _cells_in_unicode(text: str) -> str:
    return _CELL.sub(lambda cell: (in_unicode([cell[0]]) or [cell[0]])[0], text)


def _mended(raw: bytes, *steps: tuple[str, Step]) -> Mended | None:
    text, told = _text(raw)
    if text is None or has_control_signs(text):
        return None
    before, text = text, text.removeprefix(BOM)
    told += ["dấu BOM"] if text != before else []
    for name, step in steps:
        after = step(text)
        told += [name] if after != text else []
        text = after
    return Mended(before, text, tuple(dict.fromkeys(told)))


def _text(raw: bytes) -> tuple[str | None, list[str]]:
    """A byte order mark names UTF-16 beyond doubt; other old encodings name nothing."""
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = raw.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError:
        return None, []
    return text, ["bảng mã UTF-16"] if wide else []


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without_zero_width(text: str) -> str:
    return INVISIBLE.sub(lambda sign: sign[0] * (sign[0] == SOFT_HYPHEN), text)


def _without_soft_hyphens(kind: type[Entry], text: str) -> str:
    """The ư of TCVN3 is a soft hyphen: where one may be, an editor must look."""
    if SOFT_HYPHEN not in text:
        return text
    bare = nfc(text.replace(SOFT_HYPHEN, ""))
    return bare if _in_unicode(kind, bare) == bare else text


def _one_last_line_end(text: str) -> str:
    return text.rstrip("\n") + "\n" if text.strip() else text


def _body_line(kind: type[Entry], text: str) -> int:
    return read_header(clean(text), lambda label: find_label(kind, label) is not None).body_line


def _in_body(kind: type[Entry], text: str, change: Step) -> str:
    lines = text.split("\n")
    start = _body_line(kind, text) - 1
    return "\n".join([*lines[:start], change("\n".join(lines[start:]))])


def _in_unicode(kind: type[Entry], text: str) -> str:
    """Paragraphs of the body, and values of the header, each where it certainly is old."""
    lines = text.split("\n")
    start = _body_line(kind, text) - 1
    head = [_value_in_unicode(line) for line in lines[:start]]
    body = _paragraphs_in_unicode("\n".join(lines[start:]))
    return "\n".join([*head, body if body.isascii() else _pieces_in_unicode(body)])


def _value_in_unicode(line: str) -> str:
    start = next((place + 1 for place, sign in enumerate(line) if sign in ":："), 0)
    fresh = in_unicode([line[start:]])
    return line if fresh is None else line[:start] + fresh[0]


def _paragraphs_in_unicode(body: str) -> str:
    spans: list[Span] | None = None
    changes: list[tuple[Span, str]] = []
    for paragraph in paragraphs(body):
        words = body[slice(*paragraph)]
        if words.isascii() or (in_unicode([words]) is None and not _may_hold_code(words)):
            continue
        spans = prose_spans(body) if spans is None else spans
        parts = within(spans, paragraph)
        fresh = in_unicode([body[begin:end] for begin, end in parts])
        changes += zip(parts, fresh, strict=True) if fresh else []
    return replaced(body, changes)


def _pieces_in_unicode(body: str) -> str:
    """Items of a list and cells of a table, where the others beside them are no old font."""
    changes: list[tuple[Span, str]] = []
    for piece in _PIECE.finditer(body):
        fresh = in_unicode([piece[0]])
        if fresh and (_is_prose(body, piece.span()) or _is_inner_item(body, piece[0])):
            changes.append((piece.span(), fresh[0]))
    return replaced(body, changes)


def _is_prose(body: str, span: Span) -> bool:
    return within(prose_spans(body), span) == [span]


def _is_inner_item(body: str, piece: str) -> bool:
    return _INNER_ITEM.match(piece) is not None and "```" not in body and "~~~" not in body


def _may_hold_code(words: str) -> bool:
    """Where code or an address stands among the words, the words alone must be judged."""
    return any(sign in words for sign in "`<[@/")


def _plain_spaces(body: str) -> str:
    found = [*_AFTER_BULLET.finditer(body), *_LEADING.finditer(body)]
    spans = prose_spans(body)
    return replaced(body, [
        (each.span(), _indent(each)) for each in found if within(spans, each.span())
    ])  # fmt: skip


def _indent(found: re.Match[str]) -> str:
    """As wide as it was within a list; elsewhere four spaces would make it code."""
    before = found.string[: found.start()]
    if before and not before.endswith("\n"):
        return " "  # between a bullet and its words
    last = before.rstrip().rpartition("\n")[2]
    width = len(found[0].expandtabs(4))
    return " " * width if width < 4 or _OPENS_LIST.match(last) else ""


def _ellipses(body: str) -> str:
    spans = prose_spans(body)
    return replaced(body, [(each, _DOTS.sub("…", body[slice(*each)])) for each in spans])
