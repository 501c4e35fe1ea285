"""A stamp is believed only while the question and every trace are as they were."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from time import sleep

import pytest

from cchc.build import stamp
from cchc.build.outcome import Outcome
from cchc.build.stamp import Question, inputs_now, leave, still_true
from cchc.content.trace import TICK, Look, traces_below

SUMMARY = "Đã đọc 1 tệp (ghi 2, giữ nguyên 3, xóa 4)."


@dataclass
class Left:
    """A stamp that was left, and the folder of the project that it belongs to."""

    folder: Path
    question: Question

    def put(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def left(tmp_path, monkeypatch) -> Left:
    monkeypatch.setattr(stamp, "PACKAGE", tmp_path / "package")
    asked = Question(tmp_path / "pelicanconf.py", None, None, date(2026, 11, 22), held_back=False)
    stamped = Left(tmp_path, asked)
    for name in ("pelicanconf.py", "package/a.py", "content/a.md", "output/index.html"):
        stamped.put(name, "cũ")
    sleep(2 * TICK / 1e9)  # what was written just now is not to be trusted
    inputs = inputs_now((tmp_path / "content",), Look())

    assert inputs is not None

    output = tmp_path / "output"
    leave(asked, inputs, output, Outcome(True, ("nhắc",), SUMMARY, (), traces_below(output)))
    return stamped


def test_what_somebody_else_put_into_the_output_is_theirs(left):
    left.put("output/cua-toi.txt", "của tôi")

    assert still_true(left.question, Look()) is not None


def test_where_nothing_changed_the_stamp_tells_again_what_was_told(left):
    found = still_true(left.question, Look())

    assert found is not None
    assert found.messages == ("nhắc",)
    assert found.summary == "Đã đọc 1 tệp (ghi 0, giữ nguyên 5, xóa 0)."


@pytest.mark.parametrize(
    "change",
    [
        lambda left: left.put("output/index.html", "ai đó sửa"),
        lambda left: left.put("output/index.html", "mũ"),  # as long as it was
        lambda left: left.put("output/.cchc-moi/la", ""),
        lambda left: (left.folder / "output/index.html").unlink(),
        lambda left: left.put("content/a.md", "mới"),
        lambda left: left.put("content/moi/b.md", ""),
        lambda left: (left.folder / "content/a.md").rename(left.folder / "content/b.md"),
        lambda left: left.put("package/a.py", "mới"),
        lambda left: left.put("pelicanconf.py", "mới"),
        lambda left: left.put("beside.py", ""),
    ],
    ids=[
        "output changed",
        "output of the same length",
        "left by a killed build",
        "output gone",
        "content changed",
        "content added",
        "content renamed",
        "code changed",
        "settings changed",
        "module beside the settings",
    ],
)
def test_a_stamp_is_not_believed_after_a_change(left, change: Callable[[Left], object]):
    change(left)

    assert still_true(left.question, Look()) is None


@pytest.mark.parametrize(
    "other",
    [
        {"today": date(2026, 11, 22) + timedelta(days=1)},
        {"held_back": True},
        {"with_search": False},
        {"output": Path("/khac")},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_stamp_does_not_answer_another_question(left, other):
    assert still_true(replace(left.question, **other), Look()) is None


def test_settings_that_look_at_the_environment_mean_what_it_says_today(left, monkeypatch):
    before = left.question.settings_digest()
    monkeypatch.setenv("CCHC_THU", "1")
    unaware = left.question.settings_digest()
    left.put("pelicanconf.py", "os.environ")
    aware = left.question.settings_digest()
    monkeypatch.setenv("CCHC_THU", "2")

    assert unaware == before
    assert left.question.settings_digest() != aware


def test_a_file_touched_just_now_allows_no_stamp(left):
    left.put("content/a.md", "mới")

    assert inputs_now((left.folder / "content",), Look()) is None
