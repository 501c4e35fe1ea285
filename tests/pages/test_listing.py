"""Listings are numbered from the oldest, so a saved link stays true."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cchc.content.catalog import Catalog
from cchc.content.kinds import Article
from cchc.content.markdown import EMPTY
from cchc.identity import Identity
from cchc.pages.edition import Edition, edition_of
from cchc.pages.frame import Assets
from cchc.pages.listing import Listing, ListingView, listing_pages, numbered_pages
from cchc.text.dates import Moment

COUNTS, SIZES = st.integers(0, 60), st.integers(1, 9)
LISTING = Listing(address="/tin-tuc/", title="Tin", description="Tin mới.", section="tin-tuc")


def edition(size: int) -> Edition:
    return edition_of(
        Catalog(Path(), (), (), {}, ()),
        Identity(name="Thử", locality="thu"),
        date(2026, 11, 22),
        siteurl="",
        root="/",
        assets=Assets("a.css", "b.css"),
        per_page=size,
    )


def articles(count: int) -> list[Article]:
    """Articles named by their age, the newest (the greatest number) first."""
    return [
        Article(
            title=str(number), path=f"tin-tuc/{number}.md", slug=str(number), body=EMPTY,
            posted=Moment(date(2026, 1, 1)), pillars=("Thể chế",), author="",
        )
        for number in range(count, 0, -1)
    ]  # fmt: skip


def pages(count: int, size: int) -> dict[str, ListingView]:
    made = listing_pages(edition(size), LISTING, articles(count))
    return {page.address: page.view for page in made}


def shown(view: ListingView) -> list[int]:
    return [int(entry.title) for entry in view.entries]


def numbered(count: int, size: int) -> list[list[int]]:
    made = numbered_pages(edition(size), LISTING, articles(count), size)
    return [shown(page.view) for page in made]


@given(COUNTS, SIZES)
def test_every_entry_is_on_exactly_one_numbered_page(count, size):
    on_pages = [each for page in numbered(count, size) for each in page]

    assert sorted(on_pages) == list(range(1, count + 1))


@given(COUNTS, SIZES)
def test_page_one_holds_the_oldest(count, size):
    assert sorted(numbered(count, size)[0]) == list(range(1, min(size, count) + 1))


@given(COUNTS, SIZES)
def test_no_page_but_the_last_is_short(count, size):
    assert {len(page) for page in numbered(count, size)[:-1]} <= {size}


@given(COUNTS, SIZES)
def test_the_listing_itself_shows_the_newest(count, size):
    newest = shown(pages(count, size)["/tin-tuc/"])

    assert newest == list(range(count, max(0, count - size), -1))


@given(COUNTS, SIZES)
def test_a_numbered_page_below_a_listing_is_whole(count, size):
    listed = pages(count, size)
    del listed["/tin-tuc/"]

    assert {len(view.entries) for view in listed.values()} <= {size}


@given(COUNTS, SIZES)
def test_every_entry_can_be_reached_from_the_newest_page(count, size):
    on_pages = {each for view in pages(count, size).values() for each in shown(view)}

    assert on_pages == set(range(1, count + 1))


@given(COUNTS, SIZES)
def test_a_new_entry_changes_no_page_but_the_newest(count, size):
    before, after = pages(count, size), pages(count + 1, size)
    changed = {address for address, view in before.items() if after[address] != view}

    # The last whole page changes when there is a newer one for it to lead to.
    last = f"/tin-tuc/trang/{count // size}/"
    assert changed <= ({"/tin-tuc/", last} if len(after) > len(before) else {"/tin-tuc/"})


@given(COUNTS, SIZES)
def test_links_of_the_pager_lead_to_pages_that_are_there(count, size):
    made = pages(count, size)
    links = {
        link
        for view in made.values()
        if (pager := view.pages)
        for link in (pager.newest_url, pager.newer_url, pager.older_url, pager.oldest_url)
    }

    assert links - {""} <= set(made)


@given(COUNTS, SIZES)
def test_older_of_the_newest_page_leads_on_without_a_gap(count, size):
    made = pages(count, size)
    first = made["/tin-tuc/"]
    if first.pages:
        older = shown(made[first.pages.older_url])

        assert min(shown(first)) - 1 in older


def test_few_entries_need_no_numbered_page():
    assert list(pages(3, 3)) == ["/tin-tuc/"]


def test_no_page_says_how_many_there_are():
    before, after = pages(40, 5), pages(45, 5)

    assert before["/tin-tuc/trang/3/"] == after["/tin-tuc/trang/3/"]


def test_titles_and_descriptions_of_the_pages_differ():
    views = list(pages(45, 5).values())

    assert len({view.frame.title for view in views}) == len(views)
    assert len({view.frame.description for view in views}) == len(views)
