"""Reading `content/`: only files that changed are read, on as many processors as pay.

What a file holds is a pure function of its path and bytes, so it is kept with the
digest of the bytes; a trace that did not change saves even looking at them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cchc.build.bodies import Bodies
from cchc.build.jobs import in_parallel
from cchc.build.state import KnownSource, State
from cchc.content.catalog import Catalog, Parsed, assemble, parse
from cchc.content.sources import Source, find_sources
from cchc.content.trace import now, settled


def gather(root: Path, state: State, bodies: Bodies, jobs: int) -> Catalog:
    """Return the catalog of `root`, and bring the sources of `state` up to date."""
    taken = now()
    sources, strays = find_sources(root)
    read = [source for source in sources if source.is_read]
    bodies.sources = {source.path: source for source in read}
    known: dict[str, KnownSource] = {}
    changed: list[Source] = []
    for source in read:
        before = state.sources.get(source.path)
        if before and before.trace == source.trace:
            known[source.path] = before
        else:
            changed.append(source)

    def look_at(part: Iterable[Source]) -> list[KnownSource]:
        return [_look_at(source, state, bodies, taken) for source in part]

    for source, fresh in zip(changed, in_parallel(look_at, changed, jobs), strict=True):
        known[source.path] = fresh
    state.sources = known
    # In the order of paths, whatever changed: the catalog must not show what was read anew.
    parsed = {source.path: known[source.path].parsed for source in read}
    return assemble(root, sources, strays, parsed)


def _look_at(source: Source, state: State, bodies: Bodies, taken: int) -> KnownSource:
    """Read a file, unless its bytes are those that were read before."""
    raw = source.file.read_bytes()
    digest = _digest(source.path, raw)
    # What was touched while we looked may be touched once more without a trace.
    trace = source.trace if settled(source.trace, taken) else None
    before = state.sources.get(source.path)
    if before and before.digest == digest:
        return replace(before, trace=trace)
    return KnownSource(trace, digest, bodies.keep(_keyed(parse(source, raw), digest)))


def _keyed(parsed: Parsed, digest: str) -> Parsed:
    return replace(parsed, entry=replace(parsed.entry, key=digest)) if parsed.entry else parsed


def _digest(path: str, raw: bytes) -> str:
    return hashlib.sha256(path.encode() + b"\0" + raw).hexdigest()[:40]
