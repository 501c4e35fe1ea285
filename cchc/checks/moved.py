"""Addresses that the public knows: once published, they lead somewhere for ever."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.content.published import MARK, Published
from cchc.problems import Problem, error

_WITHDRAW = "ghi Trạng thái: gỡ và Lý do gỡ: …"


@rule("dia-chi-mat")
def published_addresses_lead_somewhere(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: đổi tên tệp đã công bố. Đúng: đổi tên và ghi Địa chỉ cũ: /tin-tuc/ten-cu/."""
    if not catalog.published.changed:
        return
    newcomers = _newcomers(catalog)
    unread = {source.path for source in catalog.sources} - catalog.by_path.keys()
    for before, lost in _lost(catalog, today):
        now = _now(catalog, before, newcomers)
        # What cannot be read has mistakes of its own, and is told of them.
        if now or before.now not in unread:
            yield _told(before, lost, now, today)


def missing_redirects(catalog: Catalog, today: date) -> dict[str, list[str]]:
    """Return the addresses that must lead to a file, by its path, where there is no doubt that
    it is the published one: it stayed where it was, or it alone has the title."""
    newcomers = _newcomers(catalog)
    taken = {entry.address for entry in catalog.entries}  # by drafts, too
    found: dict[str, list[str]] = {}
    for before, lost in _lost(catalog, today):
        now = _now(catalog, before, newcomers)
        if now and not now.held_back(today) and _is_same(before, now):
            found.setdefault(now.path, []).extend(each for each in lost if each not in taken)
    return found


def _is_same(before: Published, now: Entry) -> bool:
    return now.path == before.entry.path or now.title == before.entry.title


def _lost(catalog: Catalog, today: date) -> Iterator[tuple[Published, list[str]]]:
    """Yield what was public, and which of its addresses lead nowhere now."""
    shown = [entry for entry in catalog.entries if not entry.held_back(today)]
    leading = {address for entry in shown for address in _addresses(entry)}
    for before in catalog.published.changed:
        lost = [address for address in _addresses(before.entry) if address not in leading]
        if lost and not before.entry.held_back(today):
            yield before, lost


def _addresses(entry: Entry) -> tuple[str, ...]:
    return entry.address, *entry.former_addresses


def _newcomers(catalog: Catalog) -> Mapping[tuple[type[Entry], str], list[Entry]]:
    """Return entries whose files are new since the publication, by kind and title."""
    found: dict[tuple[type[Entry], str], list[Entry]] = {}
    for entry in catalog.entries:
        if entry.path not in catalog.published.paths:
            found.setdefault((type(entry), entry.title), []).append(entry)
    return found


def _now(
    catalog: Catalog, before: Published, newcomers: Mapping[tuple[type[Entry], str], list[Entry]]
) -> Entry | None:
    """Return what a published entry has become: the same file, else the one new file with its
    title, else what git takes for it."""
    if before.now == before.entry.path:
        return catalog.by_path.get(before.now)
    namesakes = newcomers.get((type(before.entry), before.entry.title), [])
    return namesakes[0] if len(namesakes) == 1 else catalog.by_path.get(before.now)


def _told(before: Published, lost: Sequence[str], now: Entry | None, today: date) -> Problem:
    addresses = "; ".join(lost)
    message = f"Địa chỉ {addresses} đã công bố, nay không dẫn tới đâu"
    if now is None:
        restore = f"git restore --source={MARK} content/{before.entry.path}"
        hint = f"Hãy đưa tệp trở lại ({restore}) và {_WITHDRAW}"
        hint += f" Có bài thay thế thì ghi ở bài ấy: Địa chỉ cũ: {addresses}"
        return error("dia-chi-mat", f"{message}: tệp đã bị xóa.", hint).at(before.entry.path)
    if now.held_back(today):
        return _held_back(now, message)
    written = "; ".join([*now.former_addresses, *lost])
    hint = f"Hãy {'ghi' if now.former_addresses else 'thêm dòng'} Địa chỉ cũ: {written}"
    line = now.lines.get("former_addresses", now.lines.get("chosen_slug", 1))
    return error("dia-chi-mat", f"{message}.", hint, line=line).at(now.path)


def _held_back(now: Entry, message: str) -> Problem:
    label, why = ("status", "bài thành nháp") if now.is_draft else ("posted", "ngày đăng bị dời")
    cure = "Hãy để Trạng thái: đăng" if now.is_draft else "Hãy để lại ngày đăng cũ"
    found = error(
        "dia-chi-mat", f"{message}: {why}.", f"{cure}; muốn rút bài thì {_WITHDRAW}",
        line=now.lines.get(label, 1),
    )  # fmt: skip
    return found.at(now.path)
