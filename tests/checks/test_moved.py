"""What the public could open, it can open still; else it is told, with the cure."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from cchc.checks import check
from cchc.content.published import MARK, read_publication
from cchc.problems import Problem, Severity

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: 1/3/2026\n{}---\n\nNgười dân nộp hồ sơ ở đâu cũng được.\n"
A, B = "tin-tuc/2026/a.md", "tin-tuc/2026/b.md"


def article(title: str = "Một cửa", *lines: str) -> str:
    return ARTICLE.format(title, "".join(f"{line}\n" for line in lines))


@pytest.fixture
def told(catalog_of, publish, git, today) -> Callable[..., list[Problem]]:
    """Publish some files, put others in their place, and return what is told of it all."""

    def find(
        before: Mapping[str, str], after: Mapping[str, str], *, added: bool = False
    ) -> list[Problem]:
        root = catalog_of(before).root
        publish(root.parent)
        for name in before:
            (root / name).unlink()
        catalog = catalog_of(after)
        if added:
            git(root, "add", "--all")
        return check(replace(catalog, published=read_publication(root, MARK)), today)

    return find


def sentences(problems: list[Problem]) -> list[str]:
    assert {problem.rule for problem in problems} <= {"dia-chi-mat"}

    return [problem.told() for problem in problems]


def test_a_file_may_go_to_the_folder_of_another_year(told):
    before = {"tin-tuc/2025/a.md": article()}

    assert told(before, {A: article()}) == []


def test_texts_and_titles_may_change(told):
    assert told({A: article()}, {A: article("Tên mới") + "Thêm.\n"}) == []


@pytest.mark.parametrize("added", [False, True])
def test_a_renamed_file_is_found_by_its_title(told, added):
    after = {B: article() + "\nThêm một đoạn.\n", "tin-tuc/2026/c.md": article("Bài khác")}
    (sentence,) = sentences(told({A: article()}, after, added=added))

    assert sentence.startswith(f"{B}:1:1: lỗi: Địa chỉ /tin-tuc/a/ đã công bố")
    assert "Hãy thêm dòng Địa chỉ cũ: /tin-tuc/a/ [" in sentence


def test_a_renamed_file_with_another_title_is_found_by_git(told):
    (sentence,) = sentences(told({A: article()}, {B: article("Tên mới")}, added=True))

    assert sentence.startswith(f"{B}:1:1: ")


def test_one_of_two_namesakes_is_not_guessed(told):
    after = {B: article(), "tin-tuc/2026/c.md": article("Một cửa", "Tóm tắt: Khác.")}
    (sentence,) = sentences(told({A: article()}, after))

    assert sentence.startswith(f"{A}:1:1: ")
    assert "tệp đã bị xóa" in sentence


def test_a_namesake_that_was_there_before_is_another_entry(told):
    (sentence,) = sentences(told({A: article(), B: article()}, {B: article()}))

    assert sentence.startswith(f"{A}:1:1: ")


def test_an_entry_may_become_one_of_another_kind(told):
    page = article().replace("Ngày đăng: 1/3/2026\n", "")
    (sentence,) = sentences(told({A: article()}, {"trang/a.md": page}, added=True))

    assert sentence.startswith("trang/a.md:1:1: ")
    assert "Địa chỉ cũ: /tin-tuc/a/" in sentence


def test_an_address_that_another_entry_took_over_is_not_lost(told):
    assert told({A: article()}, {B: article("Bài khác", "Địa chỉ cũ: /tin-tuc/a/")}) == []


def test_former_addresses_were_published_too(told):
    before, after = article("Một cửa", "Địa chỉ cũ: /cu/bai/; /cu/tin/"), article()
    (sentence,) = sentences(told({A: before}, {A: after}))

    assert "Địa chỉ /cu/bai/; /cu/tin/ đã công bố" in sentence
    assert "Hãy thêm dòng Địa chỉ cũ: /cu/bai/; /cu/tin/ [" in sentence


@pytest.mark.parametrize(
    "before",
    [
        article("Một cửa", "Trạng thái: nháp"),
        article("Một cửa", "Trạng thái: chờ duyệt"),
        article().replace("1/3/2026", "1/12/2026"),
    ],
)
def test_what_was_not_public_is_not_missed(told, before):
    assert told({A: before}, {}) == []


def test_what_was_withdrawn_keeps_its_address(told):
    withdrawn = article("Một cửa", "Trạng thái: gỡ", "Lý do gỡ: Đăng nhầm.")

    assert [problem.path for problem in told({A: withdrawn}, {})] == [A]


def test_a_file_that_cannot_be_read_is_told_of_that_alone(told):
    problems = told({A: article()}, {A: article().replace("1/3/2026", "31/2/2026")})

    assert [problem.rule for problem in problems] == ["gia-tri-sai"]


def test_a_draft_of_what_was_public_stops_and_is_never_set_aside(told):
    draft = article("Một cửa", "Trạng thái: nháp", "Bỏ qua kiểm tra: dia-chi-mat – Sửa lại")
    problems = told({A: article()}, {A: draft})

    assert {(problem.rule, problem.severity) for problem in problems} == {
        ("dia-chi-mat", Severity.ERROR),
        ("bo-qua-cam", Severity.WARNING),
    }
