"""Slips of the fingers: spaces, signs and words that stand too near, too far, or twice."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity
from cchc.text.legacy import is_syllable

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_LOWER = f"a-z{_MARKED}"
_UPPER = f"A-Z{_MARKED.upper()}"
_TWO_SPACES = re.compile(r"  +(?=[^\s|])")
# Where a line begins: its margin, or the sign of an item, a heading, a quotation.
_MARGIN = re.compile(r"[ \t]*(?:[-*+>#:•–]+|\d{1,9}[.)]|\[\^[^\]]*\]:|[^:\n]{1,60}:)?")
# Signs are rarer than spaces, so it begins with the sign.
_SPACE_BEFORE = re.compile(
    r"([,.;:!?])(?<=[ \u00a0].)(?:(?=\s|$)|(?<=,)(?=[^\W\d_]))", re.MULTILINE
)
_QUOTE = re.compile('["“”«»]')
# Each begins with what is rare: capitals, signs.
_GLUED = re.compile(rf"[{_UPPER}](?<=[{_LOWER}].)(?=[{_LOWER}{_UPPER}])")
_GLUED_SIGN = re.compile(rf"([.,;:!?])(?=[{_UPPER}][{_LOWER}])")
_GLUED_COMMA = re.compile(rf",(?<=[{_LOWER}],)(?=[{_LOWER}])")
# A digit that touches a word with marks; then both of them as they stand.
_DIGIT_TOUCHES = re.compile(
    rf"[0-9](?:(?<=[{_MARKED}].)|(?<=[{_MARKED}][a-z].)|(?<=[{_MARKED}][a-z][a-z].)"
    rf"|(?=[a-z]{{0,3}}[{_MARKED}]))"
)
_WORD_AND_NUMBER = re.compile(r"(?<![\w/.-])([^\W\d_]+)(\d+)(?![\w/-])")
_NUMBER_AND_WORD = re.compile(r"(?<![\w/.,-])(\d+)(?!đ\b)([^\W\d_]+)(?![\w/-])")
_MARKED_WORD = re.compile(rf"[{_MARKED}][a-z]{{0,2}}$")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]{1,9}")
# Words that never come twice in a row; true reduplications (dần dần, luôn luôn) are none of them.
_ONCE = (
    "của", "và", "là", "các", "những", "cho", "với", "được", "trong", "tại", "đến", "bởi", "về",
    "theo", "để", "đã", "đang", "sẽ", "hoặc", "nhưng", "thì", "mà", "bằng", "trên", "khi", "nếu",
)  # fmt: skip
_TWICE = re.compile(rf"\b({'|'.join(_ONCE)}) \1\b(?! \1)")
_IN_BRACKETS = re.compile(r"\( +(?=\w)|(?<=\w) +\)")
_SHOUT = re.compile(r"[!?]{3,}|,{2,}|;{2,}|(?<![./])\.\.(?=[\s”\")]|$)", re.MULTILINE)
_DOTS = re.compile(r"(?<!\.)\.{3,}")


@text_rule("hai-dau-cach", Severity.WARNING)
def one_space_stands_between_words(written: Written) -> Iterator[Slip]:
    """Sai: cải cách  hành chính (hai dấu cách). Đúng: cải cách hành chính."""
    if written.is_markdown and "  " in written.prose:
        for start, line in zip(written.starts, written.prose_lines, strict=True):
            if "  " not in line or "|" in line:
                continue
            margin = _MARGIN.match(line)
            slip = _TWO_SPACES.search(line, margin.end() if margin else 0)
            if slip and slip.start() > (margin.end() if margin else 0):
                at = start + slip.start()
                yield Slip(at, "Có hai dấu cách liền nhau.", "Hãy giữ một dấu cách.")


@text_rule("cach-truoc-dau", Severity.WARNING)
def no_space_stands_before_a_comma(written: Written) -> Iterator[Slip]:
    """Sai: nhanh , gọn . Đúng: nhanh, gọn."""
    if not written.is_markdown:
        return
    for slip in _SPACE_BEFORE.finditer(written.prose):
        space = slip.start() - 1
        before = written.prose[max(0, space - 30) : space]
        word = _WORD_BEFORE.search(before)
        # French writes a space before ; : ! ?, and so those count after Vietnamese words only.
        vietnamese = word and is_syllable(word[0]) and not word[0].isascii()
        if vietnamese or (slip[1] in ",." and before[-1:].isalnum()):
            hint = f"Hãy viết liền: {word[0] if word else before[-1:]}{slip[1]}"
            yield Slip(space, f"Có dấu cách trước dấu “{slip[1]}”.", hint)


@text_rule("ngoac-dinh-chu", Severity.WARNING)
def quotes_stand_apart_from_words(written: Written) -> Iterator[Slip]:
    """Sai: phần mềm"VNPT"; Thủ tướng:“Không”. Đúng: phần mềm "VNPT"; Thủ tướng: “Không”."""
    if written.is_markdown:
        for quote in _QUOTE.finditer(written.prose):
            around = written.prose[max(0, quote.start() - 1) : quote.end() + 1]
            if len(around) == 3 and _is_tight(*around):
                hint = "Hãy để một dấu cách ngoài dấu ngoặc kép."
                yield Slip(quote.start(), "Dấu ngoặc kép dính vào chữ bên ngoài.", hint)


def _is_tight(before: str, quote: str, after: str) -> bool:
    """True where both neighbours are letters, or an opening quote follows a comma at once."""
    if not after.isalpha():
        return quote in "“«" and before.isalpha() and after.isdigit()
    return before.isalpha() or (before in ":,;" and quote in '"“«')


@text_rule("chu-dinh", Severity.WARNING)
def words_stand_apart(written: Written) -> Iterator[Slip]:
    """Sai: tỉnhKế hoạch. Đúng: tỉnh Kế hoạch."""
    if not written.is_markdown:
        return
    prose = written.prose
    for slip in _GLUED.finditer(prose):
        middle = slip.start()
        first = _WORD_BEFORE.search(prose[max(0, middle - 8) : middle])
        second = _WORD_AFTER.match(prose, middle)
        if first and second and _are_two_words(first[0], second[0]):
            hint = f"Hãy viết {first[0]} {second[0]}."
            yield Slip(middle, f"Hai chữ dính nhau: {first[0]}{second[0]}.", hint)
    yield from _words_and_numbers(prose)


def _words_and_numbers(prose: str) -> Iterator[Slip]:
    for touch in _DIGIT_TOUCHES.finditer(prose):
        around = max(0, touch.start() - 8), touch.end() + 8
        for pattern in (_WORD_AND_NUMBER, _NUMBER_AND_WORD):
            slip = pattern.search(prose, *around)
            if slip and slip.start() <= touch.start() < slip.end() and not slip[0].isascii():
                message = f"Chữ và số dính nhau: {slip[0]}."
                yield Slip(slip.start(), message, f"Hãy viết {slip[1]} {slip[2]}.")


def _are_two_words(first: str, second: str) -> bool:
    """Names of products (VNeID, LuatVietnam) have no marks, or no shape of syllables."""
    if second[:2].isupper():
        return not first.isascii() and is_syllable(first)
    marked = not first.isascii() or not second.isascii()
    return marked and is_syllable(first) and is_syllable(second)


@text_rule("dau-cau-dinh", Severity.WARNING)
def a_space_stands_behind_a_full_stop(written: Written) -> Iterator[Slip]:
    """Sai: đã xong.Ngày mai. Đúng: đã xong. Ngày mai."""
    if written.is_markdown:
        prose = written.prose
        for slip in _GLUED_COMMA.finditer(prose):
            first = _WORD_BEFORE.search(prose[max(0, slip.start() - 8) : slip.start()])
            second = _WORD_AFTER.match(prose, slip.end())
            if first and second and _are_two_words(first[0], second[0]):
                hint = f"Hãy viết {first[0]}, {second[0]}."
                yield Slip(slip.end(), "Thiếu dấu cách sau dấu “,”.", hint)
        for slip in _GLUED_SIGN.finditer(prose):
            if slip[1] == ":" and slip.start() < written.body_start:
                continue  # the reader of the header tells it
            # An abbreviation (TP.HCM, ThS.Nguyễn) has no marks.
            if not _MARKED_WORD.search(prose[max(0, slip.start() - 3) : slip.start()]):
                continue
            if slip.start() < written.body_start and _ends_a_label(prose, slip.start()):
                continue  # whoever reads the header tells it (dinh-hai-cham)
            message = f"Thiếu dấu cách sau dấu “{slip[1]}”."
            yield Slip(slip.end(1), message, f"Hãy viết {slip[1]} rồi một dấu cách.")


def _ends_a_label(prose: str, place: int) -> bool:
    """Whether the sign is the first colon of its line."""
    return prose[place] == ":" and ":" not in prose[prose.rfind("\n", 0, place) + 1 : place]


@text_rule("tu-lap", Severity.WARNING)
def small_words_come_once(written: Written) -> Iterator[Slip]:
    """Sai: của của tỉnh. Đúng: của tỉnh."""
    prose = written.prose.replace("\n", " ")  # also where a line ends between the two
    if written.is_markdown and any(twice in prose for twice in _TWICE_AT_ALL):
        for slip in _TWICE.finditer(prose):
            yield Slip(slip.start(), f"Từ “{slip[1]}” viết hai lần.", "Hãy bỏ một từ.")


_TWICE_AT_ALL = tuple(f"{word} {word}" for word in _ONCE)


@text_rule("cach-trong-ngoac", Severity.WARNING)
def brackets_touch_their_words(written: Written) -> Iterator[Slip]:
    """Sai: phòng họp ( tầng 1 ). Đúng: phòng họp (tầng 1)."""
    if written.is_markdown and ("( " in written.prose or " )" in written.prose):
        for slip in _IN_BRACKETS.finditer(written.prose):
            side = "sau" if slip[0].startswith("(") else "trước"
            message = f"Có dấu cách {side} dấu “{slip[0].strip()}”."
            yield Slip(slip.start(), message, "Hãy viết liền dấu ngoặc với chữ.")


@text_rule("nhieu-dau", Severity.WARNING)
def one_exclamation_mark_is_enough(written: Written) -> Iterator[Slip]:
    """Sai: Chúc mừng!!! Nhanh,, gọn.. Đúng: Chúc mừng! Nhanh, gọn."""
    if written.is_markdown and _has_signs_twice(written.prose):
        for slip in _SHOUT.finditer(written.prose):
            yield Slip(slip.start(), f"“{slip[0][:9]}” quá nhiều dấu.", "Hãy giữ một dấu.")


def _has_signs_twice(prose: str) -> bool:
    """One sign is looked for in a leap, two in a row letter by letter; most texts lack some."""
    return (
        ",," in prose
        or ".." in prose
        or ("!" in prose and "!!" in prose)
        or (";" in prose and ";;" in prose)
        or ("?" in prose and ("??" in prose or "?!" in prose))
    )


@text_rule("ba-cham", Severity.HINT)
def three_dots_are_one_sign(written: Written) -> Iterator[Slip]:
    """Sai: xã, phường.... Đúng: xã, phường…."""
    if written.is_markdown and "..." in written.prose:
        for slip in _DOTS.finditer(written.prose):
            yield Slip(slip.start(), "Ba dấu chấm rời.", "Nên viết một dấu “…”.")
