"""What page modules work with: an edition to plan from, a desk to make views at.

An edition is the public catalog on the day of a build. A planner reads it and
names the inputs of every page; a maker gets the desk (registries, pillars,
frame, day) and the inputs, and nothing else. So all that a view shows is either
on the desk or an input: a page whose desk and inputs are unchanged is unchanged.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from posixpath import normpath
from urllib.parse import quote

from markupsafe import Markup

from cchc.content.catalog import Catalog
from cchc.content.citable import Citable
from cchc.content.citations import link_citations, mark_citations
from cchc.content.kinds import Article, Entry, Exemplar
from cchc.content.markdown import resolve
from cchc.content.pictures import Picture
from cchc.content.registries import Registries
from cchc.content.rows import Agency
from cchc.identity import Identity
from cchc.pages.abbreviations import Abbreviations
from cchc.pages.asides import as_of, fact, known, toc, updates
from cchc.pages.drawing import Face
from cchc.pages.frame import Assets, pillar_view, site_view
from cchc.pages.pictures import PictureView, sized, with_pictures
from cchc.pages.share import of_section, picture_to_share, publisher_of, shared_picture, told_as
from cchc.pages.things import ForMachines, Thing, creative_work
from cchc.pages.views import (
    EntryView,
    Frame,
    LinkView,
    NoticeView,
    PillarView,
    SiteView,
)
from cchc.text.typography import polish_text

# Nearly every page module wants the desk and what stands beside a text.
__all__ = ["Desk", "Edition", "as_of", "edition_of", "fact", "known", "toc", "updates"]

HOME = "Trang chủ"


@dataclass(frozen=True)
class Desk:
    """What every maker may use besides its inputs.

    `root` is the path of the site on its host (`/` or `/cchc/`); `siteurl` may be
    empty; `locality` is the code of the site's own place; `data_terms` tells what may be done
    with the open data; `tag_authority` is that of the ids in feeds.
    """

    site: SiteView
    pillars: tuple[PillarView, ...]
    registries: Registries
    locality: str
    today: date
    root: str
    siteurl: str
    data_terms: str
    tag_authority: str
    # How to get the HTML of an entry's text; the entry itself is the input.
    bodies: Callable[[Entry], str] = field(compare=False, repr=False)
    # Articles as lists show them, by path: `cards.card` makes each once.
    cards: dict[str, EntryView] = field(compare=False, repr=False, default_factory=dict)
    # What is known of pictures, by path; the entry that names them is the input here, too.
    pictures: Mapping[str, Picture] = field(compare=False, repr=False, default_factory=dict)

    def url(self, address: str) -> str:
        """Return the URL of an address of this site."""
        return self.root + address.lstrip("/")

    def whole_url(self, address: str) -> str:
        """Return the URL for those who are not on this site, with its host where it has one."""
        return self.siteurl.rstrip("/") + address if self.siteurl else self.url(address)

    def file_url(self, path: str) -> str:
        """Return the URL of a picture or attachment, whose name may hold any sign."""
        return self.url(quote(normpath(path)))

    def whole_file_url(self, path: str) -> str:
        return self.whole_url("/" + quote(normpath(path)))

    def entry_url(self, entry: Entry) -> str:
        return self.url(entry.address)

    def agency_url(self, agency: Agency) -> str:
        return self.url(f"/co-quan/{agency.code}/")

    def frame(
        self,
        title: str,
        description: str,
        address: str,
        *,
        section: str = "",
        crumbs: Iterable[LinkView] = (),
        draft: bool = False,
        noindex: bool = False,
    ) -> Frame:
        """Return the frame of one page; `crumbs` stand between home and the page itself. For
        machines it is a list of others, if nobody says what else (`told_as`)."""
        home = LinkView(HOME, self.root)
        trail = (home, *crumbs, LinkView(title, "")) if address != "/" else ()
        canonical = self.siteurl.rstrip("/") + address if self.siteurl else ""
        feeds = tuple(feed for feed in self.site.feeds if address.startswith(feed.place))
        description = description or title
        frame = Frame(
            self.site, title, description, section, trail, canonical, draft, noindex, feeds
        )
        if not canonical or draft or noindex:
            return frame
        shared = shared_picture(self.site, self.whole_url(of_section(section)))
        listing = creative_work("CollectionPage", publisher=self.publisher)
        return told_as(replace(frame, machines=ForMachines(listing, shared)), listing)

    def entry_frame(self, entry: Entry, *crumbs: LinkView, title: str = "") -> Frame:
        frame = self.frame(
            title or entry.title,
            entry.summary or entry.title,
            entry.address,
            section=entry.folder,
            crumbs=crumbs,
            draft=entry.held_back(self.today),
        )
        changed = entry.updated.isoformat() if entry.updated else ""
        about = creative_work("WebPage", dateModified=changed, publisher=self.publisher)
        shown = self.site, self.pictures, self.pillars_named, self.whole_url
        return told_as(frame, about, picture_to_share(entry, *shown))

    @cached_property
    def publisher(self) -> Thing:
        return publisher_of(self.site, self.whole_url("/"))

    def html(self, entry: Entry, linked: Iterable[Entry]) -> Markup:
        """Return the body of an entry, its links to `linked` and its citations of them real."""
        linked = tuple(linked)
        known = {each.path: each.address for each in linked}

        def real(scheme: str, path: str) -> str:
            if scheme == "tep":
                return self.file_url(path)
            # The check stops a build with a dead link; only a draft's preview has one.
            return self.url(known.get(path, "/404.html") if scheme else path)

        html = self.bodies(entry)
        if "<img" in html:
            alone = not (isinstance(entry, Article | Exemplar) and entry.picture)
            html = with_pictures(html, self.pictures.get, self.file_url, first=alone)
        return self._cited(self._abbreviations.explained(resolve(html, real)), linked)

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self.registries.abbreviations)

    def prose(self, text: str, linked: Iterable[Entry]) -> Markup:
        """Return plain text of a header as HTML, its citations of `linked` made links."""
        polished = polish_text(text)
        marked, found = mark_citations(polished)
        return self._cited(marked, linked) if found else polished

    def _cited(self, html: str, linked: Iterable[Entry]) -> Markup:
        """Return safe HTML with its citations of `linked` made links."""
        citable = Citable(linked)

        def address(symbol: str, day: date | None) -> str:
            found = citable.find(symbol, day)
            return self.entry_url(found) if found else ""

        # Bodies are sanitised when they are read, headers escaped when they are typeset.
        return Markup(link_citations(html, address))  # noqa: S704 (safe before; links are escaped)

    def pillars_named(self, names: Iterable[str]) -> tuple[PillarView, ...]:
        """Return the pillars of these names (full or short) in their order; unknown ones
        are left to the checks."""
        names = tuple(names)
        known = self._pillars_known.get(names)
        if known is None:
            known = tuple(p for p in self.pillars if p.title in names or p.short in names)
            self._pillars_known[names] = known
        return known

    @cached_property
    def _pillars_known(self) -> dict[tuple[str, ...], tuple[PillarView, ...]]:
        """Few combinations of pillars serve thousands of entries."""
        return {}

    def agency_text(self, name: str, day: date) -> str:
        """Return the name that was right on `day`, and what it is called now."""
        agency = self.registries.agency(name, day)
        if agency is None or agency.valid_to is None or agency.valid_to >= self.today:
            return agency.title if agency else name
        heir = self.registries.agency_now(agency.code, self.today)
        changed = heir is not None and heir.title != agency.title
        return f"{agency.title} (nay là {heir.title})" if heir and changed else agency.title

    def place_text(self, name: str, day: date) -> str:
        """Return the place's name on `day` and where it belongs now."""
        place = self.registries.locality(name, day)
        if place is None:
            return name
        now = self.registries.locality_now(place.code, self.today)
        if now is None or now.code == place.code:
            return place.title
        word = "nay là" if now.short == place.short else "nay thuộc"
        return f"{place.title} ({word} {now.title})"

    def time_notices(self, entry: Entry, day: date) -> tuple[NoticeView, ...]:
        """Say so where the place of an entry has changed since `day`."""
        place = self.registries.locality(entry.locality, day) if entry.locality else None
        if place is None or place.valid_to is None or place.valid_to >= self.today:
            return ()
        return (NoticeView(f"Nội dung ở thời điểm {day.year}", place.reminder, "time"),)

    def picture(self, entry: Article | Exemplar) -> PictureView | None:
        if not entry.picture:
            return None
        url, known = self.file_url(entry.picture), self.pictures.get(normpath(entry.picture))
        view = PictureView(url, entry.picture_alt, entry.picture_caption)
        return sized(view, entry.picture, known, self.file_url) if known else view


