"""The same files as an editor of stock Pelican would have written them.

Labels, days, states and links are put in Pelican's own way wherever they are right; what is
wrong stays as it is. Where the slip is one of a label, the corpus says itself how it looks.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from benchmarks.mistakes.examples import Example, Files
from benchmarks.mistakes.small import SMALL
from cchc.content.kinds import BY_FOLDER, Article, Entry
from cchc.content.schema import find_label
from cchc.text.dates import read_moment
from cchc.text.forms import squeeze
from cchc.text.slugs import slugify

# Kinds without a day of their own are pages to Pelican.
PAGES = ("mo-hinh", "chi-so", "thu-tuc", "tru-cot", "trang")
_NAMES = {
    "title": "Title", "posted": "Date", "issued": "Date", "updated": "Modified",
    "pillars": "Category", "keywords": "Tags", "summary": "Summary", "status": "Status",
    "chosen_slug": "Slug", "author": "Author",
}  # fmt: skip
_DAYS = ("Date", "Modified")
_STATES = {"đăng": "published", "nháp": "draft", "chờ duyệt": "draft", "gỡ": "hidden"}
_PAIR = re.compile(r"( *)([^:：\n]{1,60}?)([ \t]*:)([ \t]*)(.*)")
_ITEM = re.compile(r"[ \t]*- +(\S.*)")
_TEXTS = (".md", ".txt", ".markdown", ".docx", "")
_LINK = re.compile(r"\]\(((?:\.{1,2}/|[\w-]+\.md)[^)\s]*)")


def as_for_pelican(example: Example, files: Files) -> dict[str, str | bytes]:
    """Return the small folder and `files` in Pelican's way; `example` may tell how."""
    own: Mapping[str, str | bytes] = {**SMALL, **files}
    ours = {path: _file(path, text) for path, text in own.items()}
    return {**ours, **(example.pelican if files is example.wrong else {})}


def _file(path: str, text: str | bytes) -> str | bytes:
    pure = PurePosixPath(path.rstrip())
    if isinstance(text, bytes) or pure.suffix.lower() not in _TEXTS:
        return text
    kind = BY_FOLDER.get(pure.parts[0], Article)
    lines = text.split("\n")
    end = _end_of_header(lines)
    head = _header(lines[:end], kind)
    return "\n".join([*head, *(_LINK.sub(_link, line) for line in lines[end:])])


def _end_of_header(lines: list[str]) -> int:
    """Where the header ends: behind its fence, else at a blank line below it."""
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    for at in range(start + 1, len(lines)):
        if lines[at].rstrip() == "---" or not lines[at].strip():
            return at
    return len(lines)


def _header(lines: list[str], kind: type[Entry]) -> list[str]:
    told: list[str] = []
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item and told and told[-1].endswith(":"):
            told[-1] += f" {item[1]}"
        elif item and told:
            told[-1] += f"; {item[1]}"
        else:
            told.append(_line(line, kind))
    return told


def _line(line: str, kind: type[Entry]) -> str:
    pair = _PAIR.fullmatch(line)
    label = find_label(kind, squeeze(pair[2])) if pair else None
    if pair is None or label is None:
        return re.sub(r"^[ \t]+(?=\S)", "    ", line)  # goes on from the line above
    name = _NAMES.get(label.name) or slugify(label.text)
    value = pair[5]
    if name in _DAYS:
        value = _day(value)
    if name == "Status":
        value = _STATES.get(value, value)
    return f"{pair[1]}{name}{pair[3]}{pair[4]}{value}"


def _day(value: str) -> str:
    try:
        return read_moment(value).iso()
    except ValueError:  # the mistake itself
        return value


def _link(match: re.Match[str]) -> str:
    kind = "filename" if match[1].partition("#")[0].endswith(".md") else "static"
    return f"]({{{kind}}}{match[1]}"
