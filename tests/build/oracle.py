"""The oracle: what an incremental build leaves is what a clean build makes.

`Workshop` builds a `World` over and over into one folder, and compares every time
with a build that knows nothing (empty cache, empty output, one process). Builds end
well, refuse, raise, or are killed in the midst of it.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from traceback import format_exc
from unittest.mock import patch

from jinja2 import Environment

from cchc.build import jobs
from cchc.build.engine import build
from cchc.build.order import Order
from cchc.build.output import BESIDE, MANIFEST
from cchc.identity import Identity
from tests.build.province import ROOT, World, tree

IDENTITIES = (
    Identity(name="Trang thử", locality="thu", tag_authority="thu.example"),
    Identity(name="Trang khác", locality="gia", notice="Bản mẫu", contact_lines=("Một", "Hai")),
)
# What an audit hook hears of a build that touches files.
_TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"})
SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
from cchc.identity import Identity

CCHC = {identity!r}
SITEURL = {siteurl!r}
DEFAULT_PAGINATION = {per_page!r}
THEME = {theme!r}
CACHE_PATH = {cache!r}
"""


@dataclass(frozen=True)
class Outcome:
    """How a build ended: with a site, with problems, or with an exception, whose
    `traceback` is for who reads the failed test."""

    site: bool
    told: object
    traceback: str = field(default="", compare=False)


def run(order: Order) -> Outcome:
    """Build; an exception is an outcome, too: a clean build must end in the same way."""
    try:
        report = build(order)
    except Exception as problem:  # noqa: BLE001 (whatever it is, it is compared)
        return Outcome(site=False, told=type(problem).__name__, traceback=format_exc())
    counts = (report.sources, report.pages, report.files, report.held_back)
    return Outcome(site=report.result is not None, told=(report.problems, counts))


@contextmanager
def forking_early() -> Iterator[None]:
    """Let even a small site be rendered by several processes."""
    with patch.object(jobs, "WORTH_A_FORK", 2):
        yield


@contextmanager
def compiling_once() -> Iterator[None]:
    """Let a template be compiled once for all builds of this process: that Jinja does the
    same with the same text is not what is asked here, and it takes most of the time."""
    with ExitStack() as stack:
        for name in ("compile", "parse"):
            stack.enter_context(patch.object(Environment, name, _kept(getattr(Environment, name))))
        yield


def _kept(work: Callable[..., object]) -> Callable[..., object]:
    made: dict[tuple[object, ...], object] = {}

    def work_once(env: Environment, *words: object) -> object:
        key = words[:2]  # the text and the name; the third is where it lies
        if key not in made:
            made[key] = work(env, *words)
        return made[key]

    return work_once


