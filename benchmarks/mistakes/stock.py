"""Stock Pelican on a folder of files: what it logs, which pages it makes of which files.

Pelican is loaded once; each build runs in a process of its own, forked from it, because
Pelican keeps its log, its signals and its templates for the life of a process.
"""

import contextlib
import logging
import multiprocessing
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pelican
from pelican import signals
from pelican.generators import Generator

from benchmarks.mistakes.pelican_files import PAGES

# Pelican's defaults, but for the language and for the names of our folders.
SETTINGS = f"""
PATH = "content"
SITENAME = "Trang thử"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PAGE_PATHS = {list(PAGES)!r}
STATIC_PATHS = ["anh", "tep"]
"""
# What Pelican writes, drafts too: whoever has the address reads them.
_KINDS = ("articles", "hidden_articles", "drafts", "pages", "hidden_pages", "draft_pages")
_BLANKS = re.compile(r"\s+")

Files = Mapping[str, str | bytes]


@dataclass(frozen=True)
class Built:
    """What came of a build: lines of the log, and by its source the text of each page."""

    logged: tuple[str, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)


def builds(folders: Iterable[Files]) -> Iterator[Built]:
    """Yield what Pelican makes of each folder, in their order."""
    fork = multiprocessing.get_context("fork")
    with fork.Pool(2, maxtasksperchild=1) as pool:
        yield from pool.imap(_build, folders)


def _build(files: Files) -> Built:
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        for name, text in files.items():
            path = Path("content", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        Path("conf.py").write_text(SETTINGS, encoding="utf-8")
        built = _run(Path(scratch))
        os.chdir("/")
        return built


def _run(folder: Path) -> Built:
    log = _Log()
    logging.getLogger().addHandler(log)
    made: dict[str, str] = {}
    remember = _remembering(made)
    signals.all_generators_finalized.connect(remember)
    with (
        Path(os.devnull).open("w", encoding="utf-8") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
        contextlib.suppress(SystemExit),
    ):
        pelican.main(["-s", "conf.py", "-o", "output"])
    root = f"{folder}/content/"
    logged = tuple(line.replace(root, "").replace(str(folder), "") for line in log.lines)
    pages = {path.removeprefix(root): _text(Path("output", page)) for path, page in made.items()}
    return Built(logged, {path: text for path, text in pages.items() if text})


class _Log(logging.Handler):
    """Keeps what Pelican warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Pelican lists files in the order of a set, another one each time.
        first, *others = record.getMessage().splitlines()
        self.lines.append(_BLANKS.sub(" ", " ".join([first, *sorted(others)])).strip())


def _remembering(made: dict[str, str]) -> Callable[[list[Generator]], None]:
    """Return a listener that notes which page comes of which file, once all are read."""

    def remember(generators: list[Generator]) -> None:
        for generator in generators:
            for name in _KINDS:
                for content in getattr(generator, name, ()):
                    made[content.source_path] = content.save_as
            for content in getattr(generator, "staticfiles", ()):
                made[content.source_path] = content.save_as

    return remember


def _text(page: Path) -> str:
    """The text of a page, of which a browser shows any blanks as one; of a picture its digest."""
    if not page.is_file():
        return ""
    if page.suffix != ".html":
        return sha256(page.read_bytes()).hexdigest()
    return _BLANKS.sub(" ", page.read_text(encoding="utf-8"))
