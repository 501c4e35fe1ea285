"""Serves a folder as a web server would; the preview adds its script to the pages it sends."""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cchc.serve.first import first_page
from cchc.serve.news import News, State

SCRIPT = Path(__file__).with_name("reload.js")
SCRIPT_PATH = "/__cchc/reload.js"
EVENTS_PATH = "/__cchc/events"
HEARTBEAT_SECONDS = 15.0
PORTS_TRIED = 20
HTML = "text/html; charset=utf-8"
# Spelled out: what the system knows of types differs from one computer to the next.
TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": HTML,
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
}
NO_PAGE = """<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Không tìm thấy</title>
<h1>Không tìm thấy trang này</h1>
"""


class SiteHandler(BaseHTTPRequestHandler):
    """Answers for the files of one folder: index.html in folders, 404.html for what is missing."""

    def __init__(self, *args: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(*args)  # type: ignore[arg-type]  # what socketserver hands over

    def do_GET(self) -> None:
        try:
            path = unquote(urlsplit(self.path).path)
            file = self._find(path)
        except (ValueError, OSError):  # no address, or longer than a name may be
            path, file = "/", None
        if file is None:
            self.send_missing()
        elif file.name == "index.html" and not path.endswith(("/", "/index.html")):
            self.send_redirect(f"{urlsplit(self.path).path}/")
        else:
            kind = TYPES.get(file.suffix.lower(), "application/octet-stream")
            self.send(HTTPStatus.OK, kind, file.read_bytes())

    def do_HEAD(self) -> None:
        self.do_GET()

    def _find(self, path: str) -> Path | None:
        if "\0" in path:  # no file has such a name, and no system call takes it
            return None
        root = self.folder.resolve()
        file = (root / path.lstrip("/")).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() and file.is_relative_to(root) else None

    def send_missing(self) -> None:
        missing = self.folder / "404.html"
        page = missing.read_bytes() if missing.is_file() else NO_PAGE.encode()
        self.send(HTTPStatus.NOT_FOUND, HTML, page)

    def send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for the editor's problems."""


class PreviewHandler(SiteHandler):
    """The same, with the reload script in every page and the events it listens to."""

    def __init__(self, *args: object, folder: Path, news: News) -> None:
        self.news = news
        super().__init__(*args, folder=folder)

    def do_GET(self) -> None:
        # Before the file is read: a page older than its version would never be looked at again.
        self.state = self.news.state
        if self.path == SCRIPT_PATH:
            self.send(HTTPStatus.OK, TYPES[".js"], SCRIPT.read_bytes())
        elif self.path == EVENTS_PATH:
            self._send_events()
        else:
            super().do_GET()

    def send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        if kind == HTML:
            tag = f'<script src="{SCRIPT_PATH}" data-version="{self.state.version}"></script>\n'
            body += tag.encode()
        super().send(status, kind, body)

    def send_missing(self) -> None:
        """Where no site was ever built, say so on a whole page."""
        if (self.folder / "index.html").is_file():
            super().send_missing()
        else:
            page = first_page(self.state)
            self.send(HTTPStatus.SERVICE_UNAVAILABLE, HTML, page.encode())

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen: State | None = None
        try:
            self.wfile.write(b"retry: 500\n\n")
            while True:
                state = self.news.wait_for_other(seen, HEARTBEAT_SECONDS)
                self.wfile.write(b": \n\n" if state == seen else _event(state))
                seen = state
        except OSError:  # the page was closed
            self.close_connection = True


def _event(state: State) -> bytes:
    data = json.dumps({"version": state.version, "problems": state.problems}, ensure_ascii=False)
    return f"data: {data}\n\n".encode()


class SiteServer(ThreadingHTTPServer):
    # On Windows the option would let two programs share one port.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, *request: object) -> None:
        """Say nothing of a page that was closed while it was being sent."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)  # type: ignore[arg-type]  # passed on as it came

    @property
    def address(self) -> str:
        return f"http://{self.server_address[0]!s}:{self.server_port}/"


def preview_server(folder: Path, news: News, host: str, port: int) -> SiteServer:
    """Return a server of the preview on the first free port from `port` on."""
    handler = partial(PreviewHandler, folder=folder, news=news)
    for candidate in range(port, port + PORTS_TRIED):
        try:
            return SiteServer((host, candidate), handler)
        except OSError:  # taken: the next one
            continue
    raise SystemExit(f"Các cổng từ {port} đến {port + PORTS_TRIED - 1} đều bận.")
