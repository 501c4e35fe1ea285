"""Files to take along: how large, how many pages, the digest by which a copy is known, and
whether a screen reader finds any words in it."""

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from cchc.problems import Problem, warning

PDF = ".pdf"
# A page of a document has some thousand letters; a scanned one none, or those of the stamp that a
# portal prints on it («Ký bởi: …»).
_FEWEST_LETTERS = 200
_LOOKED_AT = 10  # pages of a long document, spread over all of it


@dataclass(frozen=True)
class Attachment:
    """What is known of a file; `pages` is None for what is no PDF, or cannot be read as one."""

    size: int
    sha256: str
    pages: int | None = None
    scanned: bool = False


def read_attachment(path: str, raw: bytes) -> tuple[Attachment, list[Problem]]:
    """Look into one file: a pure function of its path and its bytes."""
    digest = hashlib.sha256(raw).hexdigest()
    if PurePosixPath(path).suffix.lower() != PDF or not raw:
        return Attachment(len(raw), digest), []
    looked = _look_into(raw)
    if looked is None:
        message = "Tệp PDF này không mở được, hoặc có mật khẩu."
        hint = "Hãy xuất lại PDF từ tệp gốc, không đặt mật khẩu."
        return Attachment(len(raw), digest), [warning("pdf-khong-mo-duoc", message, hint)]
    pages, scanned = looked
    return Attachment(len(raw), digest, pages, scanned), []


def _look_into(raw: bytes) -> tuple[int, bool] | None:
    """Return the number of pages of a PDF and whether they are pictures; None where it is
    broken or locked."""
    # Late: most builds see no new file.
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told by us
    try:
        pages = PdfReader(io.BytesIO(raw)).pages
        count = len(pages)
        places = sorted({at * count // _LOOKED_AT for at in range(_LOOKED_AT)}) if count else []
        letters = [len(pages[place].extract_text()) for place in places]
    # What a broken file makes the library stumble over: found by breaking thousands.
    except (
        PyPdfError, DependencyError, ArithmeticError, AttributeError, LookupError, OSError,
        RuntimeError, TypeError, ValueError, zlib.error,
    ):  # fmt: skip
        return None
    readable = sum(each >= _FEWEST_LETTERS for each in letters)
    return count, count > 0 and 2 * readable < len(letters)
