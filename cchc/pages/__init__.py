"""What the site shows: a list of pages, each a pure function of template and view."""

from collections.abc import Iterator

from cchc.pages.a_to_z import a_to_z_pages
from cchc.pages.agencies import agency_pages
from cchc.pages.articles import article_pages
from cchc.pages.coverage import coverage_pages
from cchc.pages.documents import document_pages
from cchc.pages.edition import Edition
from cchc.pages.exemplars import exemplar_pages
from cchc.pages.feeds import feed_pages
from cchc.pages.for_servers import files_for_servers
from cchc.pages.guides import guide_pages
from cchc.pages.home import home_page
from cchc.pages.indicators import indicator_pages
from cchc.pages.info import info_pages, moved_pages, not_found_page, withdrawn_pages
from cchc.pages.open_data import open_data_pages
from cchc.pages.page import File, Page
from cchc.pages.picture_files import content_files
from cchc.pages.pillars import pillar_pages
from cchc.pages.plans import plan_pages
from cchc.pages.search import search_page
from cchc.pages.share_pages import share_pages
from cchc.pages.site_map import site_map_page
from cchc.pages.sitemap import sitemap_pages


def all_pages(edition: Edition) -> Iterator[Page | File]:
    """Yield the whole site: what people read, what machines read, what is copied."""
    parts = list(_parts(edition))
    parts += open_data_pages(edition, parts)
    yield from parts
    yield from feed_pages(edition)
    yield from share_pages(edition)
    yield from files_for_servers(edition)
    yield from sitemap_pages(edition, [each for each in parts if isinstance(each, Page)])
    yield from content_files(edition)


def _parts(edition: Edition) -> Iterator[Page | File]:
    """Yield the table of contents of this package."""
    yield home_page(edition)
    yield from article_pages(edition)
    yield from pillar_pages(edition)
    yield from plan_pages(edition)
    yield from coverage_pages(edition)
    yield from document_pages(edition)
    yield from exemplar_pages(edition)
    yield from indicator_pages(edition)
    yield from guide_pages(edition)
    yield from agency_pages(edition)
    yield from info_pages(edition)
    yield from withdrawn_pages(edition)
    yield from moved_pages(edition)
    yield site_map_page(edition)
    yield search_page(edition)
    yield from a_to_z_pages(edition)
    yield not_found_page(edition)
