"""Reading `content/`: only files that changed are read, on as many processors as pay.

What a file holds is a pure function of its path and bytes, so it is kept with the
digest of the bytes; a trace that did not change saves even looking at them.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cchc.build.bodies import Bodies
from cchc.build.jobs import in_parallel
from cchc.build.state import KnownSource, State
from cchc.build.trace import now, settled, trace_of
from cchc.content.catalog import Catalog, Parsed, assemble, parse
from cchc.content.sources import Source, find_sources


def gather(root: Path, state: State, bodies: Bodies, jobs: int) -> Catalog:
    """Return the catalog of `root`, and bring the sources of `state` up to date."""
    sources, strays = find_sources(root)
    read = [source for source in sources if source.is_read]
    bodies.sources = {source.path: source for source in read}
    known: dict[str, KnownSource] = {}
    changed = [source for source in read if not _as_known(source, state, known)]

    def read_part(part: Sequence[Source]) -> list[KnownSource]:
        return [_read(source, bodies) for source in part]

    for source, fresh in zip(changed, in_parallel(read_part, changed, jobs), strict=True):
        known[source.path] = fresh
    state.sources = known
    parsed = {path: each.parsed for path, each in known.items()}
    return assemble(root, sources, strays, parsed)


def _as_known(source: Source, state: State, known: dict[str, KnownSource]) -> bool:
    """True if a source is as it was: by its trace, or by its bytes."""
    before = state.sources.get(source.path)
    if before is None:
        return False
    taken, trace = now(), trace_of(source.file.stat())
    if before.trace != trace:
        if _digest(source.path, source.file.read_bytes()) != before.digest:
            return False
        before = replace(before, trace=trace if settled(trace, taken) else None)
    known[source.path] = before
    return True


def _read(source: Source, bodies: Bodies) -> KnownSource:
    taken, trace = now(), trace_of(source.file.stat())
    raw = source.file.read_bytes()
    digest = _digest(source.path, raw)
    parsed = bodies.keep(_keyed(parse(source, raw), digest))
    return KnownSource(trace if settled(trace, taken) else None, digest, parsed)


def _keyed(parsed: Parsed, digest: str) -> Parsed:
    return replace(parsed, entry=replace(parsed.entry, key=digest)) if parsed.entry else parsed


def _digest(path: str, raw: bytes) -> str:
    return hashlib.sha256(path.encode() + b"\0" + raw).hexdigest()[:40]
