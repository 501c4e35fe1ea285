"""A field is spelled once, and found by every spelling."""

from itertools import combinations

import pytest

from cchc.content.kinds import KINDS, Article
from cchc.content.rows import CoverageTopic, Observation, Task
from cchc.content.schema import find_label, labels_of, split_list

DECLARED = [*KINDS, Task, CoverageTopic, Observation]


@pytest.mark.parametrize("kind", DECLARED)
def test_every_spelling_finds_its_own_field(kind):
    found = {
        (label.name, find_label(kind, text).name)
        for label in labels_of(kind)
        for text in label.spellings
    }

    assert [pair for pair in found if pair[0] != pair[1]] == []


@pytest.mark.parametrize("kind", DECLARED)
def test_no_spelling_belongs_to_two_fields(kind):
    spellings = [set(label.spellings) for label in labels_of(kind)]

    assert [one & other for one, other in combinations(spellings, 2) if one & other] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_field_can_be_read(kind):
    for label in labels_of(kind):
        for part in split_list(label.example) if label.many else [label.example]:
            assert not part or label.read(part) is not None


@pytest.mark.parametrize("kind", KINDS)
def test_a_required_field_has_an_example(kind):
    assert [label.text for label in labels_of(kind) if label.required and not label.example] == []


@pytest.mark.parametrize(
    "written", ["Tiêu đề", "tiêu đề", "TIÊU ĐỀ", "tieu de", "Tiêu  đề", "Title", "title"]
)
def test_labels_are_forgiven_case_and_marks(written):
    assert find_label(Article, written).name == "title"


@pytest.mark.parametrize("written", ["Tựa đề", "", "Tiêu đề bài"])
def test_an_unknown_label_is_not_guessed(written):
    assert find_label(Article, written) is None


@pytest.mark.parametrize(
    ("head", "attribute"),
    [
        ("STT", "code"),
        ("Nội dung", "title"),
        ("Đơn vị chủ trì", "lead_agency"),
        ("Thời gian hoàn thành", "due"),
        ("Ngày hoàn thành", "done"),
        ("Kết quả/Sản phẩm", "deliverable"),
    ],
)
def test_heads_of_columns_are_found_by_synonym(head, attribute):
    assert find_label(Task, head).name == attribute


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("a; b ;c", ("a", "b", "c")),
        ("[a, b]", ("a", "b")),
        ("a, b", ("a, b",)),
        (";;", ()),
        ("", ()),
    ],
)
def test_lists_are_split_at_semicolons(written, parts):
    assert split_list(written) == parts
