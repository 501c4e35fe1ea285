"""Slugs: the ASCII part of an address."""

import re

from cchc.text.forms import fold

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80


def slugify(text: str) -> str:
    """Return an ASCII slug, cut at LONGEST: «Kế hoạch số 96/KH-UBND» → `ke-hoach-so-96-kh-ubnd`."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))[:LONGEST].rstrip("-")


def offered_slug(text: str) -> str:
    """Return what is offered in place of `text`: of an address its last part, cut between words."""
    _, web, rest = text.partition("://")
    words = re.findall(r"[a-z0-9]+", fold(rest.rstrip("/").rpartition("/")[2] if web else text))
    while len(words) > 1 and len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)[:LONGEST] or "ten-bai"


def why_no_slug(text: str) -> str:
    """Return half a sentence on what is wrong with `text` as a part of an address."""
    if SLUG.fullmatch(text):
        return f"“{text}” dài {len(text)} ký tự, quá {LONGEST}"
    return f"“{text}” không dùng được làm địa chỉ"


def is_slug(text: str) -> bool:
    return len(text) <= LONGEST and SLUG.fullmatch(text) is not None
