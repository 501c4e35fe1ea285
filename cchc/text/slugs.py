"""Slugs: the ASCII part of an address."""

import re

from cchc.text.forms import fold

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80


def slugify(text: str) -> str:
    """Return an ASCII slug, cut at LONGEST: «Kế hoạch số 96/KH-UBND» → `ke-hoach-so-96-kh-ubnd`."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))[:LONGEST].rstrip("-")


def is_slug(text: str) -> bool:
    return len(text) <= LONGEST and SLUG.fullmatch(text) is not None
