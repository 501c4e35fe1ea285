"""The output folder: written only where bytes differ, each file in one step.

The manifest (a file of the output) lists what a build wrote. Only files on
it are ever deleted, so that a wrong `--output` costs nobody anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = ".cchc-manifest"


class NotOursError(Exception):
    """The output folder holds files and no manifest: it may be somebody's own."""


@dataclass(frozen=True)
class Written:
    """What a build did to the output folder: the paths written, the others in numbers."""

    paths: tuple[str, ...]
    unchanged: int
    deleted: int

    @property
    def written(self) -> int:
        return len(self.paths)


def write_site(files: Mapping[str, bytes], output: Path) -> Written:
    """Make `output` hold exactly `files` (path → bytes), besides what it never wrote.

    Raises NotOursError where the folder is not empty and was not made by this program.
    """
    before = read_manifest(output)
    # The manifest names the new files before they exist: a build that is killed
    # half-way leaves nothing that the next one does not know.
    _write(output / MANIFEST, _manifest_bytes(before | set(files)))
    paths = tuple(path for path in sorted(files) if _write(output / path, files[path]))
    deleted = sum(_delete(output, path) for path in sorted(before - set(files)))
    _write(output / MANIFEST, _manifest_bytes(set(files)))
    return Written(paths, len(files) - len(paths), deleted)


def read_manifest(output: Path) -> set[str]:
    """Return the paths that earlier builds wrote."""
    manifest = output / MANIFEST
    if manifest.is_file():
        return set(manifest.read_text(encoding="utf-8").split("\n")) - {""}
    if output.is_dir() and any(output.iterdir()):
        raise NotOursError(output)
    return set()


def _manifest_bytes(paths: set[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _write(target: Path, content: bytes) -> bool:
    """Write beside, then rename, and only if the bytes differ."""
    if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.moi")
    beside.write_bytes(content)
    beside.replace(target)
    return True


def _delete(output: Path, path: str) -> bool:
    target = output / path
    if not target.is_file():
        return False
    target.unlink()
    for folder in target.relative_to(output).parents[:-1]:
        if any((output / folder).iterdir()):
            break
        (output / folder).rmdir()
    return True
