"""The command line: Vietnamese sentences, exit status 0 only where all is well."""

import errno
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.__main__ import main
from cchc.commands.terminal import refusal_of_the_disk

ROOT = Path(__file__).parents[1]
GOOD = ROOT / "tests" / "good"
COMMANDS = (
    "setup",
    "new",
    "check",
    "fix",
    "build",
    "serve",
    "kiem-tra",
    "sua",
    "moi",
    "report",
    "bao-cao",
)
BAD = "---\nTiêu đề: A\nNgày đăng: 31/2/2026\n---\n\nBài.\n"


@pytest.fixture
def bad(tmp_path) -> Path:
    file = tmp_path / "content" / "tin-tuc" / "2026" / "a.md"
    file.parent.mkdir(parents=True)
    file.write_text(BAD, encoding="utf-8")
    return tmp_path / "content"


@pytest.fixture
def run(capsys):
    def call(*words: object) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def test_the_miniature_province_is_silent(run):
    status, out, err = run("check", "--content", GOOD)

    assert (status, err) == (0, "")
    assert out.startswith("Đã kiểm tra ")
    assert out.endswith(" tệp: không có lỗi.\n")


def test_the_miniature_province_is_large_enough_and_small_enough():
    files = [path for path in GOOD.rglob("*") if path.is_file()]

    assert len(files) >= 40
    assert sum(path.stat().st_size for path in files) < 400_000


def test_an_error_gives_status_1_and_its_line(run, bad):
    status, out, _ = run("check", "--content", bad)

    assert status == 1
    assert "tin-tuc/2026/a.md:3:12: lỗi: “Ngày đăng”: không có ngày 31/2/2026 trong lịch." in out


def test_a_format_can_be_chosen(run, bad):
    _, out, _ = run("check", "--content", bad, "--format", "json")

    assert json.loads(out)["problems"][0]["line"] == 3


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--content", "khong/co", "Không có thư mục khong/co."),
        ("--ngay", "hôm nay", "--ngay: không hiểu ngày “hôm nay”."),
        ("--ngay", "31/2/2026", "--ngay: không có ngày 31/2/2026 trong lịch."),
    ],
)
def test_a_wrong_word_is_refused_in_a_sentence(run, command, option, value, sentence):
    status, out, err = run(command, option, value)

    assert (status, out) == (1, "")
    assert err.startswith(sentence)


def test_settings_that_are_not_there_are_told(run):
    assert run("build", "--settings", "khong.py") == (1, "", "Không có tệp cấu hình khong.py.\n")


@pytest.mark.parametrize(
    ("number", "name", "sentence"),
    [
        (errno.EACCES, "a.csv", "Không ghi được a.csv. Hãy đóng tệp ấy ở chương trình khác, "),
        (errno.EROFS, "a.csv", "Không ghi được a.csv. Ổ đĩa chỉ cho đọc. "),
        (errno.ENOSPC, "a.csv", "Không ghi được a.csv. Ổ đĩa đã đầy. "),
        (errno.ENOTDIR, "a/b", "Không ghi được a/b. Trên đường dẫn ấy có một tệp, "),
        (errno.ENAMETOOLONG, "a", "Không ghi được a. Tên dài quá. "),
        (errno.ENOENT, "a.csv", ""),
        (errno.EACCES, None, ""),
    ],
)
def test_a_disk_that_refuses_is_told_of_and_a_slip_of_ours_is_not(number, name, sentence):
    said = refusal_of_the_disk(OSError(number, "", name))

    assert said.startswith(sentence)
    assert bool(said) is bool(sentence)


def test_settings_that_are_no_python_are_told_of_with_their_line(run, tmp_path):
    settings = tmp_path / "pelicanconf.py"
    settings.write_text('SITENAME = "Tỉnh"\nSITEURL = "https://\n', encoding="utf-8")
    status, out, err = run("build", "--settings", settings, "--output", tmp_path / "output")

    assert (status, out) == (1, "")
    assert "pelicanconf.py:2: Dòng này không đúng cú pháp Python. " in err
    assert not (tmp_path / "output").exists()


def test_a_day_may_be_written_in_two_ways(run):
    assert run("check", "--content", GOOD, "--ngay", "22/11/2026") == run(
        "check", "--content", GOOD, "--ngay", "2026-11-22"
    )


def test_an_unreadable_date_builds_nothing(run, bad, tmp_path):
    output = tmp_path / "output"
    status, out, err = run("build", "--content", bad, "--output", output, "--ngay", "2026-11-22")

    assert (status, out) == (1, "")
    assert "Trang giữ nguyên như lần dựng trước." in err
    assert not list(output.rglob("*.html"))


