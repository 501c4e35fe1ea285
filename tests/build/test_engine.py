"""The whole build over a small content folder."""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import sleep
from unittest.mock import patch

import pytest
from jinja2 import UndefinedError
from PIL import Image

from cchc.build import state
from cchc.build.engine import Report, build
from cchc.build.order import Order
from cchc.build.output import NotOursError
from cchc.build.press import Press
from cchc.build.search_record import FOLDER
from cchc.build.watch import Watch
from cchc.content.trace import TICK
from cchc.identity import Identity
from cchc.pages import articles

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: {}\n{}---\n\nBài viết {}.\n"
DOCUMENT = (
    "---\nSố ký hiệu: {}\nLoại văn bản: {}\nTrích yếu: A\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n---\n"
)


def article(title: str, day: str = "1/3/2026", more: str = "") -> str:
    return ARTICLE.format(title, day, more, title)


@pytest.fixture
def order(tmp_path, catalog_of) -> Order:
    catalog = catalog_of({"tin-tuc/2026/mot.md": article("Một")})
    return Order(
        content=catalog.root,
        theme=shutil.copytree(Path(__file__).parents[2] / "theme", tmp_path / "theme"),
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        today=date(2026, 11, 22),
        siteurl="",
        identity=Identity(name="Trang thử", locality="thu"),
        per_page=3,
    )


@pytest.fixture
def put(order) -> Callable[[str, str], None]:
    def write(name: str, text: str) -> None:
        file = order.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def picture(order) -> Callable[..., None]:
    def write(name: str, height: int = 3) -> None:
        file = order.content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (600, height)).save(file, "PNG")

    return write


def written(report: Report) -> list[str]:
    """The paths written besides those of the search index."""
    return [path for path in report.result.paths if not path.startswith(FOLDER)]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def clean(order: Order, tmp_path: Path) -> dict[str, bytes]:
    """What a build makes that remembers nothing."""
    fresh = replace(order, output=tmp_path / "sach", cache=tmp_path / "cache-sach")
    build(fresh)
    return tree(fresh.output)


def said(report: Report) -> set[str]:
    return {problem.rule for problem in report.problems}


def test_a_build_counts_what_it_did(order):
    report = build(order)

    assert report.result.written == report.pages + report.files
    assert (report.result.unchanged, report.result.deleted, report.held_back) == (0, 0, 0)


def test_where_nothing_changed_nothing_is_written(order):
    first = build(order)
    before = times(order.output)
    second = build(order)

    assert second.result.written == 0
    assert second.result.unchanged == first.result.written
    assert times(order.output) == before


def test_a_forgotten_cache_costs_nothing_but_time(order):
    build(order)
    before = times(order.output)
    shutil.rmtree(order.cache)

    assert build(order).result.written == 0
    assert times(order.output) == before


def test_a_new_article_gives_the_same_site_as_a_clean_build(order, put, tmp_path):
    build(order)
    put("tin-tuc/2026/hai.md", article("Hai", "2/3/2026"))
    build(order)

    assert tree(order.output) == clean(order, tmp_path)


def test_a_new_article_stays_when_another_process_builds_the_next_text(
    order, put, tmp_path, monkeypatch
):
    build(order)
    put("tin-tuc/2026/hai.md", article("Hai", "2/3/2026"))
    build(order)
    monkeypatch.setattr(state, "_AT_HAND", {})  # as a new process has it
    put("tin-tuc/2026/mot.md", f"{article('Một')}\nThêm một câu.\n")
    report = build(order)

    assert report.result.deleted == 0
    assert tree(order.output) == clean(order, tmp_path)


def test_an_article_that_is_gone_leaves_nothing(order, put, tmp_path):
    put("tin-tuc/2026/hai.md", article("Hai", "2/3/2026", "Chủ đề: Hạn chế\n"))
    build(order)
    (order.content / "tin-tuc/2026/hai.md").unlink()
    report = build(order)

    assert report.result.deleted > 0
    assert tree(order.output) == clean(order, tmp_path)


