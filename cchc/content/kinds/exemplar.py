"""Models, collectives and persons held up as examples: `content/mo-hinh/`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import (
    Measure,
    Source,
    one_of,
    read_measure,
    read_source,
    read_text,
    read_year,
)


class ExemplarType(StrEnum):
    MODEL = "mô hình"
    COLLECTIVE = "tập thể"
    PERSON = "cá nhân"


_EXEMPLAR_TYPE = one_of(ExemplarType, {})


@dataclass(frozen=True, kw_only=True)
class Exemplar(Entry):
    folder: ClassVar[str] = "mo-hinh"
    kind_name: ClassVar[str] = "mô hình"
    title: str = labelled(
        "Tên", read_text, "Tiêu đề", "Title", required=True, example="Mỗi thủ tục một mã QR"
    )
    exemplar_type: ExemplarType = labelled("Loại", _EXEMPLAR_TYPE, required=True, example="mô hình")
    unit: str = labelled("Đơn vị", read_text, required=True, example="Phường Bảo Vinh")
    locality: str = labelled("Địa bàn", read_text, required=True, example="Đồng Nai")
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, required=True, many=True, example="Chính quyền số"
    )
    year: int = labelled("Năm", read_year, required=True, example="2025")
    problem: str = labelled("Vấn đề", read_text, default="")
    approach: str = labelled("Cách làm", read_text, default="")
    results: tuple[Measure, ...] = labelled(
        "Kết quả",
        read_measure,
        "Kết quả đo được",
        many=True,
        example="Đăng ký đầu tư: 180 ngày → 45 ngày",
    )
    cost: str = labelled("Chi phí", read_text, default="")
    conditions: str = labelled("Điều kiện nhân rộng", read_text, default="")
    replicated_at: tuple[str, ...] = labelled("Đã nhân rộng ở", read_text, many=True)
    recognition: str = labelled("Ghi nhận", read_text, default="")
    contact: str = labelled("Liên hệ công vụ", read_text, default="")
    picture: str = labelled("Ảnh", read_text, default="")
    picture_caption: str = labelled("Chú thích ảnh", read_text, default="")
    picture_alt: str = labelled("Mô tả ảnh", read_text, default="")
    sources: tuple[Source, ...] = labelled(
        "Nguồn",
        read_source,
        required=True,
        many=True,
        example="Báo Đồng Nai <https://baodongnai.com.vn>",
    )
