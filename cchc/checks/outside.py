"""Addresses outside the site: everybody must be able to open them, and safely."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cchc.checks.rule import rule
from cchc.checks.spot import spot
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.problems import Problem, error, hint_of, warning
from cchc.text.forms import fold

# Nobody outside the office can open these, and few the others.
_INTRANET = re.compile(
    r"(?:localhost|127\.|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|[^.]*$|\[::1"
    r"|.*\.(?:local|lan|intranet|internal|corp|noibo)$"
)
_OFFICE = ("sharepoint.com", "onedrive.live.com", "1drv.ms", "office.com", "office365.com",
           "teams.microsoft.com", "teams.live.com", "outlook.live.com")  # fmt: skip
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{1,}):", re.IGNORECASE)  # one letter is a disk
# Told by the rules over texts.
_TOLD_ELSEWHERE = ("javascript", "vbscript", "livescript", "data", "file")
_WEB = ("https://", "http://", "//")
_COMMON = ("http://", "https://", "/")
_KNOWN_SCHEMES = frozenset({"http", "https", "mailto", "tel", *_TOLD_ELSEWHERE})
# Hosts of the state that answer by https; a link to a part of the web that lacks it may stay.
_HTTPS = frozenset(
    {
        "caicachhanhchinh.gov.vn",
        "chinhphu.vn",
        "congbao.chinhphu.vn",
        "dichvucong.gov.vn",
        "dongnai.gov.vn",
        "moha.gov.vn",
        "quochoi.vn",
        "vanban.chinhphu.vn",
        "vbpl.vn",
        "xaydungchinhsach.chinhphu.vn",
    }
)
# Words that say nothing of where a link leads, without marks.
_EMPTY_WORDS = frozenset(
    {"tai day", "o day", "day", "click here", "here", "link", "xem", "xem them", "chi tiet",
     "xem chi tiet", "bam vao day", "nhan vao day", "xem tai day"}
)  # fmt: skip


class Written(NamedTuple):
    """An address outside the site, and where it is written."""

    address: str
    path: str
    line: int
    column: int = 0  # 0: only the line of its label is known

    def told(self, catalog: Catalog, problem: Problem) -> Problem:
        """Give a complaint its place."""
        line, column = self.line, self.column
        if not column:
            place = spot(catalog, self.path, line, self.address)
            line, column = place["line"], place["column"]
        return replace(problem, path=self.path, line=line, column=column)


def _written(catalog: Catalog, wanted: Callable[[str], object]) -> Iterator[Written]:
    """Yield the addresses that are `wanted`, of texts, of sources and of registries.

    The address of an archived source tells the past.
    """
    for entry, target in catalog.links.outside:
        if wanted(target.address):
            yield Written(target.address, entry.path, target.line, target.column)
    for entry, source in catalog.links.sources:
        if wanted(source.url) and not source.archived:
            yield Written(source.url, entry.path, entry.lines.get("sources", 1))
    yield from (written for written in _in_registries(catalog) if wanted(written.address))


def _in_registries(catalog: Catalog) -> Iterator[Written]:
    for agency in catalog.registries.agencies:
        yield Written(agency.website, agency.path, agency.line)
    for link in catalog.registries.outside_links:
        yield Written(link.url, link.path, link.line)


@rule("giao-thuc-la")
def addresses_begin_as_browsers_know(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: [báo](htps://vi-du.vn), [tệp](ftp://vi-du.vn). Đúng: https://, mailto: hoặc tel:."""
    cure = "Hãy viết địa chỉ https://…, mailto:… hoặc tel:…."
    for written in _written(catalog, lambda each: not each.startswith(_COMMON)):
        scheme = _SCHEME.match(written.address)
        if scheme and scheme[1].lower() not in _KNOWN_SCHEMES:
            message = f"Trình duyệt không mở được “{scheme[1]}:”."
            yield written.told(catalog, error("giao-thuc-la", message, cure))


@rule("mang-noi-bo")
def addresses_open_for_everybody(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: http://192.168.1.5/vb.pdf, http://localhost. Đúng: đặt tệp vào tep/ rồi liên kết."""
    hosts: dict[str, bool] = {}  # few hosts are linked to by many

    def is_closed(address: str) -> bool:
        if not address.startswith(_WEB):
            return False
        host = _host(address)
        if host not in hosts:
            hosts[host] = bool(_INTRANET.match(host)) or host.endswith(_OFFICE)
        return hosts[host]

    for written in _written(catalog, is_closed):
        if _host(written.address).endswith(_OFFICE):
            message = "Tài liệu trên Office 365 thường phải đăng nhập mới xem được."
            cure = "Hãy tải tệp về, đặt vào tep/ rồi liên kết tới đó."
            yield written.told(catalog, warning("mang-noi-bo", message, cure))
        else:
            message = f"Địa chỉ nội bộ {written.address} không mở được từ ngoài cơ quan."
            cure = "Hãy đặt tệp vào tep/ rồi liên kết tới đó."
            yield written.told(catalog, error("mang-noi-bo", message, cure))


@rule("http-co-https")
def known_hosts_are_linked_safely(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: http://dichvucong.gov.vn. Đúng: https://dichvucong.gov.vn.

    A host is known to have https where the site links to it so elsewhere.
    """
    plain = list(_written(catalog, lambda each: each.startswith("http://")))
    hosts = {_host(written.address) for written in plain}
    prefixes = tuple(f"https://{host}" for host in hosts)
    safer = _written(catalog, lambda each: each.startswith(prefixes)) if plain else ()
    safe = {_host(written.address) for written in safer} & hosts
    safe |= {host for host in hosts if host.removeprefix("www.") in _HTTPS}
    for written in plain:
        if _host(written.address) in safe:
            better = written.address.replace("http://", "https://", 1)
            message = "Địa chỉ http:// không an toàn, trang này có https://."
            yield written.told(catalog, warning("http-co-https", message, f"Hãy viết {better}."))


def _host(address: str) -> str:
    """Return the host of a web address, in lower case, without a name or a port."""
    host = address.partition("//")[2].partition("/")[0].partition("?")[0].lower()
    return host.rpartition("@")[2].partition(":")[0]


@rule("chu-lien-ket")
def links_say_where_they_lead(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: [tại đây](…). Đúng: [Kế hoạch 96/KH-UBND](…)."""
    for entry, target in catalog.links.words:
        place = {"line": target.line, "column": target.column}
        if not target.text.strip():
            cure = "Hãy viết tên trang đích, ví dụ [Kế hoạch 96/KH-UBND](…)."
            found = warning("chu-lien-ket", "Liên kết không có chữ.", cure, **place)
            yield found.at(entry.path)
        elif len(target.text) < 20 and fold(target.text).strip(" .:") in _EMPTY_WORDS:
            yield _says_nothing(entry, target.text, place)


def _says_nothing(entry: Entry, words: str, place: dict[str, int]) -> Problem:
    message = f"Chữ liên kết “{words}” không nói dẫn tới đâu."
    cure = "Hãy viết tên trang đích, ví dụ [Kế hoạch 96/KH-UBND](…)."
    return hint_of("chu-lien-ket", message, cure, **place).at(entry.path)
