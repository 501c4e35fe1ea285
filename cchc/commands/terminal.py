"""Where commands work, and how they speak of it."""

import errno
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


# Windows says the first of a file that Excel or Word still holds, too.
_MINE = "Hãy đóng tệp ấy ở chương trình khác, hoặc xin quyền ghi vào thư mục."
_CURES = {
    errno.EACCES: _MINE,
    errno.EPERM: _MINE,
    errno.EROFS: "Ổ đĩa chỉ cho đọc. Hãy chép cả kho sang thư mục ghi được.",
    errno.ENOSPC: "Ổ đĩa đã đầy. Hãy xóa bớt tệp không cần.",
    errno.ENOTDIR: "Trên đường dẫn ấy có một tệp, không phải thư mục. Hãy chọn chỗ khác.",
    errno.ENAMETOOLONG: "Tên dài quá. Hãy đặt tên ngắn hơn.",
}


class RefusedError(Exception):
    """A command cannot do what was asked; the text is a sentence for the editor."""


def refuse(sentence: str) -> int:
    """Say why nothing was done; return the exit status."""
    print(sentence, file=sys.stderr)
    return 1


def refusal_of_the_disk(reason: OSError) -> str:
    """Return the sentence for a file that cannot be written; empty for any other slip."""
    named, cure = reason.filename2 or reason.filename, _CURES.get(reason.errno or 0, "")
    return f"Không ghi được {shown(Path(str(named)))}. {cure}" if named and cure else ""


def shown(path: Path) -> str:
    """A path as it is best written from here."""
    resolved, here = path.resolve(), Path.cwd()
    return (resolved.relative_to(here) if resolved.is_relative_to(here) else path).as_posix()


def chosen_day(written: str) -> date:
    """Return the day of `--ngay`, or today."""
    from cchc.build.day import build_day

    try:
        return build_day(written)
    except ValueError as reason:
        raise RefusedError(f"--ngay: {reason}") from None


def content_folder(chosen: Path) -> Path:
    """Return the content folder, if it is one."""
    if not chosen.is_dir():
        raise RefusedError(f"Không có thư mục {chosen}.")
    return chosen


def chosen_files(written: list[str], content: Path) -> set[str]:
    """Return paths below the content folder of files named from here or from there.

    Separators of Windows are understood everywhere.
    """
    return {_below(name, content) for name in written}


def _below(name: str, content: Path) -> str:
    from cchc.text.forms import nfc

    written, root = Path(name.replace("\\", "/")), content.resolve()
    for file in (written.resolve(), (root / written).resolve()):
        if file.is_file() and file.is_relative_to(root):
            return nfc(file.relative_to(root).as_posix())
    raise RefusedError(f"Không có tệp {name} trong {shown(content)}.")
