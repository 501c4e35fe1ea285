"""Prepares `.venv` and what the tests need. Imports the standard library only: it runs first."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

# The second holds all of the first, at the same versions.
REQUIREMENTS = ("requirements.txt", "requirements-test.txt")
STAMP = ".cchc-setup"  # what was installed, kept beside it
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
SERVERS = ("/usr/sbin", "/usr/local/sbin")
DEBIAN_PACKAGES = {
    "Chromium": "chromium",
    "Java": "default-jre-headless",
    "Node.js": "nodejs",
    "npm": "npm",
    "nginx": "nginx-light",
    "rsync": "rsync",
}


def prepare(root: Path, tests: bool) -> Path:
    """Install what is not there yet; the second run finds everything and does nothing."""
    python = _prepare_environment(root, tests)
    if tests:
        _prepare_system()
        _prepare_node_modules(root)
    return python


def environment_python(root: Path) -> Path | None:
    """The interpreter of `.venv`, if it was prepared to the end."""
    folder = root / ".venv"
    python = _python_in(folder)
    return python if python.exists() and _read_stamp(folder) else None


def find_chromium() -> str | None:
    """The browser for the tests: the one CHROMIUM names, else the first known one."""
    named = os.environ.get("CHROMIUM")
    candidates = (named,) if named else BROWSERS
    return next((path for name in candidates if (path := shutil.which(name))), None)


def find_nginx() -> str | None:
    """The web server for the tests; Debian keeps it where only its administrators look."""
    return shutil.which("nginx", path=os.pathsep.join((os.environ.get("PATH", ""), *SERVERS)))


def _prepare_environment(root: Path, tests: bool) -> Path:
    folder = root / ".venv"
    current = {"python": "{}.{}".format(*sys.version_info), **_digests(root)}
    installed = _read_stamp(folder)
    # A library that left the list must leave the environment too (Pelican imports every plugin
    # it finds), so a changed list means a new environment.
    if not installed or not installed.items() <= current.items() or not environment_python(root):
        installed = {"python": current["python"]}
        _create_environment(folder)
    wanted = REQUIREMENTS if tests else REQUIREMENTS[:1]
    if any(name not in installed for name in wanted):
        _install_libraries(_python_in(folder), root / wanted[-1])
        installed |= {name: current[name] for name in wanted}
        (folder / STAMP).write_text(json.dumps(installed), encoding="utf-8")
        print("Đã cài xong.", flush=True)
    return _python_in(folder)


def _python_in(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _digests(root: Path) -> dict[str, str]:
    return {name: _digest(root / name) for name in REQUIREMENTS}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_stamp(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads((folder / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError):  # not there, or torn: prepare anew
        return {}


def _create_environment(folder: Path) -> None:
    # The interpreter that is running cannot be deleted on Windows, and need not be elsewhere.
    running = Path(sys.prefix) == folder
    print("Đang tạo môi trường .venv …", flush=True)
    if not running:
        venv.create(folder, clear=True, symlinks=os.name != "nt", with_pip=_has_ensurepip())


def _has_ensurepip() -> bool:
    # Debian leaves it out of its Python; the system's pip then serves the new environment.
    return importlib.util.find_spec("ensurepip") is not None


def _install_libraries(python: Path, requirements: Path) -> None:
    print("Đang cài thư viện (khoảng một phút) …", flush=True)
    pip = (
        [str(python), "-m", "pip"]
        if _has_ensurepip()
        else [sys.executable, "-m", "pip", "--python", str(python)]
    )
    options = ["install", "--quiet", "--no-input", "--disable-pip-version-check"]
    _run(
        [*pip, *options, "--require-hashes", "-r", str(requirements)],
        "Chưa cài được thư viện: hãy xem lỗi ở trên, kiểm tra kết nối mạng rồi chạy lại lệnh.",
    )


def _prepare_system() -> None:
    if missing := _missing_programs():
        _install_programs(missing)
        missing = _missing_programs()
    if missing:
        raise SystemExit(_what_to_install(missing))


def _missing_programs() -> list[str]:
    found = {
        "Chromium": find_chromium(),
        "Java": shutil.which("java"),
        "Node.js": shutil.which("node"),
        "npm": shutil.which("npm"),
        "nginx": find_nginx(),
        "rsync": shutil.which("rsync"),
    }
    return [name for name, path in found.items() if not path]


def _install_programs(missing: list[str]) -> None:
    if not (shutil.which("apt-get") and _is_root()):
        return
    print(f"Đang cài {', '.join(missing)} (vài phút) …", flush=True)
    sentence = _what_to_install(missing)
    _run(["apt-get", "update", "--quiet"], sentence)
    packages = [DEBIAN_PACKAGES[name] for name in missing]
    _run(["apt-get", "install", "--yes", "--no-install-recommends", *packages], sentence)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _what_to_install(missing: list[str]) -> str:
    packages = " ".join(DEBIAN_PACKAGES[name] for name in missing)
    return (
        f"Để kiểm thử, hãy cài thêm {', '.join(missing)} (trên Debian, Ubuntu: "
        f"sudo apt-get install {packages}) rồi chạy lại; nếu Chromium nằm ở chỗ khác, "
        "hãy ghi đường dẫn của nó vào biến môi trường CHROMIUM."
    )


def _prepare_node_modules(root: Path) -> None:
    stamp = root / "node_modules" / STAMP
    lock = _digest(root / "package-lock.json")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == lock:
        return
    print("Đang cài công cụ kiểm thử từ npm …", flush=True)
    npm = shutil.which("npm") or "npm"  # the whole path: on Windows it is npm.cmd
    _run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(root)],
        "Chưa cài được công cụ npm: hãy xem lỗi ở trên, kiểm tra kết nối mạng rồi chạy lại lệnh.",
    )
    stamp.write_text(lock, encoding="utf-8")


def _run(command: list[str], sentence: str) -> None:
    """Run in silence; on failure show everything that was said, then the sentence."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
        raise SystemExit(sentence)
