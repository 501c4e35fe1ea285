"""Nothing in content/ is lost in silence: each file is known, or named as a problem."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def checked(content: Path) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "cchc", "check", "--content", content, "--format", "json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(done.stdout)


def test_every_file_of_the_content_is_counted():
    assert checked(ROOT / "content")["files"] == len(files_in(ROOT / "content"))


def test_a_file_that_belongs_nowhere_is_a_named_problem(fresh_copy):
    content = fresh_copy() / "content"
    strays = {"la.md", "la.txt", "tin-tuc/la.txt", "la/la.md", "anh/la.exe", "danh-ba/la.csv"}
    for stray in strays:
        (content / stray).parent.mkdir(exist_ok=True)
        (content / stray).write_text("lạ", encoding="utf-8")
    report = checked(content)

    assert strays - {problem["path"] for problem in report["problems"]} == set()
    assert report["files"] == len(files_in(content))
