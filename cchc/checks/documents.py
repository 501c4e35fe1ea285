"""Documents: their symbols, their days, and what they say of one another."""

import re
from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import at_value, in_field
from cchc.content.catalog import RELATIONS, Catalog
from cchc.content.kinds import Document, Plan
from cchc.problems import Problem, error, warning
from cchc.text.symbols import TYPES, belongs, is_symbol, mended, type_of

# Thông tư 01/2011/TT-BNV, then Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before 1 to 9.
_ZERO_SINCE = date(2011, 3, 5)


def _numbered(catalog: Catalog) -> tuple[Document | Plan, ...]:
    return (*catalog.of(Document), *catalog.of(Plan))


@rule("so-ky-hieu-la")
def symbols_are_built_as_the_decree_says(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Số ký hiệu: Số 96 / KH–UBND. Đúng: 96/KH-UBND."""
    for entry in _numbered(catalog):
        names = [("number", entry.number)]
        if isinstance(entry, Document):
            names += [(each, act.number) for each in RELATIONS for act in getattr(entry, each)]
        for attribute, number in names:
            if not is_symbol(number) or mended(number):
                offer = mended(number)
                hint = f"Hãy viết {offer}." if offer else "Hãy viết như 96/KH-UBND."
                found = warning(
                    "so-ky-hieu-la", f"Không hiểu số ký hiệu “{number}”.", hint,
                    **in_field(catalog, entry, attribute, number),
                )  # fmt: skip
                yield found.at(entry.path)


@rule("trich-yeu-co-so")
def abstracts_leave_the_symbol_to_its_field(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Trích yếu: Kế hoạch số 15/KH-UBND về tuyên truyền. Đúng: Về tuyên truyền."""
    for entry in _numbered(catalog):
        if entry.number in entry.title:
            message = f"Trích yếu không kèm số ký hiệu {entry.number}."
            place = in_field(catalog, entry, "title", entry.number)
            cure = f"Hãy bỏ {entry.number} trong trích yếu."
            yield warning("trich-yeu-co-so", message, cure, **place).at(entry.path)


@rule("so-thieu-0")
def numbers_below_ten_begin_with_zero(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Số ký hiệu: 9/QĐ-UBND. Đúng: 09/QĐ-UBND (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    for entry in _numbered(catalog):
        if re.match(r"[1-9]/", entry.number) and entry.issued >= _ZERO_SINCE:
            found = warning(
                "so-thieu-0", f"Số nhỏ hơn 10 phải có số 0 ở trước: “{entry.number}”.",
                f"Hãy viết 0{entry.number}.", **in_field(catalog, entry, "number", entry.number),
            )  # fmt: skip
            yield found.at(entry.path)


@rule("loai-khac-so")
def types_agree_with_symbols(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: 96/QĐ-UBND mà Loại văn bản: Kế hoạch. Đúng: Loại văn bản: Quyết định."""
    for document in catalog.of(Document):
        number, name = document.number, document.document_type
        if not belongs(number, name):
            hint = f"Hãy viết {type_of(number)}, hoặc sửa số ký hiệu ({TYPES[name][0]})."
            found = warning(
                "loai-khac-so", f"{number} là số của {type_of(number)}, loại lại ghi {name}.",
                hint, **in_field(catalog, document, "document_type", name),
            )  # fmt: skip
            yield found.at(document.path)


@rule("nam-khac-so")
def years_of_symbols_are_those_of_issue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: 15/2025/QĐ-UBND mà Ngày ban hành: 5/3/2026. Đúng: hai năm như nhau."""
    for entry in _numbered(catalog):
        year = re.search(r"/((?:19|20)\d\d)/", entry.number)
        if year and int(year[1]) != entry.issued.year:
            message = f"Số ký hiệu của năm {year[1]}, ngày ban hành lại ở năm {entry.issued.year}."
            place = in_field(catalog, entry, "number", entry.number)
            yield warning("nam-khac-so", message, "Hãy xem lại hai năm.", **place).at(entry.path)


@rule("hieu-luc-nguoc")
def a_document_is_issued_then_in_force_then_not(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Hết hiệu lực trước Hiệu lực từ. Đúng: ban hành, rồi có hiệu lực, rồi hết hiệu lực."""
    for document in catalog.of(Document):
        effective, expired = document.effective, document.expired
        if effective and effective < document.issued:
            message = "Ngày có hiệu lực trước ngày ban hành."
            yield _of(catalog, document, "effective", message)
        if expired and expired <= (effective or document.issued):
            message = "Ngày hết hiệu lực không sau ngày có hiệu lực."
            yield _of(catalog, document, "expired", message)


def _of(catalog: Catalog, document: Document, attribute: str, message: str) -> Problem:
    place = at_value(catalog, document, attribute)
    hint = "Hãy xem lại hai ngày trong văn bản."
    return error("hieu-luc-nguoc", message, hint, **place).at(document.path)
