"""Files that are not where, or not what, the site can use: what they are told."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from cchc.content.kinds import BY_FOLDER, Indicator, Plan
from cchc.content.rows import REGISTRIES
from cchc.problems import Problem, error, warning
from cchc.text.slugs import slugify

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"})
ATTACHMENTS = frozenset(
    {".pdf", ".docx", ".xlsx", ".pptx", ".doc", ".xls", ".odt", ".ods", ".csv", ".zip", ".txt"}
)
# Left behind by file managers, git, and editors of text; they are told, and stop nothing.
_LITTER = re.compile(
    r"\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:keep|ignore|attributes)|\.nojekyll"
    r"|~\$.*|\.~lock\..*#|~.*\.tmp|\._.*|.*~|#.*#|\.#.*|\..*\.sw[a-p]|.*\.(?:bak|tmp|orig|rej|lnk|part)",
    re.IGNORECASE,
)
_FOREIGN_PICTURES = frozenset({".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".avif", ".jfif"})
_FILMS = frozenset({".mp4", ".mov", ".avi", ".mp3", ".m4a", ".wmv"})
_FOREIGN_FILES = frozenset({".rar", ".7z", ".odp", ".rtf", ".pages", ".ppt", ".docm", ".xlsm"})
_WITH_TABLES = frozenset({Plan.folder, Indicator.folder, "danh-ba"})
_TEXTS = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt", ".html", ".htm", ".rst"})
_TEXT_ENDING = re.compile(
    r"(?:\.(?:md|markdown|mdown|mkd|txt|html?|rst))+\s*$|\.md[._-]?\S{0,3}$", re.IGNORECASE
)


def stray(path: str, *, linked: bool) -> Problem:
    """Return what is said of a file without a role."""
    pure = PurePosixPath(path)
    if linked:
        message = "Liên kết tới tệp khác không được đưa lên trang."
        return error("lien-ket-tep", message, "Hãy chép tệp thật vào đây.")
    if not path.isprintable():
        hint = "Hãy đổi tên, chỉ dùng chữ thường không dấu."
        return error("ten-tep", "Tên tệp có ký tự lạ.", hint)
    if _LITTER.fullmatch(pure.name):
        message = "Tệp này của máy hay của trình soạn thảo, không được đưa lên trang."
        return warning("tep-thua", message, "Có thể xóa.")
    return _misplaced(pure)


def _misplaced(pure: PurePosixPath) -> Problem:
    folder, suffix = pure.parts[0], pure.suffix.strip().lower()
    in_kind = folder in BY_FOLDER and len(pure.parts) > 1
    if in_kind and (suffix in _TEXTS or _TEXT_ENDING.search(pure.name)):
        stem = _TEXT_ENDING.sub("", pure.name).strip(" .")
        ending = ".csv" if stem.lower().endswith(".csv") else ".md"
        name = slugify(stem.removesuffix(ending)) or "ten-bai"
        return error("duoi-tep", "Đuôi tệp không đúng.", f"Hãy đổi tên thành {name}{ending}.")
    if suffix in _FOREIGN_PICTURES | _FILMS | _FOREIGN_FILES:
        return error("duoi-tep", f"Trang không nhận tệp {suffix}.", _cure(suffix))
    if suffix in PICTURES:
        return error("tep-lac", "Ảnh nằm sai chỗ.", "Hãy chuyển vào thư mục anh/.")
    if suffix in ATTACHMENTS - {".csv"}:
        hint = "Hãy chuyển vào thư mục tep/."
        if in_kind and suffix in (".doc", ".docx"):
            hint = "Bài viết thì chép chữ vào tệp .md; tệp để tải về thì chuyển vào thư mục tep/."
        if folder in _WITH_TABLES and suffix in (".xls", ".xlsx", ".ods"):
            hint = "Bảng của trang hãy lưu thành “CSV UTF-8”; tệp để tải về thì chuyển vào tep/."
        return error("tep-lac", "Tệp đính kèm nằm sai chỗ.", hint)
    return error("tep-lac", "Không biết đưa tệp này vào đâu.", _place(pure))


def _cure(suffix: str) -> str:
    if suffix in _FOREIGN_PICTURES:
        return "Hãy lưu ảnh thành .jpg hoặc .png."
    if suffix in _FILMS:
        return "Hãy đưa phim, tiếng lên kênh của cơ quan rồi đặt liên kết."
    return "Hãy lưu thành .pdf, .docx, .xlsx hoặc .zip."


def _place(pure: PurePosixPath) -> str:
    """Where a file was probably meant to be."""
    folder, suffix = pure.parts[0], pure.suffix.lower()
    if folder == "danh-ba":
        return f"Danh bạ gồm: {'; '.join(REGISTRIES)}."
    near = get_close_matches(slugify(folder), BY_FOLDER, n=1, cutoff=0.7)
    if len(pure.parts) > 1 and near and folder not in BY_FOLDER:
        return f"Ý bạn là thư mục {near[0]}/?"
    if suffix == ".csv" and folder == Plan.folder:
        return "Bảng của kế hoạch là nhiem-vu.csv hoặc noi-dung.csv, đặt cạnh tệp index.md."
    if suffix == ".csv" and folder in BY_FOLDER:
        return f"Bảng số liệu phải cùng tên và đứng cạnh tệp .md, ví dụ {pure.stem}.md."
    places = "; ".join(f"{name}/" for name in BY_FOLDER)
    return f"Bài viết là tệp .md trong: {places}."


def same_name() -> Problem:
    return error(
        "trung-ten-tep",
        "Hai tệp có tên trông như nhau (dấu tiếng Việt ghi bằng hai kiểu mã).",
        "Hãy xóa một tệp, hoặc đổi tên.",
    )


def decomposed_name() -> Problem:
    return warning(
        "ten-tep",
        "Tên tệp ghi dấu bằng mã rời, như máy Mac hay làm; máy khác có thể không thấy tệp.",
        "Hãy gõ lại tên tệp, tốt nhất là không dấu.",
    )


def same_but_for_case(paths: Iterable[str]) -> Iterator[Problem]:
    """Tell of names that Windows and macOS take for one: the one file hides the other."""
    seen: dict[str, str] = {}
    for path in paths:
        first = seen.setdefault(path.lower(), path)
        if first != path:
            message = f"Tên chỉ khác {first} ở chữ hoa, chữ thường; trên Windows là một tệp."
            yield error("trung-ten-tep", message, "Hãy đổi tên một tệp.").at(path)
