"""News, features, good examples, shortcomings, questions: `content/tin-tuc/`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from cchc.content.kinds.entry import (
    ALT_EXAMPLE,
    ALT_HELP,
    CAPTION_EXAMPLE,
    CAPTION_HELP,
    PICTURE_HELP,
    PILLARS_HELP,
    Entry,
)
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
        "Tiêu đề",
        read_text,
        "Title",
        required=True,
        help="Một câu ngắn, nói ngay điều chính.",
        example="Nộp hồ sơ ở đâu cũng được nhận",
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
        help=PILLARS_HELP,
        example="Thể chế",
    )
    article_type: ArticleType = labelled(
        "Loại bài",
        _ARTICLE_TYPE,
        default=ArticleType.NEWS,
        help=f"Một trong: {'; '.join(ArticleType)}. Bỏ trống là tin.",
        example="bài viết",
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
    unit: str = labelled(
        "Đơn vị",
        read_text,
        default="",
        help="Đơn vị của tác giả, hoặc đơn vị gửi bài.",
        example="Sở Nội vụ",
    )
    picture: str = labelled(
        "Ảnh", read_text, "Image", default="", help=PICTURE_HELP, example="anh/mot-cua.jpg"
    )
    picture_caption: str = labelled(
        "Chú thích ảnh", read_text, default="", help=CAPTION_HELP, example=CAPTION_EXAMPLE
    )
    picture_alt: str = labelled(
        "Mô tả ảnh", read_text, default="", help=ALT_HELP, example=ALT_EXAMPLE
    )
    approver: str = labelled(
        "Người duyệt",
        read_text,
        default="",
        help="Chỉ để lưu lại, không hiện trên trang.",
        example="Trần Thị Bình",
    )

    @property
    def starts(self) -> date:
        return self.posted.day
