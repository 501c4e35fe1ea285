"""The effect of documents on each other: who replaces, amends, details whom, since when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.content.kinds import Document
from cchc.pages.edition import Desk, Edition
from cchc.pages.views import LinkView, TimelineRow
from cchc.text.dates import day_vi

# A relation as the document that makes it says it, and as the other one hears it.
RELATIONS = (
    ("replaces", "Thay thế", "Được thay thế bởi"),
    ("repeals", "Bãi bỏ", "Bị bãi bỏ bởi"),
    ("amends", "Sửa đổi", "Được sửa đổi bởi"),
    ("supplements", "Bổ sung", "Được bổ sung bởi"),
    ("guides", "Hướng dẫn", "Được hướng dẫn bởi"),
    ("legal_basis", "Căn cứ", "Là căn cứ của"),
)


@dataclass(frozen=True, kw_only=True)
class Relation:
    label: str
    documents: tuple[LinkView, ...]


@dataclass(frozen=True)
class Kin:
    """A document that stands in a relation to another one: what a page needs of it."""

    number: str
    document_type: str
    title: str
    address: str  # empty where the site has no page of it
    issued: date | None
    starts: date | None


@dataclass(frozen=True)
class Kinship:
    """One relation of a document: as it says it, and as the others say it of this one."""

    relation: str
    said: tuple[Kin, ...]
    heard: tuple[Kin, ...]


def kin_of(edition: Edition, document: Document) -> tuple[Kinship, ...]:
    heard = edition.catalog.documents_that_name
    found = []
    for relation, _, _ in RELATIONS:
        said = tuple(_named(edition, number) for number in getattr(document, relation))
        others = tuple(_known(each) for each in heard.get((relation, document.number), ()))
        if said or others:
            found.append(Kinship(relation, said, others))
    return tuple(found)


def _named(edition: Edition, number: str) -> Kin:
    """A document that is not on the site is named without an address."""
    document = edition.catalog.by_number.get(number)
    return _known(document) if document else Kin(number, "", "", "", None, None)


def _known(document: Document) -> Kin:
    starts = document.effective or document.issued
    return Kin(
        document.number, document.document_type, document.title, document.address,
        document.issued, starts,
    )  # fmt: skip


def status_text(document: Document, kin: Sequence[Kinship], today: date) -> str:
    """Say whether a document is in force on `today`, as far as this site knows."""
    heard = {each.relation: each.heard for each in kin}
    if document.expired and document.expired <= today:
        return f"Hết hiệu lực từ {day_vi(document.expired)}"
    for relation, word in (("repeals", "bị bãi bỏ"), ("replaces", "được thay thế")):
        if ended := _in_force(heard.get(relation, ()), today):
            return f"Đã {word} bởi {ended[-1].number}"
    if document.effective and document.effective > today:
        return f"Chưa có hiệu lực, từ {day_vi(document.effective)}"
    amended = ", đã sửa đổi" if _in_force(heard.get("amends", ()), today) else ""
    if document.effective:
        return f"Có hiệu lực từ {day_vi(document.effective)}{amended}"
    return f"Ngày hiệu lực: chưa có thông tin{amended}"


def _in_force(kin: Sequence[Kin], today: date) -> list[Kin]:
    return [each for each in kin if each.starts and each.starts <= today]


def relations(desk: Desk, kin: Sequence[Kinship]) -> Iterator[Relation]:
    words = {relation: (said, heard) for relation, said, heard in RELATIONS}
    for each in kin:
        said, heard = words[each.relation]
        if each.said:
            yield Relation(label=said, documents=tuple(_link(desk, one) for one in each.said))
        if each.heard:
            yield Relation(label=heard, documents=tuple(_link(desk, one) for one in each.heard))


def _link(desk: Desk, kin: Kin) -> LinkView:
    if not kin.address or kin.issued is None:
        return LinkView(kin.number, "", "chưa có trên trang này")
    return LinkView(kin.number, desk.url(kin.address), f"{kin.document_type}, {day_vi(kin.issued)}")


def timeline(desk: Desk, document: Document, kin: Sequence[Kinship]) -> tuple[TimelineRow, ...]:
    """The chain of effect: what stood before, this document, what came after."""
    chain = [each for each in kin if each.relation in ("replaces", "amends")]
    others = {one.number: one for each in chain for one in (*each.said, *each.heard) if one.issued}
    if not others:
        return ()
    rows = [_timeline_row(desk, one) for one in others.values()]
    title = f"{document.number} được ban hành"
    iso = document.issued.isoformat()
    rows.append(TimelineRow(day_vi(document.issued), iso, "now", title, "", "Văn bản đang xem."))
    if document.effective:
        text = "Bắt đầu có hiệu lực"
        iso = document.effective.isoformat()
        rows.append(TimelineRow(day_vi(document.effective), iso, "now", text, "", ""))
    return tuple(sorted(rows, key=lambda row: (row.datetime, row.title)))


def _timeline_row(desk: Desk, kin: Kin) -> TimelineRow:
    day = kin.issued or date.min
    return TimelineRow(
        day_vi(day), day.isoformat(), "", kin.number, desk.url(kin.address), kin.title
    )
