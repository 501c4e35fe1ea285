"""Official documents: `content/van-ban/`."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import read_text
from cchc.text.dates import read_day


@dataclass(frozen=True, kw_only=True)
class Document(Entry):
    folder: ClassVar[str] = "van-ban"
    kind_name: ClassVar[str] = "văn bản"
    title: str = labelled(
        "Trích yếu", read_text, "Title", required=True, example="Về cơ chế một cửa"
    )
    number: str = labelled("Số ký hiệu", read_text, required=True, example="118/2025/NĐ-CP")
    document_type: str = labelled(
        "Loại văn bản", read_text, "Loại", required=True, example="Nghị định"
    )
    issuer: str = labelled("Cơ quan ban hành", read_text, required=True, example="Chính phủ")
    issued: date = labelled("Ngày ban hành", read_day, "Date", required=True, example="9/6/2025")
    effective: date | None = labelled("Hiệu lực từ", read_day, "Ngày hiệu lực", example="1/7/2025")
    expired: date | None = labelled("Hết hiệu lực", read_day, example="1/7/2026")
    signatory: str = labelled("Người ký", read_text, default="")
    pillars: tuple[str, ...] = labelled(
        "Trụ cột", read_text, "Lĩnh vực", many=True, example="Thể chế"
    )
    attachments: tuple[str, ...] = labelled(
        "Tệp", read_text, many=True, example="tep/96-kh-ubnd.pdf"
    )
    replaces: tuple[str, ...] = labelled("Thay thế", read_text, many=True, example="61/2018/NĐ-CP")
    amends: tuple[str, ...] = labelled("Sửa đổi", read_text, many=True, example="61/2018/NĐ-CP")
    supplements: tuple[str, ...] = labelled(
        "Bổ sung", read_text, many=True, example="61/2018/NĐ-CP"
    )
    repeals: tuple[str, ...] = labelled("Bãi bỏ", read_text, many=True, example="61/2018/NĐ-CP")
    legal_basis: tuple[str, ...] = labelled("Căn cứ", read_text, many=True, example="76/NQ-CP")
    guides: tuple[str, ...] = labelled("Hướng dẫn", read_text, many=True, example="118/2025/NĐ-CP")
