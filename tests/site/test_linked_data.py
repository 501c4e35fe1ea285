"""What pages say of themselves to machines: schema.org, Open Graph, the picture to share."""

import gzip
import json
import re
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from lxml import html
from PIL import Image

from cchc.serve.server import SiteHandler, SiteServer

SITEURL = "https://vi-du.vn/cchc"
VOCABULARY = tomllib.loads(Path(__file__).with_name("schema_org.toml").read_text(encoding="utf-8"))
FORMS = {
    "Date": r"\d{4}-\d\d-\d\d",
    "DateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00",
    "URL": r"https?://\S+",
    "IRI": r"https?://\S+",
    "LegalForceStatus": "https://schema.org/(InForce|NotInForce|PartiallyInForce)",
    "Text": r"(?s).*\S.*",
}
# What the template of a page shows, in the words of the vocabulary.
TYPES = {
    "article": "NewsArticle",
    "document": "Legislation",
    "home": "WebSite",
    "listing": "CollectionPage",
    "documents": "CollectionPage",
    "open_data": "DataCatalog",
    "plan": "WebPage",
    "pillar": "WebPage",
    "agency": "WebPage",
}


@pytest.fixture(scope="module")
def published(build_province) -> Path:
    return build_province(siteurl=SITEURL)


@pytest.fixture(scope="module")
def trees(published) -> dict[Path, html.HtmlElement]:
    """Every page that may be indexed."""
    found = {file: html.parse(file).getroot() for file in published.rglob("*.html")}
    return {file: tree for file, tree in found.items() if not content(tree, "robots", "name")}


def content(tree: html.HtmlElement, name: str, attribute: str = "property") -> str:
    return str(tree.xpath(f"string(//meta[@{attribute}='{name}']/@content)"))


def graph(tree: html.HtmlElement) -> list[dict[str, Any]]:
    (text,) = tree.xpath("//script[@type='application/ld+json']/text()")
    said = json.loads(text)

    assert said["@context"] == "https://schema.org"

    return said["@graph"]


def kinds(name: str) -> Iterator[str]:
    """A type, and all that it is a kind of."""
    yield name
    if name != "Thing":
        yield from kinds(VOCABULARY["is_a"][name])


def faults(thing: dict[str, Any]) -> Iterator[str]:
    """Yield what the vocabulary does not know of a thing or takes otherwise."""
    name = thing["@type"]
    if name not in {"Thing", *VOCABULARY["is_a"]}:
        yield f"type {name}"
        return
    known: dict[str, list[str]] = {}
    for kind in kinds(name):
        known |= VOCABULARY["properties"].get(kind, {})
    for key, values in thing.items():
        if key == "@type":
            continue
        for value in values if isinstance(values, list) else [values]:
            if not any(fits(value, kind) for kind in known.get(key, [])):
                yield f"{name}.{key} = {value!r}"
            if isinstance(value, dict):
                yield from faults(value)


def fits(value: object, kind: str) -> bool:
    if isinstance(value, dict):
        return value["@type"] in VOCABULARY["is_a"] and kind in kinds(value["@type"])
    if kind == "Integer":
        return isinstance(value, int)
    return kind in FORMS and isinstance(value, str) and bool(re.fullmatch(FORMS[kind], value))


def test_the_vocabulary_is_looked_up_and_not_nodded_through():
    assert list(faults({"@type": "NewsArticle", "headline": "A"})) == []
    assert list(faults({"@type": "Novel"})) == ["type Novel"]
    assert list(faults({"@type": "WebPage", "headlin": "A"})) == ["WebPage.headlin = 'A'"]
    assert list(faults({"@type": "WebPage", "articleSection": "A"}))
    assert list(faults({"@type": "NewsArticle", "datePublished": "1/2/2026"}))
    assert list(faults({"@type": "NewsArticle", "publisher": "UBND"}))
    assert list(faults({"@type": "Dataset", "distribution": {"@type": "WebPage"}}))


def test_everything_that_pages_say_is_in_the_vocabulary(trees):
    found = {file: [*map(list, map(faults, graph(tree)))] for file, tree in trees.items()}

    assert {file: told for file, told in found.items() if any(told)} == {}


