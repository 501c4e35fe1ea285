"""A server as a site has one: HTTP/2 over TLS, texts compressed, and it counts what it sends."""

import asyncio
import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from threading import Thread

from cchc.serve.server import TYPES

TEXTS = frozenset({".html", ".js", ".mjs", ".json", ".css", ".svg"})
ALSO = {".mjs": "text/javascript; charset=utf-8", ".wasm": "application/wasm"}


@dataclass
class Sender:
    """Sends the files below a folder; `sent` are bytes of bodies, `requests` how many."""

    folder: Path
    sent: int = 0
    requests: int = 0
    _kept: dict[Path, bytes] = field(default_factory=dict)

    async def __call__(self, scope: dict, receive: Callable, send: Callable) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        path = self.folder / scope["path"].lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        body = self._body(file) if file.is_file() else b""
        self.sent += len(body)
        self.requests += 1
        kind = ALSO.get(file.suffix, TYPES.get(file.suffix, "application/octet-stream"))
        headers = [(b"content-type", kind.encode()), (b"cache-control", b"max-age=3600")]
        if file.suffix in TEXTS:
            headers.append((b"content-encoding", b"gzip"))
        status = 200 if file.is_file() else 404
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _body(self, file: Path) -> bytes:
        if file not in self._kept:
            content = file.read_bytes()
            self._kept[file] = gzip.compress(content, 6) if file.suffix in TEXTS else content
        return self._kept[file]


async def _live(receive: Callable, send: Callable) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


@contextmanager
def serving(folder: Path, scratch: Path, tool: Path) -> Iterator[tuple[str, Sender]]:
    """Serve a folder; yields the address (without a slash at its end) and the sender."""
    sys.path.insert(0, str(tool))
    from hypercorn.asyncio import serve
    from hypercorn.config import Config

    certificate, key = scratch / "cert.pem", scratch / "key.pem"
    _make_certificate(certificate, key)
    sender, config = Sender(folder), Config()
    port = _free_port()
    config.bind = [f"localhost:{port}"]
    config.certfile, config.keyfile = str(certificate), str(key)
    config.errorlog = None
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()
    thread = Thread(
        target=loop.run_until_complete,
        args=(serve(sender, config, shutdown_trigger=ended.wait),),
        daemon=True,
    )
    thread.start()
    try:
        yield f"https://localhost:{port}", sender
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(timeout=10)
        sys.path.remove(str(tool))


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("localhost", 0))
        return int(taken.getsockname()[1])


def _make_certificate(certificate: Path, key: Path) -> None:
    options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", "req", *options, *files], check=True, capture_output=True)
