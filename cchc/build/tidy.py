"""Keeps the cache small: what was for other folders, and what killed builds left behind."""

import shutil
from pathlib import Path

from cchc.content.trace import now

KEPT = 6  # questions and output folders that are remembered
COMPILED = 400  # templates
PICTURES = 8000
_PARTS = {"dau-*": KEPT, "lenh-*": KEPT, "khuon/*": COMPILED, "hinh/*": PICTURES}
STALE = 3_600_000_000_000  # nanoseconds; what is younger, another build may be writing


def tidy(cache: Path) -> None:
    """Forget the outputs and questions that were not asked for longest."""
    places = [each for each in cache.iterdir() if (each / "trang-thai").is_file()]
    for place in _beyond(places, KEPT):
        shutil.rmtree(place, ignore_errors=True)
    for pattern, count in _PARTS.items():
        for file in _beyond(list(cache.glob(pattern)), count):
            file.unlink(missing_ok=True)
    for litter in (*cache.glob(".*.*"), *cache.glob("khuon/.*.*"), *cache.glob("hinh/.*.*")):
        if litter.is_file() and now() - litter.stat().st_mtime_ns > STALE:
            litter.unlink(missing_ok=True)


def _beyond(paths: list[Path], count: int) -> list[Path]:
    """All but the newest."""
    return sorted(paths, key=lambda path: path.stat().st_mtime_ns, reverse=True)[count:]
