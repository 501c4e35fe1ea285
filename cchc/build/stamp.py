"""The stamp of a build: what was asked, and traces of all that the answer came from.

Where the same is asked again and every trace is as it was, the site is as it
should be and nothing needs to be read. The standard library only, besides `trace`,
`output` and `sealed`: this is compared before Pelican, Jinja or Markdown are imported.
"""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import sleep
from typing import Protocol

from cchc.build.output import BESIDE
from cchc.build.sealed import read_sealed, write_sealed
from cchc.content.trace import TICK, Look, Trace, now, settled, trace_of

PACKAGE = Path(__file__).resolve().parents[1]
# The shape of a stamp; that all other code is as it was, the traces tell.
_OWN_CODE = sha256(Path(__file__).read_bytes()).hexdigest()


@dataclass(frozen=True)
class Question:
    """What was asked of a build; `settings` is the settings file."""

    settings: Path
    content: Path | None
    output: Path | None
    today: date
    held_back: bool
    with_search: bool = True

    def file(self, name: str) -> Path:
        """Return the file of the cache that belongs to this question on any day."""
        asked = replace(self, today=date.min)
        key = sha256(repr((asked, sys.version, _libraries())).encode()).hexdigest()[:16]
        return self.settings.resolve().parent / ".cache" / f"{name}-{key}"

    def settings_digest(self) -> str:
        """Return a digest of the settings files by their bytes."""
        content = b"\0".join(file.read_bytes() for file in self._settings_files())
        # Settings that look at the environment mean what it says today.
        if b"environ" in content or b"getenv" in content:
            content += repr(sorted(os.environ.items())).encode()
        return sha256(content).hexdigest()

    def _settings_files(self) -> list[Path]:
        """The settings file, and the modules beside it, which it may import."""
        settings = self.settings.resolve()
        return sorted({settings, *settings.parent.glob("*.py")})


def _libraries() -> bytes:
    """What the set-up says it installed; empty where the libraries come from elsewhere."""
    told = Path(sys.prefix) / ".cchc-setup"
    return told.read_bytes() if told.is_file() else b""


class Outcome(Protocol):
    """What is stamped of a build (`outcome.Outcome`, which is not imported here: it brings
    everything with it)."""

    @property
    def messages(self) -> tuple[str, ...]: ...
    @property
    def summary(self) -> str: ...
    @property
    def standing(self) -> Mapping[str, Trace]: ...


@dataclass(frozen=True)
class Stamp:
    """Traces of all files of the folders that were read, and of our files in the output."""

    settings: str
    today: date
    trees: dict[str, dict[str, Trace]]
    output: str
    standing: dict[str, Trace]
    messages: tuple[str, ...]
    summary: str


def still_true(question: Question, look: Look) -> Stamp | None:
    """Return the stamp of the last build if a build now would change nothing."""
    stamp = read_sealed(question.file("dau"), _OWN_CODE)
    if not isinstance(stamp, Stamp) or stamp.today != question.today:
        return None
    if stamp.settings != question.settings_digest():
        return None
    same = all(look.below(Path(folder)) == tree for folder, tree in stamp.trees.items())
    return stamp if same and _stands(Path(stamp.output), stamp.standing, look) else None


def _stands(output: Path, standing: Mapping[str, Trace], look: Look) -> bool:
    """True if our files in the output are as they were, and no killed build left others."""
    return not (output / BESIDE).exists() and look.now_at(output, standing) == standing


def inputs_now(folders: tuple[Path, ...], look: Look) -> dict[str, dict[str, Trace]] | None:
    """Return traces of what a build reads, taken before it reads; None if some file was
    touched just now and may be touched again without a trace."""
    trees = {str(folder): look.below(folder) for folder in (*folders, PACKAGE)}
    quiet = all(settled(trace, look.taken) for tree in trees.values() for trace in tree.values())
    return trees if quiet else None


def leave(
    question: Question,
    inputs: dict[str, dict[str, Trace]],
    output: Path,
    outcome: Outcome,
) -> None:
    """Leave a stamp after a build that went well."""
    if not _settles(output, outcome.standing):
        return
    nothing_new = re.sub(r"ghi (\d+), giữ nguyên (\d+), xóa \d+", _all_kept, outcome.summary)
    stamp = Stamp(
        question.settings_digest(), question.today, inputs, str(output), dict(outcome.standing),
        outcome.messages, nothing_new,
    )  # fmt: skip
    write_sealed(question.file("dau"), stamp, _OWN_CODE)


def _settles(output: Path, standing: Mapping[str, Trace]) -> bool:
    """Wait until no file just written could change without a trace; False if one did."""
    fresh = [path for path, trace in standing.items() if not settled(trace, now())]
    sleep(2 * TICK / 1e9 if fresh else 0)
    return all(trace_of((output / path).stat()) == standing[path] for path in fresh)


def _all_kept(counts: "re.Match[str]") -> str:
    return f"ghi 0, giữ nguyên {int(counts[1]) + int(counts[2])}, xóa 0"
