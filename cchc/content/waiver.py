"""A rule that an editor sets aside for one file, and why."""

import re
from dataclasses import dataclass

_WAIVER = re.compile(r"([a-z0-9-]+?)\s*(?:[–—:]|\s-)\s+(.+)")


@dataclass(frozen=True)
class Waiver:
    """The code of a rule, and the reason that whoever reads the file later will ask for."""

    code: str
    reason: str


def read_waiver(text: str) -> Waiver:
    """Read `ma-quy-tac – lý do`.

    Raises ValueError with half a Vietnamese sentence where there is no reason.
    """
    match = _WAIVER.fullmatch(text.strip())
    if not match:
        code = re.split(r"\s|[–—:]", text.strip())[0] or "ma-quy-tac"
        raise ValueError(f"“{text}” chưa nói lý do. Hãy viết {code} – vì sao bỏ qua.")
    return Waiver(match[1], match[2])
