"""Pelican's settings become our order; its signals and its way to stop stay its own."""

from datetime import date
from pathlib import Path

import pytest
from pelican import signals

from cchc.plugin import Site, StoppedError, site_from

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 22)
NOON = "1795323600"  # 22 November 2026, 12:00 in Vietnam
SETTINGS = """
from cchc import plugin
from cchc.identity import Identity

CCHC = Identity(name="Trang thử", locality="thu")
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = {cache!r}
THEME = {theme!r}
SITEURL = "https://vi-du.vn"
PELICAN_CLASS = plugin.Site
PLUGINS = []
DEFAULT_PAGINATION = {per_page}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
ARTICLE = "---\nTiêu đề: Một\nNgày đăng: {}\n---\n\nBài viết.\n"


@pytest.fixture
def make_site(tmp_path, catalog_of):
    """Write a small project with one article, and hand its settings to Pelican."""

    def make(day: str = "1/3/2026", per_page: object = 3, **overrides: str) -> Site:
        catalog_of({"tin-tuc/2026/mot.md": ARTICLE.format(day)})
        text = SETTINGS.format(
            cache=str(tmp_path / "cache"), theme=str(ROOT / "theme"), per_page=per_page
        )
        (tmp_path / "cau_hinh.py").write_text(text, encoding="utf-8")
        return site_from(tmp_path / "cau_hinh.py", overrides)

    return make


@pytest.fixture
def heard():
    """What output plugins hear: each path written, and "xong" at the end."""
    said: list[str] = []

    def on_written(path: str, **_: object) -> None:
        said.append(path)

    def on_finalized(_: object) -> None:
        said.append("xong")

    with (
        signals.content_written.connected_to(on_written),
        signals.finalized.connected_to(on_finalized),
    ):
        yield said


def test_the_settings_become_the_order(make_site, tmp_path):
    order = make_site(OUTPUT_PATH=str(tmp_path / "noi-khac")).order(DAY, with_held_back=True)

    assert (order.content, order.output) == (tmp_path / "content", tmp_path / "noi-khac")
    assert (order.siteurl, order.identity.locality) == ("https://vi-du.vn", "thu")
    assert (order.today, order.per_page, order.with_held_back) == (DAY, 3, True)


@pytest.mark.parametrize("per_page", [False, 0, -1])
def test_a_page_of_a_list_holds_at_least_one(make_site, per_page):
    assert make_site(per_page=per_page).order(DAY).per_page == 1


def test_output_plugins_hear_of_each_file_that_was_written(make_site, heard, tmp_path):
    site = make_site()
    outcome = site.build(site.order(DAY))
    first = list(heard)
    heard.clear()
    site.build(site.order(DAY))

    assert str(tmp_path / "output" / "tin-tuc/mot/index.html") in first
    assert len(first) == len(outcome.written) + 1
    assert first[-1] == "xong"
    assert heard == ["xong"]


def test_bad_content_leaves_with_status_one_and_no_signal(make_site, heard, monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    with pytest.raises(SystemExit) as stopped:
        make_site("31/2/2026").run()
    said = capsys.readouterr()

    assert stopped.value.code == 1
    assert "tin-tuc/2026/mot.md:3:" in said.err
    assert said.out == ""
    assert heard == []


def test_under_autoreload_bad_content_does_not_end_the_watch(make_site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)

    def autoreload(site: Site) -> None:  # named as Pelican's own, which is how it is known
        site.run()

    with pytest.raises(StoppedError, match="1 lỗi"):
        autoreload(make_site("31/2/2026"))
