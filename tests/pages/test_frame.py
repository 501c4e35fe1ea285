"""What stands on every page: the menu, the outside links, the foot."""

from datetime import date

import pytest

from cchc.identity import Identity
from cchc.pages.frame import Assets, site_view

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
PAGE = "---\nTiêu đề: Quyền của bạn\nTóm tắt: A.\n---\n\nBài.\n"


@pytest.fixture
def site_of(catalog_of):
    def make(files=(), *, locality="thu", today=AFTER, root="/", assets=None):
        catalog = catalog_of(dict(files)).public(today)
        identity = Identity(name="Trang thử", locality=locality)
        return site_view(catalog, identity, today, root, assets or Assets("a.css", "b.css"))

    return make


@pytest.mark.parametrize(
    ("locality", "today", "sentence"),
    [
        ("gia", AFTER, "Tỉnh Giả, nay thuộc tỉnh Thử"),
        ("gia", BEFORE, ""),
        ("thu", AFTER, ""),
        ("khong-co", AFTER, ""),
    ],
)
def test_the_foot_says_where_a_place_belongs_now_only_if_it_changed(
    site_of, locality, today, sentence
):
    assert site_of(locality=locality, today=today).locality_note == sentence


def test_a_site_keeps_the_short_name_of_its_own_place_after_a_merger(site_of):
    assert site_of(locality="gia").place == "Giả"


@pytest.mark.parametrize("root", ["/", "/cchc/"])
def test_every_link_of_the_frame_stands_below_the_root(site_of, root):
    site = site_of({"trang/quyen.md": PAGE}, root=root)

    assert (site.menu[0].text, site.menu[0].url) == ("Tin tức", f"{root}tin-tuc/")
    assert [link.url for link in site.about_links] == [
        f"{root}trang/quyen/",
        f"{root}du-lieu-mo/",
        f"{root}so-do/",
        f"{root}tim-kiem/",
    ]


@pytest.mark.parametrize(("script", "url"), [("", ""), ("theme/a.js", "/cchc/theme/a.js")])
def test_a_theme_without_script_asks_for_none(site_of, script, url):
    assert site_of(root="/cchc/", assets=Assets("a.css", "b.css", script)).script == url


def test_the_script_of_charts_stands_below_the_root(site_of):
    site = site_of(root="/cchc/", assets=Assets("a.css", "b.css", chart_script="theme/chart.js"))

    assert (site.script, site.chart_script) == ("", "/cchc/theme/chart.js")


def test_outside_links_of_one_group_stand_together(site_of):
    links = (
        "Nhóm,Tên,Địa chỉ,Ghi chú\n"
        "Một,A,https://a.example,\nHai,B,https://b.example,\nMột,C,https://c.example,\n"
    )
    groups = site_of({"danh-ba/lien-ket.csv": links}).link_groups

    assert [(group.title, [link.text for link in group.links]) for group in groups] == [
        ("Một", ["A", "C"]),
        ("Hai", ["B"]),
    ]
