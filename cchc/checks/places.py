"""Addresses and keys that only one entry may have."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from cchc.checks.rule import rule
from cchc.checks.spot import at_value, in_field, in_row
from cchc.content.catalog import Catalog
from cchc.content.kinds import BY_FOLDER, Article, Document, Entry, Plan
from cchc.content.rows import Observation, Row, Task
from cchc.problems import Problem, error, warning
from cchc.text.symbols import same

Keyed = TypeVar("Keyed")

# Words below a kind's address that belong to its listings.
RESERVED = frozenset(
    {
        "trang",
        "nam",
        "chu-de",
        "loai",
        "co-quan",
        "tru-cot",
        "dia-ban",
        "hieu-luc",
        "van-de",
        "tat-ca",
        "duoc-trich-dan",
    }
)
# First words of addresses that belong to no kind.
_OTHERS = frozenset({"co-quan", "so-do", "tim-kiem"})


@rule("trung-dia-chi")
def addresses_are_taken_once(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hai tệp cùng tên trong tin-tuc/2024 và tin-tuc/2025. Đúng: mỗi bài một tên."""
    for entry in catalog.entries:
        first = catalog.by_address[entry.address]
        if first is not entry:
            message = f"Địa chỉ {entry.address} đã dùng cho {first.path}."
            yield _taken(catalog, entry, message, "Hãy đổi tên tệp hoặc thêm dòng Đường dẫn: …")
        if entry.slug in RESERVED:
            message = f"“{entry.slug}” dành cho trang danh sách."
            yield _taken(catalog, entry, message, "Hãy đổi tên tệp.")


def _taken(catalog: Catalog, entry: Entry, message: str, cure: str) -> Problem:
    place = at_value(catalog, entry, "chosen_slug")
    cure = "Hãy viết Đường dẫn khác." if entry.chosen_slug else cure
    return error("trung-dia-chi", message, cure, **place).at(entry.path)


@rule("dia-chi-cu")
def former_addresses_are_free(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Địa chỉ cũ: /tin-tuc/, nơi trang khác đang đứng. Đúng: nơi không còn trang nào."""
    told: dict[str, Entry] = {}
    for entry in catalog.entries:
        for address in entry.former_addresses:
            whose = _whose(catalog, told, address)
            told.setdefault(address, entry)
            if whose:
                found = error(
                    "dia-chi-cu", f"Địa chỉ cũ {address} {whose}.", "Hãy bỏ địa chỉ ấy.",
                    **in_field(catalog, entry, "former_addresses", address),
                )  # fmt: skip
                yield found.at(entry.path)


def _whose(catalog: Catalog, told: Mapping[str, Entry], address: str) -> str:
    """Say who has an address; nothing where it is free."""
    if _is_listing(address):
        return "dành cho trang danh sách"
    if now := catalog.by_address.get(address):
        return f"đang là của {now.path}"
    return f"đã ghi ở {told[address].path}" if address in told else ""


def _is_listing(address: str) -> bool:
    first, *rest = address.strip("/").split("/")
    return first in _OTHERS or (first in BY_FOLDER and (not rest or not RESERVED.isdisjoint(rest)))


@rule("trung-thu-tu")
def pillars_have_numbers_of_their_own(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hai trụ cột cùng Thứ tự: 1. Đúng: mỗi trụ cột một số."""
    for pillar, first in _repeated((each, each.order) for each in catalog.pillars):
        found = error(
            "trung-thu-tu",
            f"Thứ tự {pillar.order} đã là của {first.path}.",
            "Hãy ghi số khác.",
            **at_value(catalog, pillar, "order"),
        )
        yield found.at(pillar.path)


@rule("trung-so-ky-hieu")
def symbols_are_unique(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hai văn bản cùng số ký hiệu, cùng cơ quan, cùng năm. Đúng: mỗi văn bản một tệp.

    Nghị định 30/2020/NĐ-CP, Điều 15: the number is unique within an agency and a year. A plan
    and the document that brought it may stand side by side; two plans may not.
    """
    for kind in (Document, Plan):
        every: tuple[Document | Plan, ...] = catalog.of(kind)
        keys = [(each, (same(each.number), each.issuer, each.issued.year)) for each in every]
        for entry, first in _repeated(keys):
            found = error(
                "trung-so-ky-hieu", f"Số ký hiệu {entry.number} đã có ở {first.path}.",
                "Hãy giữ một tệp.", **in_field(catalog, entry, "number", entry.number),
            )  # fmt: skip
            yield found.at(entry.path)


@rule("trung-ma")
def codes_and_years_are_unique(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hai dòng cùng mã, hoặc hai số liệu của một năm, một nơi. Đúng: mỗi dòng một mã."""
    for rows in catalog.rows.values():
        for row, first in _repeated(_keyed(rows)):
            year_and_place = isinstance(row, Observation) and f"{row.year} {row.locality}"
            name = year_and_place or getattr(row, "code", "")
            message = f"Dòng này trùng “{name}” với dòng {first.line}."
            place = in_row(catalog, row, str(getattr(row, "year", name)))
            yield error("trung-ma", message, "Hãy giữ một dòng.", **place).at(row.path)


def _keyed(rows: Iterable[Row]) -> Iterator[tuple[Any, object]]:
    """Yield rows with what must be theirs alone; an annex may number each group anew."""
    group = 0
    for row in rows:
        group += isinstance(row, Task) and row.is_heading
        if isinstance(row, Observation):
            yield row, (row.year, row.locality)
        elif getattr(row, "code", ""):
            yield row, (group, getattr(row, "code", ""))


def _repeated(keyed: Iterable[tuple[Keyed, object]]) -> Iterator[tuple[Keyed, Keyed]]:
    """Yield (later, first) for every key that comes again."""
    seen: dict[object, Keyed] = {}
    for each, key in keyed:
        first = seen.setdefault(key, each)
        if first is not each:
            yield each, first


@rule("thu-muc-nam")
def articles_lie_in_the_folder_of_their_year(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: bài đăng năm 2024 nằm trong tin-tuc/2023/. Đúng: tin-tuc/2024/."""
    for article in catalog.of(Article):
        folder = article.path.split("/")[-2]
        if folder.isdigit() and folder != str(article.posted.day.year):
            year = article.posted.day.year
            found = warning(
                "thu-muc-nam",
                f"Bài đăng năm {year} nằm trong thư mục {folder}.",
                f"Hãy chuyển vào tin-tuc/{year}/, hoặc sửa ngày đăng.",
                **at_value(catalog, article, "posted"),
            )  # fmt: skip
            yield found.at(article.path)
