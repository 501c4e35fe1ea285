"""The library of documents: all of them, its parts, and what texts cite and it lacks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from cchc.content.kinds import Document, Entry
from cchc.pages.edition import Desk, Edition
from cchc.pages.effect import NO_DAY, Kinship, Standing, kin_of, sign_of, standing, status_text
from cchc.pages.listing import Listing
from cchc.pages.page import Page
from cchc.pages.shelf import Part, Shelf, shelf_pages
from cchc.pages.views import DocumentRow, LinkView, View
from cchc.text.dates import day_vi
from cchc.text.order import sort_key
from cchc.text.slugs import slugify
from cchc.text.symbols import is_symbol, parse_symbol, type_of

SECTION = "van-ban"
TITLE = "Văn bản"
MISSING = f"/{SECTION}/duoc-trich-dan/"  # what is cited and not here
MISSING_TITLE = "Những văn bản được nhắc đến mà trang chưa có"
SHELVED = 50  # rows on a page of the library
LACKED = 200  # of those, the documents that are listed: the most cited ones
# Where the originals are; each is named only where the registry of links has it.
_ORIGINALS = ("https://vanban.chinhphu.vn", "https://congbao.chinhphu.vn")


@dataclass(frozen=True)
class Missing:
    """An entry, and the documents it cites that the site does not have."""

    citing: Entry
    symbols: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MissingView(View):
    """`citing` are entries; the note of each names what it cites."""

    title: str
    lede: str
    originals: tuple[LinkView, ...]
    citing: tuple[LinkView, ...]


def library_pages(edition: Edition) -> Iterator[Page]:
    """Yield the library, and the list of what it lacks."""
    missing = _missing(edition)
    yield from _library(edition, lacking=bool(missing))
    if missing:
        yield Page(MISSING, "kinds/missing_documents.html", missing_view, (edition.desk, missing))


def document_row(edition: Edition, document: Document) -> DocumentRow:
    """Return a document as a row of a list."""
    return _row(edition.desk, document, kin_of(edition, document))


def _row(desk: Desk, document: Document, kin: Sequence[Kinship]) -> DocumentRow:
    agency = desk.registries.agency(document.issuer, document.issued)
    status = status_text(document, kin, desk.today)
    return DocumentRow(
        symbol=document.number,
        url=desk.entry_url(document),
        title=f"{document.document_type}: {document.title}",
        issuer=agency.title if agency else document.issuer,
        issued_text=day_vi(document.issued),
        # What is not known is said on the page of the document.
        status_text=status if status != NO_DAY else "",
        status_sign=sign_of(document, kin, desk.today),
    )


def _library(edition: Edition, *, lacking: bool) -> Iterator[Page]:
    """Yield the library: all, by type, status, pillar, issuer and year."""
    desk = edition.desk
    kin = {each.path: kin_of(edition, each) for each in edition.catalog.documents}
    shelf = Shelf(
        whole=Listing(
            address=f"/{SECTION}/",
            title=TITLE,
            description="Thư viện văn bản về cải cách hành chính, mới nhất ở trên.",
            section=SECTION,
        ),
        parts_title=TITLE,
        parts_description="Văn bản trên trang này, {}: {}.",
        crumb=TITLE,
        template="kinds/documents.html",
        size=SHELVED,
        aside=LinkView(MISSING_TITLE, desk.url(MISSING)) if lacking else None,
    )
    rows = {each.path: _row(desk, each, kin[each.path]) for each in edition.catalog.documents}
    yield from shelf_pages(desk, shelf, rows, list(_parts(edition, kin)))


def _parts(edition: Edition, kin: Mapping[str, Sequence[Kinship]]) -> Iterator[Part]:
    """Yield every way to narrow the library. A status has its page even while no document is
    so: days pass, and an address stays."""
    documents = edition.catalog.documents
    for name in sorted({each.document_type for each in documents}, key=sort_key):
        members = _paths(each for each in documents if each.document_type == name)
        place = f"loai/{slugify(name)}"
        yield Part(way="Loại văn bản", name=name, label=name, place=place, members=members)
    today = edition.desk.today
    stands = {each.path: standing(each, kin[each.path], today) for each in documents}
    for state in Standing if documents else ():
        members = _paths(each for each in documents if stands[each.path] is state)
        label, place = state.value.capitalize(), f"hieu-luc/{slugify(state.value)}"
        yield Part(way="Hiệu lực", name=state.value, label=label, place=place, members=members)
    yield from _by_pillar(edition)
    yield from _by_issuer(edition)
    for year in sorted({each.issued.year for each in documents}, reverse=True):
        members = _paths(each for each in documents if each.issued.year == year)
        name, place = f"năm {year}", f"nam/{year}"
        yield Part(way="Năm ban hành", name=name, label=str(year), place=place, members=members)


def _by_pillar(edition: Edition) -> Iterator[Part]:
    for pillar, view in zip(edition.catalog.pillars, edition.desk.pillars, strict=True):
        names = {pillar.title, pillar.short}
        if members := _paths(d for d in edition.catalog.documents if names & set(d.pillars)):
            yield Part(
                way="Trụ cột", name=pillar.short, label=pillar.short,
                place=f"tru-cot/{pillar.slug}", members=members, pillar=view,
            )  # fmt: skip


def _by_issuer(edition: Edition) -> Iterator[Part]:
    registries = edition.catalog.registries
    issued: dict[str, list[Document]] = {}
    for each in edition.catalog.documents:
        if agency := registries.agency(each.issuer, each.issued):
            issued.setdefault(agency.code, []).append(each)
    for agency in registries.agencies:
        if members := _paths(issued.get(agency.code, ())):
            yield Part(
                way="Cơ quan ban hành", name=agency.title, label=agency.title,
                place=f"co-quan/{agency.code}", members=members,
            )  # fmt: skip


def _paths(documents: Iterable[Document]) -> frozenset[str]:
    return frozenset(each.path for each in documents)


def _missing(edition: Edition) -> tuple[Missing, ...]:
    """What entries cite most and the site has no page of, each symbol with one entry that cites
    it: the first by its path, so that a new article seldom changes it."""
    first: dict[str, Entry] = {}
    cited: list[str] = []
    for entry in reversed(edition.catalog.entries):
        symbols = entry.body.symbols
        if in_tables := edition.catalog.cited_in_tables(entry):
            symbols = tuple(dict.fromkeys((*symbols, *(each.symbol for each in in_tables))))
        first.update(dict.fromkeys(symbols, entry))
        cited += symbols
    count, missing = Counter(cited), first.keys() - edition.catalog.citable.names
    most = nlargest(LACKED, missing, key=lambda symbol: (count[symbol], symbol))
    by_entry: dict[str, list[str]] = {}
    for symbol in sorted(most, key=_newest):
        by_entry.setdefault(first[symbol].path, []).append(symbol)
    told = (Missing(edition.catalog.by_path[path], tuple(by_entry[path])) for path in by_entry)
    return tuple(sorted(told, key=lambda each: sort_key(each.citing.title)))


def _newest(text: str) -> tuple[int, int, str]:
    """Sort symbols by their year, the newest first, then as numbers: 9 stands before 10."""
    if not is_symbol(text):
        return 0, 0, text
    symbol = parse_symbol(text)
    return -(symbol.year or 0), symbol.number, text


def missing_view(desk: Desk, missing: tuple[Missing, ...]) -> MissingView:
    """Return the list of what texts cite and the site does not have."""
    count = sum(len(each.symbols) for each in missing)
    most = f" {LACKED} văn bản được nhắc nhiều nhất." if count == LACKED else ""
    lede = f"Các văn bản mà bài trên trang nhắc tới nhưng trang chưa có, xếp theo bài.{most}"
    crumbs = (LinkView(TITLE, desk.url(f"/{SECTION}/")),)
    outside = (each for each in desk.registries.outside_links if each.url in _ORIGINALS)
    return MissingView(
        frame=desk.frame(MISSING_TITLE, lede, MISSING, section=SECTION, crumbs=crumbs),
        title=MISSING_TITLE,
        lede=lede,
        originals=tuple(LinkView(each.title, each.url) for each in outside),
        citing=tuple(
            LinkView(
                each.citing.title,
                desk.entry_url(each.citing),
                ", ".join(f"{type_of(symbol)} {symbol}".strip() for symbol in each.symbols),
            )
            for each in missing
        ),
    )
