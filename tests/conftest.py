"""What many tests share: small content folders, two built sites, a server, a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from benchmarks.mistakes.small import SMALL
from cchc.content.catalog import Catalog, read_content
from cchc.content.published import MARK
from cchc.identity import Identity
from cchc.pages import edition
from cchc.pages.frame import Assets
from cchc.setup import find_chromium
from quality.sites import GOOD, build, served
from quality.visitor import FLAGS, NO_BROWSER

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"
# The same examples in every run: a gate must not fall by chance, nor by a slow machine.
settings.register_profile("cchc", derandomize=True, deadline=None)
settings.load_profile("cchc")


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

    def make(*words: str, **different: str | Path) -> Path:
        folder = tmp_path_factory.mktemp("tinh")
        return build(folder, DAY, *words, **{"content": GOOD, **different})

    return make


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
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    """The system's Chromium; Playwright's own download is never used."""
    executable = find_chromium()

    assert executable, NO_BROWSER

    return {**browser_type_launch_args, "executable_path": executable, "args": [*FLAGS]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args) -> dict:
    return {**browser_context_args, "locale": "vi-VN", "viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Browser tests of the site set theirs; the plugin's own fixture is of a deprecated kind."""
