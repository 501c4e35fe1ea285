"""Citations must agree with the documents that they mean."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import spot
from cchc.content.catalog import Catalog
from cchc.content.citable import Numbered
from cchc.content.citations import UNKNOWN, Cited
from cchc.content.kinds import Document
from cchc.problems import Problem, warning
from cchc.text.dates import day_vi
from cchc.text.symbols import belongs


@rule("trich-dan-sai")
def citations_tell_the_type_and_the_day(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: 96/KH-UBND ngày 20/3/2024. Đúng: đúng ngày, đúng loại như văn bản trên trang."""
    for path, cited, named in _citing(catalog):
        for slip in (_type_slip(cited, named), _day_slip(cited, named)):
            if slip:
                yield _told(catalog, path, cited, slip)


def _citing(catalog: Catalog) -> Iterator[tuple[str, Cited, list[Numbered]]]:
    """Yield every citation of what the site has: where it stands, and what has its symbol."""
    for entry in catalog.entries:
        for cited, named in catalog.citable.cited_by(entry):
            yield entry.path, cited, named
    for path, rows in catalog.rows.items():
        for row in rows:
            for cited, named in catalog.citable.among(row.cited):
                yield path, cited, named


def _type_slip(cited: Cited, named: list[Numbered]) -> Problem | None:
    told = cited.document_type
    if not told or any(_type(each) == told for each in named):
        return None
    if not belongs(cited.symbol, told):
        return None  # letters that name another type are told when the text is read
    name = " hoặc ".join(sorted({_type(each) for each in named}))
    message = f"{cited.symbol} là {name}, ở đây ghi {told}."
    return warning("trich-dan-sai", message, f"Hãy viết {name} {cited.symbol}.")


def _type(named: Numbered) -> str:
    return named.document_type if isinstance(named, Document) else "Kế hoạch"


def _day_slip(cited: Cited, named: list[Numbered]) -> Problem | None:
    if not cited.day or any(each.issued == cited.day for each in named):
        return None
    days = " hoặc ".join(day_vi(each.issued) for each in named)
    message = f"{cited.symbol} ban hành ngày {days}, ở đây ghi ngày {day_vi(cited.day)}."
    cure = "Hãy xem lại ngày; nếu là văn bản khác thì xem lại số ký hiệu."
    return warning("trich-dan-sai", message, cure)


@rule("trich-dan-mo-ho")
def citations_mean_one_document(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Kế hoạch 96/KH-UBND, khi hai nơi cùng có số ấy. Đúng: … 96/KH-UBND ngày 19/3/2024."""
    if not catalog.citable.shared:
        return
    for path, cited, named in _citing(catalog):
        clear = len(named) == 1 or cited.day or any(each.path == path for each in named)
        if not clear:
            told = "; ".join(f"{each.issuer}, ngày {day_vi(each.issued)}" for each in named)
            message = f"Trên trang có {len(named)} văn bản {cited.symbol} ({told})."
            cure = f"Hãy ghi cả ngày, ví dụ: ngày {day_vi(named[0].issued)}."
            yield _told(catalog, path, cited, warning("trich-dan-mo-ho", message, cure))


def _told(catalog: Catalog, path: str, cited: Cited, problem: Problem) -> Problem:
    """Give a complaint its place."""
    line, column = cited.line, cited.column
    if column == UNKNOWN:
        place = spot(catalog, path, line, cited.symbol)
        line, column = place["line"], place["column"]
    return replace(problem, path=path, line=line, column=column)
