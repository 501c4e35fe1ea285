"""Nothing in content/ is lost in silence: each file is known, or named as a problem."""

import json
import re
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.mistakes.examples import PICTURE
from cchc.content.catalog import Catalog, read_content
from cchc.content.sources import Role

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
COUNTS = r"Đã đọc (\d+) tệp.*dựng (\d+) trang và (\d+) tệp kèm"
ARTICLE = """---
Tiêu đề: {title}
Ngày đăng: {day}
Trụ cột: Thể chế
Tóm tắt: {title} có ảnh và tệp.
Trạng thái: {status}
Ảnh: anh/thu.png
Mô tả ảnh: Một ô vuông.
---
Xem [tệp kèm theo](../../tep/thu.docx).
"""


def files_in(folder: Path) -> dict[str, bytes]:
    # All but the empty files that keep a folder in git.
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".gitkeep")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cchc", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def build(content: Path, output: Path) -> str:
    """Build, and return what was said."""
    done = run("build", "--content", content, "--output", output, "--ngay", DAY)

    assert done.returncode == 0, done.stdout + done.stderr

    return done.stdout


def write(content: Path, name: str, title: str, day: str = "1/3/2026", status: str = "đăng"):
    (content / "anh" / "thu.png").parent.mkdir(exist_ok=True)
    (content / "anh" / "thu.png").write_bytes(PICTURE)
    (content / "tep" / "thu.docx").parent.mkdir(exist_ok=True)
    (content / "tep" / "thu.docx").write_bytes(b"PK\x03\x04 thu")
    text = ARTICLE.format(title=title, day=day, status=status)
    file = content / "tin-tuc" / "2026" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return read_content(ROOT / "content")


@pytest.fixture
def content(fresh_copy) -> Path:
    return fresh_copy() / "content"


def test_every_file_is_there_once_in_one_role(catalog):
    paths = [source.path for source in catalog.sources]

    assert sorted(paths) == sorted(files_in(ROOT / "content"))
    assert [source.path for source in catalog.sources if source.role is Role.PROBLEM] == []


def test_every_entry_that_may_be_shown_has_its_page(catalog, site):
    today = date.fromisoformat(DAY)
    entries = [source.path for source in catalog.sources if source.role is Role.ENTRY]
    shown = [entry for entry in catalog.entries if not entry.held_back(today)]

    assert sorted(entry.path for entry in catalog.entries) == sorted(entries)
    pages = {entry.path: site / entry.address.strip("/") / "index.html" for entry in shown}
    assert [path for path, page in pages.items() if not page.is_file()] == []


def test_the_summary_counts_files_in_and_pages_out(tmp_path):
    said = build(ROOT / "content", tmp_path / "output")
    read, pages, others = map(int, re.search(COUNTS, said).groups())
    written = [name for name in files_in(tmp_path / "output") if name != ".cchc-manifest"]

    assert read == len(files_in(ROOT / "content"))
    assert pages == sum(name.endswith(".html") for name in written)
    assert pages + others == len(written)


def test_pictures_and_attachments_reach_the_site(content, tmp_path):
    write(content, "co-anh.md", "Bài có ảnh")
    build(content, tmp_path / "output")
    built, given = files_in(tmp_path / "output"), files_in(content)

    assert built["tep/thu.docx"] == given["tep/thu.docx"]
    with Image.open(BytesIO(built["anh/thu.png"])) as picture:
        assert (picture.size, picture.format) == ((1, 1), "PNG")


def test_what_is_held_back_is_counted_and_leaves_no_trace(content, tmp_path):
    write(content, "co-anh.md", "Bài có ảnh")
    build(content, tmp_path / "output")
    before = files_in(tmp_path / "output")

    write(content, "nhap.md", "Bài còn nháp", status="nháp")
    write(content, "cho.md", "Bài chờ duyệt", status="chờ duyệt")
    write(content, "mai.md", "Bài của ngày mai", day="23/11/2026")
    said = build(content, tmp_path / "output")

    assert ", 3 bài chưa đến lúc đăng;" in said
    assert files_in(tmp_path / "output") == before


def test_a_file_that_belongs_nowhere_is_a_named_problem(content):
    strays = {"la.md", "la.txt", "tin-tuc/la.txt", "la/la.md", "anh/la.exe", "danh-ba/la.csv"}
    for stray in strays:
        (content / stray).parent.mkdir(exist_ok=True)
        (content / stray).write_text("lạ", encoding="utf-8")
    done = run("check", "--content", content, "--format", "json")
    report = json.loads(done.stdout)

    assert done.returncode == 1
    assert strays - {problem["path"] for problem in report["problems"]} == set()
    assert report["files"] == len(files_in(content))