def test_a_page_is_what_its_template_shows(trees):
    seen = set()
    for tree in trees.values():
        template = tree.xpath("string(//body/@data-template)")
        if template in TYPES:
            seen.add(template)

            assert graph(tree)[0]["@type"] == TYPES[template], template

    assert seen == set(TYPES)


def test_an_index_with_numbers_is_a_dataset_to_download(trees, published):
    tree = trees[published / "chi-so/chi-so-thu/index.html"]
    said = graph(tree)[0]

    assert said["@type"] == "Dataset"
    for each in said["distribution"]:
        assert (published / each["contentUrl"].removeprefix(f"{SITEURL}/")).is_file()


def test_an_agency_is_an_authority_and_a_group_of_them_is_none(trees):
    found = [
        graph(tree)[0].get("mainEntity", {}).get("@type")
        for tree in trees.values()
        if tree.xpath("//body[@data-template='agency']")
    ]

    assert set(found) == {"GovernmentOrganization", None}


def test_the_trail_for_machines_is_the_trail_that_people_see(trees):
    for tree in trees.values():
        seen = [letters(each.text_content()) for each in tree.xpath("//nav[@class='crumbs']//li")]
        trail = [each for each in graph(tree) if each["@type"] == "BreadcrumbList"]

        assert seen == [letters(item["name"]) for each in trail for item in each["itemListElement"]]


def letters(text: str) -> str:
    """What typography leaves as it is."""
    return re.sub(r"\W", "", text)


def test_only_a_real_authority_calls_itself_one(trees, published):
    """The province of the tests is a sample, and says so at the head of every page."""
    assert graph(trees[published / "index.html"])[0]["publisher"]["@type"] == "Organization"


def test_a_link_that_is_shared_shows_title_words_and_a_picture_that_is_there(trees, published):
    for tree in trees.values():
        picture = content(tree, "og:image")
        file = published / picture.removeprefix(f"{SITEURL}/")

        assert content(tree, "og:url") == tree.xpath("string(//link[@rel='canonical']/@href)")
        assert content(tree, "og:title")
        assert content(tree, "og:description")
        assert file.is_file(), picture
        with Image.open(file) as drawn:
            size = (content(tree, "og:image:width"), content(tree, "og:image:height"))

            assert size == tuple(map(str, drawn.size))


def test_drawn_pictures_are_light(published):
    drawn = list((published / "chia-se").rglob("*.png"))

    assert len(drawn) > 20
    assert [file for file in drawn if file.stat().st_size > 40 * 1024] == []


def test_articles_are_many_and_share_the_pictures_of_their_pillars(published):
    assert not (published / "chia-se/tin-tuc").exists()


def test_an_article_stays_light(trees):
    for file, tree in trees.items():
        if tree.xpath("//body[@data-template='article']"):
            assert len(gzip.compress(file.read_bytes())) <= 12 * 1024, file


def test_pages_that_are_not_for_search_tell_machines_nothing(published, trees):
    hidden = [file for file in published.rglob("*.html") if file not in trees]

    assert hidden
    assert [file for file in hidden if "ld+json" in file.read_text(encoding="utf-8")] == []


def test_while_editing_nothing_is_told(province):
    texts = [file.read_text(encoding="utf-8") for file in province.rglob("*.html")]

    assert [text for text in texts if "ld+json" in text or "og:" in text] == []
    assert not (province / "chia-se").exists()


def test_the_data_stands_under_the_strictest_security_policy(build_province, browser):
    """Chromium keeps the block, executes nothing and complains of nothing."""
    folder = build_province(siteurl="http://127.0.0.1")
    complaints: list[str] = []
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=folder)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.on("console", lambda said: complaints.append(said.text))

        def strict(route):
            answer = route.fetch()
            policy = {"content-security-policy": "default-src 'self'; script-src 'self'"}
            route.fulfill(response=answer, headers={**answer.headers, **policy})

        page.route("**/", strict)
        page.goto(running.address)
        text = page.locator("script[type='application/ld+json']").text_content()
        page.close()
        running.shutdown()

    assert json.loads(text or "")["@graph"][0]["@type"] == "WebSite"
    assert complaints == []
