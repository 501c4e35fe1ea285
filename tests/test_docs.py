"""Every link from a document to a file of the project, or to a place in one, leads there."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^( *)```.*?^\1```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"(?<!\\)\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def prose(page: Path) -> str:
    """The text without what is shown as typed."""
    return re.sub(r"`[^`\n]*`", "``", FENCE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """The places of a page, named as git hosts name them."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    return {anchor(heading) for heading in HEADING.findall(text)}


def anchor(heading: str) -> str:
    written = re.sub(r"\]\([^)]*\)", "", heading).lower()
    return re.sub(r"[^\w\- ]", "", written).replace(" ", "-")


def broken(page: Path) -> Iterator[str]:
    for link in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, place = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (place and place not in anchors(target)):
            yield link


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(file):
    assert list(broken(file)) == []


def test_every_page_of_the_handbook_can_be_reached_from_its_entrance():
    entrance = prose(ROOT / "docs" / "bien-tap.md")
    pages = {f"bien-tap/{page.name}" for page in (ROOT / "docs" / "bien-tap").glob("*.md")}

    assert pages - set(LINK.findall(entrance)) == set()


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Mở yêu cầu gộp", "mở-yêu-cầu-gộp"),
        ("18. Excel đổi ô", "18-excel-đổi-ô"),
        ("Tệp do lệnh `new` tạo", "tệp-do-lệnh-new-tạo"),
        ("Chỉ số: `chi-so/`", "chỉ-số-chi-so"),
    ],
)
def test_a_place_is_named_as_git_hosts_do(heading, place):
    assert anchor(heading) == place


def test_a_link_that_leads_nowhere_is_found(tmp_path):
    page = tmp_path / "a.md"
    page.write_text("# A\n\n[a](#a) [b](#b) [c](c.md) [d](a.md#a)\n", encoding="utf-8")

    assert list(broken(page)) == ["#b", "c.md"]