def test_a_folder_of_somebody_else_is_not_built_into(run, tmp_path):
    (tmp_path / "luan-van.txt").write_text("của tôi", encoding="utf-8")
    status, _, err = run("build", "--output", tmp_path, "--ngay", "2026-11-22")

    assert status == 1
    assert err == f"Thư mục {tmp_path} có sẵn tệp khác; hãy chọn thư mục trống.\n"


def test_a_new_entry_is_made_and_told(run, tmp_path):
    status, out, _ = run("new", "tin-tuc", "Một cửa", "--content", tmp_path)
    (file,) = tmp_path.rglob("*.md")

    assert status == 0
    assert out == f"Đã tạo {file}. Hãy mở tệp và viết.\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["new"], 'Hãy viết loại và tên, ví dụ: python -m cchc new tin-tuc "Tên bài".'),
        (["new", "thơ", "A"], "Không có loại nội dung “thơ”. Chọn trong: tin-tuc; "),
        (["new", "tin-tuc", "…"], "“…” không làm được tên tệp. Hãy viết tên có chữ."),
    ],
)
def test_a_new_entry_that_cannot_be_made_is_told(run, tmp_path, words, sentence):
    status, _, err = run(*words, "--content", tmp_path)

    assert status == 1
    assert err.startswith(sentence)


def test_a_second_entry_of_one_name_is_refused(run, tmp_path):
    run("new", "tin-tuc", "Một cửa", "--content", tmp_path)
    status, _, err = run("new", "tin-tuc", "Một cửa", "--content", tmp_path)

    assert status == 1
    assert err.startswith("Đã có tệp ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["bay"], "lệnh: không có lựa chọn “bay”. Chọn trong: setup; "),
        ([], "Thiếu lệnh."),
        (["check", "--format", "pdf"], "--format: không có lựa chọn “pdf”. Chọn trong: text; "),
        (["check", "--only"], "--only: thiếu giá trị."),
        (["check", "--nhanh"], "Không hiểu “--nhanh”."),
        (["check", "--nghiem=1"], "--nghiem đứng một mình, không kèm “1”."),
        (["serve", "--port", "cao"], "--port: không hiểu “cao”."),
        (["serve", "--port", "99999"], "--port: không hiểu “99999”."),
    ],
)
def test_a_wrong_command_line_is_refused_in_vietnamese(run, capsys, words, sentence):
    with pytest.raises(SystemExit) as stopped:
        run(*words)
    said = capsys.readouterr().err

    assert stopped.value.code == 2
    assert said.startswith(sentence)
    assert "\nXem cách dùng: python -m cchc" in said


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_speaks_vietnamese(run, capsys, command):
    with pytest.raises(SystemExit):
        run(*command, "--help")
    said = capsys.readouterr().out

    assert said.startswith("Cách dùng: python -m cchc")
    assert not re.search("usage|option|argument|show this|choose", said)


def test_a_profile_tells_the_phases_and_the_kinds_of_pages(run, tmp_path):
    _, out, _ = run("build", "--content", GOOD, "--output", tmp_path / "output", "--profile")

    assert all(name in out for name in ("Đọc và chuyển bài viết", "Kiểm tra", "Dựng trang"))
    assert "kinds/article.html" in out
    assert "ghi 0" not in out


def test_a_page_that_is_asked_for_is_explained(run, tmp_path):
    words = ("build", "--content", GOOD, "--output", tmp_path / "output", "--explain", "/tin-tuc/")

    assert "tin-tuc/index.html: Trang mới" in run(*words)[1]
    assert "tin-tuc/index.html: Giữ nguyên" in run(*words)[1]


def test_the_summary_counts_and_tells_the_seconds(run, tmp_path):
    _, out, _ = run("build", "--content", GOOD, "--output", tmp_path / "output")

    assert re.search(r"Đã đọc \d+ tệp.*; dựng \d+ trang .*ghi \d+, giữ nguyên 0, xóa 0", out)
    assert re.search(r"Xong sau \d+,\d giây\.\n$", out)


def test_where_nothing_changed_nothing_large_is_imported(tmp_path):
    words = ("build", "--content", GOOD, "--output", tmp_path / "output", "--ngay", "2026-11-22")
    command = [sys.executable, "-X", "importtime", "-m", "cchc", *map(str, words)]

    def imported() -> set[str]:
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stderr
        return {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines()}

    large = {"pelican", "jinja2", "markdown", "docutils", "nh3", "rich"}
    first, second = imported(), imported()

    assert large & first
    assert not large & second
    assert not {"openpyxl", "docx"} & first  # reports alone need them
    assert "pypdf" in first - second  # files to take along are looked into once
