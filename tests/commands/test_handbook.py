"""What the handbook shows of the commands is what they say."""

import re
import shlex
from pathlib import Path

HANDBOOK = Path(__file__).parents[2] / "docs" / "bien-tap.md"
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def chapter() -> str:
    return HANDBOOK.read_text(encoding="utf-8").partition("## 9. Kiểm tra, sửa, tạo mới")[2]


def test_the_chapter_shows_what_the_commands_say(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 22/11/2026
    example, *shown = BLOCK.findall(chapter())
    file = tmp_path / re.search(r"ví dụ tệp `(.+?)`", chapter())[1]
    file.parent.mkdir(parents=True)
    file.write_text(example, encoding="utf-8", newline="\n")

    for block in shown:
        command, _, told = block.partition("\n")
        _, out, err = run(*shlex.split(command)[4:], "--content", "content")

        assert out + err == told


def test_the_chapter_shows_every_command():
    commands = {shlex.split(block)[4] for block in BLOCK.findall(chapter())[1:]}

    assert commands == {"check", "fix", "new"}
