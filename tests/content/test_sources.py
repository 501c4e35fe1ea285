"""Every file of a content folder has a role, or is a named problem."""

from pathlib import Path

import pytest

from cchc.content.sources import Role, decode, find_sources
from cchc.problems import Severity


@pytest.fixture
def put(tmp_path):
    def write(name: str, data: bytes = b"x") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    return write


def roles(root: Path) -> dict[str, Role]:
    return {source.path: source.role for source in find_sources(root)[0]}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("tin-tuc/2026/a.md", Role.ENTRY),
        ("tin-tuc/a.md", Role.ENTRY),
        ("anh/2026/a.JPG", Role.PICTURE),
        ("tep/Báo cáo.PDF", Role.ATTACHMENT),
        ("tep/a.csv", Role.ATTACHMENT),
        ("danh-ba/co-quan.csv", Role.REGISTRY),
        ("danh-ba/cu/co-quan.csv", Role.PROBLEM),
        ("danh-ba/khac.csv", Role.PROBLEM),
        ("a.md", Role.PROBLEM),
        ("la/a.md", Role.PROBLEM),
        ("tin-tuc/a.txt", Role.PROBLEM),
        ("anh/a.exe", Role.PROBLEM),
        ("tin-tuc/.a.md", Role.PROBLEM),
        ("tep/~$a.docx", Role.PROBLEM),
        ("ke-hoach/a/nhiem-vu.csv", Role.PROBLEM),
        ("chi-so/a.csv", Role.PROBLEM),
    ],
)
def test_a_file_has_a_role(put, tmp_path, name, role):
    put(name)

    assert roles(tmp_path) == {name: role}


def test_a_table_belongs_to_the_entry_beside_it(put, tmp_path):
    for name in ("ke-hoach/a/index.md", "ke-hoach/a/nhiem-vu.csv", "chi-so/a.md", "chi-so/a.csv"):
        put(name)

    assert roles(tmp_path)["ke-hoach/a/nhiem-vu.csv"] is Role.TABLE
    assert roles(tmp_path)["chi-so/a.csv"] is Role.TABLE


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("tin-tuc/a.txt", "Đuôi tệp không đúng. Hãy đổi tên thành a.md."),
        ("tin-tuc/a.png", "Ảnh nằm sai chỗ. Hãy chuyển vào thư mục anh/."),
        ("van-ban/a.pdf", "Tệp đính kèm nằm sai chỗ. Hãy chuyển vào thư mục tep/."),
        ("tin-tuc/Tin hay.MD", "Đuôi tệp không đúng. Hãy đổi tên thành tin-hay.md."),
        ("tin-tuc/a.markdown ", "Đuôi tệp không đúng. Hãy đổi tên thành a.md."),
        ("tin-tuc/a.md.txt", "Đuôi tệp không đúng. Hãy đổi tên thành a.md."),
        ("tin-tuc/a.md ", "Đuôi tệp không đúng. Hãy đổi tên thành a.md."),
        ("tin-tuc/.md", "Đuôi tệp không đúng. Hãy đổi tên thành ten-bai.md."),
        ("ke-hoach/a/nhiem-vu.csv.txt", "Đuôi tệp không đúng. Hãy đổi tên thành nhiem-vu.csv."),
        (
            "ke-hoach/a/nhiem-vu.xlsx",
            (
                "Tệp đính kèm nằm sai chỗ. "
                "Bảng của trang hãy lưu thành “CSV UTF-8”; tệp để tải về thì chuyển vào tep/."
            ),
        ),
        (
            "danh-ba/phong.csv",
            (
                "Không biết đưa tệp này vào đâu. "
                "Danh bạ gồm: co-quan.csv; dia-phuong.csv; chu-de.csv; tac-gia.csv; lien-ket.csv; "
                "viet-tat.csv."
            ),
        ),
        ("anh/a.heic", "Trang không nhận tệp .heic. Hãy lưu ảnh thành .jpg hoặc .png."),
        ("tep/a.rar", "Trang không nhận tệp .rar. Hãy lưu thành .pdf, .docx, .xlsx hoặc .zip."),
        (
            "tin-tuc/a.mp4",
            (
                "Trang không nhận tệp .mp4. "
                "Hãy đưa phim, tiếng lên kênh của cơ quan rồi đặt liên kết."
            ),
        ),
        (
            "tin-tuc/a.docx",
            (
                "Tệp đính kèm nằm sai chỗ. "
                "Bài viết thì chép chữ vào tệp .md; tệp để tải về thì chuyển vào thư mục tep/."
            ),
        ),
        ("tintuc/a.md", "Không biết đưa tệp này vào đâu. Ý bạn là thư mục tin-tuc/?"),
        (
            "chi-so/a.csv",
            (
                "Không biết đưa tệp này vào đâu. "
                "Bảng số liệu phải cùng tên và đứng cạnh tệp .md, ví dụ a.md."
            ),
        ),
        (
            "ke-hoach/a/nhiemvu.csv",
            (
                "Không biết đưa tệp này vào đâu. "
                "Bảng của kế hoạch là nhiem-vu.csv hoặc noi-dung.csv, đặt cạnh tệp index.md."
            ),
        ),
        (
            "a.md",
            (
                "Không biết đưa tệp này vào đâu. Bài viết là tệp .md trong: tin-tuc/; ke-hoach/; "
                "van-ban/; mo-hinh/; chi-so/; thu-tuc/; tru-cot/; trang/."
            ),
        ),
    ],
)
def test_a_stray_is_told_where_it_belongs(put, tmp_path, name, sentence):
    put(name)
    (problem,) = find_sources(tmp_path)[1]

    assert (problem.path, problem.sentence) == (name, sentence)


