"""Every complaint there is: by its code, with what is wrong and what is right."""

from collections.abc import Iterator, Mapping

from cchc.checks.rule import TEXT_RULES, all_rules
from cchc.content.complaints import COMPLAINTS
from cchc.content.values import nearly

# What a rule tells under a code that is not its own.
_BESIDES = {
    "anh-ngoai": "Sai: ![Quầy số 3](https://trang-khac.vn/a.jpg). Đúng: tải ảnh về, đặt vào anh/.",
    "lien-ket-nhap": "Sai: liên kết tới bài còn nháp. Đúng: đăng bài kia trước, hoặc bỏ liên kết.",
    "bo-qua-la": "Sai: Bỏ qua kiểm tra: thu-muc – …. Đúng: thu-muc-nam – Bài chuyển từ trang cũ.",
    "bo-qua-cam": "Sai: bỏ qua svg-khong-an-toan, có hại cho người đọc. Đúng: sửa tệp ấy.",
    "bo-qua-thua": "Sai: bỏ qua một quy tắc mà tệp không vi phạm. Đúng: xóa dòng ấy.",
}
# Without these the site cannot be built at all.
STRUCTURAL = frozenset({"trung-dia-chi", "dia-chi-cu", "trung-ten-tep"})
# A picture that runs a program; a page that the public had, and that became a draft.
_HARMFUL = frozenset({"svg-khong-an-toan", "dia-chi-mat"})


def is_unsafe(code: str) -> bool:
    """Harmful to readers: told in a draft as elsewhere, and never set aside."""
    return code in _HARMFUL or any(rule.code == code for rule in TEXT_RULES if rule.unsafe)


def known_complaints() -> Mapping[str, list[str]]:
    """Return the Sai / Đúng of every code, codes in order; one code may have several."""
    found: dict[str, list[str]] = {}
    for code, help_text in _all():
        found.setdefault(code, []).append(" ".join(help_text.split()))
    return dict(sorted(found.items()))


def _all() -> Iterator[tuple[str, str]]:
    yield from COMPLAINTS.items()
    yield from ((code, text.partition("\n\n")[0]) for code, _, text in all_rules())
    yield from _BESIDES.items()


def rules_told() -> str:
    """Return the list for editors: each code, and below it what is wrong and what is right."""
    known = known_complaints()
    lines = [f"{code}\n" + "\n".join(f"    {text}" for text in known[code]) for code in known]
    return "\n".join([*lines, f"Có {len(known)} quy tắc."])


def nearest_code(written: str) -> str:
    """Return «Ý bạn là …?» for a code that is nearly right, else where all of them are told."""
    near = nearly(written, known_complaints(), cutoff=0.6)
    return f"Ý bạn là “{near}”?" if near else "Xem các mã: python -m cchc check --list."
