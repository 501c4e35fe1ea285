"""HTML in a text: what it may not do, and where it is none."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity

_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]{0,60})([^<>]{0,2000})>")
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HALF_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)(?:[ \t][^<>\n]*)?$(?!\n[^<>]*>)", re.MULTILINE)
_CODED = re.compile(r"&(?:#\d{1,6}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});")
_MARK = re.compile(
    r"(?<=: )\*\*(?=\w)|\[([^\]\n]+)\]\([^)\n]*\)|<(?:b|i|u|em|strong|br|span|font|p)\b[^>\n]*>"
)
_HANDLER = re.compile(r"[\s\"'/](on[a-z]{3,20})\s*=", re.IGNORECASE)
_ALT = re.compile(r"\salt\s*=\s*(?:\"\s*[^\"\s]|'\s*[^'\s]|[^\s\"'>])", re.IGNORECASE)
_VOID = frozenset({"br", "hr", "img", "wbr", "col", "input", "meta", "link", "source", "area"})
_WORD = frozenset({"o", "v", "w", "m", "x", "st1"})  # Microsoft's: <o:p>, <v:shape>
# They end by themselves where the next one begins.
_LOOSE = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"}
)
_KEPT_NAMES = (
    "p br hr h2 h3 h4 ul ol li dl dt dd blockquote pre code kbd em strong del sub sup abbr a img "
    "figure figcaption table caption thead tbody tr th td div section span"
)
_ACTIVE_NAMES = (
    "script iframe frame frameset object embed applet form input button select textarea meta base "
    "link style svg math"
)
# Tags of HTML, old and new, which the page drops while it keeps the words in them.
_DROPPED_NAMES = (
    "b i u s strike tt big small font center mark q cite dfn ins samp var time details summary "
    "video audio source track picture nav main article aside header footer h1 h5 h6 address body "
    "html head title label fieldset legend noscript marquee tfoot col colgroup wbr map area ruby "
    "rt rp bdo bdi menu dir acronym nobr canvas output option progress meter dialog template"
)
_HEADINGS = frozenset({"h1", "h5", "h6"})
_STYLE = re.compile(r"[\s\"'](style|bgcolor|color|face)\s*=", re.IGNORECASE)
_KEPT, _ACTIVE, _DROPPED = (
    frozenset(names.split()) for names in (_KEPT_NAMES, _ACTIVE_NAMES, _DROPPED_NAMES)
)


@text_rule("ma-chay-duoc", Severity.ERROR, unsafe=True)
def a_text_holds_no_programs(written: Written) -> Iterator[Slip]:
    """Sai: <script>, <iframe>, <form>… trong bài. Đúng: chữ, ảnh, và liên kết tới trang kia."""
    for tag, name in _tags(written):
        if name in _ACTIVE and not tag[1]:
            hint = "Hãy xóa đoạn này; muốn dẫn tới trang khác, hãy viết [tên trang](địa-chỉ)."
            yield Slip(tag.start(), f"Thẻ <{name}> không được phép.", hint)


@text_rule("su-kien-html", Severity.ERROR, unsafe=True)
def tags_have_no_event_handlers(written: Written) -> Iterator[Slip]:
    """Sai: <a href="…" onclick="…">. Đúng: <a href="…">."""
    for tag, _ in _tags(written):
        if handler := _HANDLER.search(tag[3]):
            message = f"Không được gắn mã chạy ({handler[1]}) vào thẻ."
            yield Slip(tag.start(3) + handler.start(1), message, f"Hãy xóa {handler[1]}=….")


@text_rule("the-khong-dong", Severity.ERROR)
def tags_that_are_opened_are_closed(written: Written) -> Iterator[Slip]:
    """Sai: <div> mà không có </div>. Đúng: <div>…</div>."""
    opened: list[tuple[str, int]] = []
    for tag, name in _tags(written):
        if name not in _KEPT or name in _VOID or name in _LOOSE or tag[3].endswith("/"):
            continue
        if not tag[1]:
            opened.append((name, tag.start()))
        elif name in [each for each, _ in opened]:
            while (last := opened.pop())[0] != name:
                yield _unclosed(*last)
        else:
            message = f"Thẻ </{name}> đóng mà chưa mở."
            yield Slip(tag.start(), message, f"Hãy xóa </{name}>, hoặc thêm <{name}> ở trước.")
    for name, at in opened:
        yield _unclosed(name, at)


def _unclosed(name: str, at: int) -> Slip:
    return Slip(at, f"Thẻ <{name}> chưa được đóng.", f"Hãy thêm </{name}>.")


@text_rule("the-bi-bo", Severity.WARNING)
def tags_are_those_that_pages_keep(written: Written) -> Iterator[Slip]:
    """Sai: <font color="red">, <u>, <o:p>. Đúng: **chữ đậm**, *chữ nghiêng*."""
    for tag, name in _tags(written):
        if not tag[1] and (name in _DROPPED or name.partition(":")[0] in _WORD):
            message = f"Trang không giữ thẻ <{name}>, chỉ giữ chữ bên trong."
            hint = "Hãy bỏ thẻ; chữ đậm viết **…**, chữ nghiêng *…*."
            if name in _HEADINGS:
                hint = "Hãy viết ## ở đầu dòng thay cho thẻ."
            yield Slip(tag.start(), message, hint)
        elif not tag[1] and (style := _STYLE.search(tag[3])):
            message = "Trang không giữ màu chữ, kiểu chữ của Word."
            at = tag.start(3) + style.start(1)
            yield Slip(at, message, f"Hãy xóa {style[1]}=…; chữ cần nhấn mạnh viết **…**.")


@text_rule("dau-nho-hon", Severity.ERROR)
def no_words_stand_in_angle_brackets(written: Written) -> Iterator[Slip]:
    """Sai: <Nguyễn Văn A>; a <b và c> d: chữ sẽ biến mất. Đúng: “Nguyễn Văn A”; a < b."""
    for tag, name in _tags(written):
        if ":" not in name and name not in _KEPT | _ACTIVE | _DROPPED:
            message = f"Chữ trong {tag[0][:40]} sẽ biến mất trên trang."
            yield Slip(tag.start(), message, "Hãy viết &lt; thay dấu <, hoặc dùng dấu ngoặc khác.")


@text_rule("anh-html-thieu-mo-ta", Severity.ERROR)
def pictures_in_html_are_described(written: Written) -> Iterator[Slip]:
    """Sai: <img src="…">. Đúng: ![Quầy số 3 của bộ phận một cửa](…)."""
    for tag, name in _tags(written):
        if name == "img" and not _ALT.search(tag[3]):
            hint = "Hãy viết ![trong ảnh có gì](tên-tệp) thay cho thẻ <img>."
            yield Slip(tag.start(), "Ảnh chưa có mô tả.", hint)


@text_rule("loi-chu-ho", Severity.ERROR)
def a_remark_ends(written: Written) -> Iterator[Slip]:
    """Sai: <!-- hỏi lại (lời dặn hiện lên trang). Đúng: <!-- hỏi lại -->, hoặc xóa."""
    if written.is_markdown and "<!--" in written.body:
        for remark in _REMARK.finditer(written.markup, written.body_start):
            if not remark[0].endswith("-->"):
                message = "Lời dặn riêng này chưa đóng nên sẽ hiện lên trang."
                yield Slip(remark.start(), message, "Hãy thêm --> ở cuối, hoặc xóa.")


@text_rule("the-do-dang", Severity.WARNING)
def a_tag_ends_on_its_line(written: Written) -> Iterator[Slip]:
    """Sai: <b hồ sơ. Đúng: **hồ sơ**."""
    if written.is_markdown and "<" in written.body:
        for tag in _HALF_TAG.finditer(written.markup, written.body_start):
            if tag[1].lower() in _KEPT | _ACTIVE | _DROPPED:
                hint = "Hãy thêm dấu >, hoặc xóa thẻ; dấu nhỏ hơn thì viết &lt;."
                yield Slip(tag.start(), f"Thẻ <{tag[1]} thiếu dấu >.", hint)


@text_rule("ma-ky-tu", Severity.WARNING)
def letters_are_typed_and_not_coded(written: Written) -> Iterator[Slip]:
    """Sai: Tiêu đề: Một c&#7917;a (phần đầu hiện nguyên mã). Đúng: Tiêu đề: Một cửa."""
    end = written.body_start if written.is_markdown else len(written.text)
    if "&" in written.text and ";" in written.text:
        for code in _CODED.finditer(written.text, 0, end):
            letter = unescape(code[0])
            if letter != code[0]:
                message = f"Mã {code[0]} sẽ hiện nguyên trên trang."
                yield Slip(code.start(), message, f"Hãy gõ {letter.strip() or 'dấu cách'}")


