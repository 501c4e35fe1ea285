"""What the live preview knows of the disk between two builds.

Walking twenty thousand files costs more than making one page anew. A process that is
told which files changed looks at these alone. It may be told too little (a system gives
up on too many changes at once), so it looks at everything as soon as there is time.
"""

from collections.abc import Collection
from pathlib import Path

from cchc.build.order import Order
from cchc.build.outcome import Outcome
from cchc.content.trace import Look, Trace, touched


class Watched:
    """The traces of content and output after the last build that went well."""

    def __init__(self) -> None:
        self._known: dict[Path, dict[str, Trace]] = {}

    def look(self, order: Order, changed: Collection[Path] | None) -> Look:
        """Return a look for a build after `changed`; None = look at everything."""
        content = order.content
        known = self._known.get(content)
        if changed is None or known is None or order.output not in self._known:
            return Look()
        if not all(_is_plain_file(path, content, known) for path in changed):
            return Look()
        return Look(
            {
                content: touched(known, content, changed),
                order.output: self._known[order.output],
            }
        )

    def remember(self, order: Order, look: Look, outcome: Outcome) -> None:
        """Keep what the build has seen, and what it left in the output."""
        self._known = {}
        if outcome.ok:
            self._known[order.content] = look.below(order.content)
            self._known[order.output] = dict(outcome.standing)


def _is_plain_file(path: Path, content: Path, known: dict[str, Trace]) -> bool:
    """True for a file of the content, there or gone; a folder stands for all that it holds."""
    if not path.is_relative_to(content):
        return False
    return path.is_file() or path.relative_to(content).as_posix() in known
