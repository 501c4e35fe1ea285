"""What git leaves in a file that two people changed."""

import re
from collections.abc import Iterator

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_MARK = re.compile(r"^(?:<{7} \S.*|>{7} \S.*|\|{7} \S.*)$", re.MULTILINE)

# Alone it is what somebody forgot.
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)


@text_rule("dau-xung-dot", Severity.ERROR)
def no_conflict_is_left(written: Written) -> Iterator[Slip]:
    """Sai: dòng <<<<<<< HEAD còn trong bài. Đúng: chọn một bản, xóa các dòng dấu của git."""
    text = written.text
    if "<<<<<<< " not in text and ">>>>>>> " not in text and "\n=======\n" not in text:
        return
    marks = list(_MARK.finditer(text)) or _MIDDLE.finditer(text)
    for mark in marks:
        hint = "Hãy giữ một bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>."
        yield Slip(mark.start(), "Còn dấu xung đột của git.", hint)
