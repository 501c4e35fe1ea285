"""Listings that do not shake: pages are numbered from the oldest.

`…/trang/1/` holds the oldest entries for ever, so a new entry changes only the
newest page, and a reader's saved link stays true. The address of the listing
itself shows the newest entries. No page says how many pages there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc.pages.edition import Desk, Edition
from cchc.pages.page import Page
from cchc.pages.views import EntryView, Frame, LinkView, PagesView, Section, View


@dataclass(frozen=True, kw_only=True)
class ListingView(View):
    title: str
    kicker: tuple[str, ...] = ()
    lede: str = ""
    entries: tuple[EntryView, ...]
    pages: PagesView | None = None
    filters: tuple[Section, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What a listing says of itself; `section` is the kind's folder."""

    address: str
    title: str
    description: str
    section: str
    kicker: tuple[str, ...] = ()
    crumbs: tuple[LinkView, ...] = ()
    crumb: str = ""  # how the numbered pages call the page at `address`
    filters: tuple[Section, ...] = ()


def listing_pages(
    edition: Edition, listing: Listing, entries: Sequence[EntryView]
) -> Iterator[Page]:
    """Yield the newest page, and the numbered ones where there is more than one page of
    entries (which come newest first)."""
    size = edition.per_page
    shown = tuple(entries[:size])
    if len(entries) <= size:
        yield _page(edition, listing, shown, None, 0)
        return
    older = _number_holding(len(entries) - size, size)
    pages = PagesView(0, "", "", _url(edition, listing, older), _url(edition, listing, 1))
    yield _page(edition, listing, shown, pages, 0)
    yield from numbered_pages(edition, listing, entries)


def numbered_pages(
    edition: Edition, listing: Listing, entries: Sequence[EntryView]
) -> Iterator[Page]:
    """Yield `…/trang/1/` (the oldest) and on."""
    size = edition.per_page
    last = _number_holding(len(entries), size)
    newest_url = edition.desk.url(listing.address)
    for number in range(1, last + 1):
        end = len(entries) - (number - 1) * size
        shown = tuple(entries[max(0, end - size) : end])
        pages = PagesView(
            number,
            newest_url,
            _url(edition, listing, number + 1) if number < last else "",
            _url(edition, listing, number - 1) if number > 1 else "",
            _url(edition, listing, 1) if number > 1 else "",
        )
        yield _page(edition, listing, shown, pages, number)


def newest_number(count: int, size: int) -> int:
    """Return the number of the newest numbered page of a listing of `count` entries."""
    return _number_holding(count, size)


def _number_holding(place: int, size: int) -> int:
    """The page that holds the entry at `place`, counted from the oldest as 1."""
    return max(1, -(-place // size))


def _url(edition: Edition, listing: Listing, number: int) -> str:
    return edition.desk.url(f"{listing.address}trang/{number}/")


def _page(
    edition: Edition,
    listing: Listing,
    entries: tuple[EntryView, ...],
    pages: PagesView | None,
    number: int,
) -> Page:
    address = f"{listing.address}trang/{number}/" if number else listing.address
    inputs = (edition.desk, listing, address, entries, pages, number)
    return Page(address, "kinds/listing.html", listing_view, inputs)


def listing_view(
    desk: Desk,
    listing: Listing,
    address: str,
    entries: tuple[EntryView, ...],
    pages: PagesView | None,
    number: int,
) -> ListingView:
    """Return one page of a listing; `number` 0 is the newest."""
    title, crumbs, description = listing.title, listing.crumbs, listing.description
    if number:
        title += f", trang {number}"
        description += f" Trang {number}."
        crumbs = (*crumbs, LinkView(listing.crumb or listing.title, desk.url(listing.address)))
    return ListingView(
        frame=desk.frame(title, description, address, section=listing.section, crumbs=crumbs),
        title=title,
        kicker=listing.kicker,
        lede="" if number else listing.description,
        entries=entries,
        pages=pages,
        filters=() if number else listing.filters,
    )


def listing_frame(desk: Desk, listing: Listing) -> Frame:
    """Return the frame of a listing that is one page."""
    return desk.frame(
        listing.title,
        listing.description,
        listing.address,
        section=listing.section,
        crumbs=listing.crumbs,
    )
