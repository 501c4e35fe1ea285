"""Every index of the shipped content is explained to a citizen in about a hundred words."""

from pathlib import Path

import pytest
from lxml import html

from cchc.content.kinds import Indicator

EXPLAINED = "//section[@id='nghia']//h2[normalize-space(translate(., '\u00a0', ' '))=$title]"
CONTENT = Path(__file__).parents[2] / "content" / "chi-so"
WORDS = range(80, 151)


@pytest.mark.parametrize("slug", sorted(file.stem for file in CONTENT.glob("*.md")))
def test_who_measures_how_and_what_it_does_not_say_take_about_a_hundred_words(site, slug):
    page = html.document_fromstring((site / "chi-so" / slug / "index.html").read_bytes())
    words = 0
    for section in Indicator.sections:
        (heading,) = page.xpath(EXPLAINED, title=section)
        for text in heading.itersiblings():
            if text.tag == "h2":
                break
            words += len(text.text_content().split())

    assert words in WORDS
    assert page.xpath("//section[@id='nguon']//li")