@dataclass(frozen=True)
class Edition:
    """The public catalog, the desk, how many entries a page of a listing holds, the fonts to
    draw with, and whom to tell of a hole in the site until when."""

    catalog: Catalog
    desk: Desk
    per_page: int
    faces: tuple[Face, ...] = ()
    security_contact: str = ""
    security_until: date | None = None

    def linked(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the entries that an entry (or a table of it) links to or cites, each once,
        links first."""
        known = self._linked.get(entry.path)
        if known is None:
            others = {each.path: each for each in self._led_to(entry) if each is not entry}
            known = self._linked[entry.path] = tuple(others.values())
        return known

    @cached_property
    def endings(self) -> dict[str, NoticeView | None]:
        """What is told beside citations of documents, by their paths; `effect` fills it."""
        return {}

    @cached_property
    def _linked(self) -> dict[str, tuple[Entry, ...]]:
        """Entries that others link to or cite, by the path of the other: asked for twice."""
        return {}

    def _led_to(self, entry: Entry) -> list[Entry]:
        catalog = self.catalog
        by_path, citable = catalog.by_path, catalog.citable
        named = [each.address[4:] for each in entry.body.targets if each.address[:4] == "muc:"]
        linked = [by_path[path] for path in named if path in by_path]
        cited = [each for each, _ in citable.cited_by(entry)]
        return [*linked, *citable.meant((*cited, *catalog.cited_in_tables(entry)))]


def edition_of(  # noqa: PLR0913 (a build is all of these)
    catalog: Catalog,
    identity: Identity,
    today: date,
    *,
    siteurl: str,
    root: str,
    assets: Assets,
    per_page: int,
    bodies: Callable[[Entry], str] = attrgetter("body.html"),
) -> Edition:
    """Lay the desk for one build."""
    desk = Desk(
        site=site_view(catalog, identity, today, root, assets, siteurl),
        pillars=tuple(pillar_view(pillar, root) for pillar in catalog.pillars),
        registries=catalog.registries,
        locality=identity.locality,
        today=today,
        root=root,
        siteurl=siteurl,
        data_terms=identity.data_terms,
        tag_authority=identity.tag_authority,
        bodies=bodies,
        pictures=catalog.pictures,
    )
    contact, until = identity.security_contact, identity.security_until
    return Edition(catalog, desk, per_page, assets.faces, contact, until)
