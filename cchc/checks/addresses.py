"""Addresses that lead nowhere for a reader, or that run a program."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from cchc.checks.rule import Slip, text_rule
from cchc.checks.written import Written
from cchc.problems import Severity
from cchc.text.forms import squeeze

_ADDRESS = re.compile(
    r"\]\(\s*<?([^)>\n]{1,300})"
    r"|\b(?:href|src|action)\s*=\s*[\"']?([^\"'>]{1,300})"
    r"|^ {0,3}\[[^\]\n]{1,120}\]:[ \t]*<?(\S{1,300})"
    r"|<([a-z]{2,12}:[^<>\s]{1,300})>",
    re.IGNORECASE | re.MULTILINE,
)
_PROGRAM = re.compile(r"(?:javascript|vbscript|livescript|data):", re.IGNORECASE)
_OWN_DISK = re.compile(r"file:|[a-z]:[\\/](?!/)|\\\\", re.IGNORECASE)
_INNER = re.compile(r"(?:muc|tep|sai):", re.IGNORECASE)
# `[words] (address)` and `(words)[address]`: nearly a link, and printed as it is written. The
# words may hold a picture; a link by name, or a footnote, may have an address behind it.
_TARGET = (
    r"(?:https?://|www\.|\.{1,2}/|mailto:|\w[\w/-]{0,200}\.(?:md|pdf)\b)"
    r"(?:[^\s()\[\]]|\([^\s()]{0,200}\)){0,300}"
)
_PARTED = re.compile(
    rf"(?<!\])\[(?!\^)(?P<a>(?:[^\[\]]|\[[^\[\]\n]{{0,200}}\]){{0,300}})\][ \t]+\((?P<b>{_TARGET})"
    rf"|\((?P<c>[^()\n]{{1,120}})\)[ \t]*\[(?P<d>{_TARGET})\]"
)
_OPEN = re.compile(
    r"\]\(((?:https?://|\.{1,2}/|mailto:)[^\s)]*)(?:[ \t][^)\n\"']*)?$", re.MULTILINE
)
_MAIL = re.compile(r"\]\(mailto:([^)\s?]*)")
_MAILBOX = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[A-Za-z]{2,}")
# A text without any of these has no address that could be wrong here.
_ENTITIES = ("&#", "&colon", "&tab", "&newline")
_ALMOST_LINKS = ("] ", "]\t", ")[", ") [")
_SIGNS = ("\\", "script:", "data:", "file:", "muc:", "tep:", "sai:")


@text_rule("lien-ket-chay-ma", Severity.ERROR, unsafe=True)
def links_run_no_programs(written: Written) -> Iterator[Slip]:
    """Sai: [bấm vào đây](javascript:mo()). Đúng: [bấm vào đây](https://…)."""
    for at, address in _addresses(written):
        if _PROGRAM.match(address):
            yield Slip(at, "Liên kết không được chạy mã.", "Hãy ghi địa chỉ của một trang.")


@text_rule("duong-dan-may", Severity.ERROR)
def links_leave_the_own_disk(written: Written) -> Iterator[Slip]:
    r"""Sai: [tệp](file:///C:/bao-cao.docx), <img src="file:…">. Đúng: [tệp](../../tep/a.pdf)."""
    for at, address in _addresses(written):
        if _OWN_DISK.match(address):
            hint = "Hãy chép tệp vào tep/ (ảnh vào anh/) rồi ghi như ../../tep/ten-tep.pdf."
            yield Slip(at, "Đường dẫn này chỉ có trên máy của bạn.", hint)


@text_rule("dia-chi-noi-bo", Severity.ERROR)
def inner_addresses_are_not_typed(written: Written) -> Iterator[Slip]:
    """Sai: <a href="muc:tin-tuc/a.md">. Đúng: [bài](../2026/a.md)."""
    for at, address in _addresses(written):
        if _INNER.match(address):
            hint = "Hãy ghi tên tệp, tính từ tệp này, ví dụ ../2026/ten-tep.md."
            yield Slip(at, f"Không dùng được địa chỉ {address[:40]}.", hint)


@text_rule("lien-ket-viet-sai", Severity.ERROR)
def words_and_address_of_a_link_stand_together(written: Written) -> Iterator[Slip]:
    """Sai: [kế hoạch] (https://…), (kế hoạch)[https://…]. Đúng: [kế hoạch](https://…)."""
    body = written.body
    if written.is_markdown and any(sign in body for sign in _ALMOST_LINKS):
        for slip in _PARTED.finditer(written.markup, written.body_start):
            words, address = slip["a"] or slip["c"] or "", (slip["b"] or slip["d"]).rstrip(".,;")
            message = "Liên kết viết chưa đúng, trang sẽ hiện nguyên cả địa chỉ."
            yield Slip(slip.start(), message, f"Hãy viết [{squeeze(words)}]({address}).")


@text_rule("lien-ket-ho", Severity.ERROR)
def brackets_of_a_link_are_closed(written: Written) -> Iterator[Slip]:
    """Sai: [mẫu đơn](../../tep/mau.pdf để điền. Đúng: [mẫu đơn](../../tep/mau.pdf) để điền."""
    if written.is_markdown and "](" in written.body:
        for slip in _OPEN.finditer(written.markup, written.body_start):
            message = "Địa chỉ của liên kết thiếu dấu ) ở cuối."
            yield Slip(slip.start(1), message, f"Hãy viết {slip[1][:60]})")


@text_rule("thu-dien-tu-hong", Severity.ERROR)
def mail_has_an_address(written: Written) -> Iterator[Slip]:
    """Sai: [bộ phận một cửa](mailto:motcua@). Đúng: mailto:motcua@vi-du.example."""
    if written.is_markdown and "mailto:" in written.body:
        for mail in _MAIL.finditer(written.markup, written.body_start):
            if not _MAILBOX.fullmatch(mail[1]):
                hint = "Hãy viết đủ, ví dụ mailto:hop-thu@vi-du.example."
                yield Slip(mail.start(1), f"“{mail[1]}” không phải địa chỉ thư.", hint)


@lru_cache(maxsize=1)  # three rules ask for those of one file in turn
def _addresses(written: Written) -> tuple[tuple[int, str], ...]:
    """Return addresses as a browser reads them, and where each begins."""
    text = written.lower
    odd = (
        any(sign in text for sign in _SIGNS)
        or ("&" in text and any(entity in text for entity in _ENTITIES))
        or text.count(":/") > text.count("://")
    )
    return tuple(_found(written)) if odd and written.is_markdown else ()


def _found(written: Written) -> Iterator[tuple[int, str]]:
    for found in _ADDRESS.finditer(written.markup):
        group = found.lastindex or 1
        if found.start() >= written.body_start or group == 4:
            plain = "".join(sign for sign in unescape(found[group]) if sign > " ")
            yield found.start(group), plain
