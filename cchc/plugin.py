"""The only door to Pelican.

`PELICAN_CLASS` in the settings names `Site`, so `pelican`, `pelican -s
publishconf.py`, `pelican --autoreload --listen` and `python -m cchc build` all
end in `Site.run`. Pelican keeps settings, command line and signals; reading,
checking and writing are ours (docs/quyet-dinh.md tells why).
"""

import inspect
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pelican import Pelican, signals
from pelican.settings import read_settings

from cchc.build.day import build_day
from cchc.build.engine import DoubledAddressError, Order, Report, build
from cchc.build.jobs import default_jobs
from cchc.build.output import NotOursError, Written
from cchc.problems import Problem, count_line


@dataclass(frozen=True)
class Outcome:
    """How one run ended, in words for a terminal or the preview's page."""

    ok: bool
    messages: tuple[str, ...]
    summary: str


class StoppedError(Exception):
    """Raised for Pelican's autoreload, which goes on waiting for the next change."""


class Site(Pelican):  # type: ignore[misc]  # Pelican ships no types
    """Builds the site that the settings describe."""

    def run(self) -> None:
        """Build, say what was done, and leave with status 1 where something is wrong."""
        outcome = self.build(build_day())
        for message in outcome.messages:
            print(message, file=sys.stderr)
        print(outcome.summary, file=sys.stdout if outcome.ok else sys.stderr)
        if not outcome.ok:
            # SystemExit, because Pelican prints a traceback for anything else.
            raise StoppedError(outcome.summary) if _is_watching() else SystemExit(1)

    def build(self, today: date, *, with_held_back: bool = False) -> Outcome:
        """Read, check, plan, render, write. Bad content leaves the output as it was."""
        order = self.order(today, with_held_back)
        try:
            report = build(order)
        except NotOursError:
            reason = f"Thư mục {order.output} có sẵn tệp khác; hãy chọn thư mục trống."
            return Outcome(False, (), reason)
        except DoubledAddressError as path:
            return Outcome(False, (), f"Hai trang cùng muốn địa chỉ {path}; hãy đổi tên một nơi.")
        told = self._told(report.problems)
        if report.result is None:
            count = count_line(report.problems, report.sources)
            return Outcome(False, told, f"{count} Trang giữ nguyên như lần dựng trước.")
        self._send_signals(report.result)
        return Outcome(True, told, _summary(report, report.result, order))

    def order(self, today: date, with_held_back: bool) -> Order:
        return Order(
            content=Path(self.path),
            theme=Path(self.theme),
            output=Path(self.output_path),
            cache=Path(self.settings["CACHE_PATH"]),
            today=today,
            siteurl=self.settings["SITEURL"],
            identity=self.settings["CCHC"],
            per_page=self.settings["DEFAULT_PAGINATION"],
            with_held_back=with_held_back,
            jobs=1 if threading.active_count() > 1 else default_jobs(),
        )

    def _told(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        folder = Path(self.path)
        shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
        return tuple(problem.told(shown.as_posix()) for problem in problems)

    def _send_signals(self, result: Written) -> None:
        """Ordinary output plugins listen to these."""
        for path in result.paths:
            signals.content_written.send(str(Path(self.output_path, path)), context=self.settings)
        signals.finalized.send(self)


def _is_watching() -> bool:
    return any(frame.function == "autoreload" for frame in inspect.stack())


def _summary(report: Report, result: Written, order: Order) -> str:
    held = f", {report.held_back} bài chưa đến lúc đăng" if report.held_back else ""
    return (
        f"Đã đọc {report.sources} tệp{held}; trang có {report.pages} trang và "
        f"{report.files} tệp kèm (ghi {result.written}, giữ nguyên {result.unchanged}, "
        f"xóa {result.deleted}).\nTrang nằm ở {order.output}; xem thử bằng lệnh make serve."
    )


def site_from(settings_file: Path, overrides: dict[str, str]) -> Site:
    """Return the site of a settings file; `overrides` replace Pelican's settings by name."""
    return Site(read_settings(str(settings_file), override=overrides))
