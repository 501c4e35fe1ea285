"""Set-up installs once, says in one sentence what it cannot do, and needs nothing itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cchc import setup


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A project that needs no library, on a Python without ensurepip, as on Debian."""
    for name in setup.REQUIREMENTS:
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(setup, "_has_ensurepip", lambda: False)
    return tmp_path


@pytest.fixture
def commands(monkeypatch) -> list[list[str]]:
    """The commands that set-up would run; none of them is run."""
    said: list[list[str]] = []

    def record(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        said.append(command)
        return subprocess.CompletedProcess(command, 0, b"")

    monkeypatch.setattr(subprocess, "run", record)
    return said


@pytest.fixture
def bare_system(tmp_path, monkeypatch) -> None:
    """No program on PATH, and nobody who could install one."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(setup, "BROWSERS", ("chromium",))
    monkeypatch.setattr(setup, "SERVERS", ())
    monkeypatch.setattr(setup, "_is_root", lambda: False)


def test_it_imports_the_standard_library_only():
    tree = ast.parse(Path(setup.__file__).read_text(encoding="utf-8"))
    imports = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }

    assert imports - sys.stdlib_module_names == set()


def test_the_first_run_makes_an_environment_that_runs(project):
    python = setup.prepare(project, tests=False)

    run = subprocess.run(
        [python, "-c", "import sys; print(sys.prefix)"], check=True, capture_output=True
    )

    assert run.stdout.decode().strip() == str(project / ".venv")
    assert setup.environment_python(project) == python


def test_the_second_run_installs_nothing_and_says_nothing(project, capsys, commands):
    setup.prepare(project, tests=False)
    assert len(commands) == 1
    assert capsys.readouterr().out.endswith("\nĐã cài xong.\n")

    setup.prepare(project, tests=False)

    assert len(commands) == 1
    assert capsys.readouterr().out == ""


def test_a_changed_list_makes_a_new_environment(project, commands):
    setup.prepare(project, tests=False)
    left_over = project / ".venv" / "left-over"
    left_over.touch()

    (project / "requirements.txt").write_text("# changed\n", encoding="utf-8")
    setup.prepare(project, tests=False)

    assert not left_over.exists()
    assert len(commands) == 2


def test_a_broken_installation_is_not_taken_for_a_finished_one(project):
    (project / "requirements.txt").write_text("no-hash-here==1\n", encoding="utf-8")

    with pytest.raises(SystemExit) as stopped:
        setup.prepare(project, tests=False)

    assert str(stopped.value).startswith("Chưa cài được thư viện")
    assert setup.environment_python(project) is None


def test_libraries_are_installed_with_their_hashes(project, commands):
    setup.prepare(project, tests=False)

    assert "--require-hashes" in commands[0]


@pytest.mark.usefixtures("commands", "bare_system")
def test_what_is_missing_is_said_in_one_sentence(project):
    with pytest.raises(SystemExit) as stopped:
        setup.prepare(project, tests=True)

    sentence = str(stopped.value)
    assert sentence.count("\n") == 0
    assert "apt-get install chromium default-jre-headless nodejs npm nginx-light rsync)" in sentence


@pytest.mark.usefixtures("bare_system")
def test_root_on_debian_installs_only_what_is_missing(commands, tmp_path, monkeypatch):
    for name in ("apt-get", "java", "node", "npm", "nginx", "rsync"):
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setattr(setup, "_is_root", lambda: True)

    with pytest.raises(SystemExit):  # the recorded apt-get brought no Chromium
        setup._prepare_system()

    assert commands[0] == ["apt-get", "update", "--quiet"]
    assert commands[1][-1] == "chromium"
    assert "nodejs" not in commands[1]


def test_the_browser_that_chromium_names_comes_first(tmp_path, monkeypatch):
    browser = tmp_path / "my-browser"
    browser.touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))

    assert setup.find_chromium() == str(browser)


def test_node_modules_are_installed_again_only_when_the_lock_changed(tmp_path, commands):
    (tmp_path / "node_modules").mkdir()
    lock = tmp_path / "package-lock.json"
    lock.write_text("{}", encoding="utf-8")
    setup._prepare_node_modules(tmp_path)
    setup._prepare_node_modules(tmp_path)
    assert len(commands) == 1

    lock.write_text("{ }", encoding="utf-8")
    setup._prepare_node_modules(tmp_path)

    assert len(commands) == 2
    assert commands[0][1:3] == ["ci", "--ignore-scripts"]
