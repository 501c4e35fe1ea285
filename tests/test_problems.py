"""A problem is told to people, to git hosts and to programs."""

import json
from dataclasses import replace

import pytest

from cchc.problems import FORMATS, Findings, Severity, as_text, error, errors, warning

WRONG = error("tru-cot-la", "Không có trụ cột “A”.", "Ý bạn là “Á”?", line=4, column=2)
DOUBTFUL = warning("tep-thua", "Ảnh chưa được bài nào dùng.", "Có thể xóa.")
FINDINGS = Findings((WRONG.at("van-ban/a.md"), DOUBTFUL.at("anh/a,b:c%.png")), 7, "content")


def test_a_problem_is_told_with_path_line_and_column():
    assert WRONG.at("van-ban/a.md").told("content/") == (
        "content/van-ban/a.md:4:2: lỗi: Không có trụ cột “A”. Ý bạn là “Á”? [tru-cot-la]"
    )


def test_a_problem_without_a_hint_is_one_sentence():
    assert error("a", "Sai.").sentence == "Sai."


def test_problems_come_in_the_order_of_files_and_lines():
    first, second = error("a", "x", line=2).at("a.md"), error("a", "x", line=10).at("a.md")

    assert sorted([WRONG.at("b.md"), second, first]) == [first, second, WRONG.at("b.md")]


def test_a_warning_is_no_error():
    assert errors([WRONG, DOUBTFUL, WRONG.as_warning()]) == [WRONG]


def test_people_read_lines_and_a_count():
    assert as_text(FINDINGS).splitlines() == [
        "content/van-ban/a.md:4:2: lỗi: Không có trụ cột “A”. Ý bạn là “Á”? [tru-cot-la]",
        "content/anh/a,b:c%.png:1:1: cảnh báo: Ảnh chưa được bài nào dùng. Có thể xóa. [tep-thua]",
        "Đã kiểm tra 7 tệp: 1 lỗi, 1 cảnh báo.",
    ]


def test_silence_is_told_too():
    assert as_text(Findings((), 7, "content")) == "Đã kiểm tra 7 tệp: không có lỗi."


def test_programs_read_json():
    report = json.loads(FORMATS["json"](FINDINGS))

    assert report["files"] == 7
    assert report["problems"][0] == {
        "path": "van-ban/a.md",
        "line": 4,
        "column": 2,
        "severity": "loi",
        "rule": "tru-cot-la",
        "message": "Không có trụ cột “A”.",
        "hint": "Ý bạn là “Á”?",
    }


def test_github_reads_commands_whose_signs_are_escaped():
    assert FORMATS["github"](FINDINGS).splitlines() == [
        (
            "::error file=content/van-ban/a.md,line=4,col=2,title=tru-cot-la::"
            "Không có trụ cột “A”. Ý bạn là “Á”?"
        ),
        (
            "::warning file=content/anh/a%2Cb%3Ac%25.png,line=1,col=1,title=tep-thua::"
            "Ảnh chưa được bài nào dùng. Có thể xóa."
        ),
    ]


def test_gitlab_reads_a_report():
    rows = json.loads(FORMATS["gitlab"](FINDINGS))

    assert [row["severity"] for row in rows] == ["major", "minor"]
    assert rows[0]["location"] == {"path": "content/van-ban/a.md", "lines": {"begin": 4}}
    assert len({row["fingerprint"] for row in rows}) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_hint_has_a_word_in_every_format(name):
    hint = replace(WRONG, severity=Severity.HINT)

    assert FORMATS[name](Findings((hint,), 1, "content"))