def test_a_file_that_somebody_changed_in_the_output_is_made_again(order):
    build(order)
    before = tree(order.output)
    (order.output / "index.html").write_text("khác", encoding="utf-8")
    (order.output / "404.html").unlink()
    build(order)

    assert tree(order.output) == before


@pytest.fixture
def published(order) -> Order:
    """An order for a site with an address, so that it has feeds and a sitemap."""
    identity = replace(order.identity, tag_authority="thu.example")
    return replace(order, siteurl="https://a.example/cchc", identity=identity)


def test_a_new_text_changes_its_page_and_the_feeds_that_show_it(published, put, tmp_path):
    put("tin-tuc/2026/mot.md", article("Một", more="Trụ cột: Thể chế\n"))
    put("tin-tuc/2026/hai.md", article("Hai", more="Trụ cột: Chính quyền số\n"))
    build(published)
    sleep(3 * TICK / 1e9)  # what was written just now is trusted by nobody
    build(published)
    put("tin-tuc/2026/mot.md", article("Một", more="Trụ cột: Thể chế\n") + "Thêm một câu.\n")
    with patch.object(Press, "print_all"):  # nobody may take the long way
        report = build(published)

    assert written(report) == [
        "feeds/tat-ca.atom.xml",
        "feeds/tin-tuc.atom.xml",
        "feeds/tru-cot/the-che.atom.xml",
        "tin-tuc/mot/index.html",
    ]
    assert tree(published.output) == clean(published, tmp_path)


def test_on_another_day_what_machines_read_is_not_written(published):
    build(published)
    report = build(replace(published, today=date(2026, 11, 30)))

    assert [path for path in report.result.paths if path.endswith((".xml", ".txt"))] == []


def test_what_machines_read_is_counted_among_the_files(order, published):
    without, read = build(order), build(published)

    assert read.pages == without.pages
    assert read.files > without.files


def test_bad_content_leaves_the_last_good_site(order, put):
    build(order)
    before = tree(order.output)
    put("tin-tuc/2026/hai.md", article("Hai", "31/2/2026"))
    report = build(order)

    assert report.result is None
    assert said(report) == {"gia-tri-sai"}
    assert tree(order.output) == before


@pytest.mark.parametrize("template", ["kinds/home.html", "kinds/not_found.html", "base.html"])
def test_a_template_that_fails_leaves_the_last_good_site(order, put, template):
    build(order)
    before = tree(order.output)
    put("tin-tuc/2026/hai.md", article("Hai", "2/3/2026"))
    file = order.theme / "templates" / template
    wrong = "{{ view.khong_co }}{% block main %}{{ view.khong_co }}"
    text = file.read_text(encoding="utf-8").replace("{% block main %}", wrong)
    file.write_text(text, encoding="utf-8")

    with pytest.raises(UndefinedError):
        build(order)

    assert tree(order.output) == before


def test_after_a_template_is_mended_the_site_is_whole(order, tmp_path):
    build(order)
    file = order.theme / "templates" / "base.html"
    good = file.read_text(encoding="utf-8")
    file.write_text("{{ view.khong_co }}", encoding="utf-8")
    with pytest.raises(UndefinedError):
        build(order)
    file.write_text(f"{good}<!-- mới -->", encoding="utf-8")
    build(order)

    assert tree(order.output) == clean(order, tmp_path)


@pytest.mark.parametrize(
    ("more", "day"),
    [("Trạng thái: nháp\n", "1/3/2026"), ("Trạng thái: chờ duyệt\n", "1/3/2026"), ("", "1/3/2027")],
)
def test_what_is_held_back_leaves_no_trace(order, put, more, day):
    build(order)
    before = tree(order.output)
    put(f"tin-tuc/{day[-4:]}/bi-mat.md", article("Bí mật", day, more))
    report = build(order)

    assert report.held_back == 1
    assert tree(order.output) == before


def test_a_scheduled_article_comes_on_its_day(order, put):
    put("tin-tuc/2026/mai.md", article("Mai", "23/11/2026"))
    build(order)
    absent = (order.output / "tin-tuc/mai/index.html").exists()
    build(replace(order, today=date(2026, 11, 23)))

    assert not absent
    assert (order.output / "tin-tuc/mai/index.html").exists()