@dataclass
class Workshop:
    """A world, the order to build it, and the files in its output that are not ours."""

    folder: Path
    world: World
    order: Order
    foreign: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def new(cls, folder: Path) -> "Workshop":
        world = World(folder)
        order = Order(
            content=world.content,
            theme=world.theme,
            output=folder / "output",
            cache=folder / ".cache",
            today=date(2026, 11, 22),
            siteurl="https://a.example/cchc",
            identity=IDENTITIES[0],
            per_page=2,
        )
        return cls(folder, world, order)

    def ours(self) -> dict[str, bytes]:
        """The output without the files of others (and what lies beside, until the next build)."""
        return {
            path: content
            for path, content in tree(self.order.output).items()
            if path not in self.foreign and not path.startswith(BESIDE)
        }

    def clean(self) -> tuple[Outcome, dict[str, bytes]]:
        """What a build makes that knows nothing."""
        place = self.folder / "sach"
        shutil.rmtree(place, ignore_errors=True)
        fresh = replace(self.order, output=place / "output", cache=place / "cache", jobs=1)
        return run(fresh), tree(fresh.output)

    def check(self, make: Callable[[Order], Outcome] = run) -> bool:
        """Build, and compare with a clean build; True if there is a site."""
        before = self.ours()
        with forking_early():
            outcome = make(self.order)
        expected, site = self.clean()

        assert outcome.site == expected.site, (outcome, expected)
        assert make is not run or outcome == expected
        same(self.ours(), site if outcome.site else before)
        if outcome.site:
            assert not (self.order.output / BESIDE).exists()
        for path, content in self.foreign.items():
            assert (self.order.output / path).read_bytes() == content, path

        return outcome.site

    def in_new_process(self, **environment: str) -> Callable[[Order], Outcome]:
        """Return a way to build: by the command, in a process and a language of its own."""

        def make(order: Order) -> Outcome:
            done = subprocess.run(
                self._command(order),
                cwd=ROOT,
                env={**os.environ, "PYTHONUTF8": "1", **environment},
                capture_output=True,
                check=False,
            )
            return Outcome(site=done.returncode == 0, told=done.stderr.decode())

        return make

    def start(self) -> "subprocess.Popen[bytes]":
        """Start a build by the command and leave it alone."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(self._command(self.order), cwd=ROOT, **quiet)

    def _command(self, order: Order) -> list[str]:
        settings = SETTINGS.format(
            root=str(ROOT),
            identity=order.identity,
            siteurl=order.siteurl,
            per_page=order.per_page,
            theme=str(order.theme),
            cache=str(order.cache),
        )
        file = self.folder / "cau_hinh.py"
        file.write_text(settings, encoding="utf-8")
        folders = ["--content", str(order.content), "--output", str(order.output)]
        words = ["build", "--settings", str(file), *folders, "--ngay", str(order.today)]
        drafts = ["--nhap"] if order.with_held_back else []
        return [sys.executable, "-m", "cchc", *words, *drafts]

    def kill(self, after: int, *, torn: bool) -> None:
        """Build in a process that dies when it is about to touch its next file.

        `after` files go well; `torn` = of the next one, half the bytes are written.
        """
        child = os.fork()
        if child == 0:  # it never returns
            _die_building(self.order, after, torn=torn)
        os.waitpid(child, 0)


def _die_building(order: Order, after: int, *, torn: bool) -> None:
    torn_write = nullcontext()
    if torn:
        torn_write = patch.object(Path, "write_bytes", _dying_writer(after))
    else:
        sys.addaudithook(_dying_hook(after))
    try:
        with forking_early(), torn_write:
            run(order)
    finally:
        os._exit(0)


def _dying_hook(after: int) -> Callable[[str, tuple[object, ...]], None]:
    left = count(after, -1)

    def hear(event: str, words: tuple[object, ...]) -> None:
        reads = event == "open" and words[1] in ("r", "rb")
        if event in _TOUCHES and not reads and next(left) <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return hear


def _dying_writer(after: int) -> Callable[[Path, bytes], None]:
    left = count(after, -1)

    def write(path: Path, content: bytes) -> None:
        dies = next(left) <= 0
        with path.open("wb") as file:
            file.write(content[: len(content) // 2] if dies else content)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)

    return write


def same(found: dict[str, bytes], expected: dict[str, bytes]) -> None:
    """Say which files differ, not only that some do."""
    missing, more = sorted(expected.keys() - found.keys()), sorted(found.keys() - expected.keys())
    differing = [path for path in found if path in expected and found[path] != expected[path]]
    assert (missing, more, differing) == ([], [], []), _first_difference(
        found, expected, differing or [MANIFEST]
    )


def _first_difference(found: dict[str, bytes], expected: dict[str, bytes], paths: list[str]) -> str:
    path = paths[0]
    ours, theirs = found.get(path, b"").split(b"\n"), expected.get(path, b"").split(b"\n")
    for line, (one, other) in enumerate(zip(ours, theirs, strict=False), start=1):
        if one != other:
            return f"{path}:{line}: {one.decode()!r} != {other.decode()!r}"
    return f"{path}: {len(ours)} lines, not {len(theirs)}"
