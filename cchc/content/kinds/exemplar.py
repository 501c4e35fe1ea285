"""Models, collectives and persons held up as examples: `content/mo-hinh/`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from cchc.content.kinds.entry import (
    ALT_EXAMPLE,
    ALT_HELP,
    CAPTION_EXAMPLE,
    CAPTION_HELP,
    PICTURE_HELP,
    PILLARS_HELP,
    PLACE_HELP,
    SOURCES_HELP,
    Entry,
)
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


class ProblemSolved(StrEnum):
    """What people met before: by these, exemplars of different pillars find each other."""

    TRAVEL = "đi lại nhiều lần, nhiều nơi"
    WAITING = "chờ lâu, trễ hạn"
    FINDING = "khó tìm, khó hiểu thủ tục"
    DIGITAL = "khó làm thủ tục trên mạng"
    LISTENING = "khó phản ánh, ít đối thoại"
    ATTITUDE = "thái độ phục vụ"
    DATA = "dữ liệu chưa sạch, chưa nối nhau"
    PEOPLE = "thiếu người, thiếu chuyên môn"


_EXEMPLAR_TYPE = one_of(ExemplarType, {})
_PROBLEM_SOLVED = one_of(ProblemSolved, {})


@dataclass(frozen=True, kw_only=True)
class Exemplar(Entry):
    folder: ClassVar[str] = "mo-hinh"
    kind_name: ClassVar[str] = "mô hình"
    prose: ClassVar[tuple[str, ...]] = (
        *Entry.prose, "problem", "approach", "conditions", "recognition", "decision",
    )  # fmt: skip
    title: str = labelled(
        "Tên",
        read_text,
        "Tiêu đề",
        "Title",
        required=True,
        help="Tên mô hình, tập thể hay cá nhân.",
        example="Mỗi thủ tục một mã QR",
    )
    exemplar_type: ExemplarType = labelled(
        "Loại",
        _EXEMPLAR_TYPE,
        required=True,
        help=f"Một trong: {'; '.join(ExemplarType)}.",
        example="mô hình",
    )
    unit: str = labelled(
        "Đơn vị",
        read_text,
        required=True,
        help="Nơi làm ra mô hình, hoặc nơi công tác.",
        example="Phường Bảo Vinh",
    )
    locality: str = labelled(
        "Địa bàn", read_text, required=True, help=PLACE_HELP, example="Đồng Nai"
    )
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, required=True, many=True, help=PILLARS_HELP, example="Chính quyền số"
    )
    year: int = labelled(
        "Năm", read_year, required=True, help="Năm bắt đầu, hoặc năm của số liệu.", example="2025"
    )
    problem: str = labelled(
        "Vấn đề",
        read_text,
        default="",
        help="Trước đó vướng ở đâu, một câu.",
        example="Người dân phải đi lại nhiều lần",
    )
    problems: tuple[ProblemSolved, ...] = labelled(
        "Nhóm vấn đề",
        _PROBLEM_SOLVED,
        many=True,
        help=f"Một hay nhiều trong: {'; '.join(ProblemSolved)}.",
        example="đi lại nhiều lần, nhiều nơi",
    )
    approach: str = labelled(
        "Cách làm",
        read_text,
        default="",
        help="Đã làm gì, một câu.",
        example="Mỗi thủ tục một mã QR, niêm yết tại trung tâm",
    )
    results: tuple[Measure, ...] = labelled(
        "Kết quả",
        read_measure,
        "Kết quả đo được",
        many=True,
        help="Tên: trước → sau; chỉ có một số thì viết Tên: số. Luôn kèm đơn vị đo.",
        example="Đăng ký đầu tư: 180 ngày → 45 ngày",
    )
    cost: str = labelled(
        "Chi phí",
        read_text,
        default="",
        help="Chưa biết thì viết: chưa có số liệu.",
        example="120 triệu đồng",
    )
    conditions: str = labelled(
        "Điều kiện nhân rộng",
        read_text,
        default="",
        help="Nơi khác muốn làm theo thì cần gì.",
        example="Có người rà soát khi thủ tục thay đổi",
    )
    replicated_at: tuple[str, ...] = labelled(
        "Đã nhân rộng ở",
        read_text,
        many=True,
        help="Những nơi đã làm theo.",
        example="Phường Trấn Biên; Phường Long Bình",
    )
    recognition: str = labelled(
        "Ghi nhận",
        read_text,
        default="",
        help="Giải thưởng, bằng khen, nhận xét có nguồn.",
        example="Giải Nhì hội thi cải cách hành chính cấp tỉnh năm 2025",
    )
    decision: str = labelled(
        "Quyết định công nhận",
        read_text,
        default="",
        help="Văn bản công nhận mô hình, danh hiệu: loại, số ký hiệu, ngày.",
        example="Quyết định số 120/QĐ-UBND ngày 5/3/2026",
    )
    contact: str = labelled(
        "Liên hệ công vụ",
        read_text,
        default="",
        help="Điện thoại, thư điện tử của cơ quan; không ghi của riêng ai.",
        example="Văn phòng UBND phường, 1022",
    )
    picture: str = labelled(
        "Ảnh", read_text, default="", help=PICTURE_HELP, example="anh/ma-qr.jpg"
    )
    picture_caption: str = labelled(
        "Chú thích ảnh", read_text, default="", help=CAPTION_HELP, example=CAPTION_EXAMPLE
    )
    picture_alt: str = labelled(
        "Mô tả ảnh", read_text, default="", help=ALT_HELP, example=ALT_EXAMPLE
    )
    sources: tuple[Source, ...] = labelled(
        "Nguồn",
        read_source,
        required=True,
        many=True,
        help=SOURCES_HELP,
        example="Báo Đồng Nai <https://baodongnai.com.vn>",
    )
