"""Registries: names that entries and tables may use, with their dates: `content/danh-ba/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.rows.row import Row
from cchc.content.schema import labelled
from cchc.content.values import read_language, read_slug, read_text, read_web_address
from cchc.text.dates import read_day

CODE_HELP = "Chữ thường không dấu, số và gạch nối; dùng trong địa chỉ nên đừng đổi."


@dataclass(frozen=True, kw_only=True)
class Agency(Row):
    name: ClassVar[str] = "cơ quan"
    code: str = labelled("Mã", read_slug, required=True, help=CODE_HELP, example="so-noi-vu")
    title: str = labelled(
        "Tên",
        read_text,
        required=True,
        help="Tên đầy đủ, đúng như trong văn bản.",
        example="Sở Nội vụ",
    )
    short: str = labelled(
        "Tên ngắn",
        read_text,
        default="",
        help="Tên viết tắt; bài và bảng được dùng tên này thay tên đầy đủ.",
        example="SNV",
    )
    agency_kind: str = labelled(
        "Loại",
        read_text,
        default="",
        help="Tên nhóm trong danh sách cơ quan; ghi “Nhóm” khi một tên chỉ nhiều cơ quan.",
        example="Sở",
    )
    locality: str = labelled(
        "Địa phương", read_text, default="", help="Mã trong dia-phuong.csv.", example="dong-nai"
    )
    valid_from: date | None = labelled(
        "Từ ngày", read_day, help="Ngày bắt đầu mang tên này.", example="1/7/2025"
    )
    valid_to: date | None = labelled(
        "Đến ngày", read_day, help="Ngày cuối cùng mang tên này.", example="30/6/2025"
    )
    successor: str = labelled(
        "Kế thừa",
        read_text,
        default="",
        help="Mã của cơ quan thay thế.",
        example="so-noi-vu-dong-nai",
    )
    website: str = labelled(
        "Trang",
        read_web_address,
        default="",
        help="Địa chỉ trang thông tin của cơ quan.",
        example="https://moha.gov.vn",
    )
    source: str = labelled(
        "Nguồn",
        read_text,
        default="",
        help="Thông tin lấy ở đâu.",
        example="Nghị quyết 202/2025/QH15",
    )

    @property
    def is_group(self) -> bool:
        return self.agency_kind == "Nhóm"


@dataclass(frozen=True, kw_only=True)
class Locality(Row):
    name: ClassVar[str] = "địa phương"
    code: str = labelled("Mã", read_slug, required=True, help=CODE_HELP, example="binh-phuoc")
    title: str = labelled(
        "Tên", read_text, required=True, help="Tên đầy đủ, kèm cấp.", example="tỉnh Bình Phước"
    )
    short: str = labelled(
        "Tên ngắn",
        read_text,
        required=True,
        help="Tên dùng ở nhãn Địa bàn; hai nơi trùng tên thì phân biệt bằng ngày.",
        example="Bình Phước",
    )
    level: str = labelled(
        "Cấp", read_text, default="", help="Tỉnh, thành phố, xã, phường, đặc khu.", example="tỉnh"
    )
    valid_from: date | None = labelled(
        "Từ ngày", read_day, help="Ngày bắt đầu mang tên này.", example="1/1/1997"
    )
    valid_to: date | None = labelled(
        "Đến ngày",
        read_day,
        help="Ngày cuối cùng mang tên này; bỏ trống là nay vẫn còn.",
        example="30/6/2025",
    )
    successor: str = labelled(
        "Kế thừa", read_text, default="", help="Mã của nơi tiếp nối.", example="dong-nai-2025"
    )
    reminder: str = labelled(
        "Lời nhắc",
        read_text,
        default="",
        help="Câu hiện trong khung “Nội dung ở thời điểm …”.",
        example="Từ 1/7/2025, Bình Phước hợp nhất với Đồng Nai.",
    )
    source: str = labelled(
        "Nguồn",
        read_text,
        default="",
        help="Thông tin lấy ở đâu.",
        example="Nghị quyết 202/2025/QH15",
    )


@dataclass(frozen=True, kw_only=True)
class Topic(Row):
    name: ClassVar[str] = "chủ đề"
    code: str = labelled("Mã", read_slug, required=True, help=CODE_HELP, example="van-ban-chi-dao")
    title: str = labelled(
        "Tên",
        read_text,
        required=True,
        help="Tên mà bài viết ghi ở nhãn Nội dung tuyên truyền.",
        example="Văn bản chỉ đạo",
    )
    description: str = labelled(
        "Mô tả",
        read_text,
        default="",
        help="Chủ đề gồm những gì.",
        example="Văn bản chỉ đạo của Trung ương và của tỉnh",
    )


@dataclass(frozen=True, kw_only=True)
class Author(Row):
    name: ClassVar[str] = "tác giả"
    code: str = labelled("Mã", read_slug, required=True, help=CODE_HELP, example="ban-bien-tap")
    title: str = labelled(
        "Tên",
        read_text,
        required=True,
        help="Tên mà bài viết ghi ở nhãn Tác giả.",
        example="Ban biên tập",
    )
    unit: str = labelled("Đơn vị", read_text, default="", help="Nơi công tác.", example="Sở Nội vụ")


@dataclass(frozen=True, kw_only=True)
class OutsideLink(Row):
    name: ClassVar[str] = "liên kết"
    group: str = labelled(
        "Nhóm",
        read_text,
        required=True,
        help="Tiêu đề của nhóm liên kết ở chân trang.",
        example="Hệ thống quốc gia",
    )
    title: str = labelled(
        "Tên",
        read_text,
        required=True,
        help="Chữ của liên kết.",
        example="Cổng Dịch vụ công quốc gia",
    )
    url: str = labelled(
        "Địa chỉ",
        read_web_address,
        required=True,
        help="Địa chỉ đầy đủ, bắt đầu bằng https://.",
        example="https://dichvucong.gov.vn",
    )
    note: str = labelled(
        "Ghi chú",
        read_text,
        default="",
        help="Vào đó làm được gì; hai liên kết đầu có ghi chú đứng ở trang chủ.",
        example="Nộp và theo dõi hồ sơ",
    )


@dataclass(frozen=True, kw_only=True)
class Abbreviation(Row):
    name: ClassVar[str] = "chữ viết tắt"
    short: str = labelled(
        "Viết tắt",
        read_text,
        required=True,
        help="Đúng như trong bài, cả chữ hoa, chữ thường.",
        example="TTHC",
    )
    meaning: str = labelled(
        "Nghĩa",
        read_text,
        default="",
        help="Đọc đủ là gì; hiện khi trỏ vào chữ, và sau chữ ấy khi in.",
        example="thủ tục hành chính",
    )
    language: str = labelled(
        "Tiếng",
        read_language,
        default="",
        help="Mã tiếng nước ngoài (en là tiếng Anh), để máy đọc đúng; tiếng Việt thì bỏ trống.",
        example="en",
    )


REGISTRIES: Mapping[str, type[Row]] = {
    "co-quan.csv": Agency,
    "dia-phuong.csv": Locality,
    "chu-de.csv": Topic,
    "tac-gia.csv": Author,
    "lien-ket.csv": OutsideLink,
    "viet-tat.csv": Abbreviation,
}
