"""Mends the files of a content folder, each in one step and only where something differs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from types import MappingProxyType

from cchc.build.sealed import write_whole
from cchc.content.kinds import BY_FOLDER
from cchc.content.parsing import row_kind
from cchc.content.sources import Role, Source, find_sources
from cchc.tools.mend import Mended, mended_entry, mended_table

Told = Callable[[list[Source]], Iterable[Source]]


@dataclass(frozen=True)
class Fixed:
    """One file that was, or would be, mended."""

    path: str
    file: Path
    mended: Mended

    def told(self, folder: str) -> str:
        return f"{folder}/{self.path}: {'; '.join(self.mended.told)}."

    def diff(self, folder: str) -> str:
        """Return the change as a unified diff; signs that cannot be seen are spelled out."""
        name = f"{folder}/{self.path}"
        before, after = map(_lines, (self.mended.before, self.mended.after))
        return "\n".join(unified_diff(before, after, name, name, lineterm=""))


def fixes(
    content: Path,
    only: Collection[str],
    told: Told = iter,
    lost: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[Fixed]:
    """Yield every file of the folder (or of those in `only`) that has something to mend; `lost`
    are addresses that must lead to a file, by its path.

    Nothing is written; files that cannot be read as text are left to the check.
    """
    sources = [each for each in find_sources(content)[0] if each.is_text]
    for source in told([each for each in sources if not only or each.path in only]):
        found = _mended(source, lost.get(source.path, ()))
        if found and found.told:
            yield Fixed(source.path, source.file, found)


def write_fix(fixed: Fixed) -> None:
    """Put the mended file in the place of the other one."""
    mode = fixed.file.stat().st_mode
    write_whole(fixed.file, fixed.mended.after.encode())
    fixed.file.chmod(mode)


def _mended(source: Source, lost: Sequence[str]) -> Mended | None:
    raw = source.file.read_bytes()
    if source.role is Role.ENTRY:
        return mended_entry(BY_FOLDER[source.path.partition("/")[0]], raw, lost)
    return mended_table(row_kind(source.path), source.path, raw)


def _lines(text: str) -> list[str]:
    *lines, last = _visible(text).split("\n")
    return [*lines, f"{last}<hết tệp>"] if last else lines


def _visible(text: str) -> str:
    return "".join(
        sign if sign.isprintable() or sign in "\n\t" else f"<{ord(sign):04X}>" for sign in text
    )
