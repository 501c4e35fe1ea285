"""About, contact, rights and duties, accessibility: `content/trang/`."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.content.kinds.entry import ORDER_HELP, Entry
from cchc.content.schema import labelled
from cchc.content.values import read_order, read_text


@dataclass(frozen=True, kw_only=True)
class InfoPage(Entry):
    folder: ClassVar[str] = "trang"
    kind_name: ClassVar[str] = "trang thông tin"
    title: str = labelled(
        "Tiêu đề",
        read_text,
        "Title",
        required=True,
        help="Tên trang; tên này cũng đứng ở chân mọi trang.",
        example="Giới thiệu",
    )
    order: int = labelled("Thứ tự", read_order, default=99, help=ORDER_HELP, example="1")
