"""What a program can know of the handbook is as it should be: tables, pictures, examples."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from cchc.content.kinds import BY_FOLDER
from cchc.content.rows import REGISTRIES
from cchc.tools.field_tables import table_names
from cchc.tools.handbook import (
    DOCS,
    MISTAKES,
    PICTURES,
    example_files,
    fresh_files,
    handbook_pages,
)
from cchc.tools.mistakes import mistakes_in, told, with_mistake

MEND = "Hãy chạy: python -m cchc.tools.handbook"
SVG = "{http://www.w3.org/2000/svg}"
PAGES = handbook_pages()
EXAMPLES = example_files(PAGES.values())
COMMONEST = mistakes_in(PAGES[MISTAKES])
SECTIONS = ["Tệp đặt ở đâu", "Ví dụ", "Các nhãn", "Hay sai", "Trên trang"]


@pytest.fixture(scope="module")
def fresh() -> dict[Path, str]:
    return fresh_files()


def headings(page: str) -> list[str]:
    return [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize("kind", BY_FOLDER)
def test_every_kind_has_a_page_of_the_same_make(kind):
    page = PAGES[DOCS / "bien-tap" / f"{kind}.md"]

    assert kind in table_names(page)
    assert [heading for heading in headings(page) if heading in SECTIONS] == SECTIONS
    assert [path for path in example_files([page]) if path.startswith(f"{kind}/")]


def test_every_registry_is_shown_by_an_example():
    assert {f"danh-ba/{name}" for name in REGISTRIES} - EXAMPLES.keys() == set()


def test_the_examples_are_a_province_with_which_nothing_is_wrong():
    assert [problem.told() for problem in told(EXAMPLES)] == []


@pytest.mark.parametrize("path", [*PAGES, *sorted(PICTURES.iterdir())], ids=lambda path: path.name)
def test_nothing_is_out_of_date(path, fresh):
    assert path.read_text(encoding="utf-8") == fresh[path], MEND


@pytest.fixture
def copy(tmp_path) -> Path:
    """The program and its documents, to be spoilt."""
    for name in ("cchc", "docs"):
        shutil.copytree(DOCS.parent / name, tmp_path / name)
    return tmp_path


def said(root: Path) -> list[str]:
    """What the command says there, complaints included."""
    words = [sys.executable, "-X", "utf8", "-m", "cchc.tools.handbook"]
    done = subprocess.run(words, cwd=root, capture_output=True, encoding="utf-8", check=False)
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


def test_the_command_mends_what_is_out_of_date_and_then_nothing(copy):
    pictures, page = copy / "docs/anh/loi", copy / "docs/bien-tap/trang.md"
    (pictures / "nhan-la.svg").unlink()
    (pictures / "quy-tac-cu.svg").touch()
    page.write_text(PAGES[DOCS / "bien-tap/trang.md"].replace("| có |", "|  |"), "utf-8")

    assert said(copy) == [
        "Đã viết lại docs/anh/loi/nhan-la.svg.",
        "Đã viết lại docs/bien-tap/trang.md.",
        "Đã xóa docs/anh/loi/quy-tac-cu.svg.",
    ]
    assert page.read_text("utf-8") == PAGES[DOCS / "bien-tap/trang.md"]
    assert said(copy) == ["Sổ tay đã đúng sẵn."]


def test_there_are_twenty_mistakes_and_a_picture_of_each():
    assert len(COMMONEST) == PAGES[MISTAKES].count("<!-- lỗi: ") == 20
    assert {file.stem for file in PICTURES.iterdir()} == {each.rule for each in COMMONEST}


@pytest.mark.parametrize("mistake", COMMONEST, ids=lambda each: each.rule)
def test_a_mistake_is_told_by_its_rule_and_by_no_other(mistake):
    assert {problem.rule for problem in told(with_mistake(EXAMPLES, mistake))} == {mistake.rule}


@pytest.mark.parametrize("mistake", COMMONEST, ids=lambda each: each.rule)
def test_a_picture_is_small_and_says_for_the_blind_what_it_shows(mistake):
    file = PICTURES / f"{mistake.rule}.svg"
    root = etree.fromstring(file.read_text(encoding="utf-8"))
    shown = " ".join("".join(row.itertext()) for row in root.iter(f"{SVG}text"))

    assert file.stat().st_size < 15_000
    assert root.findtext(f"{SVG}title") in shown
