"""The effect of documents on each other: who replaces, amends, details whom, since when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from markupsafe import Markup

from cchc.content.kinds import Document, Entry
from cchc.content.values import Act
from cchc.pages.edition import Desk, Edition
from cchc.pages.things import IN_FORCE, NOT_IN_FORCE, PARTLY_IN_FORCE
from cchc.pages.views import LinkView, NoticeView, TimelineRow
from cchc.text.dates import day_vi
from cchc.text.forms import lower_first

# A relation as the document that makes it says it, and as the other one hears it.
RELATIONS = (
    ("replaces", "Văn bản này thay thế", "Được thay thế bởi"),
    ("repeals", "Văn bản này bãi bỏ", "Bị bãi bỏ bởi"),
    ("amends", "Văn bản này sửa đổi", "Được sửa đổi bởi"),
    ("supplements", "Văn bản này bổ sung", "Được bổ sung bởi"),
    ("corrects", "Văn bản này đính chính", "Được đính chính bởi"),
    ("guides", "Văn bản này hướng dẫn", "Được hướng dẫn bởi"),
    ("legal_basis", "Căn cứ", "Là căn cứ của"),
)

NO_DAY = "Ngày hiệu lực: chưa có thông tin"
_CHAIN = ("replaces", "repeals", "amends", "supplements", "corrects")  # what a history tells


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
    part: str = ""  # what the relation is about, where it is not the whole


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
        said = tuple(_named(edition, act) for act in getattr(document, relation))
        named = heard.get((relation, document.number), ())
        others = tuple(_known(each, act.part) for each, act in named)
        if said or others:
            found.append(Kinship(relation, said, others))
    return tuple(found)


def _named(edition: Edition, act: Act) -> Kin:
    """A document that is not on the site is named without an address."""
    document = edition.catalog.by_number.get(act.number)
    if document is None:
        return Kin(act.number, "", "", "", None, None, act.part)
    return _known(document, act.part)


def _known(document: Document, part: str) -> Kin:
    starts = document.effective or document.issued
    return Kin(
        document.number, document.document_type, document.title, document.address,
        document.issued, starts, part,
    )  # fmt: skip


@dataclass(frozen=True)
class Ending:
    """How a document went out of force, and which one took its place (where the site knows)."""

    words: str
    successor: Kin | None


def ending_of(document: Document, kin: Sequence[Kinship], today: date) -> Ending | None:
    """Return how a document ended; None for one that is in force on `today`, as far as this
    site knows."""
    heard = {each.relation: each.heard for each in kin}
    replaced = _in_force(heard.get("replaces", ()), today, whole=True)
    successor = replaced[-1] if replaced else None
    if document.expired and document.expired <= today:
        return Ending(f"Hết hiệu lực từ {day_vi(document.expired)}", successor)
    if repealed := _in_force(heard.get("repeals", ()), today, whole=True):
        return Ending(f"Đã bị bãi bỏ bởi {repealed[-1].number}", successor or repealed[-1])
    return Ending(f"Đã được thay thế bởi {successor.number}", successor) if successor else None


class Standing(StrEnum):
    """Whether a document is in force, in a word: the library is kept by it."""

    IN_FORCE = "còn hiệu lực"
    IN_PART = "hết hiệu lực một phần"
    NOT_YET = "chưa có hiệu lực"
    ENDED = "hết hiệu lực"
    NOT_KNOWN = "chưa rõ ngày hiệu lực"


def standing(document: Document, kin: Sequence[Kinship], today: date) -> Standing:
    """Return how a document stands on `today`, as far as this site knows."""
    if ending_of(document, kin, today):
        return Standing.ENDED
    if document.effective and document.effective > today:
        return Standing.NOT_YET
    heard = {each.relation: each.heard for each in kin}
    if any(_in_force(heard.get(name, ()), today) for name in ("replaces", "repeals")):
        return Standing.IN_PART
    return Standing.IN_FORCE if document.effective else Standing.NOT_KNOWN


def status_text(document: Document, kin: Sequence[Kinship], today: date) -> str:
    """Say whether a document is in force on `today`, as far as this site knows."""
    heard = {each.relation: each.heard for each in kin}
    if ending := ending_of(document, kin, today):
        return ending.words
    if document.effective and document.effective > today:
        return f"Chưa có hiệu lực, từ {day_vi(document.effective)}"
    changed = ", ".join(_changes(heard, today))
    if document.effective:
        since = f"Có hiệu lực từ {day_vi(document.effective)}"
        return f"{since}, {changed}" if changed else since
    # Never both: as if the day were what was changed.
    return changed[:1].upper() + changed[1:] or NO_DAY


def sign_of(document: Document, kin: Sequence[Kinship], today: date) -> str:
    """Return the sign that stands before the status of a document that is not in force: a key of
    states, or nothing."""
    found = standing(document, kin, today)
    return {Standing.ENDED: "ended", Standing.NOT_YET: "upcoming"}.get(found, "")


def force_of(document: Document, kin: Sequence[Kinship], today: date) -> str:
    """Return the same as a word of schema.org; empty where this site does not know."""
    if ending_of(document, kin, today):
        return NOT_IN_FORCE
    if document.effective is None:
        return ""
    if document.effective > today:
        return NOT_IN_FORCE
    heard = {each.relation: each.heard for each in kin}
    ended = (*heard.get("replaces", ()), *heard.get("repeals", ()))
    return PARTLY_IN_FORCE if _in_force(ended, today) else IN_FORCE


def _changes(heard: Mapping[str, Sequence[Kin]], today: date) -> Iterator[str]:
    """Yield what has been done to a document that is still in force."""
    told = (
        ("đã được sửa đổi", ("amends",)),
        ("đã được bổ sung", ("supplements",)),
        ("đã được đính chính", ("corrects",)),
        ("hết hiệu lực một phần", ("replaces", "repeals")),
    )
    for words, names in told:
        if any(_in_force(heard.get(name, ()), today) for name in names):
            yield words


def outdated(edition: Edition, linked: Iterable[Entry]) -> tuple[NoticeView, ...]:
    """Return a notice for every document among `linked` that is no longer in force."""
    documents = [each for each in linked if isinstance(each, Document)]
    return tuple(notice for each in documents if (notice := _ending(edition, each)))


def _ending(edition: Edition, document: Document) -> NoticeView | None:
    """What is told beside citations of a document; many texts cite a few of them."""
    if document.path not in edition.endings:
        ending = ending_of(document, kin_of(edition, document), edition.desk.today)
        told = _ended(edition.desk, document, ending) if ending else None
        edition.endings[document.path] = told
    return edition.endings[document.path]


def _ended(desk: Desk, document: Document, ending: Ending) -> NoticeView:
    name = f"{document.document_type} {document.number}"
    title = f"{name}: {lower_first(ending.words)}"
    successor = ending.successor
    if successor is None:
        return NoticeView(title, "Bài có dẫn văn bản này.", "time")
    text = Markup('Bài có dẫn văn bản này. Nay xem <a href="{}">{} {}</a>.')
    url = desk.url(successor.address)
    shown = text.format(url, successor.document_type, successor.number)
    return NoticeView(title, shown, "time")


def _in_force(kin: Sequence[Kin], today: date, *, whole: bool = False) -> list[Kin]:
    """Return those in force; with `whole` only those whose relation is about all of it."""
    return [
        each for each in kin
        if each.starts and each.starts <= today and not (whole and each.part)
    ]  # fmt: skip


def relations(desk: Desk, kin: Sequence[Kinship]) -> Iterator[Relation]:
    words = {relation: (said, heard) for relation, said, heard in RELATIONS}
    for each in kin:
        said, heard = words[each.relation]
        if each.said:
            yield Relation(label=said, documents=tuple(_link(desk, one) for one in each.said))
        if each.heard:
            yield Relation(label=heard, documents=tuple(_link(desk, one) for one in each.heard))


def _link(desk: Desk, kin: Kin) -> LinkView:
    about = f"{kin.part}; " if kin.part else ""
    if not kin.address or kin.issued is None:
        return LinkView(kin.number, "", f"{about}chưa có trên trang này")
    note = f"{about}{kin.document_type}, {day_vi(kin.issued)}"
    return LinkView(kin.number, desk.url(kin.address), note)


def timeline(desk: Desk, document: Document, kin: Sequence[Kinship]) -> tuple[TimelineRow, ...]:
    """The chain of effect: what stood before, this document, what came after."""
    chain = [each for each in kin if each.relation in _CHAIN]
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
