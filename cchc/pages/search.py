"""The search page: the box and its results for script, the ways to everything without."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc.content.kinds import ArticleType, ExemplarType
from cchc.pages.a_to_z import ADDRESS as A_TO_Z
from cchc.pages.a_to_z import SEARCH
from cchc.pages.a_to_z import TITLE as A_TO_Z_TITLE
from cchc.pages.data_sets import FOLDER
from cchc.pages.edition import Desk, Edition
from cchc.pages.frame import MENU
from cchc.pages.info import SectionsView
from cchc.pages.open_data import TITLE as OPEN_DATA
from cchc.pages.page import Page
from cchc.pages.views import LinkView, PillarView, Section
from cchc.text.order import sort_key
from cchc.text.slugs import slugify

SECTION = "tim-kiem"
FACETS = (
    ("loai", "Loại"),
    ("tru-cot", "Trụ cột"),
    ("nam", "Năm"),
    ("don-vi", "Cơ quan, đơn vị"),
    ("noi", "Địa bàn"),
)


@dataclass(frozen=True, kw_only=True)
class SearchView(SectionsView):
    """The search page; `pillars` are drawn beside results, which may be narrowed by `facets`
    (names in the address, titles); `names_url` leads to all titles."""

    pillars: tuple[PillarView, ...]
    facets: tuple[tuple[str, str], ...]
    names_url: str


def search_page(edition: Edition) -> Page:
    inputs = (edition.desk, tuple(_sections(edition)))
    return Page(f"/{SECTION}/", "kinds/search.html", search_view, inputs)


def search_view(desk: Desk, sections: tuple[Section, ...]) -> SearchView:
    """Return the search page."""
    lede = "Tìm trong mọi tin bài, văn bản, thủ tục, số liệu. Gõ không dấu, gõ số ký hiệu đều được."
    return SearchView(
        frame=desk.frame(SEARCH, lede, f"/{SECTION}/", section=SECTION),
        title=SEARCH,
        lede=lede,
        sections=sections,
        pillars=desk.pillars,
        facets=FACETS,
        names_url=desk.url(A_TO_Z),
    )


def _sections(edition: Edition) -> Iterator[Section]:
    """Yield the ways, those that most people ask for first; where there is one to choose there
    is nothing to choose. No count stands beside a link, for it would change with every article."""
    yield Section("Theo tên", "theo-ten", (LinkView(A_TO_Z_TITLE, edition.desk.url(A_TO_Z)),))
    yield from (each for each in _choices(edition) if len(each.links) > 1)


def _choices(edition: Edition) -> Iterator[Section]:
    desk = edition.desk
    pillars = tuple(LinkView(each.short, each.url, pillar=each) for each in desk.pillars)
    yield Section("Theo trụ cột", "theo-tru-cot", pillars)
    yield Section("Tin bài theo chủ đề", "theo-chu-de", tuple(_topics(edition)))
    documents = sorted({each.document_type for each in edition.catalog.documents}, key=sort_key)
    yield _by_type(edition, "Văn bản", "van-ban", documents)
    yield Section(
        "Văn bản theo cơ quan ban hành", "theo-co-quan-ban-hanh", tuple(_issuers(edition))
    )
    yield from _years(edition)
    yield from _types(edition)
    kinds = [LinkView(text, desk.url(f"/{folder}/")) for text, folder in MENU]
    kinds.append(LinkView(OPEN_DATA, desk.url(FOLDER)))
    yield Section("Theo loại nội dung", "theo-loai-noi-dung", tuple(kinds))


def _years(edition: Edition) -> Iterator[Section]:
    catalog, desk = edition.catalog, edition.desk
    posted = {each.posted.day.year for each in catalog.articles}
    issued = {each.issued.year for each in catalog.documents}
    for title, folder, years in (("Tin bài", "tin-tuc", posted), ("Văn bản", "van-ban", issued)):
        places = {year: f"/{folder}/nam/{year}/" for year in sorted(years, reverse=True)}
        links = tuple(LinkView(str(year), desk.url(place)) for year, place in places.items())
        yield Section(f"{title} theo năm", f"{folder}-theo-nam", links)


def _types(edition: Edition) -> Iterator[Section]:
    articles = {each.article_type for each in edition.catalog.articles}
    exemplars = {each.exemplar_type for each in edition.catalog.exemplars}
    yield _by_type(edition, "Tin bài", "tin-tuc", [t for t in ArticleType if t in articles])
    yield _by_type(edition, "Điển hình", "mo-hinh", [t for t in ExemplarType if t in exemplars])


def _by_type(edition: Edition, title: str, folder: str, types: Iterable[str]) -> Section:
    places = {name: f"/{folder}/loai/{slugify(name)}/" for name in types}
    links = (LinkView(n[0].upper() + n[1:], edition.desk.url(p)) for n, p in places.items())
    return Section(f"{title} theo loại", f"{folder}-theo-loai", tuple(links))


def _issuers(edition: Edition) -> Iterator[LinkView]:
    desk = edition.desk
    issuers = {each.issuer for each in edition.catalog.documents}
    found = [each for each in desk.registries.agencies if issuers & {each.title, each.short}]
    for agency in sorted(found, key=lambda each: sort_key(each.title)):
        yield LinkView(agency.title, desk.url(f"/van-ban/co-quan/{agency.code}/"))


def _topics(edition: Edition) -> Iterator[LinkView]:
    by_topic = edition.catalog.articles_by_topic
    for topic in edition.desk.registries.topics:
        if by_topic.get(topic.title):
            yield LinkView(topic.title, edition.desk.url(f"/tin-tuc/chu-de/{topic.code}/"))
