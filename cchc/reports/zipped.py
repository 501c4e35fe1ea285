"""An office file is a zip; its entries tell when they were written. Ours do not."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can tell


def without_clock(file: bytes, replaced: Mapping[str, bytes] | None = None) -> bytes:
    """Return the zip with every entry of one moment; entries named in `replaced` get new bytes."""
    given, made = BytesIO(file), BytesIO()
    with ZipFile(given) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = (replaced or {}).get(name) or old.read(name)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, content)
    return made.getvalue()
