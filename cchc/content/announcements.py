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
        if article.article_type is not ArticleType.NEWS:
            continue
        if issued := _led_to(catalog, article):
            named = f"{article.title} {article.summary}"
            if first := next((each for each in issued if each.number in named), None):
                yield article, first


def _led_to(catalog: Catalog, article: Article) -> list[Numbered]:
    """Return where the first link leads, and what is cited."""
    cited = catalog.citable.cited_by(article)
    found = [each for one, _ in cited if (each := catalog.citable.find(one.symbol, one.day))]
    if article.body.targets:
        first = catalog.by_path.get(article.body.targets[0].address.removeprefix("muc:"))
        if isinstance(first, Numbered):
            return [first, *found]
    return found
