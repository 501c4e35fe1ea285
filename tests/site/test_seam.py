"""Pelican's command and ours are two handles of one door."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = {
    "pelican": ["pelican"],
    "production": ["pelican", "-s", "publishconf.py"],
    "cchc": ["cchc", "build"],
}
NOON = str(1_795_323_600)  # 22 November 2026, 12:00 in Vietnam
BAD_DATE = """---
Tiêu đề: Bài có ngày không đọc được
Ngày đăng: 31/02/2026
---
Nội dung.
"""


def run(name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *COMMANDS[name]],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOON, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def projects(fresh_copy) -> dict[str, Path]:
    """A clean copy for each command, the site built in it."""
    folders = {name: fresh_copy() for name in COMMANDS}
    for name, folder in folders.items():
        done = run(name, folder)

        assert done.returncode == 0, done.stdout + done.stderr

    return folders


def test_pelican_and_our_own_command_build_the_same_site(projects):
    ours, theirs = (tree(projects[name] / "output") for name in ("cchc", "pelican"))

    assert "index.html" in ours
    assert [name for name in sorted(ours | theirs) if ours.get(name) != theirs.get(name)] == []


def test_production_has_the_same_pages(projects):
    everyday, production = (
        {name for name in tree(projects[command] / "output") if name.endswith(".html")}
        for command in ("pelican", "production")
    )

    assert everyday == production


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unreadable_date_stops_the_build_and_leaves_the_last_good_site(projects, command):
    folder = projects[command]
    before = tree(folder / "output")
    bad = folder / "content" / "tin-tuc" / "2026" / "ngay-hong.md"
    bad.parent.mkdir(exist_ok=True)
    bad.write_text(BAD_DATE, encoding="utf-8")

    done = run(command, folder)
    bad.unlink()

    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert said.count("content/tin-tuc/2026/ngay-hong.md:3:") == 1
    assert "31/02/2026" in said
    assert "Traceback" not in said
    assert tree(folder / "output") == before
