"""The output folder: written only where bytes differ, each file in one step.

The manifest (a file of the output) lists what a build wrote. Only files on
it are ever deleted, so that a wrong `--output` costs nobody anything. New files
are laid beside their places first and put there all together at the end: a build
that fails leaves the last good site, a build that is killed leaves whole files
and names them to the next.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc.content.trace import Trace, traces_below

MANIFEST = ".cchc-manifest"
BESIDE = ".cchc-moi"  # ending of a file that waits for its place


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


def claim(output: Path) -> dict[str, Trace]:
    """Make the folder ours, and clear away what a killed build laid beside its places.

    Returns the traces of what stands there. Raises NotOursError where the folder is not
    empty and was not made by this program.
    """
    if not (output / MANIFEST).is_file():
        if output.is_dir() and any(output.iterdir()):
            raise NotOursError(output)
        _write_manifest(output, set())
    return sweep(output)


def sweep(output: Path) -> dict[str, Trace]:
    """Clear away what was laid beside its place and never put there; return what stands."""
    standing = traces_below(output)
    for path in [path for path in standing if path.endswith(BESIDE)]:
        (output / path).unlink()
        del standing[path]
    return standing


def read_manifest(output: Path) -> set[str]:
    """Return the paths that earlier builds wrote."""
    return set((output / MANIFEST).read_text(encoding="utf-8").split("\n")) - {""}


def lay_beside(output: Path, path: str, content: bytes) -> bool:
    """Lay a file beside its place if its bytes differ from those that stand there."""
    target = output / path
    if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    _beside(target).write_bytes(content)
    return True


def put_in_place(output: Path, laid: Iterable[str], wanted: set[str]) -> int:
    """Put what was laid beside into its place and delete what nobody owns any more.

    Returns the number of files deleted.
    """
    before = read_manifest(output)
    # The manifest names the new files before they stand: a build that is killed half-way
    # leaves nothing that the next one does not know.
    _write_manifest(output, before | wanted)
    for path in laid:
        target = output / path
        _beside(target).replace(target)
    deleted = sum(_delete(output, path) for path in sorted(before - wanted))
    _write_manifest(output, wanted)
    return deleted


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}{BESIDE}")


def _write_manifest(output: Path, paths: set[str]) -> None:
    content = "".join(f"{path}\n" for path in sorted(paths)).encode()
    if lay_beside(output, MANIFEST, content):
        _beside(output / MANIFEST).replace(output / MANIFEST)


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
