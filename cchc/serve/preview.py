"""Builds when something changed, and starts again when the code itself changed."""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from threading import Event, Thread
from typing import NoReturn, Protocol

from cchc.serve.news import News
from cchc.serve.server import SiteServer, preview_server
from cchc.serve.watch import watch_project


class Report(Protocol):
    """What a build says of itself."""

    @property
    def ok(self) -> bool: ...
    @property
    def messages(self) -> tuple[str, ...]: ...
    @property
    def summary(self) -> str: ...
    @property
    def written(self) -> tuple[str, ...]: ...


# What changed, or None to look at everything → what the build says of itself.
Build = Callable[[Collection[Path] | None], Report]


def serve(
    root: Path,
    build: Build,
    output: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
) -> None:
    """Show the site in `output` and keep it as new as the files of the project.

    After a change `build` is called with the files that changed, and once more with None
    when it has become quiet.
    """
    news, stop = News(), Event()
    server = preview_server(output, news, host, port)
    # Pages are answered while the next site is being built.
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        # Watching begins first: what is saved during the first build must not be missed.
        changes = watch_project(root, stop)
        _rebuild(build, news, None)
        _say(f"Xem trước tại {server.address} – tự làm mới khi lưu tệp; nhấn Ctrl+C để dừng.")
        _follow(changes, root / "cchc", build, news, server)
    except KeyboardInterrupt:
        _say("\nĐã dừng xem trước.")
    finally:
        stop.set()
        _close(server)


def _follow(
    changes: Iterable[set[Path]],
    package: Path,
    build: Build,
    news: News,
    server: SiteServer,
) -> None:
    for changed in changes:
        code = {path for path in changed if path.is_relative_to(package)}
        if not code:
            _rebuild(build, news, changed or None, again=not changed)
        elif complaints := _unreadable(code):
            _tell(news, complaints)
        else:
            _say("Mã chương trình đã đổi, đang khởi động lại …")
            _close(server)
            _restart()


def _rebuild(
    build: Build, news: News, changed: Collection[Path] | None, *, again: bool = False
) -> None:
    """Build and tell; a build `again`, to be sure, is told only if it makes a difference."""
    try:
        report = build(changed)
    except Exception as error:  # noqa: BLE001 - whatever a template raises, the preview lives on
        traceback.print_exc()
        _tell(news, (f"{type(error).__name__}: {error}",))
        return
    if report.ok and again and not report.written and not news.state.problems:
        return
    if report.ok:
        _say(report.summary.partition("\n")[0])  # where it lies in the disk is of no use here
        news.site_is_new()
    else:
        _tell(news, report.messages or (report.summary,))


def _tell(news: News, problems: tuple[str, ...]) -> None:
    for problem in problems:
        _say(problem)
    news.site_is_stuck(problems)


def _unreadable(code: Iterable[Path]) -> tuple[str, ...]:
    """Return what keeps Python from reading these files: a restart would only fall over."""
    complaints = []
    for path in sorted(path for path in code if path.suffix == ".py" and path.exists()):
        try:
            compile(path.read_bytes(), path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            complaints.append(f"{path}: {error}")
    return tuple(complaints)


def _restart() -> NoReturn:
    command = [sys.executable, *sys.orig_argv[1:]]
    if os.name == "nt":  # there exec starts a stranger, and the terminal believes us gone
        raise SystemExit(subprocess.call(command))
    os.execv(sys.executable, command)  # noqa: S606 - our own command line, once more


def _close(server: SiteServer) -> None:
    server.shutdown()
    server.server_close()


def _say(text: str) -> None:
    print(text, flush=True)
