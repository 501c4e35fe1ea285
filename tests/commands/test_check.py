"""`check` tells everything once, to whoever asks, and stops for errors only."""

import json
from dataclasses import replace

import pytest

from cchc.build import gather, progress
from cchc.checks.known import known_complaints
from cchc.problems import Severity, warning

A, B = "content/tin-tuc/2026/a.md", "content/tin-tuc/2025/b.md"


def test_problems_come_sorted_with_a_count_at_the_end(run, content):
    status, out, err = run("check", "--content", content)
    lines = out.splitlines()

    assert (status, err) == (1, "")
    assert lines[0].startswith(f"{B}:3:12: cảnh báo: Bài đăng năm 2026 nằm trong thư mục 2025.")
    assert lines[1].startswith(f"{A}:3:12: lỗi: ")
    assert lines[-1] == "Đã kiểm tra 2 tệp: 1 lỗi, 1 cảnh báo."


@pytest.mark.parametrize(
    "name", [A, "tin-tuc/2026/a.md", r"content\tin-tuc\2026\a.md", r"tin-tuc\2026\a.md"]
)
def test_only_the_problems_of_named_files_are_told(run, content, name):
    status, out, _ = run("check", "--content", content, "--only", name)

    assert status == 1
    assert "b.md" not in out
    assert out.endswith("Đã kiểm tra 1 tệp: 1 lỗi, 0 cảnh báo.\n")


def test_a_mistake_elsewhere_does_not_stop_the_named_file(run, content):
    status, out, _ = run("check", "--content", content, "--only", B)

    assert status == 0
    assert out.endswith("Đã kiểm tra 1 tệp: 0 lỗi, 1 cảnh báo.\n")


def test_a_named_file_that_is_not_there_is_refused(run, content):
    status, out, err = run("check", "--content", content, "--only", "tin-tuc/x.md")

    assert (status, out) == (1, "")
    assert err == "Không có tệp tin-tuc/x.md trong content.\n"


def test_a_strict_check_stops_for_warnings(run, content):
    assert run("check", "--content", content, "--only", B, "--nghiem")[0] == 1


def test_json_stands_alone_and_has_the_agreed_keys(run, content):
    _, out, err = run("check", "--content", content, "--format", "json")
    report = json.loads(out)

    assert err == ""
    assert list(report) == ["problems", "files"]
    assert {tuple(each) for each in report["problems"]} == {
        ("path", "line", "column", "severity", "rule", "message", "hint")
    }
    assert [each["path"] for each in report["problems"]] == [
        "tin-tuc/2025/b.md",
        "tin-tuc/2026/a.md",
    ]


def test_a_long_check_tells_how_it_goes_beside_the_report(run, content, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", -1)
    _, out, err = run("check", "--content", content, "--format", "json")

    assert json.loads(out)["files"] == 2
    assert err.startswith("Đang ")


def test_hints_are_told_to_those_who_ask(run, content, monkeypatch):
    style = replace(warning("van-phong", "Nên viết khác."), severity=Severity.HINT).at("x.md")
    monkeypatch.setattr("cchc.checks.check", lambda *_: [style])

    assert "không có lỗi." in run("check", "--content", content, "--nghiem")[1]
    assert (
        "x.md:1:1: gợi ý: Nên viết khác. [van-phong]\n"
        in (run("check", "--content", content, "--goi-y")[1])
    )
    assert run("check", "--content", content, "--goi-y", "--nghiem")[0] == 0


def test_the_list_tells_every_rule_and_needs_no_content(run):
    status, out, _ = run("check", "--list", "--content", "khong/co")
    codes = [line for line in out.splitlines() if not line.startswith(" ")]

    assert status == 0
    assert codes[:-1] == sorted(known_complaints())
    assert codes[-1] == f"Có {len(codes) - 1} quy tắc."


def test_a_second_check_parses_nothing(run, content, monkeypatch):
    first = run("check", "--content", content)
    monkeypatch.setattr(gather, "parse_checked", None)

    assert run("check", "--content", content) == first


def test_a_second_check_sees_what_was_mended(run, content):
    run("check", "--content", content)
    file = content / "tin-tuc/2026/a.md"
    file.write_text(file.read_text(encoding="utf-8").replace("31/2", "28/2"), encoding="utf-8")

    assert run("check", "--content", content)[0] == 0


def test_the_vietnamese_name_is_the_same_command(run, content):
    assert run("kiem-tra", "--content", content) == run("check", "--content", content)


@pytest.fixture
def published(content, publish):
    """The warned article is public, and its file has another name now."""
    publish(content.parent)
    (content / "tin-tuc/2026/a.md").unlink()
    file = content / "tin-tuc/2025/b.md"
    file.rename(file.with_name("moi.md"))
    return content


def test_an_address_that_was_published_is_missed(run, published):
    status, out, err = run("check", "--content", published)

    assert (status, err) == (1, "")
    assert out.splitlines()[0] == (
        "content/tin-tuc/2025/moi.md:1:1: lỗi: Địa chỉ /tin-tuc/b/ đã công bố, nay không dẫn "
        "tới đâu. Hãy thêm dòng Địa chỉ cũ: /tin-tuc/b/ [dia-chi-mat]"
    )


def test_a_second_check_misses_it_as_well(run, published):
    assert run("check", "--content", published) == run("check", "--content", published)


def test_the_publication_can_be_named(run, published, git):
    git(published.parent, "branch", "--move", "da-cong-bo", "khac")

    assert run("check", "--content", published)[0] == 0
    assert run("check", "--content", published, "--so-voi", "khac")[0] == 1


def test_a_publication_that_is_named_must_be_there(run, published):
    status, out, err = run("check", "--content", published, "--so-voi", "khong-co")

    assert (status, out) == (1, "")
    assert err == (
        "--so-voi: không tìm thấy “khong-co” trong kho git của content. "
        "Hãy ghi tên một nhánh hay một thẻ mà lệnh git log hiểu.\n"
    )
