"""The shortcut is taken for texts of articles and for nothing else."""

from dataclasses import replace

import pytest

from cchc.build.shortcut import articles_with_new_text
from cchc.build.state import KnownSource
from cchc.content.kinds import BY_FOLDER
from cchc.content.parsing import Parsed
from cchc.content.reading import read_entry
from cchc.problems import Problem, Severity

HEAD = "---\nTiêu đề: A\nNgày đăng: 1/2/2026\n---\n\n"


def known(text: str, path: str = "tin-tuc/2026/a.md") -> KnownSource:
    entry, problems = read_entry(BY_FOLDER[path.partition("/")[0]], path, text)
    keyed = replace(entry, key=str(hash(text))) if entry else None
    return KnownSource(None, str(hash(text)), Parsed(keyed, None, tuple(problems)))


def found(old: str, new: str, path: str = "tin-tuc/2026/a.md"):
    return articles_with_new_text({path: known(old, path)}, {path: known(new, path)})


def test_a_new_sentence_is_only_text():
    assert [each.path for each in found(HEAD + "Cũ.", HEAD + "Mới hơn.")] == ["tin-tuc/2026/a.md"]


def test_a_link_that_moves_to_another_line_is_only_text():
    assert found(HEAD + "[x](b.md)", HEAD + "Thêm.\n\n[x](b.md)")


@pytest.mark.parametrize(
    "new",
    [
        HEAD.replace("A", "B") + "Cũ.",
        HEAD.replace("1/2", "2/2") + "Cũ.",
        HEAD + "Cũ.\n\n## Mục",
        HEAD + "Cũ. [x](b.md)",
        HEAD.replace("---\n\n", "Trạng thái: nháp\n---\n\n") + "Cũ.",
        HEAD + "",
    ],
    ids=["title", "day", "heading", "link", "draft", "empty"],
)
def test_whatever_else_changes_takes_the_long_way(new):
    assert found(HEAD + "Cũ.", new) is None


def test_another_kind_takes_the_long_way():
    head = "---\nTiêu đề: A\n---\n\n"

    assert found(head + "Cũ.", head + "Mới.", "trang/a.md") is None


def test_a_new_file_takes_the_long_way():
    one = {"tin-tuc/2026/a.md": known(HEAD + "Cũ.")}

    assert articles_with_new_text(one, one | {"tin-tuc/2026/b.md": known(HEAD + "B.")}) is None


def test_nothing_changed_is_nothing_to_do():
    one = {"tin-tuc/2026/a.md": known(HEAD + "Cũ.")}

    assert articles_with_new_text(one, one) == []


def test_a_hint_of_style_is_no_reason_for_the_long_way():
    hint = Problem("tin-tuc/2026/a.md", 6, 1, Severity.HINT, "ba-cham", "Ba dấu chấm rời.")
    before, after = known(HEAD + "Cũ."), known(HEAD + "Mới...")
    after = after._replace(parsed=after.parsed._replace(problems=(hint,)))

    assert articles_with_new_text({"a": before}, {"a": after})
