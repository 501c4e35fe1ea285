"""Reading files with the text rules applied: once a file, when it is read."""

from collections.abc import Iterator
from pathlib import Path

from cchc.checks.rule import TEXT_RULES
from cchc.checks.written import Written
from cchc.content.catalog import Catalog, read_content
from cchc.content.parsing import Parsed, parse
from cchc.content.sources import Source
from cchc.problems import Problem


def text_problems(path: str, text: str, stored: bytes = b"") -> Iterator[Problem]:
    """Yield what the text rules find in one file: its clean text, and its bytes as stored."""
    written = Written(path, text, stored)
    for rule in TEXT_RULES:
        for slip in rule.find(written):
            line, column = written.place(slip.at)
            yield Problem(path, line, column, rule.severity, rule.code, slip.message, slip.hint)


def parse_checked(source: Source, raw: bytes) -> Parsed:
    """Read one file and look over its text: a pure function of its path and its bytes."""
    return parse(source, raw, text_problems)


def read_checked(root: Path) -> Catalog:
    """Read every file below `root`, and look over their texts."""
    return read_content(root, text_problems)
