"""What documents do to one another: it must be possible, and told one way."""

from collections.abc import Iterator, Mapping
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import at_value, in_field
from cchc.content.catalog import RELATIONS, Catalog
from cchc.content.kinds import Document
from cchc.problems import Problem, error, warning
from cchc.text.dates import day_vi
from cchc.text.symbols import same

# Who does these to the whole of a document ends it.
_ENDING = ("replaces", "repeals")


@rule("quan-he-la")
def documents_name_others_as_they_are_called(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Thay thế: 1/2020/QĐ-UBND, khi văn bản là 01/2020/QĐ-UBND. Đúng: đúng số ký hiệu.

    A document that is not on the site may be named; one that nearly is was meant.
    """
    known = {same(document.number): document for document in catalog.of(Document)}
    for document in catalog.of(Document):
        for attribute in RELATIONS:
            for act in getattr(document, attribute):
                other = known.get(same(act.number))
                if other is not None and (slip := _slip(document, act.number, other)):
                    place = in_field(catalog, document, attribute, act.number)
                    found = warning("quan-he-la", slip[0], slip[1], **place)
                    yield found.at(document.path)


def _slip(document: Document, number: str, other: Document) -> tuple[str, str] | None:
    if other is document:
        return "Văn bản nêu chính nó.", "Hãy ghi số ký hiệu của văn bản kia."
    if number != other.number:
        return f"Văn bản {number} trên trang ghi là {other.number}.", f"Hãy viết {other.number}."
    if other.issued > document.issued:
        hint = "Hãy xem lại số ký hiệu, hoặc ngày ban hành của hai văn bản."
        return f"Văn bản {number} ban hành sau văn bản này.", hint
    return None


@rule("quan-he-vong")
def no_document_ends_its_own_successor(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: A thay thế B, và B thay thế A. Đúng: chỉ văn bản sau thay thế văn bản trước."""
    ended = {each.number: list(_ended(catalog, each)) for each in catalog.of(Document)}
    for document in catalog.of(Document):
        if circle := _way(ended, document.number, document.number, frozenset()):
            told = " → ".join((document.number, *circle))
            attribute = next(each for each in _ENDING if getattr(document, each))
            place = in_field(catalog, document, attribute, circle[0])
            message = f"Các văn bản thay thế nhau thành vòng: {told}."
            found = error("quan-he-vong", message, "Hãy bỏ một quan hệ ghi nhầm.", **place)
            yield found.at(document.path)


def _ended(catalog: Catalog, document: Document) -> Iterator[str]:
    for attribute in _ENDING:
        for act in getattr(document, attribute):
            if not act.part and act.number in catalog.by_number and act.number != document.number:
                yield act.number


def _way(
    ended: Mapping[str, list[str]], start: str, goal: str, seen: frozenset[str]
) -> tuple[str, ...]:
    """Return the documents on a way from `start` to `goal`, which comes last, or nothing."""
    for number in ended.get(start, ()):
        if number == goal:
            return (number,)
        if number not in seen and (rest := _way(ended, number, goal, seen | {number})):
            return (number, *rest)
    return ()


@rule("quan-he-mau-thuan")
def what_is_told_of_an_end_agrees(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: vừa thay thế cả, vừa sửa đổi một văn bản. Đúng: một quan hệ; hai ngày khớp nhau.

    One document may end by itself before it is replaced, and not after.
    """
    for document in catalog.of(Document):
        for attribute in _ENDING:
            for act in getattr(document, attribute):
                other = catalog.by_number.get(act.number)
                if other is None or act.part:
                    continue
                if act.number in {each.number for each in document.amends}:
                    place = in_field(catalog, document, "amends", act.number)
                    message = f"Văn bản vừa sửa đổi vừa làm hết hiệu lực cả {act.number}."
                    cure = "Hãy giữ một quan hệ; nếu chỉ một phần thì ghi phần ấy trong ngoặc."
                    found = warning("quan-he-mau-thuan", message, cure, **place)
                    yield found.at(document.path)
                yield from _different_days(catalog, document, other)


def _different_days(catalog: Catalog, document: Document, other: Document) -> Iterator[Problem]:
    told, begins = other.expired, document.effective
    if told and begins and told > begins:
        place = at_value(catalog, other, "expired")
        message = f"Hết hiệu lực {day_vi(told)}, mà {document.number} thay từ {day_vi(begins)}."
        found = warning("quan-he-mau-thuan", message, "Hãy xem lại hai ngày.", **place)
        yield found.at(other.path)
