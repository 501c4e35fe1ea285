"""What pages are about, in the words of schema.org: news, law, numbers, authorities."""

from collections.abc import Iterable, Sequence
from datetime import date

from cchc.content.kinds import Article, Document, Indicator
from cchc.content.rows import Agency, Observation
from cchc.pages.data_sets import DataSet, address_of_series
from cchc.pages.edition import Desk
from cchc.pages.effect import Kinship, force_of
from cchc.pages.things import Thing, creative_work, thing

_CSV, _JSON = "text/csv", "application/json"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_FORMATS = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "csv": _CSV,
    "zip": "application/zip",
}


def website(desk: Desk) -> Thing:
    name = f"{desk.site.name} {desk.site.place}".strip()
    return creative_work("WebSite", name=name, publisher=desk.publisher)


def news_article(desk: Desk, article: Article) -> Thing:
    """Whether an author is a person nobody wrote down, so the name is told as it is printed."""
    published = article.posted.iso()
    unit = thing("Organization", name=article.unit) if article.unit else desk.publisher
    return creative_work(
        "NewsArticle",
        headline=article.title,
        datePublished=published,
        # A day is before the moments in it, as text and in truth.
        dateModified=max(published, _iso(article.updated)),
        author=unit,
        creditText=article.author,
        articleSection=tuple(each.title for each in desk.pillars_named(article.pillars)),
        publisher=desk.publisher,
    )


def legislation(desk: Desk, document: Document, kin: Sequence[Kinship]) -> Thing:
    return creative_work(
        "Legislation",
        name=f"{document.document_type} {document.number}: {document.title}",
        legislationIdentifier=document.number,
        legislationType=document.document_type,
        legislationDate=_iso(document.issued),
        legislationDateOfApplicability=_iso(document.effective),
        legislationPassedBy=thing("GovernmentOrganization", name=document.issuer),
        legislationLegalForce=force_of(document, kin, desk.today),
        encoding=tuple(_attached(desk, path) for path in document.attachments),
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _attached(desk: Desk, path: str) -> Thing:
    kind = _FORMATS.get(path.rpartition(".")[2].lower(), "")
    return thing("MediaObject", contentUrl=desk.whole_file_url(path), encodingFormat=kind)


def dataset_of(desk: Desk, indicator: Indicator, rows: Sequence[Observation]) -> Thing:
    """Return what the page of an index is: without numbers, it only tells of them."""
    if not rows:
        return creative_work("WebPage", publisher=desk.publisher)
    years = sorted(row.year for row in rows)
    return creative_work(
        "Dataset",
        name=f"{indicator.title}: {indicator.full_name}",
        creator=_maker(indicator.publisher),
        temporalCoverage=f"{years[0]}/{years[-1]}",
        distribution=_downloads(desk, address_of_series(indicator)),
        dateModified=_iso(indicator.updated),
    )


def catalog_of(desk: Desk, sets: Iterable[DataSet]) -> Thing:
    datasets = tuple(
        creative_work(
            "Dataset",
            name=each.title,
            description=each.description,
            creator=_maker(each.publisher) or desk.publisher,
            distribution=_downloads(desk, each.address),
        )
        for each in sets
    )
    return creative_work("DataCatalog", publisher=desk.publisher, dataset=datasets)


def _maker(name: str) -> Thing | None:
    return thing("Organization", name=name) if name else None


def _downloads(desk: Desk, address: str) -> tuple[Thing, ...]:
    kinds = (("csv", _CSV), ("json", _JSON))
    return tuple(
        thing("DataDownload", contentUrl=desk.whole_url(f"{address}.{suffix}"), encodingFormat=kind)
        for suffix, kind in kinds
    )


def authority(desk: Desk, agency: Agency) -> Thing:
    """Return what the page of an agency is; a group of agencies is none."""
    page = creative_work("WebPage", publisher=desk.publisher)
    if agency.is_group:
        return page
    it = thing(
        "GovernmentOrganization",
        name=agency.title,
        alternateName=agency.short,
        foundingDate=_iso(agency.valid_from),
        dissolutionDate=_iso(agency.valid_to),
        url=agency.website,
    )
    return page.including(mainEntity=it)
