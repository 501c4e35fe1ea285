"""What the handbook shows of the commands is what they say."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc import setup
from cchc.tools.handbook import handbook_pages

PAGES = {file.name: text for file, text in handbook_pages().items()}
# A file of the page's own folder, or a command (the line after `$`) with its answer.
STEP = re.compile(
    r"^<!-- tệp thử: (?P<path>\S+) -->\n```\n(?P<text>.*?)^```$"
    r"|^(?P<indent> *)```\n(?P<shown> *\$ .*?)^ *```$",
    re.DOTALL | re.MULTILINE,
)
PYTHON = {"py", "python", "python3"}


def steps(page: str) -> list[re.Match[str]]:
    return list(STEP.finditer(page))


def shown(page: str) -> Iterator[tuple[list[str], str]]:
    """The words of every command of a page, and its answer."""
    for found in steps(page):
        if found["shown"]:
            lines = re.sub(rf"^{found['indent']}", "", found["shown"], flags=re.MULTILINE)
            command, _, answer = lines.partition("\n")
            yield shlex.split(command), answer


WITH_COMMANDS = [name for name, page in PAGES.items() if "$ " in page and list(shown(page))]


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_a_page_shows_what_the_commands_say(name, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 22/11/2026
    (tmp_path / "content").mkdir()
    for step in steps(PAGES[name]):
        if step["path"]:
            file = tmp_path / "content" / step["path"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["text"], encoding="utf-8", newline="\n")
            continue
        ((words, answer),) = shown(step[0])
        _, out, err = run(*words[4:], "--content", "content")

        assert out + err == answer


@pytest.mark.parametrize("name", ["windows.md", "linux-macos.md"])
def test_set_up_answers_what_the_path_says(name):
    said = re.findall(r"“(Đ[^”]+)”", PAGES[name])

    assert len(said) == 3
    assert [
        each for each in said if f'"{each}"' not in Path(setup.__file__).read_text("utf-8")
    ] == []


def test_every_command_that_is_shown_is_one_of_ours():
    said = [words for page in PAGES.values() for words, _ in shown(page)]

    assert {"windows.md", "linux-macos.md", "cong-cu.md"} == set(WITH_COMMANDS)
    assert {words[1] for words in said} <= PYTHON
    assert {tuple(words[:1] + words[2:4]) for words in said} == {("$", "-m", "cchc")}
    assert {words[4] for words in said} == {"check", "fix", "new"}


@pytest.mark.parametrize("name", PAGES)
def test_every_line_that_is_typed_after_a_prompt_is_run(name):
    typed = re.findall(r"^ *\$ ", PAGES[name], re.MULTILINE)

    assert len(typed) == len(list(shown(PAGES[name])))
