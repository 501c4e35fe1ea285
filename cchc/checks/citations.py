"""Citations must agree with the documents that they mean."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import spot
from cchc.content.catalog import Catalog
from cchc.content.citable import Numbered
from cchc.content.citations import SIGN, citations
from cchc.content.kinds import Document, Entry
from cchc.content.markdown import UNKNOWN, Target
from cchc.problems import Problem, warning
from cchc.text.dates import day_vi
from cchc.text.symbols import belongs, type_of


@rule("trich-dan-sai")
def citations_tell_the_type_and_the_day(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Quyết định 96/KH-UBND ngày 20/3/2024. Đúng: Kế hoạch 96/KH-UBND ngày 19/3/2024.

    A day is compared with that of the document on the site; a type with it, too, or with the
    letters of the symbol.
    """
    for entry, target in catalog.links.cited:
        symbol = target.address.removeprefix(SIGN)
        meant = catalog.citable.named(symbol)
        for message, cure in (*_type_slips(target, symbol, meant), *_day_slips(target, meant)):
            yield _told(catalog, entry, target, warning("trich-dan-sai", message, cure))


def _type_slips(target: Target, symbol: str, meant: list[Numbered]) -> Iterator[tuple[str, str]]:
    named = next((each.document_type for each in citations(target.text)), "")
    right = {_type(each) for each in meant}
    if named and meant and named.casefold() not in {each.casefold() for each in right}:
        name = " hoặc ".join(sorted(right))
        yield f"{symbol} là {name}, ở đây ghi {named}.", f"Hãy viết {name} {symbol}."
    elif named and not meant and not belongs(symbol, named):
        name = type_of(symbol)
        yield f"{symbol} là số của {name}, ở đây ghi {named}.", "Hãy xem lại loại và số ký hiệu."


def _type(meant: Numbered) -> str:
    return meant.document_type if isinstance(meant, Document) else "Kế hoạch"


def _day_slips(target: Target, meant: list[Numbered]) -> Iterator[tuple[str, str]]:
    if not target.fragment or not meant:
        return
    day = date.fromisoformat(target.fragment)
    if day not in {each.issued for each in meant}:
        days = " hoặc ".join(day_vi(each.issued) for each in meant)
        message = f"{meant[0].number} ban hành ngày {days}, ở đây ghi ngày {day_vi(day)}."
        yield message, "Hãy xem lại ngày; nếu là văn bản khác thì xem lại số ký hiệu."


@rule("trich-dan-mo-ho")
def citations_mean_one_document(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Kế hoạch 96/KH-UBND, khi hai nơi cùng có số ấy. Đúng: … 96/KH-UBND ngày 19/3/2024."""
    for entry, target in catalog.links.cited:
        meant = catalog.citable.named(target.address.removeprefix(SIGN))
        if len(meant) > 1 and entry not in meant and not catalog.citable.meant(target):
            told = "; ".join(f"{each.issuer}, ngày {day_vi(each.issued)}" for each in meant)
            message = f"Trên trang có {len(meant)} văn bản {meant[0].number} ({told})."
            cure = f"Hãy ghi cả ngày, ví dụ: ngày {day_vi(meant[0].issued)}."
            yield _told(catalog, entry, target, warning("trich-dan-mo-ho", message, cure))


def _told(catalog: Catalog, entry: Entry, target: Target, problem: Problem) -> Problem:
    """Give a complaint its place."""
    line, column = target.line, target.column
    if column == UNKNOWN:
        place = spot(catalog, entry.path, line, target.address.removeprefix(SIGN))
        line, column = place["line"], place["column"]
    return replace(problem, path=entry.path, line=line, column=column)
