"""The web manifest, security.txt, and the map of addresses that moved."""

import json
import re
from datetime import date, datetime

import pytest

from cchc.identity import Identity
from cchc.pages.edition import edition_of as make_edition
from cchc.pages.for_servers import MANIFEST, MOVED, SECURITY, files_for_servers
from cchc.pages.frame import Assets

CONTACT = {"security_contact": "mailto:bao-mat@thu.example", "security_until": date(2027, 6, 30)}
ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nĐịa chỉ cũ: /bao/cu/; /bao/2019/cu/\n---\n\nBài.\n"


@pytest.fixture
def texts(catalog_of):
    def make(files=(), siteurl="https://thu.example", root="/", **facts):
        edition = make_edition(
            catalog_of(dict(files)),
            Identity(name="Trang thử", locality="thu", **facts),
            date(2026, 11, 22),
            siteurl=siteurl,
            root=root,
            assets=Assets("a.css", "b.css"),
            per_page=3,
        )
        return {page.address: page.view for page in files_for_servers(edition)}

    return make


def test_the_manifest_names_the_site_and_its_icons_below_its_root(texts):
    told = json.loads(texts(siteurl="https://thu.example/cchc", root="/cchc/")[MANIFEST])

    assert told["lang"] == "vi"
    assert told["start_url"] == told["scope"] == "/cchc/"
    assert [icon["sizes"] for icon in told["icons"]] == ["192x192", "512x512"]
    assert all(icon["src"].startswith("/cchc/theme/icons/") for icon in told["icons"])


def test_security_txt_has_what_rfc_9116_demands(texts):
    lines = texts(**CONTACT)[SECURITY].splitlines()
    told = dict(line.split(": ", 1) for line in lines)

    assert told["Contact"] == CONTACT["security_contact"]
    assert datetime.fromisoformat(told["Expires"]).date() == date(2027, 6, 30)
    assert told["Canonical"] == "https://thu.example/.well-known/security.txt"
    assert len(lines) == len(told)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {**CONTACT, "security_until": date(2026, 11, 21)},
        {**CONTACT, "siteurl": ""},
        {**CONTACT, "siteurl": "https://thu.example/cchc", "root": "/cchc/"},
    ],
    ids=["no contact", "out of date", "while editing", "below the root of the host"],
)
def test_there_is_no_security_txt_that_would_mislead(texts, options):
    assert SECURITY not in texts(**options)


@pytest.mark.parametrize(
    "facts",
    [{**CONTACT, "security_until": None}, {**CONTACT, "security_contact": "bao-mat@thu.example"}],
)
def test_a_contact_that_cannot_be_told_stops_at_once(facts):
    with pytest.raises(ValueError, match="security_contact"):
        Identity(name="Trang thử", locality="thu", **facts)


def test_the_map_leads_every_former_address_to_the_one_of_now(texts):
    files = {"tin-tuc/a.md": ARTICLE}
    lines = texts(files, siteurl="https://thu.example/cchc", root="/cchc/")[MOVED].splitlines()

    assert lines == ["/cchc/bao/2019/cu/ /cchc/tin-tuc/a/;", "/cchc/bao/cu/ /cchc/tin-tuc/a/;"]


def test_no_sign_in_the_map_means_anything_to_nginx(texts):
    """Addresses are plain letters, so that nothing needs to be quoted."""
    text = texts({"tin-tuc/a.md": ARTICLE})[MOVED]

    assert all(re.fullmatch(r"/[a-z0-9/-]+ /[a-z0-9/-]+;", line) for line in text.splitlines())


def test_where_nothing_moved_there_is_no_map(texts):
    assert MOVED not in texts()
