"""The series of an index, as drawings that say what they show and what they do not."""

import re

import pytest
from lxml import etree

from cchc.build.render import environment
from cchc.pages.indicators import indicator_pages

INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n{}---\n"
HEAD = "Năm,Địa phương,Điểm,Hạng,Số đơn vị,Thang điểm,Ghi chú,Nguồn\n"
LIMIT = 6 * 1024  # bytes of a chart


@pytest.fixture
def view(edition_of):
    def make(rows: str, more: str = ""):
        made = indicator_pages(
            edition_of({"chi-so/a.md": INDEX.format(more), "chi-so/a.csv": HEAD + rows})
        )
        return next(page.view for page in made if page.path == "chi-so/a/index.html")

    return make


def rows(*places: str, years=range(2021, 2025), more: str = ",,100,,N") -> str:
    return "".join(
        f'{year},{place},"{60 + year % 10},5",{year % 10 + 1}{more}\n'
        for place in places
        for year in years
    )


def test_ranks_are_drawn_where_scores_are_not_known(view):
    shown = view("".join(f"{year},Thử,,{year - 2010},,,,\n" for year in (2021, 2022, 2023)))

    assert shown.scores is None
    assert shown.ranks.title == "Hạng A 2021–2023"


def test_values_of_another_source_are_hollow_and_told_so(view):
    shown = view(rows("Thử", years=(2021, 2022, 2023)) + rows("Thử", years=[2024], more=",,,,M"))

    assert [dot.open for dot in shown.scores.series[0].dots] == [False, True]
    assert "Dấu rỗng" in shown.scores.caption
    assert "Dấu rỗng" not in view(rows("Thử")).scores.caption


def test_a_missing_year_is_told_as_a_hole(view):
    assert "chưa có số liệu" in view(rows("Thử", years=(2020, 2021, 2024))).scores.caption
    assert "chưa có số liệu" not in view(rows("Thử")).scores.caption


def test_another_scale_is_a_break_even_if_nobody_wrote_it_down(view):
    shown = view("".join(f"{2020 + n},Thử,50,1,,{of},,\n" for n, of in enumerate((60, 60, 80, 80))))

    assert [len(shown.scores.breaks), len(shown.ranks.breaks)] == [1, 0]
    assert "từ năm 2022" in shown.scores.caption


def test_a_scale_that_is_not_told_is_no_other_scale(view):
    table = "".join(f"{2020 + n},Thử,50,,,{of},,\n" for n, of in enumerate((80, "", 80, 80)))

    assert view(table).scores.breaks == ()


def test_a_third_place_is_left_to_the_table_and_that_is_told(view):
    shown = view(rows("Thử", "Giả", "Sao"))

    assert [series.name for series in shown.scores.series] == ["Thử", "Giả"]
    assert "Hình chỉ vẽ Thử và Giả; các nơi khác xem trong bảng." in shown.scores.caption


@pytest.mark.parametrize(
    ("units", "unit"),
    [
        ((63, 63, 63), "Hạng, 1 là cao nhất trong 63 nơi"),
        ((60, 63, 61), "Hạng, 1 là cao nhất trong 60 đến 63 nơi"),
        ((63, "", 63), "Hạng, 1 là cao nhất"),
    ],
)
def test_how_many_are_ranked_is_told_only_where_it_is_known_of_every_year(view, units, unit):
    table = "".join(f"{2021 + n},Thử,1,{n + 1},{of},,,\n" for n, of in enumerate(units))

    assert view(table).ranks.unit == unit


def test_positions_that_we_counted_are_not_called_ranks_of_the_publisher(view):
    ranks = view(rows("Thử", more=",,,Vị trí tự tính,N")).ranks

    assert ranks.unit == "Hạng tự tính, 1 là cao nhất"
    assert "không phải hạng do nơi công bố xếp" in ranks.caption


@pytest.mark.parametrize(
    ("scales", "unit"),
    [((100, 100, 100), "Điểm (thang 100)"), ((60, 80, 80), "Phần trăm của thang điểm")],
)
def test_the_axis_of_scores_says_what_it_counts(view, scales, unit):
    table = "".join(f"{2021 + n},Thử,50,,,{scale},,\n" for n, scale in enumerate(scales))

    assert view(table).scores.unit == unit


def drawn(theme_root, chart) -> str:
    source = '{% from "components/chart.html" import chart %}{{ chart(c, table="t") }}'
    return environment(theme_root / "theme").from_string(source).render(c=chart)


@pytest.fixture
def twenty_years(view):
    """Two places over twenty years, with breaks, holes, another source and long names."""
    years = [year for year in range(2005, 2025) if year % 7]
    names = ("Thử Nghiệm Đường Xa", "Giả Định Đường Dài")
    breaks = "Mốc đứt chuỗi:\n  - 2010: một\n  - 2015: hai\n  - 2020: ba\n"
    return view(rows(*names, years=years, more=",63,100,,N"), breaks)


@pytest.mark.parametrize("measure", ["scores", "ranks"])
def test_twenty_years_of_two_places_take_less_than_six_kilobytes(twenty_years, measure, request):
    html = drawn(request.config.rootpath, getattr(twenty_years, measure))

    assert len(html.encode()) <= LIMIT


@pytest.mark.parametrize("measure", ["scores", "ranks"])
def test_a_drawing_has_a_title_a_description_and_two_kinds_of_line(twenty_years, measure, request):
    html = drawn(request.config.rootpath, getattr(twenty_years, measure))
    (svg,) = (s for s in re.findall(r"<svg.*?</svg>", html, re.DOTALL) if 'role="img"' in s)
    tree = etree.fromstring(svg)
    named = {each.get("id"): each.tag for each in tree}

    assert [named[name] for name in tree.get("aria-labelledby").split()] == ["title", "desc"]
    assert len(tree.findall("g[@class='chart__series s1']/circle")) >= 6
    assert len(tree.findall("g[@class='chart__series s2']/rect")) >= 6
    assert len(tree.findall("path[@class='chart__break']")) == 3


def test_the_two_drawings_of_a_page_share_no_id(twenty_years, request):
    both = (twenty_years.scores, twenty_years.ranks)
    html = "".join(drawn(request.config.rootpath, chart) for chart in both)
    ids = re.findall(r' id="([^"]+)"', html)

    assert len(ids) == len(set(ids)) == 4
