"""Rows of the tables that live in CSV: registries, tasks, topics, series.

A column is declared like a field of a header; its head may be any of its
spellings, in any order. Names of agencies, places and topics stay text here:
the catalog knows what they mean on a given day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from cchc.content.due import Due, read_due
from cchc.content.schema import labelled
from cchc.content.values import read_slug, read_text, read_year
from cchc.text.dates import read_day
from cchc.text.numbers import read_decimal, read_whole


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a table; `path` relative to `content/`, `line` in the file as stored."""

    name: ClassVar[str]
    path: str
    line: int


@dataclass(frozen=True, kw_only=True)
class Agency(Row):
    name: ClassVar[str] = "cơ quan"
    code: str = labelled("Mã", read_slug, required=True)
    title: str = labelled("Tên", read_text, required=True)
    short: str = labelled("Tên ngắn", read_text, default="")
    agency_kind: str = labelled("Loại", read_text, default="")
    locality: str = labelled("Địa phương", read_text, default="")
    valid_from: date | None = labelled("Từ ngày", read_day)
    valid_to: date | None = labelled("Đến ngày", read_day)
    successor: str = labelled("Kế thừa", read_text, default="")
    website: str = labelled("Trang", read_text, default="")
    source: str = labelled("Nguồn", read_text, default="")

    @property
    def is_group(self) -> bool:
        return self.agency_kind == "Nhóm"


@dataclass(frozen=True, kw_only=True)
class Locality(Row):
    name: ClassVar[str] = "địa phương"
    code: str = labelled("Mã", read_slug, required=True)
    title: str = labelled("Tên", read_text, required=True)
    short: str = labelled("Tên ngắn", read_text, required=True)
    level: str = labelled("Cấp", read_text, default="")
    valid_from: date | None = labelled("Từ ngày", read_day)
    valid_to: date | None = labelled("Đến ngày", read_day)
    successor: str = labelled("Kế thừa", read_text, default="")
    reminder: str = labelled("Lời nhắc", read_text, default="")
    source: str = labelled("Nguồn", read_text, default="")


@dataclass(frozen=True, kw_only=True)
class Topic(Row):
    name: ClassVar[str] = "chủ đề"
    code: str = labelled("Mã", read_slug, required=True)
    title: str = labelled("Tên", read_text, required=True)
    description: str = labelled("Mô tả", read_text, default="")


@dataclass(frozen=True, kw_only=True)
class Author(Row):
    name: ClassVar[str] = "tác giả"
    code: str = labelled("Mã", read_slug, required=True)
    title: str = labelled("Tên", read_text, required=True)
    unit: str = labelled("Đơn vị", read_text, default="")


@dataclass(frozen=True, kw_only=True)
class OutsideLink(Row):
    name: ClassVar[str] = "liên kết"
    group: str = labelled("Nhóm", read_text, required=True)
    title: str = labelled("Tên", read_text, required=True)
    url: str = labelled("Địa chỉ", read_text, required=True)
    note: str = labelled("Ghi chú", read_text, default="")


@dataclass(frozen=True, kw_only=True)
class Task(Row):
    """One task of a plan, or (without any other cell) the heading of a group."""

    name: ClassVar[str] = "nhiệm vụ"
    code: str = labelled("Mã", read_text, "STT", "Số", "TT", "Mã nhiệm vụ", default="")
    title: str = labelled(
        "Nhiệm vụ", read_text, "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nội dung", required=True
    )
    pillar: str = labelled("Trụ cột", read_text, "Lĩnh vực", default="")
    lead_agency: str = labelled(
        "Cơ quan chủ trì",
        read_text,
        "Chủ trì",
        "Đơn vị chủ trì",
        "Cơ quan, đơn vị chủ trì",
        default="",
    )
    coordinating_agencies: tuple[str, ...] = labelled(
        "Cơ quan phối hợp",
        read_text,
        "Phối hợp",
        "Đơn vị phối hợp",
        "Cơ quan, đơn vị phối hợp",
        many=True,
    )
    deliverable: str = labelled(
        "Sản phẩm", read_text, "Kết quả", "Kết quả/Sản phẩm", "Sản phẩm, kết quả", default=""
    )
    due: Due | None = labelled("Thời hạn", read_due, "Thời gian", "Thời gian hoàn thành", "Hạn")
    done: date | None = labelled("Hoàn thành", read_day, "Ngày hoàn thành")
    progress: str = labelled("Tình trạng", read_text, "Trạng thái", default="")
    evidence: str = labelled("Minh chứng", read_text, default="")
    note: str = labelled("Ghi chú", read_text, default="")

    @property
    def is_heading(self) -> bool:
        """A row with nothing but a text and no number, a roman numeral or a letter."""
        if self.code and not re.fullmatch(r"[IVXL]+|[A-ZĐ]", self.code.rstrip(".")):
            return False
        return not (
            self.lead_agency or self.coordinating_agencies or self.due or self.pillar
            or self.deliverable or self.done or self.progress or self.evidence
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CoverageTopic(Row):
    """What a communication plan must cover."""

    name: ClassVar[str] = "nội dung tuyên truyền"
    code: str = labelled("Mã", read_text, "STT", default="")
    title: str = labelled("Nội dung", read_text, required=True)
    topic: str = labelled("Chủ đề", read_text, default="")
    note: str = labelled("Ghi chú", read_text, default="")


@dataclass(frozen=True, kw_only=True)
class Observation(Row):
    """One measured value of an indicator: a year and a place as measured then."""

    name: ClassVar[str] = "số liệu"
    year: int = labelled("Năm", read_year, required=True)
    locality: str = labelled("Địa phương", read_text, "Tỉnh", "Địa bàn", required=True)
    score: Decimal | None = labelled("Điểm", read_decimal)
    rank: int | None = labelled("Hạng", read_whole)
    units: int | None = labelled("Số đơn vị", read_whole)
    published: int | None = labelled("Năm công bố", read_year)
    scale: str = labelled("Thang điểm", read_text, default="")
    note: str = labelled("Ghi chú", read_text, default="")
    source: str = labelled("Nguồn", read_text, default="")


REGISTRIES: Mapping[str, type[Row]] = {
    "co-quan.csv": Agency,
    "dia-phuong.csv": Locality,
    "chu-de.csv": Topic,
    "tac-gia.csv": Author,
    "lien-ket.csv": OutsideLink,
}
