"""What people need to know about procedures, by field: `content/thu-tuc/`."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import read_text
from cchc.text.dates import read_day


@dataclass(frozen=True, kw_only=True)
class Guide(Entry):
    folder: ClassVar[str] = "thu-tuc"
    kind_name: ClassVar[str] = "hướng dẫn thủ tục"
    title: str = labelled(
        "Tiêu đề", read_text, "Title", required=True, example="Chứng thực bản sao"
    )
    field: str = labelled("Lĩnh vực", read_text, required=True, example="Chứng thực")
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, many=True, example="Thủ tục hành chính"
    )
    place: str = labelled("Nơi nộp", read_text, default="")
    time_limit: str = labelled("Thời hạn giải quyết", read_text, default="")
    fee: str = labelled("Lệ phí", read_text, default="")
    legal_basis: tuple[str, ...] = labelled(
        "Căn cứ", read_text, many=True, example="Luật Khiếu nại 02/2011/QH13, Điều 9"
    )
    as_of: date = labelled("Tính đến", read_day, required=True, example="22/11/2026")
