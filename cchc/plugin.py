"""The only door to Pelican.

`PELICAN_CLASS` in the settings names `Site`, so `pelican`, `pelican -s
publishconf.py`, `pelican --autoreload --listen` and `python -m cchc build` all
end in `Site.run`. Pelican keeps settings, command line and signals; reading,
checking and writing are ours (docs/quyet-dinh.md tells why).
"""

import inspect
import sys
import threading
from datetime import date
from pathlib import Path

from pelican import Pelican, signals
from pelican.settings import read_settings

from cchc.build.day import build_day
from cchc.build.jobs import default_jobs
from cchc.build.order import Order
from cchc.build.outcome import Outcome, carry_out
from cchc.build.progress import Progress
from cchc.build.watch import Watch
from cchc.content.trace import Look


class StoppedError(Exception):
    """Raised for Pelican's autoreload, which goes on waiting for the next change."""


class Site(Pelican):  # type: ignore[misc]  # Pelican ships no types
    """Builds the site that the settings describe."""

    def run(self) -> None:
        """Build, say what was done, and leave with status 1 where something is wrong."""
        outcome = self.build(self.order(build_day()), watch=Watch(Progress()))
        for message in outcome.messages:
            print(message, file=sys.stderr)
        print(outcome.summary, file=sys.stdout if outcome.ok else sys.stderr)
        if not outcome.ok:
            # SystemExit, because Pelican prints a traceback for anything else.
            raise StoppedError(outcome.summary) if _is_watching() else SystemExit(1)

    def build(self, order: Order, look: Look | None = None, watch: Watch | None = None) -> Outcome:
        """Read, check, plan, render, write. Bad content leaves the output as it was."""
        outcome = carry_out(order, look, watch)
        if outcome.ok:
            self._send_signals(outcome)
        return outcome

    def order(self, today: date, *, with_held_back: bool = False) -> Order:
        return Order(
            content=Path(self.path),
            theme=Path(self.theme),
            output=Path(self.output_path),
            cache=Path(self.settings["CACHE_PATH"]),
            today=today,
            siteurl=self.settings["SITEURL"],
            identity=self.settings["CCHC"],
            per_page=max(1, int(self.settings["DEFAULT_PAGINATION"] or 1)),
            with_held_back=with_held_back,
            jobs=1 if threading.active_count() > 1 else default_jobs(),
        )

    def _send_signals(self, outcome: Outcome) -> None:
        """Ordinary output plugins listen to these."""
        for path in outcome.written:
            signals.content_written.send(str(Path(self.output_path, path)), context=self.settings)
        signals.finalized.send(self)


def _is_watching() -> bool:
    return any(frame.function == "autoreload" for frame in inspect.stack())


def site_from(settings_file: Path, overrides: dict[str, str]) -> Site:
    """Return the site of a settings file; `overrides` replace Pelican's settings by name."""
    return Site(read_settings(str(settings_file), override=overrides))
