"""A ready file for a new entry: right place, right header, help beside each field."""

from collections.abc import Iterator
from datetime import date
from errno import EEXIST
from pathlib import Path

from cchc.content.kinds import BY_FOLDER, Article, Entry, Plan
from cchc.content.reading import name_of
from cchc.content.sample import SAMPLE
from cchc.content.schema import Label, labels_of
from cchc.text.dates import day_vi
from cchc.text.forms import nfc, squeeze
from cchc.text.slugs import LONGEST, slugify


def kind_named(written: str) -> type[Entry]:
    """Return the kind that an editor names by its folder or its Vietnamese name.

    Raises ValueError with a Vietnamese sentence that lists the choices.
    """
    names = dict(BY_FOLDER) | {slugify(kind.kind_name): kind for kind in BY_FOLDER.values()}
    found = names.get(slugify(written))
    if found is None:
        choices = "; ".join(BY_FOLDER)
        raise ValueError(f"Không có loại nội dung “{written}”. Chọn trong: {choices}.")
    return found


def new_entry(content: Path, kind: type[Entry], title: str, today: date) -> Path:
    """Write the file of a new entry and return its path.

    Raises FileExistsError rather than touch a file that is there, or take the address of one
    in another folder of the kind.
    """
    title = nfc(squeeze(title))  # some terminals type letters and marks apart
    slug = slugify(title)[:LONGEST].rstrip("-")
    if not slug:
        raise ValueError(f"“{title}” không làm được tên tệp. Hãy viết tên có chữ.")
    for other in sorted((content / kind.folder).rglob("*.md")):
        if name_of(other.as_posix()) == slug:
            raise FileExistsError(EEXIST, "its address is taken", str(other))
    path = content / _place(kind, slug, today)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(_lines(kind, title, today)) + "\n")
    return path


def _place(kind: type[Entry], slug: str, today: date) -> str:
    if kind is Article:
        return f"{kind.folder}/{today.year}/{slug}.md"
    if kind is Plan:
        return f"{kind.folder}/{slug}/index.md"
    return f"{kind.folder}/{slug}.md"


def _lines(kind: type[Entry], title: str, today: date) -> Iterator[str]:
    yield "---"
    labels = sorted(labels_of(kind), key=lambda label: not label.required)
    for label in labels:
        yield from _field(label, title, today)
    yield "---"
    for section in kind.sections:
        yield from ("", f"## {section}", "", SAMPLE)
    if not kind.sections:
        yield from ("", SAMPLE)


def _field(label: Label, title: str, today: date) -> Iterator[str]:
    """Required fields are ready to fill; the others wait behind a `#`."""
    if label.help:
        yield f"# {label.help}"
    if label.name == "title":
        yield f"{label.text}: {title}"
    elif label.name in ("posted", "issued", "as_of") and label.required:
        yield f"{label.text}: {day_vi(today)}"
    elif label.name == "year":  # a plan is of a year or of several: it must say so
        yield f"{label.text}: {today.year}"
    elif label.name == "status":
        yield f"{label.text}: nháp"
    elif label.required:
        yield f"{label.text}: {label.example}"
    else:
        yield f"# {label.text}: {label.example}"
