"""Pictures and attachments: how large they are, and how they are called."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from cchc.checks.rule import rule
from cchc.content.catalog import Catalog
from cchc.content.sources import Role
from cchc.problems import Problem, hint_of, warning
from cchc.text.slugs import slugify

MEGABYTE = 1_000_000
# What a phone in a commune loads in a few seconds; what anybody waits for at all.
LARGEST = {Role.PICTURE: 2 * MEGABYTE, Role.ATTACHMENT: 20 * MEGABYTE}
_CURES = {
    Role.PICTURE: "Hãy thu nhỏ ảnh (rộng nhất 2000 điểm ảnh) rồi lưu lại.",
    Role.ATTACHMENT: "Hãy nén tệp, hoặc tách thành nhiều phần.",
}
_PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


@rule("tep-lon")
def files_are_not_too_large(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: ảnh 8 MB chụp từ điện thoại. Đúng: ảnh dưới 2 MB, tệp đính kèm dưới 20 MB."""
    for path, source in catalog.files.items():
        size, largest = source.trace[0], LARGEST[source.role]
        if size > largest:
            shown = f"{size / MEGABYTE:.1f}".replace(".", ",")
            message = f"Tệp nặng {shown} MB, quá {largest // MEGABYTE} MB."
            yield warning("tep-lon", message, _CURES[source.role]).at(path)
        elif size == 0:
            yield warning("tep-lon", "Tệp rỗng.", "Hãy chép lại tệp.").at(path)


@rule("ten-tep-dinh-kem")
def names_of_files_are_plain(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: tep/Báo cáo quý III (bản ký).pdf. Đúng: tep/bao-cao-quy-iii-ban-ky.pdf."""
    for path in catalog.files:
        if not _PLAIN.fullmatch(path):
            pure = PurePosixPath(path)
            plain = f"{slugify(pure.stem) or 'tep'}{pure.suffix.lower()}"
            message = "Tên tệp có dấu, khoảng trắng hay ký tự lạ; địa chỉ tải về sẽ dài và khó đọc."
            yield hint_of("ten-tep-dinh-kem", message, f"Hãy đổi tên thành {plain}.").at(path)
