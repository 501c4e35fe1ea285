"""Libraries that are narrowed in many ways: by type, year, pillar …

Each value of each way (a part) is a page of its own: that is all a reader without scripts
needs. The library itself shows the newest rows; there a script (theme/static/js/filter.js)
joins several parts in place. Every row tells by `kept_in` which parts it belongs to; where
one page does not hold them all, the script fetches the page that does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc.pages.edition import Desk
from cchc.pages.listing import Cut, Listing, address_of, cut, listing_frame, pages_of
from cchc.pages.page import Page
from cchc.pages.views import (
    DocumentRow,
    ItemView,
    LinkView,
    PagesView,
    PillarView,
    Section,
    View,
)
from cchc.text.numbers import number_vi
from cchc.text.slugs import slugify

EVERYTHING = "tat-ca"  # below the address of a library: all rows on one page
Row = DocumentRow | ItemView


@dataclass(frozen=True, kw_only=True)
class ShelfView(View):
    title: str
    lede: str
    kicker: tuple[str, ...]
    rows: tuple[Row, ...]
    filters: tuple[Section, ...]
    pages: PagesView | None
    root: str  # the address of the library, where parts can be joined
    everything: str  # where all rows are, if they are not here
    aside: LinkView | None


@dataclass(frozen=True, kw_only=True)
class Part:
    """One value of one way: its place below the library, and the paths of its members."""

    way: str  # «Loại văn bản»
    name: str  # as its page is called
    label: str  # as the filter is called
    place: str  # «loai/nghi-dinh»
    members: frozenset[str]
    pillar: PillarView | None = None


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A library: what its own page says of itself, the parts', how many rows a page holds."""

    whole: Listing
    parts_title: str
    parts_description: str
    crumb: str
    template: str
    size: int
    aside: LinkView | None = None


def shelf_pages(
    desk: Desk, shelf: Shelf, rows: Mapping[str, Row], parts: Sequence[Part]
) -> Iterator[Page]:
    """Yield the library, the page of all rows where it holds not all, and every part; `rows`
    are by path, the newest first."""
    marked = _marked(rows, parts)
    whole = replace(shelf.whole, filters=_filters(desk, shelf.whole, parts))
    everything = f"{whole.address}{EVERYTHING}/" if len(marked) > shelf.size else ""
    for each in cut(marked, shelf.size):
        yield _page(desk, shelf, whole, each, everything)
    crumbs = (LinkView(shelf.crumb, desk.url(whole.address)),)
    if everything:
        count = number_vi(len(marked))
        listing = Listing(
            address=everything,
            title=f"{shelf.crumb}: tất cả",
            description=f"Toàn bộ {count} mục của thư viện, trên một trang.",
            section=whole.section,
            crumbs=crumbs,
        )
        yield _page(desk, shelf, listing, Cut(marked, 0, 0, 0))
    for part in parts:
        listing = Listing(
            address=f"{whole.address}{part.place}/",
            title=f"{shelf.parts_title}: {part.name}",
            description=shelf.parts_description.format(part.way.lower(), part.name),
            section=whole.section,
            kicker=(part.way,),
            crumbs=crumbs,
        )
        members = [row for path, row in rows.items() if path in part.members]
        for each in cut(members, shelf.size):
            yield _page(desk, shelf, listing, each)


def _marked(rows: Mapping[str, Row], parts: Sequence[Part]) -> tuple[Row, ...]:
    """Return the rows, each with the places of its parts."""
    places: dict[str, list[str]] = {path: [] for path in rows}
    for part in parts:
        for path in part.members:
            places[path].append(part.place)
    return tuple(replace(row, kept_in=" ".join(places[path])) for path, row in rows.items())


def _filters(desk: Desk, whole: Listing, parts: Sequence[Part]) -> tuple[Section, ...]:
    """Return a link to every part that has members, by way."""
    sections: dict[str, list[LinkView]] = {}
    for part in parts:
        if part.members:
            url = desk.url(f"{whole.address}{part.place}/")
            link = LinkView(part.label, url, count=len(part.members), pillar=part.pillar)
            sections.setdefault(part.way, []).append(link)
    return tuple(Section(way, slugify(way), tuple(links)) for way, links in sections.items())


def _page(desk: Desk, shelf: Shelf, listing: Listing, part: Cut[Row], everything: str = "") -> Page:
    address = address_of(listing, part.number)
    listing = replace(listing, filters=()) if part.number else listing
    aside = None if part.number or listing.crumbs else shelf.aside
    inputs = (desk, listing, part, everything if not part.number else "", aside)
    return Page(address, shelf.template, shelf_view, inputs)


def shelf_view(
    desk: Desk, listing: Listing, part: Cut[Row], everything: str, aside: LinkView | None
) -> ShelfView:
    """Return one page of a library, or of a part of it."""
    frame = listing_frame(desk, listing, part.number)
    return ShelfView(
        frame=frame,
        title=frame.title,
        lede="" if part.number else listing.description,
        kicker=listing.kicker,
        rows=part.shown,
        filters=listing.filters,
        pages=pages_of(desk, listing, part.number, part.newer, part.older),
        root=desk.url(listing.address) if listing.filters else "",
        everything=desk.url(everything) if everything else "",
        aside=aside,
    )
