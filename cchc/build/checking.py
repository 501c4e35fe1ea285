"""Reading for a check: files that are as they were are not read again.

A check has a memory of its own, one for each content folder: it may run while a
build has the other one, and it keeps no HTML.
"""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from cchc.build.bodies import Bodies
from cchc.build.gather import gather
from cchc.build.state import Memory
from cchc.build.tidy import tidy
from cchc.build.watch import Watch
from cchc.content.catalog import Catalog
from cchc.content.parsing import Parsed
from cchc.content.trace import Look


class _Forgotten(Bodies):
    """Keeps no HTML: a rule looks at links and headings, which are kept with the entry."""

    def keep(self, parsed: Parsed) -> Parsed:
        entry = parsed.entry
        if entry is None or not entry.body.html:
            return parsed
        return parsed._replace(entry=replace(entry, body=replace(entry.body, html="")))


def read_for_check(content: Path, cache: Path, jobs: int, watch: Watch) -> Catalog:
    """Return the catalog of a content folder; `cache` is a folder of our own."""
    places = cache / "kiem-tra"
    place = places / sha256(str(content.resolve()).encode()).hexdigest()[:16]
    memory = Memory.of(place)
    before = dict(memory.state.sources)
    catalog = gather(content, memory.state, _Forgotten(place), jobs, Look(), watch)
    if memory.state.sources != before:
        memory.save()
        tidy(places)
    return catalog
