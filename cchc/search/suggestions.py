"""Suggestions while typing: titles, symbols, agencies, by the first two signs that are typed."""

from collections.abc import Iterable, Iterator, Mapping

from cchc.content.catalog import Catalog
from cchc.content.kinds import Article, Document, Entry, Pillar, Plan
from cchc.search.searched import AGENCIES, is_found, shown_title
from cchc.search.words import folded, words_of

MOST = 300  # in one group: the newest articles give way last
Suggestion = tuple[str, str, str, str]  # what is typed, what is shown, its address, its kind


def suggestion_groups(catalog: Catalog) -> Mapping[str, list[Suggestion]]:
    """Return the suggestions by the first two signs of what is typed, the best first."""
    groups: dict[str, list[Suggestion]] = {}
    for typed, text, address, kind in _all(catalog):
        key = " ".join(map(folded, words_of(typed)))
        group = groups.setdefault(key[:2].strip(), [])
        if len(group) < MOST:
            group.append((key, text, address, kind))
    return {group: found for group, found in groups.items() if group and group.isascii()}


def _all(catalog: Catalog) -> Iterator[Suggestion]:
    """Yield what may be suggested: first what stays, then articles, the newest first."""
    for agency in catalog.registries.agencies:
        address = f"/{AGENCIES}/{agency.code}/"
        for name in filter(None, (agency.title, agency.short)):
            yield name, agency.title, address, AGENCIES
    rest = [each for each in catalog.entries if not isinstance(each, Article) and is_found(each)]
    for entry in sorted(rest, key=lambda each: each.address):
        title = shown_title(entry)
        for typed in (title, *_other_names(entry)):
            yield typed, title, entry.address, entry.folder
    for article in catalog.articles:
        yield article.title, article.title, article.address, article.folder


def _other_names(entry: Entry) -> Iterable[str]:
    """What else an entry is called: by its symbol, its short name, its keywords."""
    symbol = (entry.number, entry.title) if isinstance(entry, Document | Plan) else ()
    short = (entry.short,) if isinstance(entry, Pillar) else ()
    return (*symbol, *short, *entry.keywords)
