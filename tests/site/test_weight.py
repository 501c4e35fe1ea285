"""Every page is light enough for a slow line and a paid one."""

import pytest

from quality.weight import LIMITS, Weight, weigh


def test_no_page_is_too_heavy(folder, pages):
    heavy = {page.address: weigh(folder, page.address) for page in pages}

    assert {where: weight for where, weight in heavy.items() if weight.too_heavy()} == {}


@pytest.mark.parametrize("part", LIMITS)
def test_what_is_too_heavy_is_named(part):
    light = dict.fromkeys(LIMITS, 1.0)

    assert Weight(**light).too_heavy() == []
    assert Weight(**{**light, part: 61.0}).too_heavy() == [part]


def test_one_font_is_fetched_early_and_no_more(pages):
    asked = {tuple(page.find("//link[@rel='preload']/@href")) for page in pages}

    assert [len(fonts) for fonts in asked] == [1]
