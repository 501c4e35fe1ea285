"""The commands of `invoke`: thin, the work is done by `python -m cchc`."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

ROOT = Path(__file__).parent
CHECKS = ("ruff check .", "ruff format --check .", "mypy", "pytest")
MANIFEST = ".cchc-manifest"  # the engine's own list of what it wrote; not for the public


@task(
    aliases=["dung"],
    help={"output": "Thư mục đặt trang đã dựng", "ngay": "Ngày dựng, ví dụ 2026-11-22"},
)
def build(_: Context, output: str = "", ngay: str = "") -> None:
    """Kiểm tra nội dung rồi dựng trang."""
    options = {"--output": output, "--ngay": ngay}
    _cchc("build", *(word for pair in options.items() if pair[1] for word in pair))


@task(aliases=["xem"])
def serve(_: Context) -> None:
    """Xem trước: trình duyệt tự làm mới khi sửa bài."""
    _cchc("serve")


@task(
    aliases=["kiem-tra"],
    help={
        "dang": "Dạng in ra: text, json, github, gitlab",
        "nghiem": "Có cảnh báo cũng là chưa đạt",
        "goi_y": "Nói cả những gợi ý về cách viết",
        "ke": "Kể mọi quy tắc, không kiểm tra",
    },
)
def check(
    _: Context, dang: str = "text", nghiem: bool = False, goi_y: bool = False, ke: bool = False
) -> None:
    """Kiểm tra nội dung, không dựng trang."""
    switches = {"--nghiem": nghiem, "--goi-y": goi_y, "--list": ke}
    _cchc("check", "--format", dang, *(word for word, wanted in switches.items() if wanted))


@task(
    aliases=["sua"],
    help={"tep": "Chỉ sửa tệp này; bỏ trống là sửa tất cả", "thu": "Chỉ cho xem, không ghi gì"},
)
def fix(_: Context, tep: str = "", thu: bool = False) -> None:
    """Sửa những gì chỉ có một cách sửa."""
    _cchc("fix", *([tep] if tep else []), *(["--dry-run"] if thu else []))


@task(aliases=["thu"])
def test(_: Context) -> None:
    """Kiểm thử toàn bộ, dừng ở chỗ sai đầu tiên."""
    _cchc("setup", "--test")
    for command in CHECKS:
        print(f"→ {command}", flush=True)
        _python("-m", *command.split())


@task(aliases=["don"])
def clean(_: Context) -> None:
    """Xóa trang đã dựng và bộ nhớ tạm, giữ lại .venv."""
    for name in ("output", ".cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


# Without defaults: invoke would not take words that stand alone.
@task(aliases=["moi"], help={"loai": "Loại nội dung, ví dụ tin-tuc", "ten": "Tiêu đề của bài"})
def new(_: Context, loai: str, ten: str) -> None:
    """Tạo một bài mới từ mẫu: inv new tin-tuc "Tên bài"."""
    _cchc("new", loai, ten)


@task(
    aliases=["bao-cao"],
    iterable=["don_vi"],
    help={
        "tu": "Ngày đầu của kỳ, ví dụ 1/1/2024",
        "den": "Ngày cuối của kỳ, ví dụ 30/6/2024",
        "don_vi": "Chỉ tính đơn vị này; viết nhiều lần để chọn nhiều đơn vị",
        "co_quan": "Cơ quan lập báo cáo; có tên thì bản Word, HTML có quốc hiệu, tiêu ngữ",
        "dang": "Dạng tệp: xlsx,docx,csv,html",
        "ra": "Thư mục đặt báo cáo",
    },
)
def report(
    _: Context,
    tu: str,
    den: str,
    don_vi: list[str],
    co_quan: str = "",
    dang: str = "",
    ra: str = "",
) -> None:
    """Viết báo cáo định kỳ: inv report --tu 1/1/2024 --den 30/6/2024."""
    options = [("--don-vi", name) for name in don_vi]
    options += [("--co-quan", co_quan), ("--dang", dang), ("--ra", ra)]
    chosen = [word for option in options if option[1] for word in option]
    _cchc("report", "--tu", tu, "--den", den, *chosen)


@task(aliases=["xuat-ban"])
def publish(_: Context) -> None:
    """Kiểm tra, dựng bản chính thức rồi chép đến nơi ghi trong publishconf.py."""
    target = importlib.import_module("publishconf").CCHC.publish_target
    if not target:
        raise SystemExit(
            "Chưa biết chép trang đến đâu: hãy ghi publish_target trong publishconf.py."
        )
    if not (rsync := shutil.which("rsync")):
        raise SystemExit("Chưa có rsync: hãy cài gói rsync rồi chạy lại.")
    _cchc("check")  # as the build does, and with the addresses that the public knows
    _cchc("build", "--settings", "publishconf.py", "--output", "output")
    # By content: a rebuilt file of the same bytes is not sent again.
    options = ["--archive", "--delete", "--checksum", f"--exclude={MANIFEST}"]
    _run(rsync, *options, f"{ROOT / 'output'}/", target)
    _mark_published()


def _mark_published() -> None:
    """Keep in git what the public has now: the next check sees to its addresses."""
    mark = importlib.import_module("cchc.content.published").MARK
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        _run(git, "update-ref", f"refs/heads/{mark}", "HEAD")
        print(f"Đã đặt mốc {mark}. Gửi cho mọi người: git push origin {mark}")


def _cchc(*words: str) -> None:
    _python("-m", "cchc", *words)


def _python(*words: str) -> None:
    _run(sys.executable, *words)


def _run(*command: str) -> None:
    if status := subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise SystemExit(status)
