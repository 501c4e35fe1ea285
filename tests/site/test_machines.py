"""What machines read of a published site: the sitemap, robots.txt, the feeds."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree, html

ROOTS = ("https://vi-du.vn", "https://vi-du.vn/cchc")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module", params=ROOTS, ids=["root", "path"])
def siteurl(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def published(build_province, siteurl) -> Path:
    return build_province(siteurl=siteurl)


@pytest.fixture
def file_of(published, siteurl):
    """The file that a web server sends for a whole address."""

    def find(url: str) -> Path:
        assert url.startswith(f"{siteurl}/")

        file = published / unquote(url.partition("#")[0].removeprefix(f"{siteurl}/"))
        return file / "index.html" if file.is_dir() else file

    return find


def named(file: Path) -> list[str]:
    return [each.text for each in etree.parse(file).iter(LOC)]


def links(file: Path, xpath: str) -> list[str]:
    return [str(each) for each in html.parse(file).xpath(xpath)]


def indexed(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*.html"):
        if not links(file, "//meta[@name='robots'][contains(@content, 'noindex')]"):
            yield file


def test_the_sitemap_names_every_page_that_may_be_indexed_and_no_other(published, file_of):
    parts = [file_of(url) for url in named(published / "sitemap.xml")]
    found = [file_of(url) for part in parts for url in named(part)]

    assert sorted(found) == sorted(indexed(published))


def test_the_sitemap_names_pages_by_the_addresses_that_they_call_their_own(published, file_of):
    for part in named(published / "sitemap.xml"):
        for url in named(file_of(part)):
            assert links(file_of(url), "//link[@rel='canonical']/@href") == [url]


def test_robots_learn_of_the_sitemap_at_the_root_of_the_host(published, siteurl):
    robots = published / "robots.txt"
    if siteurl == ROOTS[0]:
        assert f"Sitemap: {siteurl}/sitemap.xml" in robots.read_text().splitlines()
    else:
        assert not robots.exists()


def test_every_feed_is_announced_and_every_announced_feed_is_there(published, file_of):
    announced = {
        url
        for file in published.rglob("*.html")
        for url in links(file, "//link[@type='application/atom+xml']/@href")
    }

    assert {file_of(url) for url in announced} == set(published.rglob("*.atom.xml"))


def test_the_foot_of_every_page_leads_to_the_list_of_all_feeds(published, siteurl):
    root = siteurl.removeprefix(ROOTS[0])
    listed = links(published / "so-do/index.html", "//section[@id='nguon-tin']//a/@href")

    assert len(listed) == len(list(published.rglob("*.atom.xml")))
    for file in indexed(published):
        assert f"{root}/so-do/#nguon-tin" in links(file, "//footer//a/@href")


def test_every_link_of_a_feed_leads_to_a_page_or_a_file(published, siteurl, file_of):
    lost = []
    for file in published.rglob("*.atom.xml"):
        for entry in etree.parse(file).iter(f"{ATOM}entry"):
            text = html.fragment_fromstring(
                entry.findtext(f"{ATOM}content") or "", create_parent=True
            )
            urls = [entry.find(f"{ATOM}link").get("href"), *text.xpath("//@href | //@src")]
            lost += [url for url in map(str, urls) if not url.partition(":")[2]]
            ours = (str(url) for url in urls if str(url).startswith(siteurl))
            lost += [url for url in ours if not file_of(url).is_file()]

    assert lost == []


def test_every_file_of_tasks_and_every_calendar_is_linked_to(published, siteurl):
    root = siteurl.removeprefix(ROOTS[0])
    files = {
        f for name in ("*.ics", "nhiem-vu.csv", "nhiem-vu.json") for f in published.rglob(name)
    }

    assert {file.suffix for file in files} == {".ics", ".csv", ".json"}
    for file in files:
        address = f"{root}/{file.relative_to(published).as_posix()}"
        assert address in links(file.with_name("index.html"), "//main//a/@href")


def test_the_ids_of_events_are_the_same_in_all_calendars(published):
    named = [re.findall("^UID:.*", f.read_text(), re.MULTILINE) for f in published.rglob("*.ics")]

    assert all(len(set(ids)) == len(ids) for ids in named)
    assert {each for ids in named for each in ids} == {
        uid
        for file in published.glob("ke-hoach/*/lich.ics")
        for uid in re.findall("^UID:.*", file.read_text(), re.MULTILINE)
    }
