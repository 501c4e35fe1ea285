"""What each side says of a mistake: our check, and stock Pelican."""

import re
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from benchmarks.mistakes.examples import Example, Files
from benchmarks.mistakes.pelican_files import as_for_pelican
from benchmarks.mistakes.small import SMALL
from benchmarks.mistakes.stock import Built, builds
from cchc.checks import check, read_checked
from cchc.problems import Problem

TODAY = date(2026, 11, 22)


class Outcome(StrEnum):
    """How Pelican takes a mistake."""

    WITH_LINE = "nói tệp và dòng"
    WITH_FILE = "chỉ nói tệp"
    WITHOUT_FILE = "nói, không tên tệp"
    PUBLISHED = "im lặng, đăng lỗi lên trang"
    MISSING = "im lặng, mất bài hoặc mất tệp"
    UNREAD = "không đọc, không hiện điều ấy"
    RIGHT = "trang vẫn đúng"


class Taken(NamedTuple):
    """What Pelican did, and what it said if it said anything."""

    outcome: Outcome
    words: str = ""


def heard(files: Files) -> list[Problem]:
    """Return what our check says of files beside the small folder."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in {**SMALL, **files}.items():
            path = Path(scratch, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return check(read_checked(Path(scratch)), TODAY)


def taken(examples: list[Example]) -> Iterator[Taken]:
    """Yield what Pelican does with each mistake, in their order."""
    nothing = next(builds([as_for_pelican(examples[0], {})]))
    wrong = builds(as_for_pelican(each, each.wrong) for each in examples)
    right = builds(as_for_pelican(each, each.right) for each in examples if each.right)
    without = builds(as_for_pelican(each, bare) for each in examples if (bare := _without(each)))
    for each, built in zip(examples, wrong, strict=True):
        cured = next(right) if each.right else None
        bare = next(without) if _without(each) else None
        yield _taken(each, built, cured, bare, {*nothing.logged, *(cured.logged if cured else ())})


def _without(example: Example) -> dict[str, str | bytes]:
    """The files without the line of the header that is wrong, where there is one."""
    path, number = example.complaints[0].path, example.complaints[0].line
    text = example.wrong.get(path)
    if example.pelican or number == 1 or not isinstance(text, str) or not path.endswith(".md"):
        return {}
    lines = text.split("\n")
    if "---" not in lines[number:]:
        return {}
    return {**example.wrong, path: "\n".join([*lines[: number - 1], *lines[number:]])}


def _taken(
    example: Example, built: Built, cured: Built | None, bare: Built | None, usual: set[str]
) -> Taken:
    said = [line for line in built.logged if line not in usual]
    if said:
        return _said(example, said)
    if example.fine_for_pelican:
        return Taken(Outcome.RIGHT, example.fine_for_pelican)
    if example.unknown_to_pelican:
        return Taken(Outcome.UNREAD, example.unknown_to_pelican)
    return Taken(_silent(example, built, cured, bare))


def _said(example: Example, lines: list[str]) -> Taken:
    """The line that names the file comes first; any line counts that is not usual."""
    for line in lines:
        for path in example.mistaken:
            if path in line:
                at_line = re.search(rf"{re.escape(path)}(?::|, line )\d+", line)
                return Taken(Outcome.WITH_LINE if at_line else Outcome.WITH_FILE, line)
    return Taken(Outcome.WITHOUT_FILE, lines[0])


def _silent(example: Example, built: Built, cured: Built | None, bare: Built | None) -> Outcome:
    if all(path.endswith((".csv", ".xlsx")) for path in example.mistaken):
        return Outcome.UNREAD
    pages = _pages(example, built)
    if not all(pages):
        return Outcome.MISSING
    if bare and pages == _pages(example, bare):
        return Outcome.UNREAD  # the field is not shown
    if cured and pages == _pages(example, cured):
        return Outcome.RIGHT
    return Outcome.PUBLISHED


def _pages(example: Example, built: Built) -> list[str | None]:
    return [built.pages.get(path) for path in sorted(example.mistaken)]


def counts(outcomes: Iterable[Outcome]) -> dict[Outcome, int]:
    every = list(outcomes)
    return {each: every.count(each) for each in Outcome}
