"""Typography: what a careful Vietnamese typesetter does with plain quotes and spaces.

smartypants (through typogrify) makes quotes, dashes and ellipses; our own
rules keep together what belongs together. typogrify's `caps`, `widont` and
`initial_quotes` are left out: they know only ASCII capitals and break
Vietnamese lines badly. A document symbol, a range of years and a name like UTF-8
are kept on one line by a span, never by U+2011, which no font here carries. Both
functions may be applied twice without harm.
"""

import html
import re
from functools import lru_cache
from typing import NamedTuple

import smartypants
from markupsafe import Markup
from typogrify import filters

from cchc.text.symbols import GROUP, IN_PROSE

# typogrify passes no options on, so they are set where smartypants reads them:
# quotes, -- as an en dash (Vietnamese uses no em dash), ellipses, as characters.
smartypants.Attr.default = (
    smartypants.Attr.q | smartypants.Attr.D | smartypants.Attr.e | smartypants.Attr.u
)

NBSP = "\u00a0"

# As citations have it, and shorter ones (96/KH), in escaped text.
_SYMBOL = rf"(?:{IN_PROSE}|[0-9]{{1,5}}/{GROUP})".replace("&", "&amp;")
# What stands before a number and belongs to it.
_LEADS = (
    *("số", "Số", "Điều", "điều", "khoản", "điểm", "Chương", "Mục"),
    *("ngày", "tháng", "năm", "quý", "Quý", "khóa", "thứ", "hạng"),
)
_AFTER_LEAD = "|".join(rf"(?<=\b{lead} )" for lead in _LEADS)
# «hạng 62 năm 2017»: there the year belongs to its own number.
_UNITS = (
    r"(?:%|đồng|tỷ|triệu|nghìn|km|ha|điểm|khoản|Điều|ngày"
    r"|(?:tháng|năm)(?![ \u00a0][0-9])|hồ sơ|xã|phường|thủ tục)"
)


class Rule(NamedTuple):
    """What is written anew, and what any text must hold to be worth the search.

    A pattern that looks back is tried at every letter, and most texts have nothing for
    it; what they would need begins with a plain sign, which is found in one leap.
    """

    needed: re.Pattern[str]
    pattern: re.Pattern[str]
    replacement: str


RULES = (
    # first: what follows puts tags between the dash and its words
    Rule(re.compile(r" [-–] "), re.compile(r" (?<=[\w”’)%] )[-–] (?=[\w“‘(])"), f"{NBSP}– "),
    Rule(
        re.compile(r"[0-9][/-]"),
        re.compile(rf"(?=[0-9])(?<![\w/.-])({_SYMBOL})(?![\w/])"),
        r'<span class="nb">\1</span>',
    ),
    Rule(re.compile(r" [0-9IVX]"), re.compile(rf" (?=[0-9IVX])(?:{_AFTER_LEAD})"), NBSP),
    Rule(re.compile(r"[0-9] "), re.compile(rf" (?<=[0-9] )(?={_UNITS}(?!\w))"), NBSP),
    Rule(
        re.compile(rf"[0-9][ {NBSP}]?[-–] ?[12]"),
        re.compile(
            rf"((?:19|20)(?<![\w/-]..)[0-9]{{2}})[ {NBSP}]?[-–] ?((?:19|20)[0-9]{{2}})(?![\w/-])"
        ),
        r'<span class="nb">\1–\2</span>',
    ),
    # UTF-8, COVID-19: a name with a number, not a symbol with a year
    Rule(
        re.compile(r"[A-Z]-[0-9]"),
        re.compile(r"(?<![\w/.-])([A-Z]{2,}-[0-9]{1,3})(?![\w/–-])"),
        r'<span class="nb">\1</span>',
    ),
)
# Every rule wants a digit, a dash or the capital of a Roman numeral.
_WORTH_A_LOOK = re.compile("[0-9IVX–-]")
_PLAIN_SIGNS = ('"', "'", "`", "...", "--")  # as a keyboard has them
# "Words" that can mean nothing else; the quotes of a tag's attributes follow a sign.
_QUOTED = re.compile(r'"(?<![^\s(]")(\w(?:[^"<>\\]*[\w.,!?%)])?)"(?=[\s.,;:!?)<]|$)')
_BLOCK_END = re.compile(r"(</(?:p|li|td|th|h[2-4]|dt|dd|figcaption|caption|pre)>)")
_TAG = re.compile(r"(<[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>)")
_CLOSED = re.compile(r"<(/?)(code|pre|kbd|samp|script|style)\b|<span class=\"nb\"|<(/)span")


@lru_cache(maxsize=50_000)
def polish_text(text: str) -> Markup:
    """Return plain `text` as safe HTML with Vietnamese typography."""
    escaped = html.escape(text, quote=False)
    return Markup(_polish_node(_educate(escaped)))  # noqa: S704 (escaped the line above)


def polish_html(source: str) -> str:
    """Return sanitised HTML with Vietnamese typography in its text.

    Text inside code, pre and spans that are already kept together is left alone.
    """
    parts = _TAG.split(_educate(source))
    closed = 0
    for place, part in enumerate(parts):
        if place % 2:
            closed = max(0, closed + _depth_change(part, closed))
        elif part and not closed:
            parts[place] = _polish_node(part)
    return "".join(parts)


def _educate(source: str) -> str:
    """Make quotes, dashes and ellipses, block by block: smartypants is slow, most blocks have
    nothing to change, and most others a few words in quotes. A quotation never goes on from one
    block to the next."""
    return "".join(map(_educate_block, _BLOCK_END.split(source)))


def _educate_block(block: str) -> str:
    if not _has_plain_signs(block):
        return block
    quoted = _QUOTED.sub(r"“\1”", block)
    if _CLOSED.search(block) or _has_plain_signs(quoted):
        return str(filters.smartypants(block))
    return quoted


def _has_plain_signs(block: str) -> bool:
    """Whether a text holds plain signs besides those of its tags."""
    return _holds_plain_signs(block) and _holds_plain_signs(_TAG.sub("", block))


def _holds_plain_signs(text: str) -> bool:
    return any(map(text.__contains__, _PLAIN_SIGNS))


def _depth_change(tag: str, closed: int) -> int:
    match = _CLOSED.match(tag)
    if not match:
        return 1 if closed and tag.startswith("<span") else 0
    if match[3]:
        return -1 if closed else 0
    return -1 if match[1] else 1


def _polish_node(text: str) -> str:
    if not _WORTH_A_LOOK.search(text):
        return text
    for needed, pattern, replacement in RULES:
        if needed.search(text):
            text = pattern.sub(replacement, text)
    return text