def test_two_spellings_of_one_address_stop_the_build(order, put):
    build(order)
    before = tree(order.output)
    put("van-ban/1.md", DOCUMENT.format("1/QĐ", "Quyết định"))
    put("van-ban/2.md", DOCUMENT.format("2/QĐ", "Quyết Định"))
    report = build(order)

    assert "loai-van-ban" in {problem.rule for problem in report.problems}
    assert report.result is None
    assert tree(order.output) == before


def test_a_folder_of_somebody_else_is_refused(order):
    order.output.mkdir()
    (order.output / "luan-van.txt").write_text("của tôi", encoding="utf-8")

    with pytest.raises(NotOursError):
        build(order)

    assert set(tree(order.output)) == {"luan-van.txt"}


@pytest.mark.parametrize(
    ("siteurl", "start"),
    [("", "/"), ("https://vi-du.vn", "/"), ("https://vi-du.vn/cchc", "/cchc/")],
)
def test_links_begin_at_the_root_of_the_site(order, siteurl, start):
    build(replace(order, siteurl=siteurl))
    page = (order.output / "tin-tuc/mot/index.html").read_text(encoding="utf-8")

    assert f'href="{start}tin-tuc/"' in page


def test_many_processes_make_the_same_site(order, put, tmp_path):
    for number in range(1, 29):
        put(f"tin-tuc/2026/bai-{number}.md", article(f"Bài {number}", f"{number}/2/2026"))
    build(replace(order, jobs=3, per_page=1))

    assert tree(order.output) == clean(replace(order, jobs=1, per_page=1), tmp_path)


def test_a_first_build_of_bad_content_leaves_no_folder(order, put):
    put("tin-tuc/2026/hai.md", article("Hai", "31/2/2026"))
    build(order)

    assert not order.output.exists()


def test_a_picture_may_become_a_folder_of_pictures(order, picture, tmp_path):
    picture("anh/a.png")
    build(order)
    (order.content / "anh/a.png").unlink()
    picture("anh/a.png/b.png")
    build(order)

    assert (order.output / "anh/a.png/b.png").is_file()
    assert tree(order.output) == clean(order, tmp_path)


def pictures(order: Order) -> set[str]:
    return {path for path in tree(order.output) if path.startswith("anh/")}


def test_a_picture_that_goes_takes_its_smaller_files_with_it(order, picture):
    picture("anh/a.png")
    build(order)
    assert len(pictures(order)) == 3

    (order.content / "anh/a.png").unlink()
    build(order)
    assert pictures(order) == set()


def test_a_picture_that_changes_changes_what_shows_it_and_nothing_else(order, put, picture):
    picture("anh/a.png")
    put("tin-tuc/2026/mot.md", article("Một", more="Ảnh: anh/a.png\nMô tả ảnh: Ô\n"))
    build(order)
    before = pictures(order)
    picture("anh/a.png", height=4)
    written = set(build(order).result.paths)

    assert written == {"tin-tuc/mot/index.html", "anh/a.png", *(pictures(order) - before)}
    assert 'width="600" height="4"' in (order.output / "tin-tuc/mot/index.html").read_text("utf-8")


def test_a_new_article_asks_old_ones_nothing(order, put, monkeypatch):
    asked: Counter[str] = Counter()
    inputs = articles._inputs

    def counted(edition, place, related_to):
        asked[edition.catalog.articles[place].slug] += 1
        return inputs(edition, place, related_to)

    monkeypatch.setattr(articles, "_inputs", counted)
    build(order)
    put("tin-tuc/2026/hai.md", article("Hai", "2/3/2026"))
    put("tin-tuc/2026/ba.md", article("Ba", "3/3/2026"))
    build(order)

    assert asked == {"mot": 1, "hai": 1, "ba": 1}


def test_a_text_that_changes_leaves_pictures_alone(order, put, picture):
    picture("anh/a.png")
    build(order)
    put("tin-tuc/2026/mot.md", article("Một") + "\nThêm.\n")

    assert written(build(order)) == ["tin-tuc/mot/index.html"]


