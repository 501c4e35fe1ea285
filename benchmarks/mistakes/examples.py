"""Reads examples of what is wrong: tests/bad/ (one a file), tests/mistakes/ (one group a file).

The form of an example is told in tests/bad/README.md, that of a group in
tests/mistakes/README.md.
"""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from cchc.problems import WORDS, Problem

TESTS = Path(__file__).parents[2] / "tests"
BAD = TESTS / "bad"
MISTAKES = TESTS / "mistakes"
_USUAL = "tin-tuc/2026/a.md"
_MISTAKE = re.compile(r"^={8} (\S.*)\n", re.MULTILINE)
_ELSEWHERE = re.compile(r"như (\S+\.md)\s*")
_JUDGED = re.compile(r"^Pelican không (sai|đọc): (.+)\n", re.MULTILINE)
_PART = re.compile(r"^={4} (sai|đúng|cùng|pelican|công bố)(?:: (\S.*))?\n", re.MULTILINE)
_COMPLAINT = re.compile(
    r"(?:(?P<path>[^:\n]+):)?(?P<line>\d+):(?P<column>\d+): (?P<word>[^:]+): "
    r"(?P<part>.+?)(?: \[(?P<rule>[a-z0-9-]+)\])?"
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# One point. What stands behind the end of a picture no program reads.
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
_SIGN = re.compile(r"\\u\{([0-9A-Fa-f]+)\}")

Files = Mapping[str, str | bytes]


class Complaint(NamedTuple):
    """What must be heard, and where."""

    path: str
    line: int
    column: int
    word: str
    rule: str
    part: str

    def fits(self, problem: Problem) -> bool:
        where = (problem.path, problem.line, problem.column)
        word = WORDS[problem.severity]
        same = (*where, word, problem.rule) == self[:5]
        return same and self.part in problem.sentence


@dataclass(frozen=True)
class Example:
    """Files with a mistake, what must be heard of them, and the files as they should be.

    `pelican` holds files as an editor of stock Pelican would have slipped, where the slip
    is one of a label.
    """

    title: str
    complaints: tuple[Complaint, ...]
    wrong: Files
    right: Files
    mistaken: frozenset[str]  # the paths of `wrong` in which the mistake is
    pelican: Files = field(default_factory=dict)
    published: Files = field(default_factory=dict)  # as the public has seen it, and gone now
    # Why the page that Pelican makes of it is right, or why Pelican knows nothing of the matter.
    fine_for_pelican: str = ""
    unknown_to_pelican: str = ""

    def unlike(self, heard: list[Problem]) -> tuple[list[Complaint], list[str]]:
        """Return what ought to be heard and is not, and what is heard besides."""
        unheard = [each for each in self.complaints if not any(map(each.fits, heard))]
        besides = [
            each.told() for each in heard if not any(one.fits(each) for one in self.complaints)
        ]
        return unheard, besides


class Group(NamedTuple):
    """The mistakes of one item of the issue."""

    name: str
    title: str
    examples: list[Example]


def groups() -> Iterator[Group]:
    """Yield the groups of tests/mistakes/ in their order."""
    for path in sorted(MISTAKES.glob("[0-9]*.md")):
        title, *parts = _MISTAKE.split(path.read_text(encoding="utf-8"))
        pairs = zip(parts[::2], parts[1::2], strict=True)
        yield Group(path.stem, title.strip(), [_mistake(*pair) for pair in pairs])


def _mistake(title: str, text: str) -> Example:
    judged = _JUDGED.search(text)
    text = _JUDGED.sub("", text, count=1)
    elsewhere = _ELSEWHERE.fullmatch(text)
    if elsewhere:
        found = replace(example(BAD / elsewhere[1]), title=title)
    else:
        found = _read(title, text.rstrip("\n") + "\n", "")
    fine, unknown = (judged[2] if judged and judged[1] == word else "" for word in ("sai", "đọc"))
    return replace(found, fine_for_pelican=fine, unknown_to_pelican=unknown)


def example(path: Path) -> Example:
    """Read one file of tests/bad/; its name is the code of its rule."""
    return _read(path.stem, path.read_text(encoding="utf-8"), path.name.partition(".")[0])


def _read(title: str, text: str, code: str) -> Example:
    head, *parts = _PART.split(text)
    names = ("sai", "đúng", "cùng", "pelican", "công bố")
    files: dict[str, dict[str, str | bytes]] = {name: {} for name in names}
    for name, told, written in zip(*[iter(parts)] * 3, strict=True):
        where, stored = _file(told or _USUAL, written)
        files[name][where] = stored
    first = next(iter(files["sai"]))
    told_lines = filter(str.strip, head.splitlines())
    return Example(
        title,
        tuple(_complaint(line, code, first) for line in told_lines),
        wrong={**files["cùng"], **files["sai"]},
        right={**files["cùng"], **files["đúng"]} if files["đúng"] else {},
        mistaken=frozenset(files["sai"]),
        pelican=files["pelican"],
        published=files["công bố"],
    )


def _file(told: str, text: str) -> tuple[str, str | bytes]:
    """Return path and content; `told` may say how often it is repeated, or how it is stored."""
    signs = _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)
    where, _, encoding = told.partition(", lưu bằng ")
    where, _, times = where.partition(" × ")
    path = _SIGN.sub(lambda sign: chr(int(sign[1], 16)), where)
    if signs.strip() == "(ảnh)":
        return path, PICTURE + (signs * int(times or 1)).encode()
    return path, _stored(signs, encoding) if encoding else signs * int(times or 1)


def _stored(text: str, encoding: str) -> bytes:
    """The bytes of an old editor: cp1258 has letters without their tones, and the tones."""
    if encoding != "cp1258":
        return text.encode(encoding)
    return "".join(map(_tone_apart, text)).encode("cp1258")


def _tone_apart(letter: str) -> str:
    parts = normalize("NFD", letter)
    tone = "".join(mark for mark in parts if mark in _TONES)
    return normalize("NFC", parts.replace(tone, "")) + tone if tone else letter


def _complaint(line: str, code: str, path: str) -> Complaint:
    told = _COMPLAINT.fullmatch(line.strip())
    if told is None:
        raise ValueError(f"không hiểu lời «{line}»")
    where = int(told["line"]), int(told["column"])
    return Complaint(told["path"] or path, *where, told["word"], told["rule"] or code, told["part"])
