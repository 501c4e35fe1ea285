"""Our engine in a copy of the project, and the changes whose cost is measured."""

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep

from benchmarks.corpus import LAST_DAY, article, write_corpus
from benchmarks.measure import Run, run
from benchmarks.side import EDIT, NOTHING, SHARED, Scenario, set_aside

ROOT = Path(__file__).parents[1]
COPIED = ("cchc", "theme", "pelicanconf.py", "publishconf.py")
TODAY = "2026-11-22"
QUIET_SECONDS = 0.2  # until a file just written is known by its time and size
_PHASE = re.compile(r"^(\S.*?) {2,}(\d+,\d+) +\d+,\d+$", re.MULTILINE)
_WRITTEN = re.compile(r"ghi (\d[\d.]*)")


class Ours:
    """A copy of the project with a content folder of N articles."""

    name = "Công cụ này"

    def __init__(self, folder: Path, articles: int, *, with_search: bool = False) -> None:
        """Others make no search index, so ours is measured apart (benchmarks.search)."""
        self.folder = folder
        self.with_search = with_search
        self.articles = articles
        self.content = folder / "content"
        self.output = folder / "output"
        copy_project(folder)
        write_corpus(self.content, articles, ROOT / "content")
        # The seal of the cache lies here, not in the home folder of who measures.
        self.environment = {"XDG_CACHE_HOME": str(folder / ".own")}

    def forget(self) -> None:
        set_aside(self.folder, ("output", ".cache"))

    def settle(self) -> None:
        """Bring the output up to date with all that was changed before."""
        sleep(QUIET_SECONDS)
        self.build()

    def change(self, scenario: str, turn: int) -> None:
        CHANGES[scenario](self, turn)
        sleep(QUIET_SECONDS)

    def phases(self) -> dict[str, float]:
        """Return the CPU seconds of each phase of a build from nothing."""
        self.forget()
        printed = self.build(more=["--profile"]).printed
        return {name: float(cpu.replace(",", ".")) for name, cpu in _PHASE.findall(printed)}

    def build(self, *, alone: bool = False, more: Sequence[str] = ()) -> Run:
        # As it is published: with feeds and sitemap, which need the site's address.
        words = ["--settings", "publishconf.py", "--ngay", TODAY]
        words += ["--content", str(self.content), "--output", str(self.output)]
        words += [] if self.with_search else ["--khong-tim-kiem"]
        command = [sys.executable, "-m", "cchc", "build", *words, *more]
        return run(command, self.folder, self.environment, alone=alone)

    def written(self, outcome: Run) -> int:
        found = _WRITTEN.search(outcome.printed)
        if not found:
            raise ValueError(f"no count of files in: {outcome.printed}")
        return int(found[1].replace(".", ""))

    def sources(self) -> list[Path]:
        """The files of the articles, the oldest first."""
        return sorted((self.content / "tin-tuc").rglob("bai-*.md"), key=lambda file: file.name)


def copy_project(folder: Path) -> None:
    """Copy what builds a site, compiled, so that no run pays for that."""
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            skipped = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=skipped)
        elif source.is_file():
            shutil.copyfile(source, folder / name)
    run([sys.executable, "-m", "compileall", "-q", "cchc"], folder)


def _edit(site: Ours, turn: int) -> None:
    append(site.sources()[site.articles // 2], f"\nThêm một câu, lần thứ {turn}.\n")


def _add(site: Ours, turn: int) -> None:
    number, clock = site.articles + turn, f"{8 + turn // 60}:{turn % 60:02}"
    file = site.content / "tin-tuc" / str(LAST_DAY.year) / f"bai-{number:05}.md"
    file.write_text(article(number, LAST_DAY, site.articles, clock), encoding="utf-8", newline="\n")


def _remove_newest(site: Ours, _: int) -> None:
    site.sources()[-1].unlink()


def _remove_middle(site: Ours, _: int) -> None:
    site.sources()[site.articles // 2].unlink()


def _registry(site: Ours, turn: int) -> None:
    replace_in(
        site.content / "danh-ba" / "co-quan.csv", r"^bo-noi-vu,Bộ Nội vụ,[^,]*",
        f"bo-noi-vu,Bộ Nội vụ,Bộ NV {turn}",
    )  # fmt: skip


def _css(site: Ours, turn: int) -> None:
    append(site.folder / "theme" / "static" / "css" / "utilities.css", f"\n.b-{turn}{{top:0}}\n")


def _one_template(site: Ours, turn: int) -> None:
    file = site.folder / "theme" / "templates" / "kinds" / "article.html"
    replace_in(file, r"({% block main %})", rf"\1<!-- {turn} -->")


def _base_template(site: Ours, turn: int) -> None:
    file = site.folder / "theme" / "templates" / "base.html"
    replace_in(file, r"(</body>)", rf"<!-- {turn} -->\1")


def append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8", newline="\n") as opened:
        opened.write(text)


def replace_in(file: Path, pattern: str, by: str) -> None:
    before = file.read_text(encoding="utf-8")
    after, count = re.subn(pattern, by, before, count=1, flags=re.MULTILINE)
    if not count:
        raise ValueError(f"{file.name}: no {pattern}")
    with file.open("w", encoding="utf-8", newline="\n") as opened:
        opened.write(after)


CHANGES: dict[str, Callable[[Ours, int], None]] = {
    NOTHING: lambda *_: None,
    EDIT: _edit,
    "thêm một bài (mới nhất)": _add,
    "xóa bài mới nhất": _remove_newest,
    "xóa một bài ở giữa": _remove_middle,
    "sửa danh bạ cơ quan": _registry,
    "sửa một tệp CSS": _css,
    "sửa khuôn của bài": _one_template,
    "sửa khuôn chung": _base_template,
}
SCENARIOS = (
    *SHARED[:1],
    *(Scenario(name) for name in CHANGES),
    Scenario("từ đầu, một nhân", cold=True, alone=True),
)
