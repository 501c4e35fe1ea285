"""The tables of fields in the editors' handbook, written from the schema.

A table stands between the markers `<!-- bảng: … -->` and `<!-- hết bảng -->`.
"""

import html
import re
from collections.abc import Iterator, Mapping
from inspect import get_annotations

from cchc.content.kinds import BY_FOLDER, Entry
from cchc.content.rows import REGISTRIES, CoverageTopic, Observation, Task
from cchc.content.schema import Label, labels_of

TABLES: Mapping[str, type] = {
    "chung": Entry,
    **BY_FOLDER,
    "nhiem-vu.csv": Task,
    "noi-dung.csv": CoverageTopic,
    "chi-so.csv": Observation,
    **REGISTRIES,
}
_HEAD = ("| Nhãn | Bắt buộc | Viết thế nào | Ví dụ |", "|---|---|---|---|")
_TABLE = re.compile(r"(<!-- bảng: (?P<name>\S+) -->\n).*?(<!-- hết bảng -->)", re.DOTALL)


def with_fresh_tables(text: str) -> str:
    """Return the text of a page, every marked table written anew."""
    return _TABLE.sub(lambda found: found[1] + field_table(TABLES[found["name"]]) + found[3], text)


def table_names(text: str) -> list[str]:
    """Return the names of the marked tables, in their order."""
    return [found["name"] for found in _TABLE.finditer(text)]


def field_table(kind: type) -> str:
    """Return the fields that `kind` itself declares as a Markdown table, required ones first."""
    own = get_annotations(kind)
    labels = [label for label in labels_of(kind) if label.name in own]
    labels.sort(key=lambda label: not label.required)
    return "".join(f"{line}\n" for line in (*_HEAD, *map(_row, labels)))


def _row(label: Label) -> str:
    required = "có" if label.required else ""
    cells = (label.text, required, " ".join(_how(label)), _code(label.example))
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def _how(label: Label) -> Iterator[str]:
    yield html.escape(label.help, quote=False)
    if label.many:
        yield "Danh sách."
    if label.aliases:
        yield f"Cũng nhận: {', '.join(map(_code, label.aliases))}."


def _code(text: str) -> str:
    return f"`{text}`" if text else ""
