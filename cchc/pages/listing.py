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
    shown = tuple(articles[:size])
    if len(articles) <= size:
        yield _page(edition, listing, shown, None, 0)
        return
    older = _number_holding(len(articles) - size, size)
    pages = PagesView(0, "", "", _url(edition, listing, older), _url(edition, listing, 1))
    yield _page(edition, listing, shown, pages, 0)
    # Those that fill no page yet are all among the newest.
    yield from numbered_pages(edition, listing, articles[len(articles) % size :], size)


def numbered_pages(
    edition: Edition, listing: Listing, articles: Sequence[Article], size: int
) -> Iterator[Page]:
    """Yield `…/trang/1/` (the oldest) and on; each holds `size` articles."""
    last = _number_holding(len(articles), size)
    newest_url = edition.desk.url(listing.address)
    listing = replace(listing, filters=())
    for number in range(1, last + 1):
        end = len(articles) - (number - 1) * size
        shown = tuple(articles[max(0, end - size) : end])
        pages = PagesView(
            number,
            newest_url,
            _url(edition, listing, number + 1) if number < last else "",
            _url(edition, listing, number - 1) if number > 1 else "",
            _url(edition, listing, 1) if number > 1 else "",
        )
        yield _page(edition, listing, shown, pages, number)


def _number_holding(place: int, size: int) -> int:
    """The page that holds the entry at `place`, counted from the oldest as 1."""
    return max(1, -(-place // size))


def _url(edition: Edition, listing: Listing, number: int) -> str:
    return edition.desk.url(f"{listing.address}trang/{number}/")


def _page(
    edition: Edition,
    listing: Listing,
    articles: tuple[Article, ...],
    pages: PagesView | None,
    number: int,
) -> Page:
    address = f"{listing.address}trang/{number}/" if number else listing.address
    inputs = (edition.desk, listing, address, articles, pages, number)
    return Page(address, "kinds/listing.html", listing_view, inputs)


def listing_view(
    desk: Desk,
    listing: Listing,
    address: str,
    articles: tuple[Article, ...],
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
        entries=tuple(card(desk, each) for each in articles),
        pages=pages,
        filters=listing.filters,
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
