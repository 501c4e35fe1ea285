"""Files to take along, as pages show them: what a reader wants to know before a download."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath
from posixpath import normpath

from cchc.content.attachments import Attachment
from cchc.pages.edition import Desk, Edition
from cchc.text.numbers import number_vi

_TYPES = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word (bản cũ)",
    ".odt": "văn bản OpenDocument",
    ".xlsx": "Excel",
    ".xls": "Excel (bản cũ)",
    ".ods": "bảng tính OpenDocument",
    ".pptx": "PowerPoint",
    ".csv": "bảng CSV",
    ".txt": "chữ thuần",
    ".zip": "tệp nén ZIP",
}
_UNITS = (("B", 1), ("KB", 1_000), ("MB", 1_000_000))  # as the check counts them
SCANNED = "Bản quét: máy đọc màn hình không đọc được, tìm chữ trong tệp cũng không thấy."

Attached = tuple[tuple[str, Attachment | None], ...]  # path, and what is known of the file


@dataclass(frozen=True)
class AttachmentView:
    """`digest` is that of the whole file, by which a copy can be compared with it."""

    name: str
    url: str
    about: str
    notice: str
    digest: str


def attached(edition: Edition, paths: Iterable[str]) -> Attached:
    """Return the files that a header names."""
    known = edition.catalog.attachments
    return tuple((path, known.get(normpath(path))) for path in paths)


def attachment_views(desk: Desk, files: Attached) -> tuple[AttachmentView, ...]:
    return tuple(
        AttachmentView(
            name=path.rpartition("/")[2],
            url=desk.file_url(path),
            about=_about(path, file),
            notice=SCANNED if file and file.scanned else "",
            digest=file.sha256 if file else "",
        )
        for path, file in files
    )


def _about(path: str, file: Attachment | None) -> str:
    """Return «PDF, 12 trang, 1,2 MB»."""
    suffix = PurePosixPath(path).suffix.lower()
    parts = [_TYPES.get(suffix, suffix.removeprefix(".").upper())]
    if file and file.pages:
        parts.append(f"{number_vi(file.pages)} trang")
    return ", ".join([*parts, *([size_vi(file.size)] if file else [])])


def size_vi(size: int) -> str:
    """Return a size in the largest unit of which there is one: 1,2 MB; 340 KB."""
    name, unit = next(each for each in reversed(_UNITS) if size >= each[1] or each[1] == 1)
    number = Decimal(size) / unit
    places = Decimal("0.1") if number < 10 and unit > 1 else Decimal(1)
    return f"{number_vi(number.quantize(places))} {name}"