@pytest.mark.parametrize(
    "name",
    [
        "anh/Thumbs.db",
        "tep/~$bao-cao.docx",
        "tep/.~lock.bao-cao.ods#",
        "tin-tuc/a.md~",
        "tin-tuc/.a.md.swp",
        "tin-tuc/#a.md#",
        "tin-tuc/a.md.bak",
        "anh/._a.jpg",
    ],
)
def test_what_machines_and_editors_leave_stops_nothing(put, tmp_path, name):
    put(name)
    (problem,) = find_sources(tmp_path)[1]

    assert problem.severity == Severity.WARNING
    assert problem.sentence == (
        "Tệp này của máy hay của trình soạn thảo, không được đưa lên trang. Có thể xóa."
    )


def test_a_folder_may_be_kept_in_git_before_it_holds_a_file(put, tmp_path):
    put("anh/.gitkeep", b"")

    assert find_sources(tmp_path) == ([], [])


def test_names_that_differ_by_case_alone_are_told(put, tmp_path):
    put("anh/A.jpg")
    put("anh/a.jpg")
    if len(list((tmp_path / "anh").iterdir())) < 2:
        pytest.skip("ổ đĩa này không phân biệt chữ hoa, chữ thường")
    (problem,) = find_sources(tmp_path)[1]

    assert (problem.path, problem.rule) == ("anh/a.jpg", "trung-ten-tep")


def test_a_name_in_decomposed_letters_is_told(put, tmp_path):
    put("tep/ba\u0301o.pdf")
    (problem,) = find_sources(tmp_path)[1]

    assert (problem.path, problem.rule, problem.severity) == ("tep/báo.pdf", "ten-tep", "canh-bao")


def test_a_link_to_another_file_does_not_reach_the_site(put, tmp_path):
    secret = put("ngoai.txt", b"secret")
    content = tmp_path / "content"
    (content / "tep").mkdir(parents=True)
    (content / "tep" / "a.txt").symlink_to(secret)

    sources, (problem,) = find_sources(content)

    assert sources[0].role is Role.PROBLEM
    assert problem.sentence.startswith("Liên kết tới tệp khác không được đưa lên trang.")


def test_two_names_that_look_alike_are_told(put, tmp_path):
    put("tep/Ba\u0301o cáo.pdf")
    put("tep/B\u00e1o cáo.pdf")
    sources, problems = find_sources(tmp_path)

    assert [source.path for source in sources] == ["tep/B\u00e1o cáo.pdf"]
    assert [problem.rule for problem in problems] == ["trung-ten-tep"]


def test_a_path_is_told_in_one_form_whatever_the_disk_says(put, tmp_path):
    put("tep/ba\u0301o.pdf")

    assert list(roles(tmp_path)) == ["tep/báo.pdf"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            "Tiêu đề".encode("utf-16"),
            (
                "Tệp lưu bằng UTF-16 (Unicode của Notepad). "
                "Hãy lưu lại bằng UTF-8, hoặc chạy lệnh fix."
            ),
        ),
        (
            "Một\nhai ".encode() + "à".encode("cp1252"),
            "Tệp lưu bằng bảng mã cũ (không phải UTF-8). Hãy lưu lại bằng UTF-8.",
        ),
        (
            b"a\nb\x00c",
            "Có ký tự điều khiển không nhìn thấy (U+0000). Hãy xóa nó, hoặc gõ lại dòng này.",
        ),
        (
            b"a\nb\x0bc",
            "Có ký tự điều khiển không nhìn thấy (U+000B). Hãy xóa nó, hoặc gõ lại dòng này.",
        ),
        (
            b"PK\x03\x04\x14\x00\xe0",
            "Tệp này của Word, không phải tệp chữ. Hãy chép chữ sang một tệp .md mới.",
        ),
        (
            b"{\\rtf1\\ansi Tin}",
            "Tệp này của Word, không phải tệp chữ. Hãy chép chữ sang một tệp .md mới.",
        ),
    ],
)
def test_a_file_that_is_no_text_is_told(data, sentence):
    text, (problem,) = decode(data)

    assert text is None
    assert problem.sentence == sentence


def test_a_wrong_byte_is_told_with_its_line():
    _, (problem,) = decode(b"a\nb\n\xe0")

    assert problem.line == 3


def test_text_comes_clean():
    text, problems = decode("\ufeffTiê\u0301ng\r\nViệt".encode())

    assert (text, problems) == ("Tiếng\nViệt", [])
