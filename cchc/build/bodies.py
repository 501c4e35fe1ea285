"""The HTML of bodies, kept one file each, apart from the state.

A build that edits one article needs one body of ten thousand. The state (which is
sealed) knows the digest of each, so a file that was changed by another hand is
not used but made anew.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

from cchc.build.sealed import write_whole
from cchc.content.kinds import Entry
from cchc.content.markdown import Body
from cchc.content.parsing import Parsed, parse
from cchc.content.sources import Source


class Bodies:
    """Keeps bodies in a folder, and finds them again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: dict[str, Source] = {}  # where to make a body anew from

    def keep(self, parsed: Parsed) -> Parsed:
        """Put the HTML of an entry aside and return the entry with its digest in place."""
        entry = parsed.entry
        if entry is None or not entry.body.html:
            return parsed
        content = entry.body.html.encode()
        digest = hashlib.sha256(content).hexdigest()
        write_whole(self._file(entry), content)
        return parsed._replace(entry=_with(entry, replace(entry.body, html="", kept=digest)))

    def html_of(self, entry: Entry) -> str:
        """Return the HTML of an entry's body."""
        html = self.kept_html(entry)
        return self._made_anew(entry) if html is None else html

    def kept_html(self, entry: Entry) -> str | None:
        """Return the HTML of a body as it was kept, also where its file has changed since; None
        where it is lost."""
        if not entry.body.kept:
            return entry.body.html
        try:
            content = self._file(entry).read_bytes()
        except OSError:
            return None
        return content.decode() if hashlib.sha256(content).hexdigest() == entry.body.kept else None

    def drop(self, keys: set[str]) -> None:
        """Delete the bodies of entries that are no more."""
        for key in keys:
            (self.folder / key[:2] / key).unlink(missing_ok=True)

    def sweep(self, keys: set[str]) -> None:
        """Delete whatever belongs to none of the entries: what killed builds left."""
        for file in self.folder.glob("*/*"):
            if file.name not in keys:
                file.unlink(missing_ok=True)

    def _made_anew(self, entry: Entry) -> str:
        source = self.sources[entry.path]
        fresh = parse(source, source.file.read_bytes()).entry
        return fresh.body.html if fresh else ""

    def _file(self, entry: Entry) -> Path:
        return self.folder / entry.key[:2] / entry.key


def _with(entry: Entry, body: Body) -> Entry:
    return replace(entry, body=body)
