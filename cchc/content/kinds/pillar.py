"""The pillars of the reform, the category pages of the site: `content/tru-cot/`."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import Target, read_colour, read_order, read_sign, read_target, read_text


@dataclass(frozen=True, kw_only=True)
class Pillar(Entry):
    folder: ClassVar[str] = "tru-cot"
    kind_name: ClassVar[str] = "trụ cột"
    prose: ClassVar[tuple[str, ...]] = (*Entry.prose, "targets")
    title: str = labelled(
        "Tiêu đề",
        read_text,
        "Title",
        required=True,
        help="Tên đầy đủ; các tệp khác gọi trụ cột bằng tên này hoặc tên ngắn.",
        example="Cải cách thể chế",
    )
    short: str = labelled(
        "Tên ngắn",
        read_text,
        required=True,
        help="Dùng trên thẻ, trong bảng và danh sách.",
        example="Thể chế",
    )
    order: int = labelled(
        "Thứ tự", read_order, required=True, help="Số của trụ cột, từ 1 đến 6.", example="1"
    )
    colour: str = labelled(
        "Màu", read_colour, required=True, help="Một trong p1, p2, p3, p4, p5, p6.", example="p1"
    )
    sign: str = labelled(
        "Biểu tượng",
        read_sign,
        required=True,
        help="Một trong: the-che; thu-tuc; bo-may; cong-vu; tai-chinh; so.",
        example="the-che",
    )
    summary: str = labelled(
        "Tóm tắt",
        read_text,
        required=True,
        help="Trụ cột này có nghĩa gì với người dân, một câu.",
        example="Luật rõ ràng, được thi hành đúng.",
    )
    fact: str = labelled(
        "Điểm chính",
        read_text,
        default="",
        help="Một điều đáng nhớ, hiện ở trang chủ.",
        example="Từ 1/7/2025, nộp hồ sơ ở trung tâm nào trong tỉnh cũng được nhận",
    )
    targets: tuple[Target, ...] = labelled(
        "Mục tiêu",
        read_target,
        many=True,
        help="Con số đã hứa, dấu |, rồi việc được đếm.",
        example="≥ 80% | thủ tục được đưa lên mạng",
    )
