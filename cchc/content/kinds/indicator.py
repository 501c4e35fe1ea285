"""The reform indices, whose series stand in tables beside them: `content/chi-so/`."""

from dataclasses import dataclass
from typing import ClassVar

from cchc.content.kinds.entry import ORDER_HELP, SOURCES_HELP, Entry
from cchc.content.schema import labelled
from cchc.content.values import (
    Source,
    YearNote,
    read_order,
    read_source,
    read_text,
    read_year,
    read_year_note,
)


@dataclass(frozen=True, kw_only=True)
class Indicator(Entry):
    folder: ClassVar[str] = "chi-so"
    kind_name: ClassVar[str] = "chỉ số"
    # What a citizen asks, in a hundred words: who says so, and what does it not say?
    sections: ClassVar[tuple[str, ...]] = ("Ai đo, đo thế nào", "Cho biết gì, không cho biết gì")
    title: str = labelled(
        "Tên", read_text, "Tiêu đề", "Title", required=True, help="Tên thường gọi.", example="PCI"
    )
    full_name: str = labelled(
        "Tên đầy đủ",
        read_text,
        required=True,
        help="Tên chính thức bằng tiếng Việt.",
        example="Chỉ số năng lực cạnh tranh cấp tỉnh",
    )
    publisher: str = labelled(
        "Cơ quan công bố",
        read_text,
        required=True,
        help="Cơ quan, tổ chức đo và công bố.",
        example="VCCI",
    )
    order: int = labelled("Thứ tự", read_order, default=99, help=ORDER_HELP, example="1")
    since: int | None = labelled("Từ năm", read_year, help="Năm đo đầu tiên.", example="2006")
    scales: tuple[str, ...] = labelled(
        "Thang điểm",
        read_text,
        many=True,
        help="Điểm cao nhất có thể đạt; đổi thang thì ghi từng thang.",
        example="100",
    )
    components: tuple[str, ...] = labelled(
        "Cấu phần",
        read_text,
        many=True,
        help="Những phần làm nên chỉ số.",
        example="Tính minh bạch",
    )
    breaks: tuple[YearNote, ...] = labelled(
        "Mốc đứt chuỗi",
        read_year_note,
        many=True,
        help="Năm mà số trước và sau không so được với nhau, và lý do.",
        example="2018: đổi thang điểm",
    )
    sources: tuple[Source, ...] = labelled(
        "Nguồn",
        read_source,
        required=True,
        many=True,
        help=SOURCES_HELP,
        example="VCCI <https://pcivietnam.vn>",
    )
