"""What a page is, in the words of schema.org, for machines that read.

A class is named as the type, a field as the property, in our spelling: `date_published`
is told as `datePublished`. What is empty is not told.
"""

from dataclasses import dataclass

IN_FORCE, PARTLY_IN_FORCE, NOT_IN_FORCE = (
    f"https://schema.org/{name}" for name in ("InForce", "PartiallyInForce", "NotInForce")
)


@dataclass(frozen=True, kw_only=True)
class Thing:
    name: str = ""
    url: str = ""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Organization(Thing):
    alternate_name: str = ""
    founding_date: str = ""
    dissolution_date: str = ""


class GovernmentOrganization(Organization):
    pass


@dataclass(frozen=True, kw_only=True)
class CreativeWork(Thing):
    in_language: str = "vi"
    date_published: str = ""
    date_modified: str = ""
    publisher: Organization | None = None


@dataclass(frozen=True, kw_only=True)
class WebPage(CreativeWork):
    main_entity: Thing | None = None


class CollectionPage(WebPage):
    pass


class WebSite(CreativeWork):
    pass


@dataclass(frozen=True, kw_only=True)
class NewsArticle(CreativeWork):
    headline: str
    author: Organization | None = None
    credit_text: str = ""
    article_section: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, kw_only=True)
class MediaObject(CreativeWork):
    in_language: str = ""
    content_url: str
    encoding_format: str = ""


class DataDownload(MediaObject):
    pass


@dataclass(frozen=True, kw_only=True)
class Legislation(CreativeWork):
    legislation_identifier: str
    legislation_type: str
    legislation_date: str
    legislation_date_of_applicability: str = ""
    legislation_passed_by: Organization | None = None
    legislation_legal_force: str = ""
    encoding: tuple[MediaObject, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Dataset(CreativeWork):
    creator: Organization | None = None
    temporal_coverage: str = ""
    distribution: tuple[DataDownload, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DataCatalog(CreativeWork):
    dataset: tuple[Dataset, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ListItem(Thing):
    position: int
    item: str


@dataclass(frozen=True, kw_only=True)
class BreadcrumbList(Thing):
    item_list_element: tuple[ListItem, ...]


@dataclass(frozen=True)
class SharedPicture:
    """The picture that stands beside a link to a page where somebody shares it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class ForMachines:
    """What the head of a page tells machines; only where the site knows its own address."""

    about: CreativeWork
    picture: SharedPicture
