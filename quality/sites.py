"""The sites to look at: the public one, the province of extremes, one where nothing is."""

import gzip
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from threading import Thread

from cchc.serve.server import SiteHandler, SiteServer

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
GOOD = ROOT / "tests" / "good"  # a miniature province that holds the extremes
# Settings like ours, for another content folder.
SETTINGS = """
import sys
from dataclasses import replace

sys.path.insert(0, {root!r})
from pelicanconf import *

PATH = {content!r}
THEME = {theme!r}
SITEURL = {siteurl!r}
"""
PROVINCE = """
CCHC = replace(CCHC, locality="thu-nghiem")
"""
_COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")
_POLICY = (
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_FOR_EVER = "public, max-age=31536000, immutable"


class BuildError(RuntimeError):
    """A site could not be built; the message is what the build said."""


def build(
    folder: Path,
    day: str,
    *words: str,
    content: Path,
    siteurl: str = "",
    theme: Path = ROOT / "theme",
) -> Path:
    """Build a site into `folder`/output by settings of its own; return where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "cau_hinh.py"
    text = SETTINGS.format(root=str(ROOT), content=str(content), theme=str(theme), siteurl=siteurl)
    text += "" if content == CONTENT else PROVINCE
    settings.write_text(text, encoding="utf-8")
    options = ["--settings", settings, "--output", folder / "output", "--ngay", day]
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "cchc", "build", *options, *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise BuildError(done.stdout + done.stderr)
    return folder / "output"


class CompressingHandler(SiteHandler):
    """Answers as a public server is set up to: compressed, kept alive, with a strict policy."""

    protocol_version = "HTTP/1.1"

    def send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        small = kind.startswith(_COMPRESSED)
        if small:
            body = gzip.compress(body, mtime=0)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header(
            "Cache-Control", _FOR_EVER if self.path.startswith("/theme/") else "no-cache"
        )
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def served(folder: Path, handler: type[SiteHandler] = CompressingHandler) -> Iterator[str]:
    """Serve a folder, which may still be empty; give its address without a slash at its end."""
    with SiteServer(("127.0.0.1", 0), partial(handler, folder=folder)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield running.address.rstrip("/")
        running.shutdown()
