"""What stands beside the text of an entry: its contents, notices and facts."""

from cchc.content.kinds import Entry
from cchc.pages.views import FactView, NoticeView, TocItem
from cchc.text.dates import day_vi

UNKNOWN = "chưa có thông tin"


def toc(entry: Entry) -> tuple[TocItem, ...]:
    """Return the contents of a text; one part alone needs none."""
    parts = tuple(TocItem(h.text, h.id) for h in entry.body.headings if h.level == 2)
    return parts if len(parts) > 1 else ()


def updates(entry: Entry) -> tuple[NoticeView, ...]:
    if entry.updated is None:
        return ()
    return (NoticeView(f"Đã cập nhật ngày {day_vi(entry.updated)}", entry.updated_because),)


def as_of(entry: Entry) -> tuple[NoticeView, ...]:
    """Rules of law are told with the day on which they were looked up."""
    if entry.as_of is None:
        return ()
    title = f"Quy định trong bài tính đến {day_vi(entry.as_of)}"
    text = "Pháp luật có thể đã đổi sau ngày này; khi áp dụng, xin xem văn bản gốc."
    return (NoticeView(title, text),)


def fact(label: str, value: str, url: str = "") -> FactView:
    """Return a fact; an empty value is said to be unknown."""
    return FactView(label, value or UNKNOWN, not value, url if value else "")


def known(*facts: FactView) -> tuple[FactView, ...]:
    """Return only the facts that are known (where silence misleads nobody)."""
    return tuple(each for each in facts if not each.missing)
