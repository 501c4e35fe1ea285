"""Every title of the site from A to Z in Vietnamese order.

A list of at most WHOLE titles is one page; a longer one is cut by first letters, and a letter
that is still too long by years. So a page can be looked over at any size of the site, and a
new article changes one page: no page says how many titles there are or which letters others
begin with.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cchc.content.kinds import Article, Document, Entry, Exemplar, Indicator, Plan, Status
from cchc.content.rows import Agency
from cchc.pages.edition import Desk, Edition
from cchc.pages.info import SectionsView
from cchc.pages.page import Page
from cchc.pages.views import LinkView, Section
from cchc.text.dates import day_vi
from cchc.text.forms import lower_first
from cchc.text.order import DIGITS, RANK, initial, sort_key

ADDRESS = "/tim-kiem/a-z/"
TITLE = "Mọi tên bài, từ A đến Z"
SEARCH = "Tìm kiếm"
WHOLE = 200  # titles on a page
# Letters as the Telex way of typing spells them: an address is ASCII.
_TELEX = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", DIGITS: "so"}
_OTHERS = "Khác"
LETTERS = "Chữ đầu"
YEARS = "Năm"

Named = Entry | Agency  # what has a page of its own, and a name


@dataclass(frozen=True, kw_only=True)
class AToZView(SectionsView):
    """Titles under their letters; `ways` lead to letters, or to years."""

    ways: tuple[LinkView, ...]
    ways_label: str


@dataclass(frozen=True)
class NamesPage:
    """One page: its address, its title, and the pages that stand above it."""

    address: str
    title: str
    lede: str
    crumbs: tuple[LinkView, ...]


def a_to_z_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of all titles, and of letters and years where there are many."""
    desk = edition.desk
    named = _named(edition)
    whole = NamesPage(
        ADDRESS,
        TITLE,
        "Tin bài, văn bản, kế hoạch, mô hình, thủ tục, chỉ số, cơ quan, xếp theo chữ đầu.",
        (LinkView(SEARCH, desk.url("/tim-kiem/")),),
    )
    letters = _by_letter(named)
    if len(named) <= WHOLE:
        yield Page(ADDRESS, "kinds/a_to_z.html", letters_view, (desk, whole, tuple(named)))
        return
    links = tuple(LinkView(letter or _OTHERS, desk.url(_address(letter))) for letter in letters)
    yield _page(desk, whole, "", (), LETTERS, links)
    above = (*whole.crumbs, LinkView("Từ A đến Z", desk.url(ADDRESS)))
    for letter, members in letters.items():
        yield from _letter_pages(desk, letter, members, above)


def _named(edition: Edition) -> list[Named]:
    entries = edition.catalog.entries
    shown = [entry for entry in entries if entry.status is not Status.WITHDRAWN]
    return [*shown, *edition.desk.registries.agencies]


def _by_letter(named: Iterable[Named]) -> Mapping[str, list[Named]]:
    """Return what begins with each letter, in the order of the alphabet, digits first."""
    found: dict[str, list[Named]] = {}
    for each in named:
        found.setdefault(initial(_name(each)), []).append(each)
    return {letter: found[letter] for letter in sorted(found, key=_rank)}


def _rank(letter: str) -> int:
    return RANK.get(letter[:1].lower(), len(RANK))


def _letter_pages(
    desk: Desk, letter: str, members: list[Named], above: tuple[LinkView, ...]
) -> Iterator[Page]:
    called, address = _called(letter), _address(letter)
    lede = f"Những tên bắt đầu bằng {lower_first(called)}."
    page = NamesPage(address, f"Từ A đến Z: {called}", lede, above)
    if len(members) <= WHOLE:
        yield _page(desk, page, called, members)
        return
    years: dict[int, list[Named]] = {}
    for each in members:
        years.setdefault(_year(each), []).append(each)
    timeless = years.pop(0, [])
    places = {year: f"{address}{year}/" for year in sorted(years, reverse=True)}
    links = tuple(LinkView(str(year), desk.url(place)) for year, place in places.items())
    yield _page(desk, page, "Không theo năm", timeless, YEARS, links)
    above = (*above, LinkView(called, desk.url(address)))
    for year, place in places.items():
        lede = f"Những tên của năm {year} bắt đầu bằng {lower_first(called)}."
        page = NamesPage(place, f"Từ A đến Z: {called}, năm {year}", lede, above)
        yield _page(desk, page, f"Năm {year}", years[year])


