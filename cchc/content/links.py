"""Where entries lead: every link, picture and source, sorted once by what it leads to.

Ten thousand texts have many links, and each rule asks for one sort of them.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cchc.content.kinds import Article, Document, Entry, Exemplar
from cchc.content.markdown import UNREADABLE, Target
from cchc.content.values import Source

Link = tuple[Entry, Target]


@dataclass(frozen=True)
class Links:
    """Links and pictures of texts, each with the entry that holds it.

    addresses: to addresses of the site (`/tin-tuc/a/`), not to files. within: to a heading of
    the same text. outside: to everywhere else. pictures: of all these. words: those that are no
    pictures. headers: files that a header names, with the attribute. sources: those with an
    address.
    """

    entries: list[Link] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    addresses: list[Link] = field(default_factory=list)
    within: list[Link] = field(default_factory=list)
    unreadable: list[Link] = field(default_factory=list)
    outside: list[Link] = field(default_factory=list)
    pictures: list[Link] = field(default_factory=list)
    words: list[Link] = field(default_factory=list)
    headers: list[tuple[Entry, str, str]] = field(default_factory=list)
    sources: list[tuple[Entry, Source]] = field(default_factory=list)

    def to(self, address: str) -> list[Link]:
        """Return the sort of links to which one of this address belongs."""
        if address.startswith("muc:"):
            return self.entries
        if address.startswith("tep:"):
            return self.files
        if address.startswith("/") and not address.startswith("//"):
            return self.addresses
        if address == UNREADABLE:
            return self.unreadable
        return self.outside if address else self.within


def links_of(entries: Iterable[Entry]) -> Links:
    """Sort the links of all entries."""
    links = Links()
    for entry in entries:
        for target in entry.body.targets:
            links.to(target.address).append((entry, target))
            (links.pictures if target.picture else links.words).append((entry, target))
        for attribute, path in files_in_header(entry):
            links.headers.append((entry, attribute, path))
        for source in entry.sources:
            if source.url:
                links.sources.append((entry, source))
    return links


def files_of(entry: Entry) -> Iterator[str]:
    """Yield the pictures and attachments that an entry names, in its text or its header."""
    for target in entry.body.targets:
        if target.address.startswith("tep:"):
            yield target.address.removeprefix("tep:")
    for _, path in files_in_header(entry):
        yield path


def files_in_header(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the files that a header names: the attribute, and the path below `content/`."""
    if isinstance(entry, Article | Exemplar) and entry.picture:
        return (("picture", posixpath.normpath(entry.picture)),)
    if isinstance(entry, Document):
        return tuple(("attachments", posixpath.normpath(path)) for path in entry.attachments)
    return ()
