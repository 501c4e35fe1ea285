"""What many tests share: the real site built once, a server for it, a browser to look at it."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from cchc.serve.server import SiteHandler, SiteServer
from cchc.setup import find_chromium

ROOT = Path(__file__).parents[1]
DAY = "2026-11-22"
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
def server(site) -> Iterator[str]:
    """The address of a server of the built site, without a slash at its end."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=site)) as running:
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
