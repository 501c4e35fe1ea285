"""Atom feeds (RFC 4287): what is new, for programs that ask and tell their readers.

A feed shows the newest entries of a part of the site with their whole text. Its
bytes say nothing of the day of the build; the ids of entries say nothing of the
site's domain, so that readers know an entry again after a move of the site.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, timezone
from itertools import chain, islice
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from cchc.content.kinds import Article, Document, Entry, Exemplar, Plan
from cchc.pages.days import published_on
from cchc.pages.edition import Desk, Edition, as_of, updates
from cchc.pages.page import Page
from cchc.pages.views import FeedLink

Told = Article | Document | Plan | Exemplar
NEWEST = 20
# The ids of the feeds themselves; what a feed without entries says of its last change.
_SINCE = datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=7)))
# Not text/dates.ZONE: of days before 1975 it has other hours, even seconds, which
# RFC 3339 cannot write.
_ZONE = _SINCE.tzinfo
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RELATIVE = re.compile(r'(<(?:a|img)(?: [\w-]+="[^"]*")*? (?:href|src)=")(#|//?)')
# Programs that read feeds want one file of a picture and no choice.
_CHOICE = re.compile(r"<picture><source[^>]*>(.*?)</picture>", re.DOTALL)
_PICTURE = Markup('<figure><img src="{}" alt="{}"><figcaption>{}</figcaption></figure>')


def feed_pages(edition: Edition) -> Iterator[Page]:
    """Yield every feed. What it shows is an input, bodies too: where a text has changed,
    the feeds that show it differ, and no other."""
    for feed in edition.desk.site.feeds:
        told = tuple((entry, edition.linked(entry)) for entry in _told_by(edition, feed))
        yield Page(feed.address, "", feed_text, (edition.desk, feed, told))


def _told_by(edition: Edition, feed: FeedLink) -> list[Told]:
    """Return the entries of a feed, the newest first."""
    catalog = edition.catalog
    by_place: dict[str, tuple[Told, ...]] = {
        "/tin-tuc/": catalog.articles,
        "/van-ban/": catalog.documents,
        "/ke-hoach/": catalog.plans,
        "/mo-hinh/": catalog.exemplars,
    }
    if feed.place == "/":
        parts = (_newest(edition, part) for part in by_place.values())
        return sorted(chain.from_iterable(parts), key=_published, reverse=True)[:NEWEST]
    if feed.place in by_place:
        return _newest(edition, by_place[feed.place])
    (pillar,) = (each for each in catalog.pillars if each.address == feed.place)
    names = {pillar.title, pillar.short}
    return _newest(edition, (a for a in catalog.articles if not names.isdisjoint(a.pillars)))


def _newest(edition: Edition, entries: Iterable[Told]) -> list[Told]:
    """Return the first of these entries; never a draft, not even in a preview."""
    public = (entry for entry in entries if not entry.held_back(edition.desk.today))
    return list(islice(public, NEWEST))


def feed_text(desk: Desk, feed: FeedLink, told: tuple[tuple[Told, tuple[Entry, ...]], ...]) -> str:
    """Return one feed as XML."""
    # Late: a build that prints no feed does not wait for it.
    from feedgenerator import Atom1Feed

    site = desk.site
    atom = Atom1Feed(
        title=_clean(f"{feed.title} – {site.name} {site.place}".strip()),
        link=desk.whole_url(feed.place),
        description="",
        language="vi",
        author_name=_clean(site.owner or site.name),
        feed_url=feed.url,
        feed_guid=f"tag:{desk.tag_authority},{_SINCE.year}:{feed.address}",
    )
    for entry, linked in told:
        atom.add_item(**_item(desk, entry, linked))
    changed = max((item["updateddate"] for item in atom.items), default=_SINCE)
    # The library's own would look at the clock where there is no entry.
    atom.latest_post_date = lambda: changed
    return str(atom.writeString("utf-8")) + "\n"


def _item(desk: Desk, entry: Told, linked: tuple[Entry, ...]) -> dict[str, object]:
    published = _published(entry)
    updated = max(published, _moment(entry.updated)) if entry.updated else published
    return {
        "title": _clean(_title(entry)),
        "link": desk.whole_url(entry.address),
        "unique_id": _id(desk, entry),
        # A year is no day: of an exemplar nobody knows when it was published.
        "pubdate": None if isinstance(entry, Exemplar) else published,
        "updateddate": updated,
        "author_name": _clean(_author(entry)) or None,
        "description": _clean(escape(entry.summary)) or None,
        "content": _clean(_content(desk, entry, linked)) or None,
        "categories": [_clean(p.title) for p in desk.pillars_named(entry.pillars)],
    }


def _title(entry: Told) -> str:
    if isinstance(entry, Document):
        return f"{entry.document_type} {entry.number}: {entry.title}"
    return f"Kế hoạch {entry.number}: {entry.title}" if isinstance(entry, Plan) else entry.title


def _author(entry: Told) -> str:
    if isinstance(entry, Article):
        return entry.author or entry.unit
    return entry.unit if isinstance(entry, Exemplar) else entry.issuer


def _id(desk: Desk, entry: Told) -> str:
    """Return the entry's tag (RFC 4151): with the address that it had at first here, so
    that one that has moved is not told as new."""
    ours = (each for each in entry.former_addresses if each.startswith(f"/{entry.folder}/"))
    day = published_on(entry)
    since = day.isoformat() if day else str(_published(entry).year)
    return f"tag:{desk.tag_authority},{since}:{next(ours, entry.address)}"


def _published(entry: Told) -> datetime:
    if isinstance(entry, Article):
        return _moment(entry.posted.day, entry.posted.clock or time.min)
    return _moment(date(entry.year, 1, 1) if isinstance(entry, Exemplar) else entry.issued)


def _moment(day: date, clock: time = time.min) -> datetime:
    return datetime.combine(day, clock, _ZONE)


def _content(desk: Desk, entry: Told, linked: tuple[Entry, ...]) -> str:
    """Return the text of an entry as HTML that stands for itself, away from our pages."""
    parts = [
        Markup("<p><strong>{}.</strong> {}</p>").format(notice.title, notice.text)
        for notice in (*updates(entry), *as_of(entry))
    ]
    picture = desk.picture(entry) if isinstance(entry, Article | Exemplar) else None
    if picture:
        parts.append(_PICTURE.format(picture.url, picture.alt, picture.caption))
    parts.append(desk.html(entry, linked))
    for path in entry.attachments if isinstance(entry, Document) else ():
        link = Markup('<p>Tệp đính kèm: <a href="{}">{}</a></p>')
        parts.append(link.format(desk.file_url(path), path.rpartition("/")[2]))
    html = _CHOICE.sub(r"\1", "\n".join(filter(None, parts)))
    return _with_whole_links(html, desk.whole_url(entry.address))


def _with_whole_links(html: str, page: str) -> str:
    """Make every relative link of a page's HTML whole: a feed has no place of its own."""
    host = urlsplit(page)
    before = {"#": page, "/": f"{host.scheme}://{host.netloc}", "//": f"{host.scheme}:"}
    return _RELATIVE.sub(lambda link: f"{link[1]}{before[link[2]]}{link[2]}", html)


def _clean(text: str) -> str:
    """Return plain text without the signs that XML cannot hold."""
    return _NO_XML.sub("", str(text))
