"""The pictures that pages are shared with: one for each part of the site, each pillar, and
each entry of the kinds that are few."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from cchc.content.kinds import Entry, Indicator, InfoPage, Pillar, Status
from cchc.pages.a_to_z import SEARCH
from cchc.pages.drawing import Poster, poster_png
from cchc.pages.edition import Edition
from cchc.pages.frame import MENU
from cchc.pages.info import TITLE as ABOUT
from cchc.pages.page import Page
from cchc.pages.search import SECTION as SEARCH_SECTION
from cchc.pages.share import of_section, own
from cchc.pages.views import PillarView

_OPENING = "Làm gì, đến đâu, ai chịu trách nhiệm"


def share_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pictures; while editing nobody shares a page, and there is none."""
    faces = edition.faces
    if not edition.desk.siteurl or not faces:
        return
    for address, poster in _posters(edition):
        yield Page(address, "", poster_png, (poster, *faces), costly=True)


def _posters(edition: Edition) -> Iterator[tuple[str, Poster]]:
    yield of_section(""), _poster(edition, "", _OPENING)
    for text, section in (*MENU, (ABOUT, InfoPage.folder), (SEARCH, SEARCH_SECTION)):
        yield of_section(section), _poster(edition, "", text)
    for entry in edition.catalog.entries:
        if entry.status is not Status.WITHDRAWN and (address := own(entry)):
            yield address, _of_entry(edition, entry)


def _of_entry(edition: Edition, entry: Entry) -> Poster:
    names = (entry.title,) if isinstance(entry, Pillar) else getattr(entry, "pillars", ())
    pillars = edition.desk.pillars_named(names)
    kicker = entry.kind_name.capitalize()
    if isinstance(entry, Pillar):
        kicker = f"{kicker} {entry.order}"
    elif pillars:
        kicker = pillars[0].short
    title = f"{entry.title}: {entry.full_name}" if isinstance(entry, Indicator) else entry.title
    return _poster(edition, kicker, title, pillars[0] if pillars else None)


def _poster(edition: Edition, kicker: str, title: str, pillar: PillarView | None = None) -> Poster:
    site = edition.desk.site
    host = urlsplit(edition.desk.siteurl)
    return Poster(
        site=f"{site.name} {site.place}".strip(),
        kicker=kicker,
        title=title,
        foot=site.tagline or f"{host.netloc}{host.path}",
        colour=pillar.css_class if pillar else "",
    )
