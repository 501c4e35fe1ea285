"""Articles whose pages can only be as they were, so that nobody need ask what they show.

The page of an article shows what is on the desk, its own text, what it links to, and articles
older than itself. Where nothing but articles changed, the pages of all that are older than each
of those, and lead to none of them, are made of the same inputs as last time.
"""

from collections.abc import Mapping

from cchc.build.shortcut import changed_sources
from cchc.build.state import KnownSource
from cchc.content.catalog import Catalog
from cchc.content.kinds import Article


def untouched_addresses(
    before: Mapping[str, KnownSource], after: Mapping[str, KnownSource], catalog: Catalog
) -> frozenset[str]:
    """Return the addresses of articles that no change of the sources reaches; none where
    anything but articles changed. The desk must be the same, too."""
    changed = changed_sources(before, after)
    versions = [
        each[path].parsed.entry for each in (before, after) for path in changed & each.keys()
    ]
    articles = [each for each in versions if isinstance(each, Article)]
    if not articles or len(articles) < len(versions):
        return frozenset()
    oldest = min(article.posted.day for article in articles)
    leading = {
        entry.path for entry, target in catalog.links.entries
        if target.address.removeprefix("muc:") in changed
    }  # fmt: skip
    return frozenset(
        article.address for article in catalog.articles
        if article.posted.day < oldest and article.path not in leading
    )  # fmt: skip
