"""Parsers of single values. A parser knows no files: it returns a value or
raises ValueError with half a Vietnamese sentence, and the reader adds path,
line and label.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from typing import TypeVar

from cchc.text.forms import fold, nfc, squeeze
from cchc.text.numbers import number_vi, read_decimal
from cchc.text.slugs import is_slug, offered_slug, why_no_slug

Choice = TypeVar("Choice", bound=Enum)

# The signs that the theme draws (theme/templates/components/sign.html).
SIGNS = ("the-che", "thu-tuc", "bo-may", "cong-vu", "tai-chinh", "so")

# How much of two names is the same where one is likely the other misspelt.
_NEAR, _NEAR_WHEN_SHORT = 0.75, 0.86
_MOST_CHOICES = 40  # more than a screen holds

_URL_AT_END = re.compile(r"<(\S+)>$")
_ARCHIVED = "(liên kết lưu trữ)"
_BARE_URL = re.compile(r"https?://\S+")
_CHANGE = re.compile(r"(?P<name>[^:]+):\s*(?P<rest>.+)")
_ACT = re.compile(r"(\S+)\s*\(([^()]+)\)")
_QUANTITY = re.compile(r"(?P<prefix>[<>≥≤~]?\s*)(?P<number>[0-9][0-9.,]*)(?P<unit>.*)")


@dataclass(frozen=True)
class Source:
    """Where a fact comes from; `archived` = the address may be closed by now."""

    text: str
    url: str = ""
    archived: bool = False


@dataclass(frozen=True)
class Act:
    """What a document does to another one: its symbol, and the part that is meant; an empty
    part is the whole."""

    number: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.number} ({self.part})" if self.part else self.number


@dataclass(frozen=True)
class Quantity:
    """A measured number with its unit as written: `180 ngày`, `> 98%`."""

    text: str
    number: Decimal
    unit: str


@dataclass(frozen=True)
class Measure:
    """One result of an exemplar; `before` is None where only one value is known."""

    name: str
    before: Quantity | None
    after: Quantity


@dataclass(frozen=True)
class Target:
    """One promised number of a pillar: the figure and what it counts."""

    figure: str
    text: str


@dataclass(frozen=True)
class YearNote:
    """A year and what happened to a series then."""

    year: int
    text: str


def read_text(text: str) -> str:
    return squeeze(text)


def read_language(text: str) -> str:
    """Read the code of a foreign language: `en`."""
    if not re.fullmatch(r"[a-z]{2,3}", text.strip()):
        raise ValueError(f"không hiểu mã tiếng “{text}”. Hãy viết hai chữ thường, ví dụ en.")
    return text.strip()


def read_web_address(text: str) -> str:
    """Read an address that may be linked to: `https://…` or `http://…`, nothing else."""
    if not re.fullmatch(r"https?://[^\s<>\"]+", text.strip()):
        raise ValueError(f"“{text}” không phải địa chỉ web. Hãy viết https://….")
    return text.strip()


def read_slug(text: str) -> str:
    if not is_slug(text):
        raise ValueError(f"{why_no_slug(text)}. Hãy viết {offered_slug(text)}.")
    return text


def read_address(text: str) -> str:
    """Read a former address of this site: `/tin-tuc/ten-cu/`."""
    if not re.fullmatch(r"/(?:[a-z0-9-]{1,80}/)+", text) or len(text) > 200:
        raise ValueError(f"“{text}” không phải địa chỉ cũ. Hãy viết như /tin-tuc/ten-cu/.")
    return text


def read_year(text: str) -> int:
    if not re.fullmatch(r"(?:19|20)[0-9]{2}", text.strip()):
        raise ValueError(f"không hiểu năm “{text}”. Hãy viết bốn chữ số, ví dụ 2024.")
    return int(text)


def read_order(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text.strip()):
        raise ValueError(f"không hiểu thứ tự “{text}”. Hãy viết một số, ví dụ 1.")
    return int(text)


def read_yes_no(text: str) -> bool:
    answers = {"có": True, "không": False}
    if text.strip().lower() not in answers:
        raise ValueError(f"không hiểu “{text}”. Hãy viết có hoặc không.")
    return answers[text.strip().lower()]


def read_colour(text: str) -> str:
    if not re.fullmatch(r"p[1-6]", text):
        raise ValueError(f"không có màu “{text}”. Chọn trong: p1; p2; p3; p4; p5; p6.")
    return text


def read_sign(text: str) -> str:
    if text not in SIGNS:
        raise ValueError(f"không có biểu tượng “{text}”. Chọn trong: {'; '.join(SIGNS)}.")
    return text


def one_of(choices: type[Choice], aliases: Mapping[str, Choice]) -> Callable[[str], Choice]:
    """Return a parser of the values of an enum (and of `aliases`), compared after NFC."""
    own = [str(choice.value) for choice in choices]
    known = {str(choice.value): choice for choice in choices} | dict(aliases)

    def read(text: str) -> Choice:
        found = known.get(nfc(squeeze(text)))
        if found is None:
            raise ValueError(f"không có lựa chọn “{text}”. {nearest(text, own)}")
        return found

    return read


def nearest(text: str, choices: list[str]) -> str:
    """Return «Ý bạn là …?» where a choice is nearly the same, else the list."""
    if close := meant_by(text, choices):
        return f"Ý bạn là “{close}”?"
    if len(choices) > _MOST_CHOICES:
        flat = {fold(choice): choice for choice in reversed(choices)}
        some = get_close_matches(fold(text), flat, n=5, cutoff=0) or list(flat)[:5]
        return f"Gần nhất: {'; '.join(flat[each] for each in some)}; …"
    return "Chọn trong: " + "; ".join(choices) + "."


def meant_by(text: str, choices: Iterable[str]) -> str:
    """Return the choice that `text` misspells, or nothing."""
    return nearly(text, choices, _NEAR if len(text) > 4 else _NEAR_WHEN_SHORT)


def nearly(text: str, choices: Iterable[str], cutoff: float) -> str:
    """Return the choice that is nearest to `text`, case and marks forgiven; empty where none is
    as near as `cutoff` (difflib's ratio, 0 to 1)."""
    flat: dict[str, str] = {}
    for choice in choices:
        flat.setdefault(fold(choice), choice)  # of two that read alike, the first
    close = get_close_matches(fold(text), flat, n=1, cutoff=cutoff)
    return flat[close[0]] if close else ""


def read_act(text: str) -> Act:
    """Read `61/2018/NĐ-CP`, `61/2018/NĐ-CP (một phần)` or `61/2018/NĐ-CP (khoản 2 Điều 5)`."""
    found = _ACT.fullmatch(text)
    return Act(found[1], squeeze(found[2])) if found else Act(text)


def read_source(text: str) -> Source:
    """Read `Tên nguồn, ngày <https://…> (liên kết lưu trữ)`; the address may be missing."""
    if _BARE_URL.fullmatch(text.strip()):
        return Source(text.strip(), text.strip())
    rest = squeeze(text).removesuffix(_ARCHIVED).rstrip()
    archived = len(rest) < len(squeeze(text))
    match = _URL_AT_END.search(rest)
    url = match[1] if match else ""
    if url and not url.startswith(("http://", "https://")):
        raise ValueError(f"“{url}” không phải địa chỉ web. Hãy viết <https://…>.")
    words = rest[: match.start()].rstrip() if match else rest
    return Source(words or url, url, archived)


def read_measure(text: str) -> Measure:
    """Read `Đăng ký đầu tư: 180 ngày → 45 ngày` or `Thủ tục có mã QR: 399 thủ tục`."""
    match = _CHANGE.fullmatch(squeeze(text))
    if not match:
        raise ValueError(f"không hiểu kết quả “{text}”. Hãy viết Tên: số, hoặc Tên: trước → sau.")
    before, arrow, after = match["rest"].replace("->", "→").partition("→")
    if not arrow:
        return Measure(match["name"], None, _quantity(before))
    return Measure(match["name"], _quantity(before), _quantity(after))


def _quantity(text: str) -> Quantity:
    match = _QUANTITY.fullmatch(text.strip())
    if not match:
        raise ValueError(f"không thấy số trong “{text.strip()}”. Hãy viết như 45 ngày.")
    number = read_decimal(match["number"].rstrip(".,"))
    shown = f"{match['prefix'].strip()} {number_vi(number)}".strip()
    return Quantity(shown, number, match["unit"].strip())


def read_target(text: str) -> Target:
    figure, bar, rest = squeeze(text).partition("|")
    if not bar or not rest.strip():
        raise ValueError(f"không hiểu mục tiêu “{text}”. Hãy viết ≥ 80% | việc được đếm.")
    return Target(figure.strip(), rest.strip())


def read_year_note(text: str) -> YearNote:
    match = re.fullmatch(r"((?:19|20)[0-9]{2})\s*:\s*(.+)", squeeze(text))
    if not match:
        raise ValueError(f"không hiểu “{text}”. Hãy viết năm: lý do, ví dụ 2018: đổi thang điểm.")
    return YearNote(int(match[1]), match[2])
