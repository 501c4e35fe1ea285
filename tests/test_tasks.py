"""`inv publish` copies the production build to the place that publishconf.py names."""

import subprocess
import sys
from pathlib import Path

import pytest

TARGET = """
from dataclasses import replace

CCHC = replace(CCHC, publish_target={target!r})
"""
ARTICLE = "---\nTiêu đề: Bài riêng\nNgày đăng: 1/3/2026\n---\n\nNộp hồ sơ ở đâu cũng được.\n"


def invoke(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "invoke", *words]
    return subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)


def publish(project: Path, target: str) -> subprocess.CompletedProcess[str]:
    settings = project / "publishconf.py"
    text = settings.read_text(encoding="utf-8") + TARGET.format(target=target)
    settings.write_text(text, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "invoke", "xuat-ban"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(fresh_copy) -> Path:
    return fresh_copy()


def test_it_copies_the_site_and_takes_away_what_is_no_longer_in_it(project, tmp_path):
    target = tmp_path / "www"
    target.mkdir()
    (target / "cu.html").write_text("trang cũ", encoding="utf-8")

    done = publish(project, f"{target}/")

    assert done.returncode == 0, done.stdout + done.stderr
    assert not (target / "cu.html").exists()
    assert (target / "index.html").read_bytes() == (project / "output/index.html").read_bytes()
    assert not list(target.rglob(".cchc*"))


def test_what_was_published_is_marked_and_its_addresses_are_kept(project, tmp_path, git):
    file = project / "content/tin-tuc/2026/bai-rieng.md"
    file.write_text(ARTICLE, encoding="utf-8")
    git(project, "init", "--quiet")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Mọi tệp")
    first = publish(project, f"{tmp_path / 'www'}/")
    file.rename(file.with_name("ten-moi.md"))
    second = publish(project, f"{tmp_path / 'www'}/")
    built = invoke(project, "build")

    assert first.returncode == 0, first.stdout + first.stderr
    assert git(project, "rev-parse", "da-cong-bo") == git(project, "rev-parse", "HEAD")
    assert second.returncode == 1
    assert "content/tin-tuc/2026/ten-moi.md:1:1: lỗi: " in second.stdout
    assert (tmp_path / "www/tin-tuc/bai-rieng/index.html").is_file()
    assert built.returncode == 0, "a build is made of the files alone"


def test_without_a_target_it_says_so_in_one_sentence(project):
    done = publish(project, "")

    assert done.returncode == 1
    assert done.stderr.strip().startswith("Chưa biết chép trang đến đâu")
    assert not (project / "output").exists()


def test_a_new_entry_is_made_checked_and_mended(project):
    made = invoke(project, "moi", "Tin tức", "Một cửa…")
    (file,) = project.glob("content/tin-tuc/*/mot-cua.md")
    checked = invoke(project, "kiem-tra", "--nghiem")
    file.write_bytes(file.read_bytes() + b"...\r\n")
    shown = invoke(project, "sua", "--thu")
    mended = invoke(project, "fix", "--tep", file.relative_to(project).as_posix())

    assert made.stdout == f"Đã tạo {file.relative_to(project)}. Hãy mở tệp và viết.\n"
    assert checked.stdout.endswith(" tệp: không có lỗi.\n"), checked.stdout + checked.stderr
    assert shown.stdout.endswith("sẽ sửa 1 tệp. Chưa ghi gì; bỏ --dry-run để sửa.\n")
    assert mended.stdout.endswith("Đã xem 1 tệp: sửa 1 tệp.\n")


def test_the_rules_can_be_listed(project):
    told = invoke(project, "check", "--ke").stdout

    assert "thu-muc-nam\n    Sai: " in told


def test_a_report_is_written_for_several_units(project):
    words = ("--tu", "1/1/2024", "--den", "30/6/2024", "--dang", "html", "--ra", "kq")
    units = ("--don-vi", "Bộ Nội vụ", "--don-vi", "Chính phủ")
    done = invoke(project, "bao-cao", *words, *units)

    assert done.returncode == 0, done.stdout + done.stderr
    assert [file.name for file in (project / "kq").iterdir()] == [
        "bao-cao-2024-01-01-den-2024-06-30-bo-noi-vu-chinh-phu.html"
    ]
