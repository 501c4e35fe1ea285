"""What every kind of entry shares."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from cchc.content.lean import Lean
from cchc.content.markdown import Body
from cchc.content.schema import labelled
from cchc.content.values import (
    Source,
    one_of,
    read_address,
    read_slug,
    read_source,
    read_text,
    read_year,
)
from cchc.content.waiver import Waiver, read_waiver
from cchc.text.dates import read_day

# What several kinds say of the same field.
AGENCY_HELP = "Tên đầy đủ hoặc tên ngắn trong danh-ba/co-quan.csv."
ALT_HELP = "Nói trong ảnh có gì, cho người không nhìn thấy. Bắt buộc khi có ảnh."
ALT_EXAMPLE = "Hai cán bộ hướng dẫn người dân ở quầy số 3"
CAPTION_HELP = "Câu dưới ảnh: ai, ở đâu, khi nào, người chụp."
CAPTION_EXAMPLE = "Bộ phận một cửa phường Bảo Vinh. Ảnh: Trần Thị Bình"
DAY_HELP = "Ngày ghi trên văn bản."
NUMBER_HELP = "Đúng như trên văn bản, không có khoảng trắng."
ORDER_HELP = "Số nhỏ đứng trước; bỏ trống thì đứng cuối."
PICTURE_HELP = "Tệp trong anh/, đường dẫn tính từ content/."
PILLARS_HELP = "Một hay nhiều trong sáu trụ cột, tên đầy đủ hoặc tên ngắn."
PLACE_HELP = "Tên trong danh-ba/dia-phuong.csv, đúng vào thời điểm của nội dung."
SIGNATORY_HELP = "Họ và tên, không kèm học hàm, học vị."
SIGNATORY_EXAMPLE = "Trần Thị Bình"
SOURCES_HELP = "Mỗi dòng một nguồn: tên, ngày <địa chỉ>."


class Status(StrEnum):
    PUBLISHED = "đăng"
    DRAFT = "nháp"
    PENDING = "chờ duyệt"
    WITHDRAWN = "gỡ"


# Pelican's own words for a status, so that its classic files keep their meaning.
_STATUS = one_of(Status, {"published": Status.PUBLISHED, "draft": Status.DRAFT})


@dataclass(frozen=True, kw_only=True)
class Entry(Lean):
    """What every kind shares. `path` is relative to `content/`; `lines` tells where a
    field was written, by attribute. `prose` names the fields that may cite documents;
    `sections` are the headings that readers of a kind count on."""

    folder: ClassVar[str]
    kind_name: ClassVar[str]
    prose: ClassVar[tuple[str, ...]] = ("title", "summary", "sources")
    sections: ClassVar[tuple[str, ...]] = ()
    title: str
    path: str
    slug: str
    body: Body
    key: str = ""  # digest of the file and of the code that read it; set by the engine
    lines: Mapping[str, int] = field(default_factory=dict, hash=False, compare=False)
    status: Status = labelled(
        "Trạng thái",
        _STATUS,
        "Status",
        default=Status.PUBLISHED,
        help="Bỏ trống là đăng. Nháp và chờ duyệt không lên trang.",
        example="nháp",
    )
    withdrawn_because: str = labelled(
        "Lý do gỡ",
        read_text,
        default="",
        help="Bắt buộc khi trạng thái là gỡ.",
        example="Đăng nhầm số liệu.",
    )
    withdrawn_on: date | None = labelled(
        "Ngày gỡ",
        read_day,
        help="Ngày bài được gỡ; trang đã gỡ ghi lại ngày này.",
        example="22/11/2026",
    )
    summary: str = labelled(
        "Tóm tắt",
        read_text,
        "Summary",
        default="",
        help="Một, hai câu; hiện trong danh sách và kết quả tìm kiếm.",
        example="Từ 1/7/2025, nộp hồ sơ ở trung tâm nào trong tỉnh cũng được.",
    )
    keywords: tuple[str, ...] = labelled(
        "Từ khóa",
        read_text,
        "Tags",
        "Keywords",
        many=True,
        help="Vài từ mà người đọc sẽ gõ khi tìm.",
        example="một cửa; hồ sơ",
    )
    sources: tuple[Source, ...] = labelled(
        "Nguồn",
        read_source,
        "Source",
        many=True,
        help=SOURCES_HELP,
        example="Báo Đồng Nai <https://baodongnai.com.vn>",
    )
    as_of: date | None = labelled(
        "Tính đến", read_day, help="Ngày đối chiếu quy định nêu trong bài.", example="22/11/2026"
    )
    updated: date | None = labelled(
        "Cập nhật",
        read_day,
        "Modified",
        help="Ngày sửa nội dung sau khi đã đăng.",
        example="22/11/2026",
    )
    updated_because: str = labelled(
        "Lý do cập nhật",
        read_text,
        default="",
        help="Đã sửa gì; hiện ở đầu bài.",
        example="Bổ sung số liệu quý III.",
    )
    chosen_slug: str | None = labelled(
        "Đường dẫn", read_slug, "Slug", help="Bỏ trống thì lấy tên tệp.", example="mot-cua"
    )
    former_addresses: tuple[str, ...] = labelled(
        "Địa chỉ cũ",
        read_address,
        many=True,
        help="Địa chỉ trước đây của bài; người vào đó được đưa sang địa chỉ mới.",
        example="/tin-tuc/ten-cu/",
    )
    locality: str = labelled(
        "Địa bàn",
        read_text,
        default="",
        help=PLACE_HELP,
        example="Bình Phước",
    )
    period: int | None = labelled(
        "Thời điểm", read_year, help="Năm mà nội dung nói tới, nếu khác năm đăng.", example="2024"
    )
    waivers: tuple[Waiver, ...] = labelled(
        "Bỏ qua kiểm tra",
        read_waiver,
        many=True,
        help="Mã quy tắc không áp dụng cho tệp này, và vì sao.",
        example="thu-muc-nam – Bài chuyển từ trang cũ",
    )

    @property
    def address(self) -> str:
        return f"/{self.folder}/{self.slug}/"

    @property
    def is_draft(self) -> bool:
        return self.status in (Status.DRAFT, Status.PENDING)

    @property
    def starts(self) -> date | None:
        """The day from which the entry may be shown; None = at once."""
        return None

    def held_back(self, today: date) -> bool:
        """True for drafts, entries that wait for approval and days to come."""
        if self.is_draft:
            return True
        return self.starts is not None and self.starts > today