def test_a_picture_that_cannot_be_read_stops_the_build(order, put):
    put("anh/a.png", "Trang này nay ở địa chỉ khác.")
    told = {problem.rule for problem in build(order).problems if problem.path == "anh/a.png"}

    assert "anh-hong" in told
    assert not order.output.exists()


def test_a_body_changed_in_the_cache_is_not_shown(order):
    build(order)
    before = tree(order.output)
    for file in order.place.rglob("than/*/*"):
        file.write_text("<p>khác</p>", encoding="utf-8")
    shutil.rmtree(order.output)
    build(order)

    assert tree(order.output) == before


def test_a_mistake_is_told_again_until_it_is_mended(order, put):
    build(order)
    sleep(3 * TICK / 1e9)  # until what was written is known by its traces

    assert build(order).problems == ()

    put("tin-tuc/2026/hai.md", article("Hai", "31/2/2026"))
    first = build(order).problems

    assert first
    assert build(order).problems == first

    put("tin-tuc/2026/mot.md", article("Một") + "Thêm một câu.\n")

    assert build(order).problems == first


def test_a_warning_is_told_by_every_build_and_slows_none(order, put):
    put("tin-tuc/2025/hai.md", article("Hai"))
    first = build(order).problems
    sleep(3 * TICK / 1e9)  # until what was written is known by its traces
    build(order)
    put("tin-tuc/2026/mot.md", article("Một") + "Thêm một câu.\n")
    watch = Watch()
    second = build(order, watch=watch)

    assert [each.rule for each in first] == ["thu-muc-nam"]
    assert second.problems == first
    assert second.result is not None
    assert written(second) == ["tin-tuc/mot/index.html"]
    assert "Kiểm tra" not in watch.timings.phases


def test_a_stray_file_is_told_though_no_text_changed(order, put):
    build(order)
    sleep(3 * TICK / 1e9)  # until what was written is known by its traces
    build(order)
    put("tin-tuc/la.txt", "lạc")

    assert [each.rule for each in build(order).problems] == ["duoi-tep"]
    assert [each.rule for each in build(order).problems] == ["duoi-tep"]


def test_a_warning_moves_with_its_text(order, put):
    text = article("Một") + "Một [liên kết](https://a.vn/?q=1), rồi [ ](https://a.vn).\n"
    put("tin-tuc/2026/mot.md", text)
    first = build(order).problems
    sleep(3 * TICK / 1e9)
    put("tin-tuc/2026/mot.md", text.replace("Một [liên", "\n\nMột [liên"))
    second = build(order).problems

    assert [each.line + 2 for each in first] == [each.line for each in second] != []


def test_a_template_changed_along_with_a_text_is_seen_on_every_page(order, put):
    put("tin-tuc/2026/hai.md", article("Hai"))
    build(order)
    sleep(3 * TICK / 1e9)
    build(order)
    put("tin-tuc/2026/mot.md", article("Một") + "Thêm một câu.\n")
    template = order.theme / "templates" / "base.html"
    template.write_text(template.read_text(encoding="utf-8") + "<!-- mới -->", encoding="utf-8")
    build(order)

    pages = [page.read_text(encoding="utf-8") for page in order.output.rglob("index.html")]

    assert [page for page in pages if "<!-- mới -->" not in page and "http-equiv" not in page] == []


def test_a_hint_of_style_is_not_told_and_does_not_slow_the_next_build(order, put):
    put("tin-tuc/2026/mot.md", article("Một").replace("Bài viết", "Bài viết..."))
    build(order)
    sleep(3 * TICK / 1e9)  # what was written just now is trusted by nobody
    first = build(order)
    put("tin-tuc/2026/mot.md", article("Một").replace("Bài viết", "Bài viết mới..."))
    with patch("cchc.build.engine.check", side_effect=AssertionError):  # nobody may check anew
        again = build(order)

    assert (first.problems, again.problems) == ((), ())


def test_a_slip_in_a_text_is_told_in_every_build(order, put):
    put("tin-tuc/2026/mot.md", article("Một").replace("Bài viết", "Bài viết của của"))

    assert [[each.rule for each in build(order).problems] for _ in "12"] == [["tu-lap"]] * 2
