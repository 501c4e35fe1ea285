"""What many tests share: small content folders, two built sites, a server, a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import settings

from benchmarks.mistakes.small import SMALL
from cchc.content.catalog import Catalog, read_content
from cchc.content.published import MARK
from cchc.identity import Identity
from cchc.pages import edition
from cchc.pages.frame import Assets
from cchc.serve.server import SiteHandler, SiteServer
from cchc.setup import find_chromium

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"
GOOD = ROOT / "tests" / "good"  # a miniature province that holds the extremes
# Settings like ours, for another content folder and another locality.
PROVINCE = """
import sys
from dataclasses import replace

sys.path.insert(0, {root!r})
from pelicanconf import *

PATH = {content!r}
THEME = {theme!r}
SITEURL = {siteurl!r}
CCHC = replace(CCHC, locality="thu-nghiem")
"""
# The same examples in every run: a gate must not fall by chance, nor by a slow machine.
settings.register_profile("cchc", derandomize=True, deadline=None)
settings.load_profile("cchc")
# A clean browser in a container: no sandbox inside a sandbox, and nothing sent home.
BROWSER_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def catalog_of(tmp_path) -> Callable[[Mapping[str, str | bytes]], Catalog]:
    """Write files beside the small content folder, and read them all."""

    def read(files: Mapping[str, str | bytes]) -> Catalog:
        for name, text in {**SMALL, **files}.items():
            file = tmp_path / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_content(tmp_path / "content")

    return read


@pytest.fixture
def git() -> Callable[..., str]:
    """Run git in a folder, as nobody in particular, and return what it said."""
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    named = {
        f"GIT_{role}_{what}": text
        for role in ("AUTHOR", "COMMITTER")
        for what, text in (("NAME", "Biên tập"), ("EMAIL", "bien-tap@thu.example"))
    }

    def call(folder: Path, *words: str) -> str:
        return subprocess.run(
            ["git", "-C", folder, *words], env={**os.environ, **nobody, **named},
            capture_output=True, encoding="utf-8", check=True,
        ).stdout  # fmt: skip

    return call


@pytest.fixture
def publish(git) -> Callable[[Path], None]:
    """Commit everything below a folder, and mark it as published."""

    def mark(folder: Path) -> None:
        git(folder, "init", "--quiet")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "Đã công bố")
        git(folder, "branch", "--force", MARK)

    return mark


@pytest.fixture
def edition_of(catalog_of) -> Callable[..., edition.Edition]:
    """Make the public edition of a small content folder."""
    identity = Identity(name="Trang thử", locality="thu", tag_authority="thu.example")

    def make(
        files: Mapping[str, str | bytes],
        day: str = DAY,
        per_page: int = 3,
        root: str = "/",
        siteurl: str = "",
    ) -> edition.Edition:
        today = date.fromisoformat(day)
        return edition.edition_of(
            catalog_of(files).public(today),
            identity,
            today,
            siteurl=siteurl,
            root=root,
            assets=Assets("theme/site.css", "theme/print.css"),
            per_page=per_page,
        )

    return make


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder of the site built from the real content."""
    output = tmp_path_factory.mktemp("site") / "output"
    words = ["build", "--content", "content", "--output", str(output), "--ngay", DAY]
    done = subprocess.run(
        [sys.executable, "-m", "cchc", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr

    return output


@pytest.fixture(scope="session")
def build_province(tmp_path_factory) -> Callable[..., Path]:
    """Build a site of the province of Thử Nghiệm, and return its folder."""

    def build(*words: str, content: Path = GOOD, siteurl: str = "", theme: Path = ROOT / "theme"):
        folder = tmp_path_factory.mktemp("tinh")
        settings = PROVINCE.format(
            root=str(ROOT), content=str(content), theme=str(theme), siteurl=siteurl
        )
        (folder / "cau_hinh.py").write_text(settings, encoding="utf-8")
        options = ["--settings", folder / "cau_hinh.py", "--output", folder / "output"]
        done = subprocess.run(
            [sys.executable, "-m", "cchc", "build", *options, "--ngay", DAY, *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

        assert done.returncode == 0, done.stdout + done.stderr

        return folder / "output"

    return build


@pytest.fixture(scope="session")
def province(build_province) -> Path:
    """The folder of the site built from the miniature province."""
    return build_province()


@pytest.fixture(scope="session", params=["site", "province"])
def folder(request) -> Path:
    """Each of the two sites in turn: the public one, and the one of extremes."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def fresh_copy(tmp_path_factory) -> Callable[[], Path]:
    """Make copies of the project as git would hand them out: nothing built, nothing cached."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    def copy() -> Path:
        folder = tmp_path_factory.mktemp("copy") / "cchc-ban-sao"
        for name in filter(None, names.split("\0")):
            if (ROOT / name).is_file():  # a file deleted but not yet committed is still listed
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, folder / name)
        return folder

    return copy


@pytest.fixture(scope="session")
def server(folder) -> Iterator[str]:
    """The address of a server of a built site, without a slash at its end."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=folder)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running.address.rstrip("/")
        running.shutdown()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    """The system's Chromium; Playwright's own download is never used."""
    executable = find_chromium()

    assert executable, "Chưa có Chromium: hãy chạy «python -m cchc setup --test»."

    return {**browser_type_launch_args, "executable_path": executable, "args": [*BROWSER_FLAGS]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args) -> dict:
    return {**browser_context_args, "locale": "vi-VN", "viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Browser tests of the site set theirs; the plugin's own fixture is of a deprecated kind."""
