"""Rules that the header of a file sets aside, each with its reason."""

from collections.abc import Iterable, Iterator

from cchc.checks.known import STRUCTURAL, is_unsafe, known_complaints, nearest_code
from cchc.content.kinds import Entry
from cchc.content.waiver import Waiver
from cchc.problems import Problem, error, warning


def without_waived(
    found: Iterable[Problem], owners: Iterable[tuple[Entry, Iterable[str]]]
) -> list[Problem]:
    """Leave out what the headers set aside, and tell the waivers that are wrong or idle.

    `owners` are entries with waivers and the files that each one speaks for.
    """
    speaking = {path: entry for entry, paths in owners for path in paths}
    kept, used = [], set()
    for problem in found:
        entry = speaking.get(problem.path)
        if entry and problem.rule in _waived_by(entry):
            used.add((entry.path, problem.rule))
        else:
            kept.append(problem)
    entries = {entry.path: entry for entry in speaking.values()}
    for entry in entries.values():
        kept += _told(entry, {code for path, code in used if path == entry.path})
    return kept


def _waived_by(entry: Entry) -> set[str]:
    return {waiver.code for waiver in entry.waivers if not _must_stay(waiver.code)}


def _must_stay(code: str) -> bool:
    return code in STRUCTURAL or is_unsafe(code)


def _told(entry: Entry, used: set[str]) -> Iterator[Problem]:
    line = entry.lines.get("waivers", 1)
    for waiver in entry.waivers:
        if waiver.code not in used:
            yield _complaint(waiver, line).at(entry.path)


def _complaint(waiver: Waiver, line: int) -> Problem:
    code = waiver.code
    if code not in known_complaints():
        return error(
            "bo-qua-la", f"Không có quy tắc “{code}” để bỏ qua.", nearest_code(code), line=line
        )
    if _must_stay(code):
        message = f"Quy tắc “{code}” không được bỏ qua."
        return error("bo-qua-cam", message, "Hãy xóa dòng này và sửa chỗ sai.", line=line)
    message = f"Tệp không vi phạm quy tắc “{code}”, không có gì để bỏ qua."
    return warning("bo-qua-thua", message, "Hãy xóa dòng này.", line=line)
