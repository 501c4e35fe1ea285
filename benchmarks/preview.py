"""The live preview: from a saved file to the event that makes the browser load it anew."""

import json
import os
import subprocess
import sys
from http.client import HTTPConnection, HTTPResponse
from time import perf_counter, sleep
from urllib.parse import urlsplit

from benchmarks.ours import QUIET_SECONDS, TODAY, Ours, append
from benchmarks.side import Spread

EVENTS = "/__cchc/events"
PATIENCE = 300.0  # seconds


def preview_times(site: Ours, turns: int) -> Spread:
    """Start the preview of a site, edit one article `turns` times, and measure each time."""
    command = [sys.executable, "-m", "cchc", "serve", "--port", "8700", "--ngay", TODAY]
    environment = {**os.environ, **site.environment, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=site.folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            return _times(site, _address(server), turns)
        finally:
            server.terminate()


def _address(server: "subprocess.Popen[str]") -> str:
    """Return where the server says that it is, which it does after its first build."""
    for line in server.stdout or ():
        found = [word for word in line.split() if word.startswith("http://")]
        if found:
            return urlsplit(found[0]).netloc
    raise RuntimeError("the preview did not start")


def _times(site: Ours, address: str, turns: int) -> Spread:
    connection = HTTPConnection(address, timeout=PATIENCE)
    connection.request("GET", EVENTS)
    events = connection.getresponse()
    version, times = _next_version(events), []
    for turn in range(turns):
        sleep(5 * QUIET_SECONDS)  # an editor thinks, too
        start = perf_counter()
        append(site.sources()[site.articles // 2], f"\nXem trước lần thứ {turn}.\n")
        while (newer := _next_version(events)) == version:
            pass
        times.append(perf_counter() - start)
        version = newer
    connection.close()
    return Spread.of(times)


def _next_version(events: HTTPResponse) -> object:
    for line in events:
        if line.startswith(b"data: "):
            return json.loads(line.removeprefix(b"data: "))["version"]
    raise RuntimeError("the preview ended")
