"""A small content folder with one mistake of each weight, and the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.__main__ import main

ERROR = "---\nTiêu đề: A\nNgày đăng: 31/2/2026\n---\n\nBài.\n"
WARNING = "---\nTiêu đề: B\nNgày đăng: 1/3/2026\n---\n\nBài.\n"


@pytest.fixture
def content(tmp_path, monkeypatch) -> Path:
    """A content folder below the current one: an error in 2026/a.md, a warning in 2025/b.md."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"2026/a.md": ERROR, "2025/b.md": WARNING}.items():
        file = tmp_path / "content" / "tin-tuc" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "content"


@pytest.fixture
def run(capsys) -> Callable[..., tuple[int, str, str]]:
    """Run one command; return its exit status and what it said on both streams."""

    def call(*words: object) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call
