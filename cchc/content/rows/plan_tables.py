"""The tables of a plan: its tasks, and the topics that it must cover."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from cchc.content.due import Due, read_due
from cchc.content.rows.row import Row
from cchc.content.schema import labelled
from cchc.content.values import read_text
from cchc.text.dates import read_day
from cchc.text.forms import fold

# Only these words mean it: «Hoàn thành 60%», «Hoàn thành một phần» are not done.
_DONE_WORDS = frozenset(
    ("hoan thanh", "da hoan thanh", "hoan thanh dung han", "hoan thanh tre han", "da xong", "xong")
)


@dataclass(frozen=True, kw_only=True)
class Task(Row):
    """One task of a plan, or (without any other cell) the heading of a group."""

    name: ClassVar[str] = "nhiệm vụ"
    code: str = labelled(
        "Mã",
        read_text,
        "STT",
        "Số",
        "TT",
        "Mã nhiệm vụ",
        default="",
        help="Số thứ tự; số La Mã hay một chữ cái thì dòng là tiêu đề nhóm.",
        example="1.2",
    )
    title: str = labelled(
        "Nhiệm vụ",
        read_text,
        "Tên nhiệm vụ",
        "Nội dung nhiệm vụ",
        "Nội dung",
        required=True,
        help="Việc phải làm.",
        example="Kiểm tra ít nhất 30% số cơ quan, đơn vị",
    )
    pillar: str = labelled(
        "Trụ cột",
        read_text,
        "Lĩnh vực",
        default="",
        help="Một trụ cột, tên đầy đủ hoặc tên ngắn.",
        example="Thể chế",
    )
    lead_agency: str = labelled(
        "Cơ quan chủ trì",
        read_text,
        "Chủ trì",
        "Đơn vị chủ trì",
        "Cơ quan, đơn vị chủ trì",
        default="",
        help="Một tên trong co-quan.csv; để trống là chưa có thông tin.",
        example="Sở Nội vụ",
    )
    coordinating_agencies: tuple[str, ...] = labelled(
        "Cơ quan phối hợp",
        read_text,
        "Phối hợp",
        "Đơn vị phối hợp",
        "Cơ quan, đơn vị phối hợp",
        many=True,
        help="Tên trong co-quan.csv.",
        example="Sở Tài chính; Sở Tư pháp",
    )
    deliverable: str = labelled(
        "Sản phẩm",
        read_text,
        "Kết quả",
        "Kết quả/Sản phẩm",
        "Sản phẩm, kết quả",
        default="",
        help="Kết quả cầm được: báo cáo, quyết định …",
        example="Báo cáo kết quả kiểm tra",
    )
    due: Due | None = labelled(
        "Thời hạn",
        read_due,
        "Thời gian",
        "Thời gian hoàn thành",
        "Hạn",
        help="Một ngày, hoặc Trước 15/12, Quý II/2024, Tháng 6, Năm 2024, Hằng quý, Thường xuyên.",
        example="Quý II/2024",
    )
    done: date | None = labelled(
        "Hoàn thành", read_day, "Ngày hoàn thành", help="Ngày làm xong.", example="28/6/2024"
    )
    progress: str = labelled(
        "Tình trạng",
        read_text,
        "Trạng thái",
        default="",
        help="Hoàn thành hoặc Đang thực hiện; để trống khi chưa biết.",
        example="Đang thực hiện",
    )
    evidence: str = labelled(
        "Minh chứng",
        read_text,
        default="",
        help="Văn bản, báo cáo cho thấy đã làm.",
        example="Báo cáo số 120/BC-SNV",
    )
    note: str = labelled(
        "Ghi chú",
        read_text,
        default="",
        help="Điều cần nói thêm.",
        example="Theo bài giới thiệu ngày 1/4/2024",
    )

    @property
    def says_done(self) -> bool:
        """Whether its words, without a day, say that the task is done."""
        return fold(self.progress).rstrip(".") in _DONE_WORDS

    @property
    def is_heading(self) -> bool:
        """A row with nothing but a text and no number, a roman numeral or a letter."""
        if self.code and not re.fullmatch(r"[IVXL]+|[A-ZĐ]", self.code.rstrip(".")):
            return False
        return not (
            self.lead_agency or self.coordinating_agencies or self.due or self.pillar
            or self.deliverable or self.done or self.progress or self.evidence
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CoverageTopic(Row):
    """What a communication plan must cover."""

    name: ClassVar[str] = "nội dung tuyên truyền"
    code: str = labelled(
        "Mã", read_text, "STT", default="", help="Số thứ tự trong kế hoạch.", example="2"
    )
    title: str = labelled(
        "Nội dung",
        read_text,
        required=True,
        help="Nội dung phải tuyên truyền, theo lời của kế hoạch.",
        example="Các văn bản chỉ đạo cải cách hành chính",
    )
    topic: str = labelled(
        "Chủ đề",
        read_text,
        default="",
        help="Tên trong chu-de.csv; bài nào ghi chủ đề này thì được đếm.",
        example="Văn bản chỉ đạo",
    )
    note: str = labelled(
        "Ghi chú",
        read_text,
        default="",
        help="Điều cần nói thêm.",
        example="Nhóm này gồm sáu lĩnh vực",
    )
