"""The pillars of the reform, the category pages of the site: `content/tru-cot/`."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import Target, read_colour, read_order, read_target, read_text


@dataclass(frozen=True, kw_only=True)
class Pillar(Entry):
    folder: ClassVar[str] = "tru-cot"
    kind_name: ClassVar[str] = "trụ cột"
    title: str = labelled("Tiêu đề", read_text, "Title", required=True, example="Cải cách thể chế")
    short: str = labelled("Tên ngắn", read_text, required=True, example="Thể chế")
    order: int = labelled("Thứ tự", read_order, required=True, example="1")
    colour: str = labelled("Màu", read_colour, required=True, example="p1")
    sign: str = labelled("Biểu tượng", read_text, required=True, example="the-che")
    summary: str = labelled(
        "Tóm tắt", read_text, required=True, example="Luật rõ ràng, được thi hành đúng."
    )
    fact: str = labelled("Điểm chính", read_text, default="")
    targets: tuple[Target, ...] = labelled(
        "Mục tiêu", read_target, many=True, example="≥ 80% | thủ tục được đưa lên mạng"
    )
