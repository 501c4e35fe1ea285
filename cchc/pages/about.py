"""What pages are about, in the words of schema.org: news, law, numbers, authorities."""

from collections.abc import Iterable, Sequence
from mimetypes import guess_type

from cchc.content.kinds import Article, Document, Indicator
from cchc.content.rows import Agency, Observation
from cchc.pages.data_sets import DataSet, address_of_series
from cchc.pages.edition import Desk
from cchc.pages.effect import Kinship, force_of
from cchc.pages.things import (
    DataCatalog,
    DataDownload,
    Dataset,
    GovernmentOrganization,
    Legislation,
    MediaObject,
    NewsArticle,
    Organization,
    WebPage,
    WebSite,
)

_CSV, _JSON = "text/csv", "application/json"


def website(desk: Desk) -> WebSite:
    name = f"{desk.site.name} {desk.site.place}".strip()
    return WebSite(name=name, publisher=desk.publisher)


def news_article(desk: Desk, article: Article) -> NewsArticle:
    """Whether an author is a person nobody wrote down, so the name is told as it is printed."""
    published = article.posted.iso()
    changed = article.updated.isoformat() if article.updated else ""
    return NewsArticle(
        headline=article.title,
        date_published=published,
        # A day is before the moments in it, as text and in truth.
        date_modified=max(published, changed),
        author=Organization(name=article.unit) if article.unit else desk.publisher,
        credit_text=article.author,
        article_section=tuple(each.title for each in desk.pillars_named(article.pillars)),
        publisher=desk.publisher,
    )


def legislation(desk: Desk, document: Document, kin: Sequence[Kinship]) -> Legislation:
    return Legislation(
        name=f"{document.document_type} {document.number}: {document.title}",
        legislation_identifier=document.number,
        legislation_type=document.document_type,
        legislation_date=document.issued.isoformat(),
        legislation_date_of_applicability=(
            document.effective.isoformat() if document.effective else ""
        ),
        legislation_passed_by=GovernmentOrganization(name=document.issuer),
        legislation_legal_force=force_of(document, kin, desk.today),
        encoding=tuple(_attached(desk, path) for path in document.attachments),
    )


def _attached(desk: Desk, path: str) -> MediaObject:
    kind, _ = guess_type(path, strict=True)
    return MediaObject(content_url=desk.whole_file_url(path), encoding_format=kind or "")


def dataset_of(desk: Desk, indicator: Indicator, rows: Sequence[Observation]) -> Dataset | WebPage:
    """Return what the page of an index is: without numbers, it only tells of them."""
    if not rows:
        return WebPage(publisher=desk.publisher)
    years = sorted(row.year for row in rows)
    return Dataset(
        name=f"{indicator.title}: {indicator.full_name}",
        creator=_maker(indicator.publisher),
        temporal_coverage=f"{years[0]}/{years[-1]}",
        distribution=_downloads(desk, address_of_series(indicator)),
        date_modified=indicator.updated.isoformat() if indicator.updated else "",
    )


def catalog_of(desk: Desk, sets: Iterable[DataSet]) -> DataCatalog:
    return DataCatalog(
        publisher=desk.publisher,
        dataset=tuple(
            Dataset(
                name=each.title,
                description=each.description,
                creator=_maker(each.publisher) or desk.publisher,
                distribution=_downloads(desk, each.address),
            )
            for each in sets
        ),
    )


def _maker(name: str) -> Organization | None:
    return Organization(name=name) if name else None


def _downloads(desk: Desk, address: str) -> tuple[DataDownload, ...]:
    kinds = (("csv", _CSV), ("json", _JSON))
    return tuple(
        DataDownload(content_url=desk.whole_url(f"{address}.{suffix}"), encoding_format=kind)
        for suffix, kind in kinds
    )


def authority(desk: Desk, agency: Agency) -> WebPage:
    """Return what the page of an agency is; a group of agencies is none."""
    if agency.is_group:
        return WebPage(publisher=desk.publisher)
    it = GovernmentOrganization(
        name=agency.title,
        alternate_name=agency.short,
        founding_date=agency.valid_from.isoformat() if agency.valid_from else "",
        dissolution_date=agency.valid_to.isoformat() if agency.valid_to else "",
        url=agency.website,
    )
    return WebPage(publisher=desk.publisher, main_entity=it)