@text_rule("danh-dau-thua", Severity.WARNING)
def a_header_is_plain_text(written: Written) -> Iterator[Slip]:
    """Sai: Tiêu đề: **Một cửa** (phần đầu hiện nguyên dấu). Đúng: Tiêu đề: Một cửa."""
    if not written.is_markdown:
        return
    for mark in _MARK.finditer(written.text, 0, written.body_start):
        message = f"Phần đầu là chữ trơn: {mark[0]} sẽ hiện nguyên trên trang."
        hint = f"Hãy viết {mark[1]}." if mark[1] else f"Hãy xóa {mark[0]}."
        yield Slip(mark.start(), message, hint)


@lru_cache(maxsize=1)  # all rules of this room ask for those of one file in turn
def _tags(written: Written) -> tuple[tuple[re.Match[str], str], ...]:
    """Return the tags of a body, each with its name; addresses in brackets are none."""
    if not written.is_markdown or "<" not in written.body:
        return ()
    found = _TAG.finditer(written.markup, written.body_start)
    named = ((tag, tag[2].lower()) for tag in found)
    return tuple((tag, name) for tag, name in named if not _is_address(tag, name))


def _is_address(tag: re.Match[str], name: str) -> bool:
    return "@" in name or name.endswith(":") or name.startswith(("mailto:", "tel:"))