def _page(
    desk: Desk,
    page: NamesPage,
    heading: str,
    named: Iterable[Named],
    ways_label: str = "",
    ways: tuple[LinkView, ...] = (),
) -> Page:
    inputs = (desk, page, heading, tuple(named), ways_label, ways)
    return Page(page.address, "kinds/a_to_z.html", titles_view, inputs)


def _called(letter: str) -> str:
    """Return how people call a letter."""
    if letter == DIGITS:
        return "Chữ số"
    return f"Chữ\N{NO-BREAK SPACE}{letter}" if letter else "Dấu khác"


def _address(letter: str) -> str:
    return f"{ADDRESS}{_telex(letter)}/"


def _telex(letter: str) -> str:
    return _TELEX.get(letter, letter.lower()) or "khac"


def _year(each: Named) -> int:
    """Return the year that people know it by; 0: none."""
    match each:
        case Article():
            return each.posted.day.year
        case Document() | Plan():
            return each.issued.year
        case Exemplar():
            return each.year
        case _:
            return 0


def letters_view(desk: Desk, page: NamesPage, named: tuple[Named, ...]) -> AToZView:
    """Return all titles on one page, under their letters."""
    letters = _by_letter(named)
    ways = tuple(LinkView(letter or _OTHERS, f"#{_anchor(letter)}") for letter in letters)
    sections = (
        Section(letter or _OTHERS, _anchor(letter), _links(desk, members))
        for letter, members in letters.items()
    )
    return _view(desk, page, sections, LETTERS, ways)


def titles_view(
    desk: Desk,
    page: NamesPage,
    heading: str,
    named: tuple[Named, ...],
    ways_label: str,
    ways: tuple[LinkView, ...],
) -> AToZView:
    """Return the titles of a letter, or of a letter in a year; `ways` lead on to others."""
    section = Section(heading, "cac-ten", _links(desk, named))
    return _view(desk, page, [section] if named else [], ways_label, ways)


def _anchor(letter: str) -> str:
    return f"chu-{_telex(letter)}"


def _view(
    desk: Desk,
    page: NamesPage,
    sections: Iterable[Section],
    ways_label: str,
    ways: tuple[LinkView, ...],
) -> AToZView:
    return AToZView(
        frame=desk.frame(page.title, page.lede, page.address, crumbs=page.crumbs),
        title=page.title,
        lede=page.lede,
        sections=tuple(sections),
        ways=ways,
        ways_label=ways_label,
    )


def _links(desk: Desk, named: Iterable[Named]) -> tuple[LinkView, ...]:
    ordered = sorted(named, key=lambda each: sort_key(_by_size(_name(each))))
    return tuple(LinkView(_name(each), _url(desk, each), _note(each)) for each in ordered)


def _by_size(name: str) -> str:
    """Numbers in a name count as numbers: 61/2018 before 118/2025."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(6), name)


def _name(each: Named) -> str:
    """Return what people look for: of a document its type and symbol."""
    return f"{each.document_type} {each.number}" if isinstance(each, Document) else each.title


def _url(desk: Desk, each: Named) -> str:
    return desk.agency_url(each) if isinstance(each, Agency) else desk.entry_url(each)


def _note(each: Named) -> str:
    match each:
        case Article():
            return f"{each.article_type.capitalize()}, {day_vi(each.posted.day)}"
        case Document():
            return f"Văn bản: {each.title}, {day_vi(each.issued)}"
        case Plan():
            return f"{each.kind_name.capitalize()} {each.number}, {day_vi(each.issued)}"
        case Exemplar():
            return f"{each.exemplar_type.capitalize()}, năm {each.year}"
        case Agency():
            return f"Cơ quan ({each.short})" if each.short else "Cơ quan"
        case _:
            return each.full_name if isinstance(each, Indicator) else each.kind_name.capitalize()
