"""Names that must stand in a registry."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from cchc.checks import near
from cchc.checks.rule import rule
from cchc.checks.spot import in_field, in_row
from cchc.content.catalog import Catalog
from cchc.content.kinds import Article, Document, Entry, Plan
from cchc.content.rows import Row
from cchc.content.values import nearest
from cchc.problems import Problem, error, hint_of, warning
from cchc.text.dates import day_vi
from cchc.text.forms import fold
from cchc.text.slugs import slugify
from cchc.text.symbols import TYPES, type_abbreviated

# Where a name is added, by what it names; pillars are six.
_FILES = {
    "cơ quan": "co-quan.csv",
    "địa bàn": "dia-phuong.csv",
    "chủ đề": "chu-de.csv",
    "tác giả": "tac-gia.csv",
}


def _unknown(
    catalog: Catalog, place: Entry | Row, attribute: str, what: str, name: str, known: Iterable[str]
) -> Problem:
    """Tell of a name that is not in its registry, with the nearest that is."""
    where = (
        in_row(catalog, place, name)
        if isinstance(place, Row)
        else in_field(catalog, place, attribute, name)
    )
    hint = _cure(what, name, sorted(set(known) - {""}))
    code = f"{slugify(what)}-la"
    return error(code, f"Không có {what} “{name}”.", hint, **where).at(place.path)


def _cure(what: str, name: str, names: list[str]) -> str:
    if parts := together(name, names):
        return f"Hãy ngăn bằng dấu chấm phẩy: {'; '.join(parts)}."
    hint = nearest(name.replace("TTHC", "thủ tục hành chính"), names)
    misspelt = fold(name) in map(fold, names)
    if what in _FILES and not misspelt:  # Sở Nội vụ is no misspelt Bộ Nội vụ
        hint += f" Tên mới thì thêm vào danh-ba/{_FILES[what]} trước."
    return hint


def together(name: str, known: Iterable[str]) -> list[str]:
    """Return the known names that are written in `name` as one, or nothing."""
    parts = [part for part in re.split(r"\s*(?:[;,/&+|]|\bvà\b)\s*", name) if part]
    return parts if len(parts) > 1 and set(parts) <= set(known) else []


@rule("tru-cot-la")
def pillars_are_those_of_the_site(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Trụ cột: Thể chê. Đúng: Trụ cột: Thể chế."""
    known = {name for pillar in catalog.pillars for name in (pillar.title, pillar.short)}
    for entry in catalog.entries:
        for name in getattr(entry, "pillars", ()):
            if name not in known:
                yield _unknown(catalog, entry, "pillars", "trụ cột", name, known)
    for plan in catalog.plans:
        for task in catalog.tasks(plan):
            if task.pillar and task.pillar not in known:
                yield _unknown(catalog, task, "", "trụ cột", task.pillar, known)


@rule("chu-de-la")
def topics_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Nội dung tuyên truyền: Chỉ số. Đúng: Nội dung tuyên truyền: Các chỉ số."""
    known = {topic.title for topic in catalog.registries.topics}
    for article in catalog.of(Article):
        for name in article.topics:
            if name not in known:
                yield _unknown(catalog, article, "topics", "chủ đề", name, known)
    for plan in catalog.plans:
        for row in catalog.coverage(plan):
            if row.topic and row.topic not in known:
                yield _unknown(catalog, row, "", "chủ đề", row.topic, known)


@rule("co-quan-la")
def agencies_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Cơ quan ban hành: UB tỉnh. Đúng: tên có trong danh-ba/co-quan.csv."""
    known = {
        name for agency in catalog.registries.agencies for name in (agency.title, agency.short)
    }
    issued: tuple[Plan | Document, ...] = (*catalog.of(Plan), *catalog.of(Document))
    for entry in issued:
        if entry.issuer not in known:
            yield _unknown(catalog, entry, "issuer", "cơ quan", entry.issuer, known)
    for plan in catalog.plans:
        for task in catalog.tasks(plan):
            lead = "" if _leads(task.lead_agency, known) else task.lead_agency
            for name in (lead, *task.coordinating_agencies):
                if name and name not in known:
                    yield _unknown(catalog, task, "", "cơ quan", name, known)


