"""What the editors' handbook shows that a program knows better than its writer.

`python -m cchc.tools.handbook` brings it up to date: the tables of fields, and the
pictures of what the check says of the commonest mistakes.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from cchc.tools.field_tables import with_fresh_tables
from cchc.tools.mistakes import (
    alt_of,
    mistakes_in,
    picture_of,
    told,
    with_fresh_alts,
    with_mistake,
)

DOCS = Path(__file__).parents[2] / "docs"
MISTAKES = DOCS / "bien-tap" / "loi-hay-gap.md"
PICTURES = DOCS / "anh" / "loi"
# A whole file below content/, as an editor may copy it.
_EXAMPLE = re.compile(r"^<!-- tệp: (\S+) -->\n```\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def main() -> None:
    """Write anew what is out of date, and say what it was."""
    fresh = fresh_files()
    stale = [path for path in sorted(fresh) if fresh[path] != _text_of(path)]
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(fresh[path], encoding="utf-8", newline="\n")
        print(f"Đã viết lại {_shown(path)}.")
    left_over = sorted(set(PICTURES.glob("*")) - set(fresh))
    for path in left_over:
        path.unlink()
        print(f"Đã xóa {_shown(path)}.")
    if not stale and not left_over:
        print("Sổ tay đã đúng sẵn.")


def handbook_pages() -> dict[Path, str]:
    """Return the pages of the handbook, its entrance first."""
    files = [DOCS / "bien-tap.md", *sorted((DOCS / "bien-tap").glob("*.md"))]
    return {file: file.read_text(encoding="utf-8") for file in files}


def example_files(pages: Iterable[str]) -> dict[str, str]:
    """Return the complete examples, by their paths: together they are one small province."""
    return {path: text for page in pages for path, text in _EXAMPLE.findall(page)}


def fresh_files() -> dict[Path, str]:
    """Return every page and every picture as it should be."""
    pages = {file: with_fresh_tables(text) for file, text in handbook_pages().items()}
    return pages | _fresh_mistakes(pages[MISTAKES], example_files(pages.values()))


def _fresh_mistakes(page: str, examples: Mapping[str, str]) -> dict[Path, str]:
    found = {each.rule: told(with_mistake(examples, each)) for each in mistakes_in(page)}
    alts = {rule: alt_of(problems) for rule, problems in found.items()}
    pictures = {PICTURES / f"{rule}.svg": picture_of(said) for rule, said in found.items()}
    return pictures | {MISTAKES: with_fresh_alts(page, alts)}


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _shown(path: Path) -> str:
    return path.relative_to(DOCS.parent).as_posix()


if __name__ == "__main__":
    main()
