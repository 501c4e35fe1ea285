"""The sitemap for search engines, and robots.txt, which tells them of it.

It is cut into parts, so that a new article changes that of its year and no other: the
numbered pages of lists, which grow with it, stand there, too. All of them lie at the root of
the site: a sitemap may only speak of what lies below its own folder.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape
from urllib.parse import quote

from cchc.content.kinds import Article
from cchc.pages.articles import article_view
from cchc.pages.days import changed_on
from cchc.pages.edition import Edition
from cchc.pages.info import moved_view, not_found_view, withdrawn_view
from cchc.pages.page import Page

# Pages that ask not to be indexed.
_NOT_INDEXED = (withdrawn_view, moved_view, not_found_view)
_NUMBERED = re.compile(r"/(?:tin-tuc|tru-cot)/(?:.*/)?trang/[0-9]+/")  # lists of articles
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

Places = tuple[tuple[str, date | None], ...]  # addresses, and the day of what stands there


def sitemap_pages(edition: Edition, pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the parts of the sitemap of these pages, its index, and robots.txt.

    While editing there is none: a sitemap holds whole addresses, and no search engine
    should come.
    """
    siteurl = edition.desk.siteurl.rstrip("/")
    if not siteurl:
        return
    parts = list(_parts(edition, siteurl, pages))
    yield from parts
    yield Page("/sitemap.xml", "", index_text, (siteurl, tuple(part.address for part in parts)))
    # Search engines ask for robots.txt at the root of a host and nowhere else.
    if edition.desk.root == "/":
        yield Page("/robots.txt", "", robots_text, (siteurl,))


def _parts(edition: Edition, siteurl: str, pages: Sequence[Page]) -> Iterator[Page]:
    years: dict[int, list[Article]] = {}
    for article in edition.catalog.articles:
        years.setdefault(article.posted.day.year, []).append(article)
    others = _others(edition, pages)
    numbered = tuple(address for address, _ in others if _NUMBERED.fullmatch(address))
    for year, articles in years.items():
        lists = numbered if year == max(years) else ()
        address = f"/sitemap-tin-tuc-{year}.xml"
        yield Page(address, "", articles_text, (siteurl, tuple(articles), lists))
    if years:
        others = tuple(place for place in others if not _NUMBERED.fullmatch(place[0]))
    yield Page("/sitemap-khac.xml", "", places_text, (siteurl, others))


def _others(edition: Edition, pages: Iterable[Page]) -> Places:
    """Return every indexed page that is not an article's; files for machines (no template) are
    reached from their pages. A list has no day: it would be that
    of the newest entry, and this part would change with each."""
    days = {
        entry.address: changed_on(entry)
        for entry in edition.catalog.entries
        if not isinstance(entry, Article)
    }
    left_out = (*_NOT_INDEXED, article_view)
    return tuple(
        (page.address, days.get(page.address))
        for page in pages
        if page.template and page.make not in left_out  # what has none is not for readers
    )


def articles_text(siteurl: str, articles: tuple[Article, ...], lists: tuple[str, ...]) -> str:
    """Return the part of the articles of one year, and of pages of lists. Articles come as they
    are and not as places: their digests are known, those of thousands would have to be made."""
    places = (*((each.address, changed_on(each)) for each in articles), *((x, None) for x in lists))
    return places_text(siteurl, places)


def places_text(siteurl: str, places: Places) -> str:
    """Return a part of the sitemap. Where no day is known, none is told."""
    return _list("urlset", "url", ((_url(siteurl, address), day) for address, day in places))


def index_text(siteurl: str, parts: tuple[str, ...]) -> str:
    """Return the index. It tells no days: a back-dated article changes a part, and the
    newest day in it stays."""
    return _list("sitemapindex", "sitemap", ((_url(siteurl, part), None) for part in parts))


def robots_text(siteurl: str) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {siteurl}/sitemap.xml\n"


def _list(root: str, name: str, items: Iterable[tuple[str, date | None]]) -> str:
    lines = (f"<{name}><loc>{url}</loc>{_lastmod(day)}</{name}>\n" for url, day in items)
    return f'{_HEAD}<{root} xmlns="{_NAMESPACE}">\n{"".join(lines)}</{root}>\n'


def _url(siteurl: str, address: str) -> str:
    return escape(siteurl + quote(address), quote=False)


def _lastmod(day: date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
