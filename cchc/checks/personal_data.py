"""What is nobody's business: numbers and addresses of private persons.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. The numbers of an office are public: those in
the registry of agencies, on the contact page, in the field `Liên hệ công vụ`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_PUBLIC_FILES = re.compile(r"trang/lien-he[^/]*\.md|danh-ba/(?:co-quan|lien-ket)\.csv")
_OFFICE = re.compile(
    r"đường dây nóng|hotline|tổng đài|công vụ|trực ban|điện thoại cơ quan|văn thư|số máy trực"
    r"|kho bạc",
    re.IGNORECASE,
)
# Each begins with its first sign, not with a look back, and so is found in leaps.
_CITIZEN = re.compile(
    r"0(?<![\d.,/-]0)(?:0[1-9]|[1-8]\d|9[0-6])([ .]?)\d{3}\1\d{3}\1\d{3}(?!\d|[./-]\d)"
)
_CARD = re.compile(
    r"(?:CMND|CMTND|CCCD|chứng minh (?:nhân dân|thư)|căn cước(?: công dân)?|định danh cá nhân)"
    r"[^\d\n]{0,30}(\d{12}|\d{9}|\d{3} \d{3} \d{3})(?!\d)",
    re.IGNORECASE,
)
_INSURANCE = re.compile(
    r"(?:BHXH|BHYT|bảo hiểm (?:xã hội|y tế)|thuế cá nhân)[^\d\n]{0,20}"
    r"(?<![\d.])(?!0|1[89]00)(\d{10}|\d{13})(?!\d|\.\d)",
    re.IGNORECASE,
)
_PASSPORT = re.compile(r"hộ chiếu[^\d\n]{0,20}\b([A-Z]\d{7,8})(?!\d)", re.IGNORECASE)
_MOBILE = re.compile(
    r"(?:0(?<![\d.,/+-]0)|\+84\)?[ .]?)"
    r"(?:[35789]\d(?:[ .-]?\d){7}|[35789]([ .])\d\d(?:\1\d\d){3})(?![ .-]?\d)"
)
_ACCOUNT = re.compile(r"(?:ài khoản|STK|stk|số TK)[^\d\n]{0,40}(\d(?:[ .-]?\d){5,18})(?!\d)")
_HOME = re.compile(
    "(?:trú tại|trú ở|thường trú|tạm trú|ngụ tại|ở tại|sống tại|nhà riêng|nhà ở"
    r"|ở(?= số nhà)|(?<=, )số nhà(?= \d)|nhà(?<!tòa nhà)(?<!toà nhà)(?<!ngôi nhà)(?= số \d)"
    r"|địa chỉ(?=(?: nhà)?:? (?:ở |tại )?(?:số|\d|tổ|ấp|thôn|ngõ|hẻm|khu)))"
    r"[^\n]{0,20}?(?:số (?:nhà )?\d|\b\d{1,4}[A-Za-z]?[/,] ?\S|(?:ngõ|hẻm|tổ) \d"
    r"|ấp |thôn |khu phố )"
)
# One of these begins each of them, and is found in a leap.
_HOME_WORDS = (
    "trú tại", "trú ở", "thường trú", "tạm trú", "ngụ tại", "ở tại", "sống tại", "nhà riêng",
    "nhà ở", "số nhà", "nhà số", "địa chỉ",
)  # fmt: skip
_BIRTH = re.compile(
    r"(?:[nN]gày(?:, tháng, năm)? sinh|[sS]inh ngày)[: ]{1,3}"
    r"\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )(?P<year>\d{4})"
)
# On the page of somebody held up as an example a year, or where the family comes from, is too much.
_ORIGIN = re.compile(r"(?:[nN]ăm sinh|[sS]inh năm)[: ]{1,3}\d{4}|[qQ]uê quán[: ]{1,3}\S")
_IN_HISTORY = 1930  # who was born before is told of in books
# Anybody may have a mailbox there; an office has one of its own.
_MAILBOX = re.compile(
    r"[\w.+-]{1,64}@(?:gmail|ymail|yahoo|hotmail|outlook|live|icloud|aol|proton(?:mail)?)"
    r"\.[a-z]{2,5}(?:\.[a-z]{2})?",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    "(?!Hồ Chí Minh)"
    "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Điểu)"
    r"(?: [A-ZÀ-ỴĐ][^\W\d_]+){1,4}"
)
_PLACE = re.compile(r"(?:[đĐ]ường|[pP]hố|[xX]ã|[pP]hường|[tT]rường[^,;.]{0,30}|\d[\w/]*)[ ,]*$")
_POST = re.compile("UBND|HĐND|Sở |Trung tâm|[cC]ơ quan|[vV]ăn phòng|Chủ tịch|[gG]iám đốc|Trưởng")
_PERSON = re.compile(
    r"\b(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[cC]háu|[eE]m|[cC]ông dân|[cC]hủ hộ)"
    r"(?: [A-ZÀ-ỴĐ][^\W\d_]*){1,6}"
)


@text_rule("so-can-cuoc", Severity.ERROR)
def identity_numbers_are_not_told(written: Written) -> Iterator[Slip]:
    """Sai: CCCD số 001099012345, CMND 123456789. Đúng: không ghi, hoặc che: 001******345."""
    told = {found.start() for found in _in_text(_CITIZEN, written)}
    lower = written.lower
    if any(
        word in lower for word in ("cmnd", "cmtnd", "cccd", "chứng minh", "căn cước", "định danh")
    ):
        told |= {found.start(1) for found in _in_text(_CARD, written)}
    if "hộ chiếu" in lower:
        told |= {found.start(1) for found in _in_text(_PASSPORT, written)}
    if any(word in lower for word in ("bhxh", "bhyt", "bảo hiểm", "thuế cá nhân")):
        told |= {found.start(1) for found in _in_text(_INSURANCE, written)}
    for at in sorted(told):
        hint = "Hãy xóa số ấy, hoặc chỉ giữ ba số cuối."
        yield Slip(at, "Số giấy tờ tùy thân của một người không được đăng.", hint)


@text_rule("so-dien-thoai-rieng", Severity.WARNING)
def private_numbers_are_not_told(written: Written) -> Iterator[Slip]:
    """Sai: gọi chị Lan, 0912 345 678. Đúng: gọi số máy của cơ quan, 0271 3879 211."""
    for found in _in_text(_MOBILE, written):
        if not _is_public(written, found.start()):
            message = "Số di động này có thể là của riêng một người."
            hint = "Hãy ghi số máy cơ quan; số công vụ thì ghi rõ “công vụ” hay “đường dây nóng”."
            yield Slip(found.start(), message, hint)


@text_rule("thu-dien-tu-rieng", Severity.WARNING)
def private_mail_is_not_told(written: Written) -> Iterator[Slip]:
    """Sai: chị Trần Thị B, b.tran@gmail.com. Đúng: hộp thư của cơ quan, hoặc không ghi."""
    if "@" not in written.text:
        return
    for mail in _MAILBOX.finditer(written.text):
        line = bisect_right(written.starts, mail.start()) - 1
        start = max(written.starts[line], mail.start() - 120)
        before = written.text[start : mail.start()]
        if _names_somebody(before) and not _is_public(written, mail.start()):
            hint = "Hãy ghi hộp thư của cơ quan; thư công vụ thì ghi rõ “công vụ”."
            yield Slip(mail.start(), "Hộp thư này có thể là của riêng một người.", hint)


def _names_somebody(text: str) -> bool:
    """A title with a name, or a full name that is no street, school or commune."""
    if _PERSON.search(text):
        return True
    names = _FULL_NAME.finditer(text)
    return any(not _PLACE.search(text, 0, name.start()) for name in names)


@text_rule("so-tai-khoan", Severity.WARNING)
def bank_accounts_are_not_told(written: Written) -> Iterator[Slip]:
    """Sai: STK 0123456789 của chị Lan. Đúng: tài khoản của cơ quan tại Kho bạc Nhà nước."""
    if any(word in written.text for word in ("ài khoản", "TK", "stk")):
        for found in _in_text(_ACCOUNT, written):
            if not _is_public(written, found.start()):
                message = "Số tài khoản này có thể là của riêng một người."
                yield Slip(found.start(1), message, "Hãy xóa, hoặc ghi rõ là tài khoản kho bạc.")


@text_rule("dia-chi-nha", Severity.WARNING)
def homes_of_persons_are_not_told(written: Written) -> Iterator[Slip]:
    """Sai: bà Trần Thị B, trú tại số 12 đường C. Đúng: bà Trần Thị B, ở xã D."""
    if not any(word in written.text for word in _HOME_WORDS):
        return
    for home in _in_text(_HOME, written):
        before = written.text[max(0, home.start() - 120) : home.start()].rpartition("\n")[2]
        person = _PERSON.search(before)
        office = _POST.search(before) and home[0].startswith(("địa chỉ", "số nhà"))
        if person and not office and not _is_public(written, home.start()):
            at = home.start() - len(before) + person.start()
            yield Slip(at, "Có tên người kèm địa chỉ nhà.", "Hãy chỉ ghi xã, phường.")


@text_rule("ngay-sinh", Severity.WARNING)
def birthdays_are_not_told(written: Written) -> Iterator[Slip]:
    """Sai: bà Trần Thị B, sinh ngày 3/2/1980. Đúng: bà Trần Thị B, công chức xã D."""
    exemplar = written.path.startswith("mo-hinh/")
    if not any(word in written.text for word in ("sinh", "Sinh", "uê quán")):
        return
    found = [each for each in _in_text(_BIRTH, written) if int(each["year"]) >= _IN_HISTORY]
    if exemplar:
        found += _in_text(_ORIGIN, written)
    for each in found:
        before = written.text[max(0, each.start() - 120) : each.start()].rpartition("\n")[2]
        if exemplar or _names_somebody(before):
            message = "Ngày sinh, quê quán của một người không cần đăng."
            yield Slip(each.start(), message, "Hãy xóa; chỉ nói chức vụ và nơi công tác.")


def _in_text(pattern: re.Pattern[str], written: Written) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds among the words, not in addresses and code."""
    for found in pattern.finditer(written.text):
        at = found.start()
        if written.prose[at] == written.text[at] or written.text.endswith("tel:", 0, at):
            yield found


def _is_public(written: Written, at: int) -> bool:
    if _PUBLIC_FILES.fullmatch(written.path):
        return True
    line = bisect_right(written.starts, at) - 1
    start = written.starts[line]
    near = written.lines[line][max(0, at - start - 200) : at - start + 200]
    return bool(_OFFICE.search(near))
