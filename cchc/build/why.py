"""Why a page was or was not made anew: for `--explain`."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from cchc.content.kinds import Entry
from cchc.pages.page import Page
from cchc.text.numbers import number_vi

_SHOWN = 5


class Why(StrEnum):
    NEW = "Trang mới: lần trước chưa có."
    INPUTS = "Dựng lại vì nội dung mà trang này dùng đã đổi."
    TEMPLATE = "Dựng lại vì khuôn của trang này (hay phần mà khuôn gọi tới) đã đổi."
    OUTPUT = "Dựng lại vì tệp trong thư mục trang bị sửa hoặc bị xóa."
    SAME_VIEW = "Giữ nguyên: có thứ trang này dùng đã đổi, nhưng điều trang này nói thì không."
    KEPT = "Giữ nguyên: không thứ gì mà trang này dùng đã đổi."
    FILE = "Tệp chép nguyên (ảnh, tệp kèm, tệp của giao diện): so từng byte với bản đang có."


def explanation(
    path: str, pages: Iterable[Page], files: Iterable[str], why: Mapping[str, Why],
    changed: frozenset[str],
) -> str:  # fmt: skip
    """Return why the page at `path` of the output was or was not made anew.

    `changed` are the paths (below `content/`) of files that are not as they were.
    """
    page = next((each for each in pages if each.path == path), None)
    if page is None:
        return f"{path}: {Why.FILE if path in set(files) else 'Không có trang này.'}"
    reason = why.get(path, Why.KEPT)
    used = sorted(changed & frozenset(_used(page.inputs)))
    lines = [f"{path}: {reason}"]
    lines += [f"  content/{each}" for each in used[:_SHOWN]]
    if len(used) > _SHOWN:
        lines.append(f"  và {number_vi(len(used) - _SHOWN)} tệp khác")
    if reason is Why.INPUTS and not used:
        lines.append("  (ngày dựng, cấu hình, danh bạ, hay bài thêm, bớt trong một danh sách)")
    return "\n".join(lines)


def _used(value: object) -> Iterator[str]:
    """Yield the paths of the entries among the inputs of a page."""
    if isinstance(value, Entry):
        yield value.path
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _used(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _used(getattr(value, name))
