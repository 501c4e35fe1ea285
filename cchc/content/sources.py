"""The files of a content folder: which there are, what each is for, their text.

Every file has a role; one without a role is a named problem, so that nothing
in `content/` can be left off the site in silence.
"""

import re
import unicodedata
from collections.abc import Container
from enum import Enum, auto
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cchc.content.kinds import BY_FOLDER, Indicator, Plan
from cchc.content.rows import REGISTRIES
from cchc.content.strays import (
    ATTACHMENTS,
    PICTURES,
    decomposed_name,
    same_but_for_case,
    same_name,
    stray,
)
from cchc.content.trace import Look, Trace, is_link
from cchc.problems import Problem, error
from cchc.text.forms import clean

PLAN_TABLES = frozenset({"nhiem-vu.csv", "noi-dung.csv"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CONTROLS = bytes({*range(32)} - {*b"\t\n\r"})  # the same, a byte each in UTF-8

_OF_WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")  # .docx, .doc, and TextEdit's .rtf

_ENTRY = re.compile(rf"(?:{'|'.join(BY_FOLDER)})/(?:[^/.~][^/]*/)*[^/.~][^/]*\.md")


class Role(Enum):
    ENTRY = auto()
    TABLE = auto()
    REGISTRY = auto()
    PICTURE = auto()
    ATTACHMENT = auto()
    PROBLEM = auto()


class Source(NamedTuple):
    """One file below `content/`: its path there (POSIX, NFC), where it really is, and the
    trace by which a later look sees that it is as it was."""

    path: str
    where: str
    role: Role
    trace: Trace

    @property
    def file(self) -> Path:
        return Path(self.where)

    @property
    def is_read(self) -> bool:
        """True for what is looked into: texts, pictures and what is attached."""
        return self.is_text or self.role in (Role.PICTURE, Role.ATTACHMENT)

    @property
    def is_text(self) -> bool:
        """True for text that becomes entries or rows."""
        return self.role in (Role.ENTRY, Role.TABLE, Role.REGISTRY)


def find_sources(root: Path, look: Look | None = None) -> tuple[list[Source], list[Problem]]:
    """Return every file below `root` in the order of their paths, and the strays among them."""
    traces = (look or Look()).below(root)
    found: dict[str, str] = {}
    twice: set[str] = set()
    sources, problems = [], []
    for name in sorted(traces):  # never in the order of the disk
        if name.endswith("/.gitkeep") and not traces[name][0]:
            continue  # an empty file that keeps its folder in git
        path = unicodedata.normalize("NFC", name)
        if found.setdefault(path, name) != name:
            problems.append(same_name().at(path))
            twice.add(path)
    problems += same_but_for_case(found)
    for path in sorted(found):
        trace = traces[found[path]]
        role = _role(path, found) if path.isprintable() and not is_link(trace) else Role.PROBLEM
        sources.append(Source(path, f"{root}/{found[path]}", role, trace))
        if found[path] != path and path not in twice:
            problems.append(decomposed_name().at(path))
        if role is Role.PROBLEM:
            problems.append(stray(path, linked=is_link(trace)).at(path))
    return sources, problems


def is_entry(path: str) -> bool:
    """True for a path that is an entry wherever it lies, whatever lies beside it."""
    return path.isprintable() and _role(path, ()) is Role.ENTRY


def _role(path: str, names: Container[str]) -> Role:
    if _ENTRY.fullmatch(path):
        return Role.ENTRY  # nearly every file: told without looking at it in parts
    pure = PurePosixPath(path)
    if any(part.startswith((".", "~")) for part in pure.parts):
        return Role.PROBLEM
    return _role_in_folder(pure, names)


def _role_in_folder(pure: PurePosixPath, names: Container[str]) -> Role:
    folder, suffix = pure.parts[0], pure.suffix
    if folder == "anh" and suffix.lower() in PICTURES:
        return Role.PICTURE
    if folder == "tep" and suffix.lower() in ATTACHMENTS:
        return Role.ATTACHMENT
    if folder == "danh-ba" and len(pure.parts) == 2 and pure.name in REGISTRIES:
        return Role.REGISTRY
    if folder in BY_FOLDER and len(pure.parts) > 1:
        return _role_in_kind(pure, names)
    return Role.PROBLEM


def _role_in_kind(pure: PurePosixPath, names: Container[str]) -> Role:
    folder = pure.parts[0]
    if pure.suffix == ".md":
        return Role.ENTRY
    if (
        folder == Plan.folder
        and pure.name in PLAN_TABLES
        and str(pure.with_name("index.md")) in names
    ):
        return Role.TABLE
    if (
        folder == Indicator.folder
        and pure.suffix == ".csv"
        and str(pure.with_suffix(".md")) in names
    ):
        return Role.TABLE
    return Role.PROBLEM


def decode(raw: bytes) -> tuple[str | None, list[Problem]]:
    """Return the clean text of a file (None where it cannot be read), and why not."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [_encoding("UTF-16 (Unicode của Notepad)", cure="chạy lệnh fix")]
    if raw.startswith(_OF_WORD):
        message = "Tệp này của Word, không phải tệp chữ."
        return None, [error("bang-ma", message, "Hãy chép chữ sang một tệp .md mới.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = raw.count(b"\n", 0, reason.start) + 1
        return None, [_encoding("bảng mã cũ (không phải UTF-8)", line)]
    if len(raw.translate(None, _CONTROLS)) < len(raw) and (bad := _CONTROL.search(text)):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        message = f"Có ký tự điều khiển không nhìn thấy (U+{ord(bad[0]):04X})."
        hint = "Hãy xóa nó, hoặc gõ lại dòng này."
        return None, [error("ky-tu-la", message, hint, line=line, column=column)]
    return clean(text), []


def has_control_signs(text: str) -> bool:
    """True for a text that no editor typed: `decode` refuses it."""
    return _CONTROL.search(text) is not None


def _encoding(name: str, line: int = 1, cure: str = "") -> Problem:
    hint = "Hãy lưu lại bằng UTF-8" + (f", hoặc {cure}." if cure else ".")
    return error("bang-ma", f"Tệp lưu bằng {name}.", hint, line=line)
