"""The examples for git hosts are YAML that names commands we have, and these run."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = {
    name: yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    for name in (".pre-commit-config.yaml", "deploy/ci/github.yml", "deploy/ci/gitlab.yml")
}


def texts(node: object) -> Iterator[str]:
    """Every string of a YAML tree."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from texts(each)
    elif isinstance(node, str):
        yield node


def commands(name: str) -> list[list[str]]:
    """The words after `python -m cchc` of every command that an example runs."""
    found = (re.findall(r"python -m cchc ([^>|;}]+)", text) for text in texts(EXAMPLES[name]))
    return [shlex.split(words) for each in found for words in each]


@pytest.fixture
def cchc(content):
    """Run the command line in the folder of the content, as a git host does."""

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        place = ["--content", "content"] if words[0] != "setup" else []
        command = [sys.executable, "-X", "utf8", "-m", "cchc", *words[:1], *place, *words[1:]]
        return subprocess.run(
            command, cwd=content.parent, env={"PYTHONPATH": str(ROOT), "HOME": str(content.parent)},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return call


def test_the_examples_name_the_commands_they_are_for():
    assert {name: [words[0] for words in commands(name)] for name in EXAMPLES} == {
        ".pre-commit-config.yaml": ["fix", "check"],
        "deploy/ci/github.yml": ["setup", "check"],
        "deploy/ci/gitlab.yml": ["setup", "check", "check"],
    }


def test_github_is_told_the_line(cchc):
    (words,) = [words for words in commands("deploy/ci/github.yml") if words[0] == "check"]
    done = cchc(*words)

    assert done.returncode == 1, done.stderr
    assert "::error file=content/tin-tuc/2026/a.md,line=3,col=12,title=" in done.stdout


def test_gitlab_is_told_the_line(cchc):
    words, again = [words for words in commands("deploy/ci/gitlab.yml") if words[0] == "check"]
    rows = json.loads(cchc(*words).stdout)

    assert {"path": "content/tin-tuc/2026/a.md", "lines": {"begin": 3}} in [
        row["location"] for row in rows
    ]
    assert cchc(*again).stdout.endswith("Đã kiểm tra 2 tệp: 1 lỗi, 1 cảnh báo.\n")


def test_the_report_that_gitlab_reads_is_the_one_that_is_written():
    job = EXAMPLES["deploy/ci/gitlab.yml"]["kiem-tra"]

    assert f"> {job['artifacts']['reports']['codequality']} " in job["script"][-1]


@pytest.mark.parametrize("hook", EXAMPLES[".pre-commit-config.yaml"]["repos"][0]["hooks"])
def test_a_hook_takes_the_files_that_are_committed(cchc, hook):
    words = shlex.split(hook["entry"])
    done = cchc(*words[3:], "content/tin-tuc/2025/b.md")

    assert words[:3] == ["python", "-m", "cchc"]
    assert hook["language"] == "python"  # which brings the word along; Debian lacks it
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 1 tệp: " in done.stdout
    assert re.match(hook["files"], "content/tin-tuc/2025/b.md")
