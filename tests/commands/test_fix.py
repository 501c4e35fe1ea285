"""`fix` writes what it tells, and tells what it writes; with --dry-run it only tells."""

import os
import stat

import pytest

FILE = "tin-tuc/2026/a.md"
WRONG = "\ufeffTitle: A\r\nDate: 01/03/2026\r\n\r\nTiÕng ViÖt rÊt hay...\r\n"
RIGHT = "Tiêu đề: A\nNgày đăng: 1/3/2026\n\nTiếng Việt rất hay…\n"
TOLD = (
    f"content/{FILE}: dấu BOM; kết thúc dòng; chữ phông cũ (TCVN3, VNI); nhãn; ngày; dấu ba chấm."
)


@pytest.fixture
def file(content):
    file = content / FILE
    file.write_bytes(WRONG.encode())
    return file


def test_a_file_is_mended_and_told(run, content, file):
    status, out, err = run("fix", "--content", content)

    assert (status, err) == (0, "")
    assert out == f"{TOLD}\nĐã xem 2 tệp: sửa 1 tệp.\n"
    assert file.read_bytes().decode() == RIGHT


@pytest.mark.usefixtures("file")
def test_twice_is_as_once(run, content):
    run("fix", "--content", content)

    assert run("sua", "--content", content)[1] == "Đã xem 2 tệp: không có gì phải sửa.\n"


def test_a_dry_run_shows_a_diff_and_writes_nothing(run, content, file):
    status, out, _ = run("fix", "--content", content, "--dry-run")

    assert status == 0
    assert f"--- content/{FILE}\n+++ content/{FILE}\n" in out
    assert "-<FEFF>Title: A<000D>\n" in out
    assert "+Tiếng Việt rất hay…\n" in out
    assert out.endswith("sẽ sửa 1 tệp. Chưa ghi gì; bỏ --dry-run để sửa.\n")
    assert file.read_bytes().decode() == WRONG


@pytest.mark.usefixtures("file")
def test_what_is_right_is_not_written(run, content):
    other = content / "tin-tuc/2025/b.md"
    before = other.stat()
    run("fix", "--content", content)

    assert (other.stat().st_ino, other.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_only_named_files_are_mended(run, content, file):
    _, out, _ = run("fix", "--content", content, r"content\tin-tuc\2025\b.md")

    assert out == "Đã xem 1 tệp: không có gì phải sửa.\n"
    assert file.read_bytes().decode() == WRONG


def test_what_a_file_allows_stays(run, content, file):
    file.chmod(0o640)
    run("fix", "--content", content)

    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o640


def test_nothing_is_left_beside(run, content, file):
    run("fix", "--content", content)

    assert sorted(each.name for each in file.parent.iterdir()) == ["a.md"]


def test_a_file_that_is_not_there_is_refused(run, content):
    assert run("fix", "--content", content, "x.md")[::2] == (
        1,
        "Không có tệp x.md trong content.\n",
    )


def test_a_renamed_file_that_was_published_keeps_its_address(run, content, publish):
    publish(content.parent)
    old, new = content / "tin-tuc/2025/b.md", content / "tin-tuc/2026/moi.md"
    old.rename(new)
    first, second = run("fix", "--content", content), run("fix", "--content", content)

    assert first[1] == "content/tin-tuc/2026/moi.md: địa chỉ cũ.\nĐã xem 2 tệp: sửa 1 tệp.\n"
    assert "\nNgày đăng: 1/3/2026\nĐịa chỉ cũ: /tin-tuc/b/\n---\n" in new.read_text("utf-8")
    assert second[1] == "Đã xem 2 tệp: không có gì phải sửa.\n"
    assert "dia-chi-mat" not in run("check", "--content", content)[1]


def test_what_may_be_another_entry_is_left_to_the_check(run, content, publish):
    publish(content.parent)
    old, new = content / "tin-tuc/2025/b.md", content / "tin-tuc/2026/moi.md"
    old.rename(new)
    new.write_text(new.read_text("utf-8").replace("đề: B", "đề: C"), encoding="utf-8")

    assert run("fix", "--content", content)[1] == "Đã xem 2 tệp: không có gì phải sửa.\n"
    assert "dia-chi-mat" in run("check", "--content", content)[1]


def test_an_address_that_a_draft_wants_is_left_to_the_check(run, content, publish):
    publish(content.parent)
    old = content / "tin-tuc/2025/b.md"
    old.rename(old.with_name("moi.md"))
    draft = "---\nTiêu đề: C\nNgày đăng: 1/3/2026\nTrạng thái: nháp\n---\n\nBài.\n"
    (content / "tin-tuc/2026/b.md").write_text(draft, encoding="utf-8")

    assert run("fix", "--content", content)[1] == "Đã xem 3 tệp: không có gì phải sửa.\n"
