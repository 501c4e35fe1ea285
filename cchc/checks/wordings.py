"""One name, one spelling: people, agencies, keywords."""

from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import in_field, spot
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.content.rows import Agency, Author
from cchc.problems import Problem, warning
from cchc.text.forms import one_spelling

# Names in free text, in the fields of several kinds.
_NAMES = ("author", "unit", "signatory", "publisher")


@rule("tu-khoa-hai-cach")
def keywords_are_spelled_one_way(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Từ khóa: Một cửa ở tệp này, một cửa ở tệp kia. Đúng: viết một cách."""
    spelled: dict[str, tuple[str, str]] = {}
    exact: set[str] = set()
    for entry in catalog.entries:
        for word in entry.keywords:
            if word in exact:
                continue
            exact.add(word)
            first, path = spelled.setdefault(one_spelling(word), (word, entry.path))
            if first != word:
                where = "cùng tệp này" if path == entry.path else path
                found = warning(
                    "tu-khoa-hai-cach", f"Từ khóa “{word}” ở {where} được viết là “{first}”.",
                    f"Hãy viết một cách, ví dụ {first}.",
                    **in_field(catalog, entry, "keywords", word),
                )  # fmt: skip
                yield found.at(entry.path)


@rule("ten-hai-cach")
def names_are_spelled_one_way(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Đơn vị: Sở nội vụ ở tệp này, Sở Nội vụ ở tệp kia. Đúng: viết một cách."""
    spelled: dict[str, tuple[str, str]] = {}
    registries = catalog.registries
    rows: tuple[Agency | Author, ...] = (*registries.agencies, *registries.authors)
    for row in rows:
        first, path = spelled.setdefault(one_spelling(row.title), (row.title, row.path))
        if first != row.title:
            place = spot(catalog, row.path, row.line, row.title)
            yield _two_ways(row.title, first, path, place).at(row.path)
    for entry, attribute, name in _names(catalog):
        first, path = spelled.setdefault(one_spelling(name), (name, entry.path))
        if first != name:
            place = in_field(catalog, entry, attribute, name)
            yield _two_ways(name, first, path, place).at(entry.path)


def _names(catalog: Catalog) -> Iterator[tuple[Entry, str, str]]:
    """Yield every spelling of a name where it is met first; authors have a registry."""
    seen: set[str] = set()
    attributes = _NAMES[1:] if catalog.registries.authors else _NAMES
    for entry in catalog.entries:
        for attribute in attributes:
            name = getattr(entry, attribute, "")
            if name and name not in seen:
                seen.add(name)
                yield entry, attribute, name


def _two_ways(name: str, first: str, path: str, place: dict[str, int]) -> Problem:
    message = f"“{name}” ở {path} được viết là “{first}”."
    return warning("ten-hai-cach", message, "Hãy viết một cách.", **place)
