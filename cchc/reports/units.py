"""The units that articles come from, by all their names."""

from collections.abc import Iterable
from datetime import date

from cchc.content.catalog import Catalog
from cchc.content.kinds import Article
from cchc.content.values import nearly


def unit_of(catalog: Catalog, article: Article) -> str:
    """Return the unit an article names, else that of its author, by its full name."""
    authors = catalog.registries.authors
    of_author = (each.unit for each in authors if each.title == article.author)
    return full_name(catalog, article.unit or next(of_author, ""), article.posted.day)


def full_name(catalog: Catalog, name: str, day: date) -> str:
    """Return the full name of an agency; any other unit is called as it is written."""
    agency = catalog.registries.agency(name, day) if name else None
    return agency.title if agency else name


def chosen_units(catalog: Catalog, names: Iterable[str]) -> tuple[str, ...]:
    """Return the full names of units as somebody wrote them, full or short.

    Raises ValueError with a sentence where nobody is called so.
    """
    known = dict.fromkeys(_written(catalog))
    chosen: dict[str, None] = {}
    for name in names:
        agencies = [a.title for a in catalog.registries.agencies if name in (a.title, a.short)]
        if not agencies and name not in known:
            raise ValueError(_unknown(name, known))
        chosen |= dict.fromkeys(agencies or [name])
    return tuple(chosen)


def _written(catalog: Catalog) -> Iterable[str]:
    """Yield every name that may be asked for."""
    for agency in catalog.registries.agencies:
        yield from filter(None, (agency.title, agency.short))
    yield from (author.unit for author in catalog.registries.authors if author.unit)
    yield from (article.unit for article in catalog.articles if article.unit)


def _unknown(name: str, known: Iterable[str]) -> str:
    close = nearly(name, known, cutoff=0.6)
    cure = f"Ý bạn là “{close}”?" if close else "Hãy viết đúng tên trong danh-ba/co-quan.csv."
    return f"không có đơn vị “{name}”. {cure}"
