"""What the open pages should know, and the waiting for it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from threading import Condition


@dataclass(frozen=True)
class State:
    """The version of the site on show, and what keeps a newer one from being shown."""

    version: str
    problems: tuple[str, ...] = ()


class News:
    """One writer (the builder), many readers (the pages that are open)."""

    def __init__(self) -> None:
        # Another process must not be taken for this one: pages reload after a restart.
        self._process = secrets.token_hex(4)
        self._builds = 0
        self._changed = Condition()
        self.state = State(f"{self._process}-0")

    def site_is_new(self) -> None:
        self._builds += 1
        self._set(State(f"{self._process}-{self._builds}"))

    def site_is_stuck(self, problems: tuple[str, ...]) -> None:
        self._set(State(self.state.version, problems))

    def wait_for_other(self, seen: State | None, seconds: float) -> State:
        """Return the state as soon as it is not `seen`, or after `seconds` whatever it is."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != seen, timeout=seconds)
            return self.state

    def _set(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()
