"""The series of an indicator."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar

from cchc.content.rows.row import Row
from cchc.content.schema import Unit, labelled
from cchc.content.values import read_text, read_year
from cchc.text.numbers import read_decimal, read_whole


@dataclass(frozen=True, kw_only=True)
class Observation(Row):
    """One measured value of an indicator: a year and a place as measured then."""

    name: ClassVar[str] = "số liệu"
    year: int = labelled(
        "Năm", read_year, required=True, help="Năm được đo, không phải năm công bố.", example="2022"
    )
    locality: str = labelled(
        "Địa phương",
        read_text,
        "Tỉnh",
        "Địa bàn",
        required=True,
        help="Tên ngắn trong dia-phuong.csv, như lúc được đo.",
        example="Bình Phước",
    )
    score: Annotated[Decimal | None, Unit("điểm")] = labelled(
        "Điểm", read_decimal, help="Điểm của nơi ấy, năm ấy; chưa có thì để trống.", example="84,46"
    )
    rank: int | None = labelled(
        "Hạng", read_whole, help="1 là cao nhất; chưa có thì để trống.", example="29"
    )
    units: Annotated[int | None, Unit("nơi")] = labelled(
        "Số đơn vị", read_whole, help="Xếp hạng trong bao nhiêu nơi.", example="63"
    )
    published: int | None = labelled(
        "Năm công bố", read_year, help="Năm kết quả được công bố.", example="2023"
    )
    scale: str = labelled(
        "Thang điểm", read_text, default="", help="Điểm cao nhất của năm ấy.", example="100"
    )
    note: str = labelled(
        "Ghi chú",
        read_text,
        default="",
        help="Điều cần biết khi dùng số này; số tự tính thì nói rõ cách tính.",
        example="Vị trí theo tổng điểm, tự tính",
    )
    source: str = labelled(
        "Nguồn",
        read_text,
        default="",
        help="Tên nguồn, rồi địa chỉ trong dấu < >.",
        example="VCCI <https://pcivietnam.vn>",
    )
