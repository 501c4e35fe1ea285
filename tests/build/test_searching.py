"""The files of the search index: written with the site, revised where little changed."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import sleep
from unittest.mock import patch

import pytest

from cchc.build.engine import Report, build
from cchc.build.order import Order
from cchc.build.press import Press
from cchc.build.search_record import FIRST, FOLDER
from cchc.build.search_segments import Workbench
from cchc.content.trace import TICK
from cchc.identity import Identity

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: {}\n{}---\n\n{}\n"


def article(title: str, text: str, day: str = "1/3/2026", more: str = "") -> str:
    return ARTICLE.format(title, day, more, text)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> Path:
    """Where compiled templates are kept for all builds of this file: they take the longest."""
    return tmp_path_factory.mktemp("khuon")


@pytest.fixture
def order(tmp_path, catalog_of, compiled) -> Order:
    """A site of a few articles, built twice: its traces are settled."""
    for name in ("cache", "cache-sach"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "khuon").symlink_to(compiled)
    files = {f"tin-tuc/2026/bai-{n}.md": article(f"Bài {n}", f"Câu số {n}.") for n in range(9)}
    order = Order(
        content=catalog_of(files).root,
        theme=Path(__file__).parents[2] / "theme",
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        today=date(2026, 11, 22),
        siteurl="",
        identity=Identity(name="Trang thử", locality="thu"),
        per_page=3,
    )
    build(order)
    settle()
    build(order)
    return order


@pytest.fixture
def put(order) -> Callable[[str, str], None]:
    return lambda name, text: (order.content / name).write_text(text, encoding="utf-8")


def settle() -> None:
    sleep(3 * TICK / 1e9)  # what was written just now is trusted by nobody


def index(output: Path) -> dict[str, bytes]:
    folder = output / FOLDER
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def written(report: Report) -> list[str]:
    return [path for path in report.result.paths if path.startswith(FOLDER)]


def clean(order: Order) -> dict[str, bytes]:
    fresh = replace(
        order, output=order.output.parent / "sach", cache=order.cache.parent / "cache-sach"
    )
    build(fresh)
    found = index(fresh.output)
    shutil.rmtree(fresh.output)
    return found


def test_the_same_site_has_the_same_index(order):
    assert index(order.output) == clean(order)
    assert FIRST in index(order.output)


def test_an_edit_rewrites_a_few_files(order, put):
    put("tin-tuc/2026/bai-4.md", article("Bài 4", "Câu số 4. Thêm tiếng."))
    with patch.object(Press, "print_all"):  # nobody may take the long way
        report = build(order)

    assert FIRST in written(report)
    assert len(written(report)) < 10
    assert index(order.output) == clean(order)


@pytest.mark.parametrize("day", ["2/3/2026", "1/3/2026"])
@pytest.mark.parametrize("name", ["bai-x", "a-dau", "bai-4-giua"])
def test_a_new_article_moves_others_without_reading_them(order, put, day, name):
    put(f"tin-tuc/2026/{name}.md", article("Bài mới", "Một câu khác.", day))
    with patch.object(Workbench, "made"):
        build(order)

    assert index(order.output) == clean(order)


def test_an_article_that_goes_moves_others_without_reading_them(order):
    (order.content / "tin-tuc/2026/bai-3.md").unlink()
    with patch.object(Workbench, "made"):
        build(order)

    assert index(order.output) == clean(order)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tin-tuc/2026/bai-x.md", article("Bài cũ", "Một câu khác.", "2/3/2020")),
        ("tin-tuc/2026/bai-4.md", article("Tên khác", "Câu số 4.")),
        ("tin-tuc/2026/bai-4.md", article("Bài 4", "Câu số 4.", "9/9/2025")),
        ("tin-tuc/2026/bai-4.md", article("Bài 4", "Câu số 4.", more="Trạng thái: nháp\n")),
    ],
)
def test_whatever_changes_the_index_is_that_of_a_clean_build(order, put, name, text):
    put(name, text)
    build(order)

    assert index(order.output) == clean(order)


@pytest.mark.parametrize(
    "more",
    [
        "Trạng thái: nháp\n",
        "Trạng thái: chờ duyệt\n",
        "Trạng thái: gỡ\nLý do gỡ: Nhầm.\nNgày gỡ: 2/3/2026\n",
    ],
)
@pytest.mark.parametrize("drafts", [False, True])
def test_what_is_not_public_is_not_found(order, put, more, drafts):
    before = index(order.output)
    put("tin-tuc/2026/kin.md", article("Kín đáo", "Điều bí mật.", "1/3/2026", more))
    build(replace(order, with_held_back=drafts))

    assert index(order.output) == before


@pytest.mark.parametrize("lost", ["than", "tim-kiem"])
def test_what_the_cache_lost_is_made_anew(order, put, lost):
    for path in order.cache.rglob(lost):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    put("tin-tuc/2026/bai-4.md", article("Bài 4", "Câu số 4. Thêm tiếng."))
    build(order)

    assert index(order.output) == clean(order)


@pytest.mark.parametrize("which", [0, -1])
def test_a_file_that_was_spoilt_is_mended(order, which):
    before = index(order.output)
    (order.output / sorted(before)[which]).write_bytes(b"?")
    build(order)

    assert index(order.output) == before


def test_files_written_just_now_are_known_by_their_bytes(order, put):
    for turn in range(3):  # quicker than traces settle
        put("tin-tuc/2026/bai-4.md", article("Bài 4", f"Câu số 4. Thêm lần {turn}."))
        with patch.object(Workbench, "made"):
            build(order)

    assert index(order.output) == clean(order)


def test_a_site_without_search_has_no_index(order):
    report = build(replace(order, with_search=False))

    assert report.result.deleted > 0
    assert index(order.output) == {}