def _leads(written: str, known: Iterable[str]) -> list[str]:
    """Return the names of a cell that holds several; no name has a semicolon in it."""
    parts = [part.strip() for part in written.split(";") if part.strip()]
    return parts if len(parts) > 1 else together(written, known)


@rule("hai-chu-tri")
def a_task_has_one_lead_agency(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Cơ quan chủ trì: Sở Nội vụ; Sở Tài chính. Đúng: một chủ trì, còn lại là phối hợp."""
    known = {
        name for agency in catalog.registries.agencies for name in (agency.title, agency.short)
    }
    for plan in catalog.plans:
        for task in catalog.tasks(plan):
            lead = task.lead_agency
            if lead and lead not in known and (parts := _leads(lead, known)):
                cure = f"Hãy để {parts[0]} chủ trì, chuyển {'; '.join(parts[1:])} sang phối hợp."
                message = f"Một nhiệm vụ chỉ có một cơ quan chủ trì, ở đây có {len(parts)}."
                place = in_row(catalog, task, lead)
                yield error("hai-chu-tri", message, cure, **place).at(task.path)
            elif lead and lead in task.coordinating_agencies:
                message, cure = f"{lead} vừa chủ trì vừa phối hợp.", "Hãy bỏ ở cột phối hợp."
                place = in_row(catalog, task, lead)
                yield hint_of("hai-chu-tri", message, cure, **place).at(task.path)


@rule("loai-van-ban")
def document_types_are_spelled_one_way(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Nghị định ở tệp này, Nghị Định ở tệp kia. Đúng: viết một cách."""
    used = {document.document_type for document in catalog.documents}
    spelled = {slugify(name): name for name in TYPES if name in used}  # whoever wrote it right
    for document in catalog.documents:
        name = document.document_type
        known = spelled.setdefault(slugify(name), name)
        if known != name:
            place = in_field(catalog, document, "document_type", name)
            message = f"“{name}” ở tệp khác được viết là “{known}”."
            cure = f"Hãy viết {known}." if known in TYPES else "Hãy viết một cách."
            yield error("loai-van-ban", message, cure, **place).at(document.path)
        elif name not in TYPES and (cure := _type_meant(name)):
            place = in_field(catalog, document, "document_type", name)
            message = f"Không có loại văn bản “{name}”."
            yield warning("loai-van-ban", message, cure, **place).at(document.path)


def _type_meant(name: str) -> str:
    meant = type_abbreviated(name)
    return f"Hãy viết {meant}." if meant else near.one_of(name, TYPES)


@rule("co-quan-het-ten")
def agencies_bear_their_names_on_the_day(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: văn bản năm 2026 của một sở đã hợp nhất từ 2024. Đúng: tên của sở vào năm 2026."""
    issued: tuple[Plan | Document, ...] = (*catalog.of(Plan), *catalog.of(Document))
    for entry in issued:
        agency = catalog.registries.agency(entry.issuer, entry.issued)
        if agency and agency.valid_to and agency.valid_to < entry.issued:
            now = catalog.registries.agency_now(agency.code, entry.issued)
            cure = f"Hãy viết {now.title}." if now and now is not agency else "Hãy xem lại."
            message = f"{entry.issuer} chỉ mang tên này đến {day_vi(agency.valid_to)}."
            place = in_field(catalog, entry, "issuer", entry.issuer)
            yield warning("co-quan-het-ten", message, cure, **place).at(entry.path)


@rule("dia-ban-la")
def localities_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Địa bàn: Binh Phuoc. Đúng: Địa bàn: Bình Phước."""
    known = {name for place in catalog.registries.localities for name in (place.title, place.short)}
    for entry in catalog.entries:
        if entry.locality and entry.locality not in known:
            yield _unknown(catalog, entry, "locality", "địa bàn", entry.locality, known)
    for indicator in catalog.indicators:
        for row in catalog.series(indicator):
            if row.locality not in known:
                yield _unknown(catalog, row, "", "địa bàn", row.locality, known)


@rule("tac-gia-la")
def authors_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Tác giả: ban biên tập. Đúng: Tác giả: Ban biên tập."""
    known = {author.title for author in catalog.registries.authors}
    for article in catalog.of(Article):
        if article.author and known and article.author not in known:
            yield _unknown(catalog, article, "author", "tác giả", article.author, known)
