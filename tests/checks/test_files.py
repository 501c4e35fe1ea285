"""Pictures and attachments: size and name."""

import pytest

from cchc.checks.files import LARGEST
from cchc.content.sources import Role


@pytest.mark.parametrize(
    ("path", "role", "sentence"),
    [
        ("anh/a.jpg", Role.PICTURE, "Tệp nặng 2,1 MB, quá 2 MB. Hãy thu nhỏ ảnh"),
        ("tep/a.pdf", Role.ATTACHMENT, "Tệp nặng 20,1 MB, quá 20 MB. Hãy nén tệp"),
    ],
)
def test_a_file_that_is_too_large_is_told(found, path, role, sentence):
    ((told, _, said),) = found("files_are_not_too_large", {path: b"x" * (LARGEST[role] + 99_999)})

    assert told == path
    assert said.startswith(sentence)
    assert found("files_are_not_too_large", {path: b"x" * LARGEST[role]}) == []


def test_an_empty_file_is_told(found):
    assert found("files_are_not_too_large", {"anh/a.jpg": b""}) == [
        ("anh/a.jpg", 1, "Tệp rỗng. Hãy chép lại tệp.")
    ]


def test_a_name_with_marks_or_spaces_is_hinted_at(found):
    ((path, _, said),) = found(
        "names_of_files_are_plain", {"tep/Báo cáo quý III.PDF": b"x", "anh/2026/Cay_1.JPG": b"x"}
    )

    assert path == "tep/Báo cáo quý III.PDF"
    assert said.endswith("Hãy đổi tên thành bao-cao-quy-iii.pdf.")
