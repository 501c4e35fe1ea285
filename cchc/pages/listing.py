"""Listings that do not shake: pages are numbered from the oldest.

`…/trang/1/` holds the oldest entries for ever, so a reader's saved link stays true.
The address of the listing itself shows the newest entries; a numbered page is made
when there are enough for a whole one, and then stands as it is: a new entry changes
one page. No page says how many pages there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from cchc.content.kinds import Article
from cchc.pages.cards import card
from cchc.pages.edition import Desk, Edition
from cchc.pages.page import Page
from cchc.pages.views import EntryView, Frame, LinkView, PagesView, Section, View

Listed = TypeVar("Listed")


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
    edition: Edition, listing: Listing, articles: Sequence[Article]
) -> Iterator[Page]:
    """Yield the newest page, and the numbered ones where there is more than one page of
    articles (which come newest first)."""
    for part in cut(articles, edition.per_page):
        yield _page(edition, listing, part)


def numbered_pages(
    edition: Edition, listing: Listing, articles: Sequence[Article], size: int
) -> Iterator[Page]:
    """Yield `…/trang/1/` (the oldest) and on; each holds `size` articles."""
    for part in numbered(articles, size):
        yield _page(edition, listing, part)


@dataclass(frozen=True)
class Cut(Generic[Listed]):
    """One page of a listing: its number (0 is the newest page) and those of its neighbours;
    where there is none, that is 0."""

    shown: tuple[Listed, ...]
    number: int
    newer: int
    older: int


def cut(members: Sequence[Listed], size: int) -> Iterator[Cut[Listed]]:
    """Yield the newest page, and the numbered ones where one page does not hold all members
    (which come newest first)."""
    more = len(members) > size
    older = _number_holding(len(members) - size, size) if more else 0
    yield Cut(tuple(members[:size]), 0, 0, older)
    if more:
        # Those that fill no page yet are all among the newest.
        yield from numbered(members[len(members) % size :], size)


def numbered(members: Sequence[Listed], size: int) -> Iterator[Cut[Listed]]:
    """Yield the numbered pages, the oldest first."""
    last = _number_holding(len(members), size)
    for number in range(1, last + 1):
        end = len(members) - (number - 1) * size
        shown = tuple(members[max(0, end - size) : end])
        yield Cut(shown, number, number + 1 if number < last else 0, number - 1)


def _number_holding(place: int, size: int) -> int:
    """The page that holds the entry at `place`, counted from the oldest as 1."""
    return max(1, -(-place // size))


def _page(edition: Edition, listing: Listing, part: Cut[Article]) -> Page:
    address = address_of(listing, part.number)
    listing = replace(listing, filters=()) if part.number else listing
    inputs = (edition.desk, listing, part.shown, part.number, part.newer, part.older)
    return Page(address, "kinds/listing.html", listing_view, inputs)


def address_of(listing: Listing, number: int) -> str:
    return f"{listing.address}trang/{number}/" if number else listing.address


def listing_view(
    desk: Desk,
    listing: Listing,
    articles: tuple[Article, ...],
    number: int,
    newer: int,
    older: int,
) -> ListingView:
    """Return one page of a listing; `number` 0 is the newest, and there is no numbered page
    beside it where `newer` or `older` is 0."""
    frame = listing_frame(desk, listing, number)
    return ListingView(
        frame=frame,
        title=frame.title,
        kicker=listing.kicker,
        lede="" if number else listing.description,
        entries=tuple(card(desk, each) for each in articles),
        pages=pages_of(desk, listing, number, newer, older),
        filters=listing.filters,
    )


def pages_of(desk: Desk, listing: Listing, number: int, newer: int, older: int) -> PagesView | None:
    """Return the way from one page of a listing to the others, if there are any."""
    if not number and not older:
        return None

    def url(other: int) -> str:
        return desk.url(address_of(listing, other)) if other else ""

    newest_url = desk.url(listing.address) if number else ""
    return PagesView(number, newest_url, url(newer), url(older), url(1) if number != 1 else "")


def listing_frame(desk: Desk, listing: Listing, number: int = 0) -> Frame:
    """Return the frame of one page of a listing."""
    title, crumbs, description = listing.title, listing.crumbs, listing.description
    if number:
        title += f", trang {number}"
        description += f" Trang {number}."
        crumbs = (*crumbs, LinkView(listing.crumb or listing.title, desk.url(listing.address)))
    address = address_of(listing, number)
    return desk.frame(title, description, address, section=listing.section, crumbs=crumbs)
