"""Official documents: `content/van-ban/`."""

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
from cchc.content.values import Act, read_act, read_text
from cchc.text.dates import read_day


@dataclass(frozen=True, kw_only=True)
class Document(Entry):
    folder: ClassVar[str] = "van-ban"
    kind_name: ClassVar[str] = "văn bản"
    title: str = labelled(
        "Trích yếu",
        read_text,
        "Title",
        required=True,
        help="Câu tóm tắt ở đầu văn bản, không kèm số ký hiệu.",
        example="Về cơ chế một cửa",
    )
    number: str = labelled(
        "Số ký hiệu", read_text, required=True, help=NUMBER_HELP, example="118/2025/NĐ-CP"
    )
    document_type: str = labelled(
        "Loại văn bản",
        read_text,
        "Loại",
        required=True,
        help="Viết đủ chữ: Nghị định, Quyết định, Kế hoạch, Công văn …",
        example="Nghị định",
    )
    issuer: str = labelled(
        "Cơ quan ban hành", read_text, required=True, help=AGENCY_HELP, example="Chính phủ"
    )
    issued: date = labelled(
        "Ngày ban hành", read_day, "Date", required=True, help=DAY_HELP, example="9/6/2025"
    )
    effective: date | None = labelled(
        "Hiệu lực từ",
        read_day,
        "Ngày hiệu lực",
        help="Ngày bắt đầu có hiệu lực.",
        example="1/7/2025",
    )
    expired: date | None = labelled(
        "Hết hiệu lực", read_day, help="Ngày đầu tiên không còn hiệu lực.", example="1/7/2026"
    )
    signatory: str = labelled(
        "Người ký", read_text, default="", help=SIGNATORY_HELP, example=SIGNATORY_EXAMPLE
    )
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, "Lĩnh vực", many=True, help=PILLARS_HELP, example="Thể chế"
    )
    attachments: tuple[str, ...] = labelled(
        "Tệp",
        read_text,
        many=True,
        help="Tệp để tải về, đặt trong tep/.",
        example="tep/96-kh-ubnd.pdf",
    )
    replaces: tuple[Act, ...] = labelled(
        "Thay thế",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản bị thay thế; một phần thì thêm phần ấy trong ngoặc.",
        example="61/2018/NĐ-CP",
    )
    amends: tuple[Act, ...] = labelled(
        "Sửa đổi",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản được sửa đổi.",
        example="61/2018/NĐ-CP",
    )
    supplements: tuple[Act, ...] = labelled(
        "Bổ sung",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản được bổ sung.",
        example="61/2018/NĐ-CP",
    )
    corrects: tuple[Act, ...] = labelled(
        "Đính chính",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản được đính chính.",
        example="61/2018/NĐ-CP",
    )
    repeals: tuple[Act, ...] = labelled(
        "Bãi bỏ",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản bị bãi bỏ; một phần thì thêm phần ấy trong ngoặc.",
        example="61/2018/NĐ-CP (Điều 5)",
    )
    legal_basis: tuple[Act, ...] = labelled(
        "Căn cứ",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản làm căn cứ.",
        example="76/NQ-CP",
    )
    guides: tuple[Act, ...] = labelled(
        "Hướng dẫn",
        read_act,
        many=True,
        help="Số ký hiệu của văn bản được hướng dẫn thi hành.",
        example="118/2025/NĐ-CP",
    )
