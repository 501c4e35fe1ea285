"""Drawings are pictures and nothing more."""

from datetime import date

import pytest

from cchc.checks.pictures import drawings_hold_no_programs

TODAY = date(2026, 11, 22)
GOOD = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9" class="on"/></svg>'


def told(catalog_of, drawing: str) -> list[tuple[str, int]]:
    catalog = catalog_of({"anh/a.svg": drawing})
    return [(each.path, each.line) for each in drawings_hold_no_programs(catalog, TODAY)]


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<path onload="alert(1)"/>',
        '<a href="javascript:alert(1)"/>',
        '<image href="https://vi-du.vn/a.png"/>',
        "<image xlink:href='//vi-du.vn/a.png'/>",
        '<rect style="fill: url(https://vi-du.vn/a)"/>',
        "<foreignObject/>",
    ],
)
def test_a_drawing_that_does_more_is_told(catalog_of, part):
    drawing = GOOD.replace("<path", f"\n{part}<path")

    assert told(catalog_of, drawing) == [("anh/a.svg", 2)]


def test_a_plain_drawing_is_silent(catalog_of):
    assert told(catalog_of, GOOD) == []
