"""What stood at the mark in git, told by a real repository."""

import unicodedata
from pathlib import Path

import pytest

from cchc.content.published import MARK, read_publication

A = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n---\n\nNgười dân nộp hồ sơ ở đâu cũng được.\n"
B = A.replace("đề: A", "đề: B")


@pytest.fixture(params=["content", "trang/content", "."])
def content(request, tmp_path, publish) -> Path:
    """A content folder below, deep below, and at the root of a repository; two articles."""
    root = tmp_path / "kho"
    folder = root / request.param
    put(folder, "tin-tuc/2026/a.md", A)
    put(folder, "tin-tuc/2026/b.md", B)
    publish(root)
    return folder


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def changed(content: Path, mark: str = MARK) -> list[tuple[str, str]]:
    """The address then and the path now of every entry that differs."""
    publication = read_publication(content, mark)
    return [(each.entry.address, each.now) for each in publication.changed]


def test_files_that_are_as_they_were_are_not_read(content):
    publication = read_publication(content, MARK)

    assert publication.changed == ()
    assert publication.paths == {"tin-tuc/2026/a.md", "tin-tuc/2026/b.md"}


def test_an_edited_file_is_read_as_it_was(content):
    put(content, "tin-tuc/2026/a.md", A.replace("---\n\n", "Đường dẫn: moi\n---\n\n"))

    assert changed(content) == [("/tin-tuc/a/", "tin-tuc/2026/a.md")]


def test_only_the_header_is_read(content):
    put(content, "tin-tuc/2026/a.md", A + "Thêm.\n")
    (before,) = read_publication(content, MARK).changed

    assert (before.entry.title, before.entry.body.html) == ("A", "")


def test_a_file_that_is_gone_is_nowhere(content):
    (content / "tin-tuc/2026/a.md").unlink()

    assert changed(content) == [("/tin-tuc/a/", "")]


def test_git_knows_a_renamed_file_that_was_edited_too(content, git):
    (content / "tin-tuc/2026/a.md").unlink()
    put(content, "tin-tuc/2026/moi.md", A.replace("đề: A", "đề: Tên mới"))
    git(content, "add", "--all")

    assert changed(content) == [("/tin-tuc/a/", "tin-tuc/2026/moi.md")]


def test_what_was_committed_since_counts_as_what_was_not(content, git):
    git(content, "mv", "tin-tuc/2026/a.md", "tin-tuc/2026/moi.md")
    git(content, "commit", "--quiet", "--message", "Đổi tên")

    assert changed(content) == [("/tin-tuc/a/", "tin-tuc/2026/moi.md")]


def test_new_files_are_nothing_to_lose(content, git):
    put(content, "tin-tuc/2026/c.md", A)
    git(content, "add", "--all")

    assert changed(content) == []


@pytest.mark.parametrize("mark", ["HEAD", "v1", "HEAD~0"])
def test_a_mark_is_whatever_names_a_commit(content, git, mark):
    git(content, "tag", "--annotate", "v1", "--message", "Bản 1")
    (content / "tin-tuc/2026/a.md").unlink()

    assert changed(content, mark) == [("/tin-tuc/a/", "")]


@pytest.mark.parametrize("mark", ["khong-co", "--help", "HEAD:tin-tuc", ""])
def test_what_names_no_commit_is_not_known(content, mark):
    assert read_publication(content, mark) is None


def test_a_folder_without_git_is_not_known(tmp_path):
    assert read_publication(tmp_path, MARK) is None


def test_a_machine_without_git_knows_nothing(content, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert read_publication(content, MARK) is None


def test_a_repository_without_a_commit_knows_nothing(tmp_path, git):
    git(tmp_path, "init", "--quiet")

    assert read_publication(tmp_path, MARK) is None


def test_a_clone_knows_the_mark_of_the_server(content, git, tmp_path):
    root = tmp_path / "kho"
    git(tmp_path, "clone", "--quiet", str(root), "ban-sao")
    copy = tmp_path / "ban-sao" / content.relative_to(root)
    (copy / "tin-tuc/2026/a.md").unlink()

    assert git(copy, "branch", "--list", MARK) == ""
    assert changed(copy) == [("/tin-tuc/a/", "")]


def test_a_shallow_clone_without_the_mark_knows_nothing(content, git, tmp_path):
    root = tmp_path / "kho"
    (content / "tin-tuc/2026/a.md").unlink()
    git(root, "commit", "--quiet", "--all", "--message", "Xóa")
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "nong")

    assert read_publication(tmp_path / "nong" / content.relative_to(root), MARK) is None


def test_a_worktree_is_compared_by_its_own_files(content, git, tmp_path):
    root = tmp_path / "kho"
    git(root, "worktree", "add", "--quiet", "--detach", str(tmp_path / "cay"))
    copy = tmp_path / "cay" / content.relative_to(root)
    (copy / "tin-tuc/2026/a.md").unlink()

    assert (changed(copy), changed(content)) == ([("/tin-tuc/a/", "")], [])


def test_a_hook_of_git_is_told_the_same(content, monkeypatch):
    (content / "tin-tuc/2026/a.md").unlink()
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/dang-lam")

    assert changed(content) == [("/tin-tuc/a/", "")]


def test_the_index_is_only_looked_at(content):
    index = next(each for each in (content, *content.parents) if (each / ".git").is_dir())
    before = (index / ".git/index").read_bytes()
    put(content, "tin-tuc/2026/a.md", A)  # the same bytes at another time
    read_publication(content, MARK)

    assert (index / ".git/index").read_bytes() == before


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_are_read_whatever_letters_they_have(tmp_path, publish, form):
    name = unicodedata.normalize(form, "tin-tuc/Đẩy mạnh “một cửa”.md")
    file = put(tmp_path, name, A.replace("---\n\n", "Đường dẫn: day-manh\n---\n\n"))
    publish(tmp_path)
    file.unlink()

    assert changed(tmp_path) == [("/tin-tuc/day-manh/", "")]
    assert read_publication(tmp_path, MARK).paths == {"tin-tuc/Đẩy mạnh “một cửa”.md"}


def test_what_had_no_page_of_its_own_is_not_read(tmp_path, publish):
    names = ("tep/a.pdf", "tin-tuc/a.txt", "tin-tuc/.nhap.md", "danh-ba/tac-gia.csv", "ghi-chu.md")
    files = [put(tmp_path, name, A) for name in names]
    files.append(tmp_path / "tin-tuc/lien-ket.md")
    files[-1].symlink_to("a.txt")
    files.append(put(tmp_path, "tin-tuc/hong.md", "---\nTiêu đề: A\n---\n"))  # it has no day
    files.append(put(tmp_path, "tin-tuc/rong.md", ""))
    publish(tmp_path)
    for file in files:
        file.unlink()

    assert changed(tmp_path) == []


def test_many_files_are_read_in_one_go(tmp_path, publish):
    for number in range(50):
        put(tmp_path, f"tin-tuc/b-{number}.md", A.replace("đề: A", f"đề: Bài {number}"))
    publish(tmp_path)
    for number in range(50):
        put(tmp_path, f"tin-tuc/b-{number}.md", B)
    read = read_publication(tmp_path, MARK).changed
    titles = {each.entry.address: each.entry.title for each in read}

    assert titles == {f"/tin-tuc/b-{number}/": f"Bài {number}" for number in range(50)}
