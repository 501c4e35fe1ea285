"""Open data: every table of the site to download, with what its columns mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.kinds import Document, Indicator
from cchc.content.rows import Agency, Locality, Observation, OutsideLink, Row, Topic
from cchc.pages.about import catalog_of
from cchc.pages.data_sets import (
    FOLDER,
    Column,
    DataSet,
    address_of_series,
    columns_of,
    csv_text,
    json_text,
    package_text,
)
from cchc.pages.edition import Desk, Edition
from cchc.pages.page import File, Page
from cchc.pages.share import told_as
from cchc.pages.views import FactView, LinkView, View
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi

TITLE = "Dữ liệu mở"
PACKAGE = f"{FOLDER}datapackage.json"
_TERMS_PAGE = "quyen-rieng-tu-va-ban-quyen"  # the information page that tells of reuse
_DOCUMENT_FIELDS = (
    "number", "document_type", "title", "issuer", "issued", "effective", "expired", "signatory",
    "pillars", "replaces", "amends", "supplements", "corrects", "repeals", "legal_basis", "guides",
    "summary", "updated", "attachments",
)  # fmt: skip
_PAGE_COLUMN = Column(
    "address", "trang", "Trang", "string", "", "Địa chỉ trang của văn bản ở đây.", local=True
)
# Authors are left out: names of people are no table to pass on.
_REGISTRIES: tuple[tuple[str, str, str, type[Row]], ...] = (
    (
        "co-quan",
        "Danh bạ cơ quan",
        "Cơ quan, đơn vị có tên trên trang, ngày mang tên và nơi kế thừa.",
        Agency,
    ),
    (
        "dia-phuong",
        "Danh bạ địa phương",
        "Địa phương có tên trên trang, ngày mang tên và nơi tiếp nối sau sắp xếp.",
        Locality,
    ),
    ("chu-de", "Chủ đề", "Những chủ đề mà tin, bài được xếp vào.", Topic),
    (
        "lien-ket",
        "Liên kết ngoài",
        "Hệ thống, trang của nơi khác mà chân trang dẫn tới.",
        OutsideLink,
    ),
)
_TYPES = {
    "integer": "số nguyên",
    "number": "số",
    "date": "ngày, viết năm-tháng-ngày",
    "array": "danh sách",
    "string": "chữ",
}


@dataclass(frozen=True)
class DataGroup:
    """Tables of the same columns."""

    id: str
    title: str
    sets: tuple[DataSet, ...]


@dataclass(frozen=True)
class DataSetView:
    """A table to download."""

    title: str
    description: str
    meta: str
    downloads: tuple[LinkView, ...]
    page_url: str
    publisher: str
    sources: LinkView | None


@dataclass(frozen=True)
class GroupView:
    id: str
    title: str
    sets: tuple[DataSetView, ...]
    columns: tuple[FactView, ...]


@dataclass(frozen=True, kw_only=True)
class OpenDataView(View):
    title: str
    lede: str
    terms: str
    terms_link: LinkView | None
    groups: tuple[GroupView, ...]
    plans: tuple[DataSetView, ...]
    package_url: str


def open_data_pages(edition: Edition, others: Iterable[Page | File]) -> Iterator[Page]:
    """Yield the page that lists all tables, and the tables; those of plans, which lie at the
    plans' addresses, are found among the `others`."""
    groups = tuple(_groups(edition))
    sets = tuple(data for group in groups for data in group.sets)
    for data in sets:
        yield Page(f"{data.address}.csv", "", csv_text, (data,))
        yield Page(f"{data.address}.json", "", json_text, (data,))
    desk = edition.desk
    name = f"{desk.site.name} {desk.site.place}".strip()
    yield Page(PACKAGE, "", package_text, (f"{TITLE}: {name}", desk.data_terms, sets))
    about = [page for page in edition.catalog.info_pages if page.slug == _TERMS_PAGE]
    link = LinkView(about[0].title, desk.entry_url(about[0])) if about else None
    inputs = (desk, groups, link, tuple(_of_plans(edition, others)))
    yield Page(FOLDER, "kinds/open_data.html", open_data_view, inputs)


def _groups(edition: Edition) -> Iterator[DataGroup]:
    series = tuple(_series(edition))
    if series:
        yield DataGroup("chi-so", "Số liệu các chỉ số", series)
    if edition.catalog.documents:
        yield DataGroup("van-ban", "Văn bản", (_documents(edition),))
    for data in _registries(edition):
        yield DataGroup(data.name.removeprefix("danh-ba-"), data.title, (data,))


def _series(edition: Edition) -> Iterator[DataSet]:
    for indicator in edition.catalog.indicators:
        rows = edition.catalog.series(indicator)
        if rows:
            yield _series_of(edition.desk, indicator, rows)


