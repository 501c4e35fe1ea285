"""Where a link leads that an editor wrote: to an entry, to a file, or elsewhere."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

_PELICAN_FORM = re.compile(r"[{|](filename|static|attach)[}|]")


def inner_address(written: str, folder: str) -> tuple[str, str]:
    """Return the address of a link written in a file of `folder`, and its fragment.

    Entries become `muc:path.md`, files `tep:path`; outside addresses stay as
    they are. Pelican's `{filename}`, `{static}` and `{attach}` are understood; a
    path that begins with `/` counts from `content/`.
    """
    bare = _PELICAN_FORM.sub("", written)
    parts = urlsplit(bare)
    if parts.scheme or parts.netloc:
        return bare.partition("#")[0] if parts.fragment else bare, parts.fragment
    if not parts.path:
        return "", parts.fragment
    path = unquote(parts.path)
    joined = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    if path.endswith(".md"):
        return f"muc:{joined}", parts.fragment
    if path.endswith("/") and path.startswith("/"):
        return bare.partition("#")[0], parts.fragment
    return f"tep:{joined}", parts.fragment
