"""Listings that do not shake: pages are numbered from the oldest.

`…/trang/1/` holds the oldest entries for ever, so a reader's saved link stays true.
The address of the listing itself shows the newest entries; a numbered page is made
when there are enough for a whole one, and then stands as it is: a new entry changes
one page. No page says how many pages there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc.content.kinds import Article
from cchc.pages.cards import card
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
    edition: Edition, listing: Listing, articles: Sequence[Article]
) -> Iterator[Page]:
    """Yield the newest page, and the numbered ones where there is more than one page of
    articles (which come newest first)."""
    size = edition.per_page
    more = len(articles) > size
    older = _number_holding(len(articles) - size, size) if more else 0
    yield _page(edition, listing, tuple(articles[:size]), 0, 0, older)
    if more:
        # Those that fill no page yet are all among the newest.
        yield from numbered_pages(edition, listing, articles[len(articles) % size :], size)


def numbered_pages(
    edition: Edition, listing: Listing, articles: Sequence[Article], size: int
) -> Iterator[Page]:
    """Yield `…/trang/1/` (the oldest) and on; each holds `size` articles."""
    last = _number_holding(len(articles), size)
    listing = replace(listing, filters=())
    for number in range(1, last + 1):
        end = len(articles) - (number - 1) * size
        shown = tuple(articles[max(0, end - size) : end])
        newer = number + 1 if number < last else 0
        yield _page(edition, listing, shown, number, newer, number - 1)


def _number_holding(place: int, size: int) -> int:
    """The page that holds the entry at `place`, counted from the oldest as 1."""
    return max(1, -(-place // size))


def _page(
    edition: Edition,
    listing: Listing,
    articles: tuple[Article, ...],
    number: int,
    newer: int,
    older: int,
) -> Page:
    address = _address(listing, number)
    inputs = (edition.desk, listing, articles, number, newer, older)
    return Page(address, "kinds/listing.html", listing_view, inputs)


def _address(listing: Listing, number: int) -> str:
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
    title, crumbs, description = listing.title, listing.crumbs, listing.description
    if number:
        title += f", trang {number}"
        description += f" Trang {number}."
        crumbs = (*crumbs, LinkView(listing.crumb or listing.title, desk.url(listing.address)))
    address = _address(listing, number)
    return ListingView(
        frame=desk.frame(title, description, address, section=listing.section, crumbs=crumbs),
        title=title,
        kicker=listing.kicker,
        lede="" if number else listing.description,
        entries=tuple(card(desk, each) for each in articles),
        pages=_pages(desk, listing, number, newer, older) if number or older else None,
        filters=listing.filters,
    )


def _pages(desk: Desk, listing: Listing, number: int, newer: int, older: int) -> PagesView:
    def url(other: int) -> str:
        return desk.url(_address(listing, other)) if other else ""

    newest_url = desk.url(listing.address) if number else ""
    return PagesView(number, newest_url, url(newer), url(older), url(1) if number != 1 else "")


def listing_frame(desk: Desk, listing: Listing) -> Frame:
    """Return the frame of a listing that is one page."""
    return desk.frame(
        listing.title,
        listing.description,
        listing.address,
        section=listing.section,
        crumbs=listing.crumbs,
    )
