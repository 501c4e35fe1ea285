"""Reading `content/`: only files that changed are read, on as many processors as pay.

What a file holds, and what the text rules find in it, is a pure function of its path
and bytes, so it is kept with the digest of the bytes; a trace that did not change
saves even looking at them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from cchc.build.bodies import Bodies
from cchc.build.jobs import in_parallel, shares
from cchc.build.state import KnownSource, State
from cchc.build.watch import READ, Watch
from cchc.checks import parse_checked
from cchc.content.catalog import Catalog, assemble
from cchc.content.parsing import Parsed
from cchc.content.sources import Source, find_sources
from cchc.content.trace import Look, settled


def gather(
    root: Path, state: State, bodies: Bodies, jobs: int, look: Look, watch: Watch
) -> Catalog:
    """Return the catalog of `root`, and bring the sources of `state` up to date."""
    sources, strays = find_sources(root, look)
    read = [source for source in sources if source.is_parsed]
    bodies.sources = {source.path: source for source in read}
    known: dict[str, KnownSource] = {}
    changed: list[Source] = []
    for source in read:
        before = state.sources.get(source.path)
        if before and before.trace == source.trace:
            known[source.path] = before
        else:
            changed.append(source)

    def look_at(part: Iterable[Source]) -> list[tuple[KnownSource, float]]:
        return [_timed(source, state, bodies, look.taken) for source in part]

    told = watch.through("Đang đọc", len(changed), shares(len(changed), jobs))
    results = in_parallel(look_at, changed, jobs, told)
    for source, (fresh, seconds) in zip(changed, results, strict=True):
        known[source.path] = fresh
        watch.timings.add(READ, source.path.partition("/")[0], seconds)
    state.sources = known
    # In the order of paths, whatever changed: the catalog must not show what was read anew.
    parsed = {source.path: known[source.path].parsed for source in read}
    return assemble(root, sources, strays, parsed)


def _timed(source: Source, state: State, bodies: Bodies, taken: int) -> tuple[KnownSource, float]:
    begun = perf_counter()
    known = _look_at(source, state, bodies, taken)
    return known, perf_counter() - begun


def _look_at(source: Source, state: State, bodies: Bodies, taken: int) -> KnownSource:
    """Read a file, unless its bytes are those that were read before."""
    raw = source.file.read_bytes()
    digest = _digest(source.path, raw)
    # What was touched while we looked may be touched once more without a trace.
    trace = source.trace if settled(source.trace, taken) else None
    before = state.sources.get(source.path)
    if before and before.digest == digest:
        return before._replace(trace=trace)
    return KnownSource(trace, digest, bodies.keep(_keyed(parse_checked(source, raw), digest)))


def _keyed(parsed: Parsed, digest: str) -> Parsed:
    return parsed._replace(entry=replace(parsed.entry, key=digest)) if parsed.entry else parsed


def _digest(path: str, raw: bytes) -> str:
    return hashlib.sha256(path.encode() + b"\0" + raw).hexdigest()[:40]
