"""The machine and the versions, by name: numbers mean little without them."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from benchmarks.others import installed_version


def machine_lines(pelican: Path | None, hugo: Path | None) -> list[str]:
    """Return one line for each thing to know, in Vietnamese."""
    load = ", ".join(f"{each:.1f}".replace(".", ",") for each in os.getloadavg())
    return [
        f"{len(os.sched_getaffinity(0))} nhân dùng được, {_processor()}, {_memory()}, "
        f"{platform.system()}",
        f"tải của máy lúc bắt đầu (1, 5, 15 phút): {load}",
        f"Python {platform.python_version()}; Markdown {version('markdown')}, "
        f"Jinja {version('jinja2')}",
        f"Pelican {installed_version(pelican, 'pelican') if pelican else 'không cài được'}; "
        f"Hugo {installed_version(hugo, 'hugo') if hugo else 'không cài được'}",
    ]


def _processor() -> str:
    return _told_by("/proc/cpuinfo", "model name") or platform.processor() or "không rõ bộ xử lý"


def _memory() -> str:
    kibibytes = _told_by("/proc/meminfo", "MemTotal").split()
    return f"{int(kibibytes[0]) / 1024**2:.0f} GiB bộ nhớ" if kibibytes else "không rõ bộ nhớ"


def _told_by(file: str, label: str) -> str:
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    pairs = (line.partition(":") for line in lines)
    return next((value.strip() for name, _, value in pairs if name.strip() == label), "")
