"""From the bytes of one file to an entry, rows or a picture: nothing else is looked at."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from cchc.content.attachments import Attachment, read_attachment
from cchc.content.kinds import BY_FOLDER, Entry, Indicator
from cchc.content.pictures import Picture, read_picture
from cchc.content.reading import read_entry, says_draft
from cchc.content.rows import REGISTRIES, CoverageTopic, Observation, Row, Task
from cchc.content.sources import Role, Source, decode
from cchc.content.tables import read_rows
from cchc.problems import Problem

# What looks over the text of a file: its path, its clean text, its bytes as stored.
Examine = Callable[[str, str, bytes], Iterable[Problem]]


def trusting(_path: str, _text: str, _stored: bytes) -> Iterable[Problem]:
    """Look over nothing."""
    return ()


class Parsed(NamedTuple):
    """What one file holds: an entry, rows, a picture or something to take along; and the
    problems met while reading it."""

    entry: Entry | None = None
    rows: tuple[Row, ...] | None = None
    problems: tuple[Problem, ...] = ()
    unread_draft: bool = False
    attachment: Attachment | None = None
    picture: Picture | None = None


def parse(source: Source, raw: bytes, examine: Examine = trusting) -> Parsed:
    """Read one file: a pure function of its path and its bytes. Never raises for bad content."""
    if source.role is Role.ATTACHMENT:
        attachment, told = read_attachment(source.path, raw)
        return Parsed(attachment=attachment, problems=_placed(told, source))
    if source.role is Role.PICTURE:
        picture, told = read_picture(source.path, raw)
        return Parsed(picture=picture, problems=_placed(told, source))
    return _parse_text(source, raw, examine)


def _placed(told: Iterable[Problem], source: Source) -> tuple[Problem, ...]:
    return tuple(each.at(source.path) for each in told)


def _parse_text(source: Source, raw: bytes, examine: Examine) -> Parsed:
    text, slips = decode(raw)
    if text is None:
        return Parsed(problems=tuple(slip.at(source.path) for slip in slips))
    examined = examine(source.path, text, raw)
    if source.role is Role.ENTRY:
        kind = BY_FOLDER[source.path.partition("/")[0]]
        entry, problems = read_entry(kind, source.path, text)
        draft = entry is None and says_draft(kind, text)
        return Parsed(entry=entry, problems=(*problems, *examined), unread_draft=draft)
    rows, problems = read_rows(row_kind(source.path), source.path, text)
    return Parsed(rows=rows, problems=(*problems, *examined))


def row_kind(path: str) -> type[Row]:
    """Return what the rows of a table are, by its path below the content folder."""
    folder, name = path.partition("/")[0], PurePosixPath(path).name
    if folder == "danh-ba":
        return REGISTRIES[name]
    if folder == Indicator.folder:
        return Observation
    return Task if name == "nhiem-vu.csv" else CoverageTopic
