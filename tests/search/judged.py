"""The judged set: queries, and the addresses that must stand first (`judged.toml`)."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

# Classes whose queries are answered with every text that holds all their words.
ALL_WORDS = ("dấu", "không dấu", "tên", "một tiếng")


@dataclass(frozen=True)
class Judged:
    """A query, what is tried by it, and the addresses of which one must stand first.

    `held_out` = kept out of tuning.
    """

    text: str
    kind: str
    corpus: str
    first: tuple[str, ...]
    held_out: bool

    @property
    def wants_all(self) -> bool:
        return self.kind in ALL_WORDS


def judged_queries(corpus: str) -> list[Judged]:
    """Return the judged queries over one corpus: `shipped` or `generated`."""
    file = Path(__file__).with_suffix(".toml")
    tables = tomllib.loads(file.read_text(encoding="utf-8"))["query"]
    every = [
        Judged(
            each["text"], each["class"], each["corpus"], tuple(each["first"]),
            each.get("held_out", False),
        )
        for each in tables
    ]  # fmt: skip
    return [each for each in every if each.corpus == corpus]
