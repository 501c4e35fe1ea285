"""Which article announces which document."""

from collections.abc import Iterator

from cchc.content.catalog import Catalog
from cchc.content.citable import Numbered
from cchc.content.kinds import Article, ArticleType


def announcements(catalog: Catalog) -> Iterator[tuple[Article, Numbered]]:
    """Yield every piece of news that announces a document or a plan, with what it announces.

    It does so where its title or its summary names the symbol, and its first link leads there
    or the symbol can mean nothing else.
    """
    for article in catalog.of(Article):
        if article.article_type is ArticleType.NEWS:
            named = f"{article.title} {article.summary}"
            found = (each for each in _led_to(catalog, article) if each.number in named)
            if first := next(found, None):
                yield article, first


def _led_to(catalog: Catalog, article: Article) -> Iterator[Numbered]:
    """Yield where the first link leads, and what is cited."""
    if article.body.targets:
        first = catalog.by_path.get(article.body.targets[0].address.removeprefix("muc:"))
        if isinstance(first, Numbered):
            yield first
    for cited, _ in catalog.citable.cited_by(article):
        if found := catalog.citable.find(cited.symbol, cited.day):
            yield found
