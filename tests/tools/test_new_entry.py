"""A new file is ready to be written, and never stands in another one's place."""

import unicodedata
from datetime import date

import pytest

from cchc.content.kinds import KINDS, Article, Indicator, Plan, Status
from cchc.content.reading import read_entry
from cchc.content.sample import SAMPLE
from cchc.content.schema import labels_of
from cchc.tools.new_entry import kind_named, new_entry

TODAY = date(2026, 11, 22)


@pytest.fixture
def made(tmp_path):
    def make(kind=Article, title="Mỗi thủ tục một mã QR"):
        path = new_entry(tmp_path, kind, title, TODAY)
        return path.relative_to(tmp_path).as_posix(), path.read_text(encoding="utf-8")

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_entry_has_no_error(made, kind):
    entry, problems = read_entry(kind, *made(kind))

    assert problems == []
    assert entry.title == "Mỗi thủ tục một mã QR"


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_entry_is_a_draft(made, kind):
    entry, _ = read_entry(kind, *made(kind))

    assert entry.status is Status.DRAFT


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_stands_in_the_file(made, kind):
    text = made(kind)[1]

    assert [label.text for label in labels_of(kind) if f"{label.text}: " not in text] == []


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Article, "tin-tuc/2026/moi-thu-tuc-mot-ma-qr.md"),
        (Plan, "ke-hoach/moi-thu-tuc-mot-ma-qr/index.md"),
    ],
)
def test_a_new_entry_lies_where_its_kind_lies(made, kind, path):
    assert made(kind)[0] == path


def test_a_long_title_makes_a_name_that_fits(made):
    path, _ = made(title="Rất dài " * 40)

    assert len(path.rpartition("/")[2]) <= len(".md") + 80


def test_a_file_that_is_there_is_not_touched(made):
    made()

    with pytest.raises(FileExistsError):
        made()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Article, "tin-tuc/2025/moi-thu-tuc-mot-ma-qr.md"),
        (Article, "tin-tuc/moi-thu-tuc-mot-ma-qr.md"),
        (Plan, "ke-hoach/moi-thu-tuc-mot-ma-qr.md"),
    ],
)
def test_an_address_that_another_folder_has_is_not_taken(made, tmp_path, kind, name):
    other = tmp_path / name
    other.parent.mkdir(parents=True)
    other.write_text("đã có", encoding="utf-8")

    with pytest.raises(FileExistsError) as reason:
        made(kind)

    assert reason.value.filename == str(other)
    assert [each for each in tmp_path.rglob("*.md") if each != other] == []


def test_the_same_name_in_another_kind_is_no_hindrance(made):
    made(Plan)

    assert made(Article)[0] == "tin-tuc/2026/moi-thu-tuc-mot-ma-qr.md"


def test_a_title_without_letters_is_refused(made):
    with pytest.raises(ValueError, match=r"“…” không làm được tên tệp\. Hãy viết tên có chữ\."):
        made(title="…")


def test_a_title_is_written_as_one_line_of_whole_letters(made):
    path, text = made(title=unicodedata.normalize("NFD", " Đẩy\nmạnh "))

    assert path == "tin-tuc/2026/day-manh.md"
    assert "\nTiêu đề: Đẩy mạnh\n" in text


def test_the_text_is_left_to_be_written(made):
    assert made()[1].endswith(f"---\n\n{SAMPLE}\n")


def test_a_new_entry_has_the_headings_that_its_readers_count_on(made):
    text = made(Indicator)[1]

    assert [f"\n## {section}\n\n{SAMPLE}\n" in text for section in Indicator.sections] == [True] * 2


@pytest.mark.parametrize(
    "written", ["tin-tuc", "Tin tức", "Tin-tuc", "TIN TỨC", "tin bài", "tin-bai"]
)
def test_a_kind_is_named_by_its_folder_or_its_name(written):
    assert kind_named(written) is Article


def test_an_unknown_kind_gets_the_choices():
    with pytest.raises(ValueError, match=r"“thơ”\. Chọn trong: tin-tuc; ke-hoach; van-ban"):
        kind_named("thơ")
