"""What people need to know about procedures, by field: `content/thu-tuc/`."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.kinds.entry import PILLARS_HELP, Entry
from cchc.content.schema import labelled
from cchc.content.values import read_text
from cchc.text.dates import read_day


@dataclass(frozen=True, kw_only=True)
class Guide(Entry):
    folder: ClassVar[str] = "thu-tuc"
    kind_name: ClassVar[str] = "hướng dẫn thủ tục"
    prose: ClassVar[tuple[str, ...]] = (
        *Entry.prose, "place", "time_limit", "fee", "legal_basis",
    )  # fmt: skip
    title: str = labelled(
        "Tiêu đề",
        read_text,
        "Title",
        required=True,
        help="Việc mà người dân cần làm.",
        example="Chứng thực bản sao",
    )
    field: str = labelled(
        "Lĩnh vực",
        read_text,
        required=True,
        help="Các hướng dẫn cùng lĩnh vực đứng chung một nhóm.",
        example="Chứng thực",
    )
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, many=True, help=PILLARS_HELP, example="Thủ tục hành chính"
    )
    place: str = labelled(
        "Nơi nộp",
        read_text,
        default="",
        help="Nộp ở đâu, kể cả qua mạng.",
        example="Trung tâm phục vụ hành chính công cấp xã",
    )
    time_limit: str = labelled(
        "Thời hạn giải quyết",
        read_text,
        default="",
        help="Ghi rõ ngày hay ngày làm việc.",
        example="Không quá 8 ngày làm việc",
    )
    fee: str = labelled(
        "Lệ phí",
        read_text,
        default="",
        help="Chưa biết thì viết: chưa có số liệu.",
        example="2.000 đồng một trang",
    )
    legal_basis: tuple[str, ...] = labelled(
        "Căn cứ",
        read_text,
        many=True,
        help="Tên văn bản kèm điều, khoản.",
        example="Luật Khiếu nại 02/2011/QH13, Điều 9",
    )
    as_of: date = labelled(
        "Tính đến",
        read_day,
        required=True,
        help="Ngày đối chiếu quy định với văn bản gốc.",
        example="22/11/2026",
    )
