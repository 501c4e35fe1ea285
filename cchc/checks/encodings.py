"""Signs that are not what they look like: other encodings, other alphabets, invisible ones.

Vietnamese text does without any of them, so most texts are passed at the first question
(`rare`).
"""

import re
import unicodedata
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity
from cchc.text.legacy import legacy_encoding

_MOJIBAKE = re.compile(
    "á[º»][\u0080-\u00bf\u0152-\u02dc\u2013-\u203a\u20ac\u2122]|Ä[‘\u0091ƒ‚Ä©¨]|Æ[°¡¯]"
    "|Ã[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[œ\u009d™˜“”¦\u2013\u2014]"
)
_HIDDEN = re.compile("[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2061-\u206f\ue000-\uf8ff]")
_ETH = re.compile("[\u00d0\u00f0\u0189\u0256]")
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LETTERS = re.compile(r"[^\W\d_]{1,30}")
_WIDE = re.compile("[\uff01-\uff19\uff1b-\uff5e]+")
_LATIN = re.compile("[¡-ÿŸœŒŠšŽžƒ]")
_TABLE_CELL = re.compile(r'[^,;|"]+')
_WHOLE = re.compile(r".+")
_HOLES = re.compile(r"[^\W\d_]\?[^\W\d_]")


@text_rule("sai-bang-ma", Severity.ERROR)
def text_is_not_decoded_twice(written: Written) -> Iterator[Slip]:
    """Sai: Cáº£i cÃ¡ch hÃ nh chÃ­nh. Đúng: Cải cách hành chính."""
    if written.rare:
        for at, line in _lines(written):
            if slip := _MOJIBAKE.search(line):
                hint = "Hãy chép lại từ bản gốc, lưu bằng UTF-8."
                yield Slip(at + slip.start(), "Chữ bị đọc sai bảng mã.", hint)


@text_rule("phong-chu-cu", Severity.ERROR)
def text_is_not_of_an_old_font(written: Written) -> Iterator[Slip]:
    """Sai: C¶i c¸ch hµnh chÝnh (TCVN3), Caûi caùch haønh chính (VNI). Đúng: Unicode."""
    above = False
    latin = [sign for sign in written.rare if sign < "\u0180"]
    for at, line in _lines(written) if latin else ():
        odd = any(sign in line for sign in latin) and not _MOJIBAKE.search(line)
        place, name = _old_font(written, line) if odd else (0, "")
        if name and not above:
            hint = "Hãy chạy lệnh fix để chuyển sang Unicode, hoặc gõ lại."
            yield Slip(at + place, f"Đoạn này gõ bằng phông chữ cũ ({name}).", hint)
        above = bool(name)


def _old_font(written: Written, line: str) -> tuple[int, str]:
    """Where the first piece of a line begins that is of an old font, and of which; the cells of
    a table are pieces of their own."""
    cells = _TABLE_CELL if not written.is_markdown or line.lstrip().startswith("|") else _WHOLE
    for piece in cells.finditer(line):
        found = _LATIN.search(piece[0])
        if found and (name := legacy_encoding(piece[0])):
            return piece.start() + found.start(), name
    return 0, ""


@text_rule("ky-tu-an", Severity.ERROR)
def no_sign_is_hidden(written: Written) -> Iterator[Slip]:
    """Sai: ký tự điều khiển, ký tự đảo chiều chữ, ký hiệu riêng của Word. Đúng: chữ thường."""
    if any(map(_HIDDEN.match, written.rare)):
        for at, line in _lines(written):
            if slip := _HIDDEN.search(line):
                message = f"Có ký tự không hiện được (U+{ord(slip[0]):04X})."
                is_bullet = slip[0] >= "\ue000" and not line[: slip.start()].strip()
                cure = "viết “- ” thay cho nó" if is_bullet else "xóa nó, hoặc gõ lại dòng này"
                yield Slip(at + slip.start(), message, f"Hãy {cure}.")


@text_rule("chu-hong", Severity.ERROR)
def no_letter_is_lost(written: Written) -> Iterator[Slip]:
    """Sai: C\ufffdi cách. Đúng: Cải cách."""
    if "\ufffd" in written.rare:
        for at, line in _lines(written):
            if "\ufffd" in line:
                hint = "Hãy gõ lại chữ có dấu \ufffd."
                yield Slip(at + line.index("\ufffd"), "Có chữ đã mất khi chuyển mã.", hint)


@text_rule("chu-hoi", Severity.WARNING)
def no_letter_became_a_question_mark(written: Written) -> Iterator[Slip]:
    """Sai: C?i cách hành ch?nh. Đúng: Cải cách hành chính."""
    if written.is_markdown and written.text.count("?") > 1:
        for at, line in zip(written.starts, written.prose_lines, strict=True):
            holes = list(_HOLES.finditer(line)) if line.count("?") > 1 else []
            if len(holes) > 1:
                hint = "Hãy gõ lại các chữ có dấu ? ở giữa."
                yield Slip(at + holes[0].start() + 1, "Có chữ đã mất khi chuyển mã.", hint)


@text_rule("chu-giong", Severity.ERROR)
def letters_are_those_they_look_like(written: Written) -> Iterator[Slip]:
    """Sai: Ðồng Nai (Ð của Iceland), cải cаch (а của Nga). Đúng: Đồng Nai, cải cách."""
    if any(map(_ETH.match, written.rare)):
        for at, word in _words_with(_ETH, written.prose):
            hint = "Hãy gõ lại bằng bộ gõ tiếng Việt."
            yield Slip(at, f"Chữ Đ trong “{word}” là một chữ khác.", hint)
    if any(map(_OTHER_ALPHABET.match, written.rare)):
        for at, word in _words_with(_OTHER_ALPHABET, written.prose):
            if any(sign < "\u0370" or sign > "\u04ff" for sign in word):
                message = f"“{word}” có chữ cái Hy Lạp hoặc Nga trông giống chữ Việt."
                yield Slip(at, message, "Hãy gõ lại từ này.")


def _words_with(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield words that hold a sign, and where the sign stands; a word once."""
    end = 0
    for found in sign.finditer(text):
        if found.start() < end:
            continue
        before = _LETTERS.match(text[max(0, found.start() - 30) : found.start()][::-1])
        after = _LETTERS.match(text, found.start())
        end = after.end() if after else found.end()
        yield found.start(), (before[0][::-1] if before else "") + text[found.start() : end]


@text_rule("chu-rong", Severity.WARNING)
def letters_have_the_common_width(written: Written) -> Iterator[Slip]:
    """Sai: năm ２０２６，. Đúng: năm 2026,."""
    if any(map(_WIDE.match, written.rare)):
        for at, line in _lines(written):
            if slip := _WIDE.search(line):
                plain = unicodedata.normalize("NFKC", slip[0])
                message = f"“{slip[0][:30]}” là chữ của bàn phím Trung, Nhật."
                yield Slip(at + slip.start(), message, f"Hãy gõ lại: {plain[:30]}")


def _lines(written: Written) -> Iterator[tuple[int, str]]:
    """Yield each line and where it begins."""
    return zip(written.starts, written.lines, strict=True)
