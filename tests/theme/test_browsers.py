"""The style sheets use only what the oldest browsers we serve can do, or do well without."""

import pytest

from quality.browsers import DEGRADES, lacking, styles


@pytest.fixture(scope="module")
def lacked() -> dict[str, list[str]]:
    return lacking(styles())


def test_whatever_a_browser_lacks_is_known_and_told(lacked):
    assert {name: where for name, where in lacked.items() if name not in DEGRADES} == {}


def test_nothing_is_excused_that_is_not_used(lacked):
    assert set(DEGRADES) - set(lacked) == set()


@pytest.mark.parametrize(
    ("css", "feature"),
    [
        ("a { color: color-mix(in srgb, red, blue) }", "color-mix()"),
        ("a { color: light-dark(#000, #fff) }", "light-dark()"),
        ("@container (width > 1px) { a { top: 0 } }", "@container"),
        ("a { overflow: clip }", "overflow: clip"),
        ("a:popover-open { top: 0 }", ":popover-open"),
        ("a { anchor-name: --x }", "anchor-name"),
        ("a { no-such-thing: 1 }", "no-such-thing"),
        ("@media (scripting: none) { a { top: 0 } }", "@media scripting"),
        ("a { grid-template-rows: subgrid }", "grid-template-rows: subgrid"),
    ],
)
def test_what_is_too_new_is_found(css, feature):
    assert feature in lacking(css)


def test_what_all_of_them_can_do_is_let_pass():
    css = "@layer a { a:focus-visible { inset-inline-start: clamp(1px, 2vw, 3px); gap: 1px } }"

    assert lacking(css) == {}
