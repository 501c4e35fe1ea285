"""Plans, whose tasks stand in tables beside them: `content/ke-hoach/`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.kinds.entry import (
    AGENCY_HELP,
    DAY_HELP,
    NUMBER_HELP,
    PILLARS_HELP,
    SIGNATORY_EXAMPLE,
    SIGNATORY_HELP,
    Entry,
)
from cchc.content.schema import labelled
from cchc.content.values import read_text, read_year, read_yes_no
from cchc.text.dates import read_day

_STAGE = re.compile(r"(?:Từ |từ )?(20[0-9]{2})\s*(?:[-–—]|đến)\s*(20[0-9]{2})")


@dataclass(frozen=True, kw_only=True)
class Plan(Entry):
    folder: ClassVar[str] = "ke-hoach"
    kind_name: ClassVar[str] = "kế hoạch"
    title: str = labelled(
        "Trích yếu",
        read_text,
        "Tiêu đề",
        "Title",
        required=True,
        help="Tên kế hoạch như trong văn bản, không kèm số ký hiệu.",
        example="Thông tin, tuyên truyền cải cách hành chính năm 2024",
    )
    number: str = labelled(
        "Số ký hiệu", read_text, required=True, help=NUMBER_HELP, example="96/KH-UBND"
    )
    issued: date = labelled(
        "Ngày ban hành", read_day, "Date", required=True, help=DAY_HELP, example="19/3/2024"
    )
    issuer: str = labelled(
        "Cơ quan ban hành",
        read_text,
        required=True,
        help=AGENCY_HELP,
        example="Ủy ban nhân dân tỉnh Bình Phước",
    )
    year: int | None = labelled(
        "Năm",
        read_year,
        help="Năm thực hiện; phải có Năm hoặc Giai đoạn. Thời hạn không ghi năm lấy năm này.",
        example="2024",
    )
    stage: str = labelled(
        "Giai đoạn",
        read_text,
        default="",
        help="Khi kế hoạch kéo dài nhiều năm.",
        example="2021–2025",
    )
    signatory: str = labelled(
        "Người ký", read_text, default="", help=SIGNATORY_HELP, example=SIGNATORY_EXAMPLE
    )
    document: str = labelled(
        "Văn bản",
        read_text,
        default="",
        help="Số ký hiệu của văn bản trên trang này.",
        example="96/KH-UBND",
    )
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, many=True, help=PILLARS_HELP, example="Thể chế"
    )
    followed: bool = labelled(
        "Theo dõi tiến độ",
        read_yes_no,
        default=False,
        help="Chỉ ghi “có” khi kết quả được cập nhật đều; khi đó trang mới ghi “quá hạn”.",
        example="có",
    )

    @property
    def years(self) -> range:
        """The years in which it is carried out; none where they cannot be told."""
        if match := _STAGE.fullmatch(self.stage):
            return range(int(match[1]), int(match[2]) + 1)
        return range(self.year, self.year + 1) if self.year and not self.stage else range(0)
