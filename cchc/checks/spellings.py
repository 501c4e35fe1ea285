"""Capital letters as Nghị định 30/2020/NĐ-CP (Phụ lục II) wants them: hints, never more."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_COMMITTEE = re.compile(
    r"(?:[uủ][ỷy] ban|hội đồng) nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
    r" (?=[A-ZÀ-ỴĐ][a-zà-ỹ])"
)
_NAMES = ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân")
_WEEKDAY = re.compile(
    r"hứ (hai|ba|tư|năm|sáu|bảy)\b(?=,? ngày \d| đến (?:thứ|[Cc]hủ)| h[ằà]ng tuần)"
)
_MONTH = re.compile(r"háng (giêng|chạp)\b")
_NEW_YEAR = re.compile(r"ết nguyên đán\b")


@text_rule("viet-hoa-co-quan", Severity.HINT)
def an_agency_begins_with_a_capital(written: Written) -> Iterator[Slip]:
    """Sai: ủy ban nhân dân tỉnh Đồng Nai. Đúng: Ủy ban nhân dân tỉnh Đồng Nai."""
    text = written.text
    if written.is_markdown and any(name in text for name in _NAMES):
        for slip in _COMMITTEE.finditer(written.prose):
            yield Slip(
                slip.start(), "Tên cơ quan viết hoa chữ đầu.", f"Nên viết {_raised(slip[0])}"
            )


@text_rule("viet-hoa-ngay-thang", Severity.HINT)
def days_and_months_have_a_capital(written: Written) -> Iterator[Slip]:
    """Sai: thứ hai, ngày 5; tháng giêng; tết nguyên đán. Đúng: thứ Hai; tháng Giêng."""
    if not written.is_markdown:
        return
    text = written.text
    if "hứ " in text:
        for slip in _WEEKDAY.finditer(written.prose):
            hint = f"Nên viết thứ {slip[1].capitalize()}."
            yield Slip(slip.start(1), "Tên ngày trong tuần viết hoa.", hint)
    if "giêng" in text or "chạp" in text:
        for slip in _MONTH.finditer(written.prose):
            hint = f"Nên viết tháng {slip[1].capitalize()}."
            yield Slip(slip.start(1), "Tên tháng viết hoa.", hint)
    if "nguyên đán" in text:
        for slip in _NEW_YEAR.finditer(written.prose):
            yield Slip(slip.start() - 1, "Tên ngày tết viết hoa.", "Nên viết tết Nguyên đán.")


def _raised(name: str) -> str:
    return f"{name[:1].upper()}{name[1:].strip()} …"
