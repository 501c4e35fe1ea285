"""Names that must stand in a registry."""

from collections.abc import Iterable, Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.content.kinds import Article, Document, Entry, Plan
from cchc.content.rows import Row
from cchc.content.values import nearest
from cchc.problems import Problem, error
from cchc.text.slugs import slugify


def _unknown(
    entry: Entry, attribute: str, code: str, what: str, name: str, known: Iterable[str]
) -> Problem:
    found = error(
        code, f"Không có {what} “{name}”.", nearest(name, sorted(set(known) - {""})),
        line=entry.lines.get(attribute, 1),
    )  # fmt: skip
    return found.at(entry.path)


def _unknown_in_row(row: Row, code: str, what: str, name: str, known: Iterable[str]) -> Problem:
    found = error(
        code, f"Không có {what} “{name}”.", nearest(name, sorted(set(known) - {""})), line=row.line
    )
    return found.at(row.path)


@rule("tru-cot-la")
def pillars_are_those_of_the_site(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Trụ cột: Thể chê. Đúng: Trụ cột: Thể chế."""
    known = {name for pillar in catalog.pillars for name in (pillar.title, pillar.short)}
    for entry in catalog.entries:
        for name in getattr(entry, "pillars", ()):
            if name not in known:
                yield _unknown(entry, "pillars", "tru-cot-la", "trụ cột", name, known)
    for plan in catalog.plans:
        for task in catalog.tasks(plan):
            if task.pillar and task.pillar not in known:
                yield _unknown_in_row(task, "tru-cot-la", "trụ cột", task.pillar, known)


@rule("chu-de-la")
def topics_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Nội dung tuyên truyền: Chỉ số. Đúng: Nội dung tuyên truyền: Các chỉ số."""
    known = {topic.title for topic in catalog.registries.topics}
    for article in catalog.of(Article):
        for name in article.topics:
            if name not in known:
                yield _unknown(article, "topics", "chu-de-la", "chủ đề", name, known)
    for plan in catalog.plans:
        for row in catalog.coverage(plan):
            if row.topic and row.topic not in known:
                yield _unknown_in_row(row, "chu-de-la", "chủ đề", row.topic, known)


@rule("co-quan-la")
def agencies_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Cơ quan ban hành: UB tỉnh. Đúng: tên có trong danh-ba/co-quan.csv."""
    known = {
        name for agency in catalog.registries.agencies for name in (agency.title, agency.short)
    }
    issued: tuple[Plan | Document, ...] = (*catalog.of(Plan), *catalog.of(Document))
    for entry in issued:
        if entry.issuer not in known:
            yield _unknown(entry, "issuer", "co-quan-la", "cơ quan", entry.issuer, known)
    for plan in catalog.plans:
        for task in catalog.tasks(plan):
            for name in (task.lead_agency, *task.coordinating_agencies):
                if name and name not in known:
                    yield _unknown_in_row(task, "co-quan-la", "cơ quan", name, known)


@rule("loai-van-ban")
def document_types_are_spelled_one_way(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Nghị định ở tệp này, Nghị Định ở tệp kia. Đúng: viết một cách."""
    spelled: dict[str, str] = {}
    for document in catalog.documents:
        name = document.document_type
        known = spelled.setdefault(slugify(name), name)
        if known != name:
            found = error(
                "loai-van-ban",
                f"“{name}” ở tệp khác được viết là “{known}”.",
                "Hãy viết một cách.",
                line=document.lines.get("document_type", 1),
            )
            yield found.at(document.path)


@rule("dia-ban-la")
def localities_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Địa bàn: Binh Phuoc. Đúng: Địa bàn: Bình Phước."""
    known = {name for place in catalog.registries.localities for name in (place.title, place.short)}
    for entry in catalog.entries:
        if entry.locality and entry.locality not in known:
            yield _unknown(entry, "locality", "dia-ban-la", "địa bàn", entry.locality, known)
    for indicator in catalog.indicators:
        for row in catalog.series(indicator):
            if row.locality not in known:
                yield _unknown_in_row(row, "dia-ban-la", "địa bàn", row.locality, known)


@rule("tac-gia-la")
def authors_are_those_of_the_registry(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Tác giả: ban biên tập. Đúng: Tác giả: Ban biên tập."""
    known = {author.title for author in catalog.registries.authors}
    for article in catalog.of(Article):
        if article.author and known and article.author not in known:
            yield _unknown(article, "author", "tac-gia-la", "tác giả", article.author, known)