def _series_of(desk: Desk, indicator: Indicator, rows: tuple[Observation, ...]) -> DataSet:
    by_year = sorted(rows, key=lambda row: (row.year, row.locality))
    return DataSet(
        address=address_of_series(indicator),
        title=f"{indicator.title}: {indicator.full_name}",
        description=indicator.summary,
        terms=desk.data_terms,
        sources=indicator.sources,
        updated=indicator.updated or indicator.as_of,
        columns=columns_of(Observation),
        records=tuple(by_year),
        base=_base(desk),
        page=indicator.address,
        publisher=indicator.publisher,
    )


def _documents(edition: Edition) -> DataSet:
    columns = columns_of(Document, _DOCUMENT_FIELDS, local=("attachments",))
    return DataSet(
        address=f"{FOLDER}van-ban",
        title="Văn bản có trang ở đây",
        description="Số ký hiệu, trích yếu, ngày, quan hệ với văn bản khác.",
        terms=edition.desk.data_terms,
        sources=(),
        updated=None,
        columns=(*columns, _PAGE_COLUMN),
        records=edition.catalog.documents,
        base=_base(edition.desk),
    )


def _registries(edition: Edition) -> Iterator[DataSet]:
    known = edition.desk.registries
    tables = (known.agencies, known.localities, known.topics, known.outside_links)
    for (name, title, description, kind), rows in zip(_REGISTRIES, tables, strict=True):
        if rows:
            yield DataSet(
                f"{FOLDER}danh-ba/{name}", title, description, edition.desk.data_terms,
                (), None, columns_of(kind), rows, _base(edition.desk),
            )  # fmt: skip


def _base(desk: Desk) -> str:
    """What stands before addresses of this site: all of it where it is known."""
    return desk.siteurl or desk.root


def _of_plans(edition: Edition, others: Iterable[Page | File]) -> Iterator[DataSetView]:
    """Yield, for each plan, the tables that lie at its address."""
    files: dict[str, list[LinkView]] = {}
    for path in sorted(each.path for each in others if each.path.endswith((".csv", ".json"))):
        folder, _, name = path.rpartition("/")
        link = LinkView(name.rpartition(".")[2].upper(), edition.desk.url(path))
        files.setdefault(f"/{folder}/", []).append(link)
    for plan in edition.catalog.plans:
        if plan.address in files:
            yield DataSetView(
                title=plan.title,
                description="Từng nhiệm vụ: cơ quan chủ trì, thời hạn, tình trạng.",
                meta=f"{plan.number}, {day_vi(plan.issued)}",
                downloads=tuple(files[plan.address]),
                page_url=edition.desk.entry_url(plan),
                publisher="",
                sources=None,
            )


def open_data_view(
    desk: Desk,
    groups: tuple[DataGroup, ...],
    terms_link: LinkView | None,
    plans: tuple[DataSetView, ...],
) -> OpenDataView:
    """Return the page that lists all tables."""
    lede = "Mọi bảng số liệu và danh bạ của trang, tải về để xem, đối chiếu, tính lại."
    sets = (data for group in groups for data in group.sets)
    return OpenDataView(
        frame=told_as(desk.frame(TITLE, lede, FOLDER), catalog_of(desk, sets)),
        title=TITLE,
        lede=lede,
        terms=desk.data_terms,
        terms_link=terms_link,
        groups=tuple(_group_view(desk, group) for group in groups),
        plans=plans,
        package_url=desk.url(PACKAGE),
    )


def _group_view(desk: Desk, group: DataGroup) -> GroupView:
    sets = tuple(_set_view(desk, data) for data in group.sets)
    columns = tuple(map(_column_view, group.sets[0].columns))
    return GroupView(group.id, group.title, sets, columns)


def _set_view(desk: Desk, data: DataSet) -> DataSetView:
    changed = f", cập nhật {day_vi(data.updated)}" if data.updated else ""
    return DataSetView(
        title=data.title,
        description=data.description,
        meta=f"{number_vi(len(data.records))} dòng{changed}",
        downloads=(
            LinkView("CSV", desk.url(f"{data.address}.csv")),
            LinkView("JSON", desk.url(f"{data.address}.json")),
        ),
        page_url=desk.url(data.page) if data.page else "",
        publisher=data.publisher,
        sources=_sources(desk, data) if data.sources else None,
    )


def _sources(desk: Desk, data: DataSet) -> LinkView:
    """All sources stand on the page of the table, and in its JSON."""
    return LinkView(f"{len(data.sources)} nguồn đã dùng", desk.url(f"{data.page}#nguon"))


def _column_view(column: Column) -> FactView:
    kind = f"{_TYPES[column.type]} ({column.unit})" if column.unit else _TYPES[column.type]
    text = Markup("{} Kiểu: {}. Trong JSON: <code>{}</code>")
    return FactView(column.title, text.format(column.description, kind, column.name))
