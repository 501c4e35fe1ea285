"""A small project under a real preview: one page made from one file."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from types import SimpleNamespace

from cchc.serve import serve

root = Path.cwd()
output = root / ".cache" / "xem-truoc"


def said(ok, *messages):
    summary = "Đã dựng 1 trang.\\nTrang nằm ở đâu đó."
    return SimpleNamespace(ok=ok, messages=messages, summary=summary, written=())


def build(changed):
    text = (root / "content" / "bai.md").read_text(encoding="utf-8")
    if "hỏng" in text:
        return said(False, "content/bai.md:1: <b>hỏng</b>.")
    if "rơi" in text:
        raise LookupError("mẫu rơi")
    settings = (root / "pelicanconf.py").read_text(encoding="utf-8")
    output.mkdir(parents=True, exist_ok=True)
    page = f"<!doctype html><html lang=vi><title>Bài</title><h1>{text}</h1><p>{settings}</p>"
    (output / "index.html").write_text(page, encoding="utf-8")
    (output / "404.html").write_text("<!doctype html><h1>Trang 404</h1>", encoding="utf-8")
    (output / "theme.css").write_text("h1 { color: black }", encoding="utf-8")
    (output / "bai").mkdir(exist_ok=True)
    (output / "bai" / "index.html").write_text(page, encoding="utf-8")
    return said(True)


serve(root, build, output, port=int(sys.argv[1]))
"""


class Preview:
    """A preview in a process of its own, and the questions one may put to it."""

    def __init__(self, root: Path, *words: str) -> None:
        self.root = root
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            [sys.executable, *words],
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: list[str] = []
        self.address = self.wait_for_address()

    def wait_for_address(self) -> str:
        while "http://" not in (line := self.process.stdout.readline()):
            assert line, self.process.communicate()[1]
            self.said.append(line)
        self.said.append(line)
        return line.split("http://")[1].split()[0]

    def get(self, path: str) -> HTTPResponse:
        connection = HTTPConnection(urlsplit(f"//{self.address}").netloc, timeout=20)
        connection.request("GET", path)
        return connection.getresponse()

    def text(self, path: str = "/") -> str:
        return self.get(path).read().decode()

    def events(self) -> Iterator[dict]:
        response = self.get("/__cchc/events")
        while line := response.readline().decode():
            if line.startswith("data: "):
                yield json.loads(line.removeprefix("data: "))

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


@pytest.fixture
def project(tmp_path) -> Path:
    for folder in ("content", "theme", "cchc"):
        (tmp_path / folder).mkdir()
    files = {
        "content/bai.md": "Bài đầu",
        "pelicanconf.py": "# cũ",
        "publishconf.py": "",
        "cchc/ma.py": "",
        "xem.py": PROGRAM,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def new_preview() -> Iterator[Callable[..., Preview]]:
    started = []

    def start(project: Path, *words: str) -> Preview:
        started.append(Preview(project, *(words or ("xem.py", "8750"))))
        return started[-1]

    yield start
    for preview in started:
        preview.stop()


@pytest.fixture
def preview(project, new_preview) -> Preview:
    return new_preview(project)
