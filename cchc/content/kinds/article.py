"""News, features, good examples, shortcomings, questions: `content/tin-tuc/`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from cchc.content.kinds.entry import Entry
from cchc.content.schema import labelled
from cchc.content.values import one_of, read_text
from cchc.text.dates import Moment, read_moment


class ArticleType(StrEnum):
    NEWS = "tin"
    FEATURE = "bài viết"
    GOOD_EXAMPLE = "gương điển hình"
    SHORTCOMINGS = "phản ánh tồn tại – hạn chế"
    QUESTIONS = "hỏi đáp"


_ARTICLE_TYPE = one_of(
    ArticleType,
    {
        "phản ánh tồn tại, hạn chế": ArticleType.SHORTCOMINGS,
        "phản ánh tồn tại - hạn chế": ArticleType.SHORTCOMINGS,
    },
)


@dataclass(frozen=True, kw_only=True)
class Article(Entry):
    folder: ClassVar[str] = "tin-tuc"
    kind_name: ClassVar[str] = "tin bài"
    title: str = labelled(
        "Tiêu đề", read_text, "Title", required=True, example="Nộp hồ sơ ở đâu cũng được nhận"
    )
    posted: Moment = labelled(
        "Ngày đăng",
        read_moment,
        "Date",
        "Ngày",
        required=True,
        help="Ngày/tháng/năm, có thể thêm giờ.",
        example="1/4/2024 16:32",
    )
    pillars: tuple[str, ...] = labelled(
        "Trụ cột",
        read_text,
        "Category",
        "Chuyên mục",
        many=True,
        help="Một hay nhiều trong sáu trụ cột, tên đầy đủ hoặc tên ngắn.",
        example="Thể chế",
    )
    article_type: ArticleType = labelled(
        "Loại bài", _ARTICLE_TYPE, default=ArticleType.NEWS, example="bài viết"
    )
    topics: tuple[str, ...] = labelled(
        "Nội dung tuyên truyền",
        read_text,
        "Chủ đề",
        many=True,
        help="Tên trong danh-ba/chu-de.csv.",
        example="Văn bản chỉ đạo",
    )
    author: str = labelled(
        "Tác giả",
        read_text,
        "Author",
        default="",
        help="Tên trong danh-ba/tac-gia.csv.",
        example="Ban biên tập",
    )
    unit: str = labelled("Đơn vị", read_text, default="", example="Sở Nội vụ")
    picture: str = labelled("Ảnh", read_text, "Image", default="", example="anh/mot-cua.jpg")
    picture_caption: str = labelled("Chú thích ảnh", read_text, default="")
    picture_alt: str = labelled(
        "Mô tả ảnh", read_text, default="", help="Nói trong ảnh có gì, cho người không nhìn thấy."
    )
    approver: str = labelled("Người duyệt", read_text, default="")

    @property
    def starts(self) -> date:
        return self.posted.day
