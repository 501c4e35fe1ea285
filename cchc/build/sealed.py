"""Files of the cache that only we could have written.

The cache holds pickles, and a pickle runs code when it is read. So each is sealed
with a key that lies in the user's own cache folder, outside the project: a file
that a stranger put into `.cache/` (or that was torn by a crash) has no valid seal and
is taken for missing. No key, no cache: the build only takes longer.
"""

import hmac
import os
import pickle
import secrets
from functools import cache
from pathlib import Path
from typing import Any

_SEAL = 32  # bytes of HMAC-SHA256
_KEY = 32


def write_sealed(path: Path, value: object, code: str) -> None:
    """Write a value for `read_sealed`, in one step; `code` names the code that made it."""
    key = _key()
    if key:
        content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        write_whole(path, _seal(key, code, content) + content)


def read_sealed(path: Path, code: str) -> Any:
    """Return what `write_sealed` wrote under the same `code`, or None where there is nothing
    to trust: a pickle of other code may not even be readable."""
    key = _key()
    try:
        raw = memoryview(path.read_bytes())
    except OSError:
        return None
    if not key or not hmac.compare_digest(raw[:_SEAL], _seal(key, code, raw[_SEAL:])):
        return None
    return pickle.loads(raw[_SEAL:])  # noqa: S301 (sealed: only we wrote it)


def seal_of(path: Path) -> bytes:
    """Return the seal of a file, by which another one can name it."""
    with path.open("rb") as file:
        return file.read(_SEAL)


def _seal(key: bytes, code: str, content: bytes | memoryview) -> bytes:
    own = hmac.digest(key, code.encode(), "sha256")
    return hmac.digest(own, content, "sha256")


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, then rename: a reader sees the old file or the new one."""
    beside = f"{path.parent}/.{path.name}.{os.getpid()}"
    try:
        _write(beside, content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(beside, content)
    os.replace(beside, path)


def _write(file: str, content: bytes) -> None:
    with open(file, "wb") as opened:
        opened.write(content)


@cache
def _key() -> bytes:
    """The user's key, made when it is first wanted; empty where none can be kept."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    file = Path(base) / "cchc" / "khoa" if base else Path.home() / ".cache" / "cchc" / "khoa"
    try:
        key = file.read_bytes() if file.is_file() else b""
        if len(key) != _KEY:  # none yet, or one that was torn while it was made
            _make_key(file)
            key = file.read_bytes()
    except OSError:
        return b""
    return key


def _make_key(file: Path) -> None:
    """Write a key that only its owner may read, in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as new:
        new.write(secrets.token_bytes(_KEY))
    beside.replace(file)
