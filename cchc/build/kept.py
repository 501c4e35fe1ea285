"""What takes long to make (pictures), kept for the next output that wants it."""

import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from cchc.build.sealed import read_sealed, write_sealed
from cchc.pages.page import Page

FOLDER = "hinh"


def content_of(page: Page, inputs: int, cache_folder: Path) -> bytes:
    """Return the bytes of a costly page: from the cache, or made now and put there.

    `inputs` is the digest of its inputs; what it was made by must be the same, too.
    """
    wanted = sha256(f"{inputs} {_maker(page.make.__module__)}".encode()).hexdigest()
    file = cache_folder / FOLDER / wanted[:32]
    kept = read_sealed(file, wanted)
    if isinstance(kept, bytes):
        return kept
    made = page.view
    content = made if isinstance(made, bytes) else str(made).encode()
    write_sealed(file, content, wanted)
    return content


@cache
def _maker(module: str) -> str:
    """Return what names the code of a module and the library that it draws with."""
    code = Path(str(sys.modules[module].__file__)).read_bytes()
    return f"{sha256(code).hexdigest()} pillow {version('pillow')}"
