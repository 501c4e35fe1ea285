"""The same tree gives the same bytes, wherever and by whomever it is built."""

import os
import subprocess
import sys
from pathlib import Path


def built_tree(folder: Path, **environment: str) -> dict[str, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "cchc", "build", "--ngay", "2026-11-22"],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr

    output = folder / "output"
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def test_two_folders_and_two_time_zones_give_the_same_bytes(fresh_copy):
    here = built_tree(fresh_copy(), TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    there = built_tree(fresh_copy(), TZ="Pacific/Auckland", PYTHONHASHSEED="2", LC_ALL="C")

    assert "index.html" in here
    assert [name for name in sorted(here | there) if here.get(name) != there.get(name)] == []
