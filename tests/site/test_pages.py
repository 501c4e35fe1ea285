"""Visits every page of the built site, as a careful reader would."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

ROOT = Path(__file__).parents[2]
KINDS = sorted(path.name for path in (ROOT / "content").iterdir() if any(path.rglob("*.md")))

CHARTS = "//figure[contains(concat(' ', @class, ' '), ' chart ')]"
CHART_LIMIT = 6 * 1024  # bytes


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_pages(pages, kind):
    assert [page.address for page in pages if page.address.startswith(f"/{kind}/")]


def test_every_page_is_in_vietnamese(pages):
    assert [page.address for page in pages if page.find("/html/@lang") != ["vi"]] == []


def test_every_page_has_one_heading_of_the_first_level(pages):
    assert [page.address for page in pages if len(page.tree.xpath("//h1")) != 1] == []


def test_headings_skip_no_level(pages):
    assert [page.address for page in pages if skips(page)] == []


def skips(page) -> bool:
    levels = [int(heading.tag[1]) for heading in page.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    return any(after > before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_on_their_page(pages):
    assert [page.address for page in pages if max(Counter(page.ids).values(), default=0) > 1] == []


def test_every_link_leads_somewhere(built, pages):
    lost = {
        (page.address, link)
        for page in pages
        for link in page.links
        if not built.leads_somewhere(unquote(link), page)
    }

    assert sorted(lost) == []


def test_every_address_in_a_style_sheet_leads_somewhere(folder):
    styles = list(folder.rglob("*.css"))
    lost = [
        (style.name, address)
        for style in styles
        for address in re.findall(r"url\([\"']?([^)\"']+)", style.read_text(encoding="utf-8"))
        if not address.startswith(("data:", "#")) and not (style.parent / address).is_file()
    ]

    assert styles
    assert lost == []


def test_every_picture_has_a_text(pages):
    assert [page.address for page in pages if page.tree.xpath("//img[not(@alt)]")] == []


@pytest.mark.parametrize(
    "xpath", ["//head/title/text()", "//head/meta[@name='description']/@content"]
)
def test_titles_and_descriptions_are_there_and_differ(pages, xpath):
    texts = {page.address: " ".join(page.find(xpath)).strip() for page in pages}
    twice = {text for text, times in Counter(texts.values()).items() if times > 1}

    assert {address: text for address, text in texts.items() if not text or text in twice} == {}


def test_nothing_is_written_into_the_page_that_the_security_policy_forbids(pages):
    inline = (
        "//style | //@style | //script[not(@src)][not(@type='application/ld+json')]"
        " | //@*[starts-with(name(), 'on')] | //a[starts-with(@href, 'javascript:')]"
    )

    assert [page.address for page in pages if page.tree.xpath(inline)] == []


def test_nothing_is_loaded_from_another_host(pages):
    foreign = [
        (page.address, link)
        for page in pages
        for link in page.loaded
        if urlsplit(link).netloc or urlsplit(link).scheme not in ("", "data")
    ]

    assert foreign == []


def test_every_page_tells_its_template(pages):
    assert [page.address for page in pages if len(page.find("//body/@data-template")) != 1] == []


def test_no_draft_band_is_published(pages):
    assert [page.address for page in pages if "BẢN NHÁP" in page.tree.text_content()] == []


def test_only_pages_with_charts_load_the_script_of_charts(pages):
    loading = {page.address for page in pages if page.find("//script[contains(@src, '/chart.js')]")}

    assert loading == {page.address for page in pages if page.tree.xpath(CHARTS)}


def test_every_chart_is_small_and_has_its_table_on_the_page(pages):
    charts = [(page, chart) for page in pages for chart in page.tree.xpath(CHARTS)]
    large = {
        page.address: size
        for page, chart in charts
        if (size := len(html.tostring(chart, encoding="utf-8"))) > CHART_LIMIT
    }

    assert large == {}
    assert len(charts) > 1
    for page, chart in charts:
        (table,) = page.tree.xpath("//table[@id=$id]", id=chart.get("data-table"))
        assert table.find("caption").text
