"""What is counted: every article once by month, kind and unit, at least once by the rest."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.catalog import Catalog, read_content
from cchc.content.kinds import ArticleType
from cchc.reports.period import Period
from cchc.reports.report import report_of
from cchc.reports.units import chosen_units
from cchc.text.dates import Moment

GOOD = Path(__file__).parents[1] / "good"
TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
TOPICS = ("Văn bản chỉ đạo", "Tồn tại, hạn chế", "Điều ngoài danh bạ")
UNITS = ("", "SNV", "Sở Nội vụ", "Phường Thử")
ARTICLES = st.lists(
    st.fixed_dictionaries(
        {
            "posted": DAYS.map(Moment),
            "article_type": st.sampled_from(ArticleType),
            "topics": st.lists(st.sampled_from(TOPICS)).map(tuple),
            "pillars": st.lists(st.sampled_from(("Thể chế", "Cải cách thể chế"))).map(tuple),
            "unit": st.sampled_from(UNITS),
        }
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def province() -> Catalog:
    return read_content(GOOD)


def named(groups) -> dict[str, tuple[int, ...]]:
    return {group.name: group.numbers for group in groups if group.numbers}


@given(ARTICLES, DAYS, DAYS, st.sampled_from(((), ("Sở Nội vụ",))))
def test_sums_agree(province, drawn, one, other, units):
    plain = province.articles[0]
    entries = [
        replace(plain, path=f"{number}.md", slug=str(number), author="", **each)
        for number, each in enumerate(drawn)
    ]
    catalog = replace(province, entries=(*province.pillars, *entries))
    period = Period(min(one, other), max(one, other))
    report = report_of(catalog, period, TODAY, units)
    everything = list(range(1, len(report.articles) + 1))

    for groups in (report.months, report.kinds, report.by_unit):
        assert sorted(number for group in groups for number in group.numbers) == everything
    for groups in (report.topics, report.pillars):
        assert sorted({number for group in groups for number in group.numbers}) == everything
    for group in report.topics:
        numbered = [each.number for each in report.articles if group.name in each.topics]
        assert list(group.numbers) == numbered or not group.name


@given(ARTICLES, DAYS, DAYS)
def test_what_is_in_the_period_and_public_is_counted(province, drawn, one, other):
    plain = province.articles[0]
    entries = tuple(
        replace(plain, path=f"{number}.md", slug=str(number), **each)
        for number, each in enumerate(drawn)
    )
    period = Period(min(one, other), max(one, other))
    report = report_of(replace(province, entries=entries), period, TODAY)
    expected = sorted(
        each["posted"].day for each in drawn if period.start <= each["posted"].day <= period.end
    )

    assert [each.day for each in report.articles] == [day for day in expected if day <= TODAY]


def test_articles_are_numbered_from_the_oldest(report):
    assert [(each.number, each.title) for each in report().articles] == [
        (1, "Đầu tiên"),
        (2, "Có Quyết định 2/QĐ-UBND"),
        (3, "=1+1"),
    ]


def test_groups_know_what_nobody_wrote_of_and_what_lacks_a_name(report):
    made = report()

    assert [(each.name, each.numbers) for each in made.topics] == [
        ("Hạn chế", (1, 2)),
        ("Các chỉ số", (1,)),
        ("", (3,)),
    ]
    assert len(made.months) == 12
    assert named(made.months) == {"2/2026": (1,), "3/2026": (2,), "4/2026": (3,)}
    assert [each.name for each in made.kinds] == [kind.value for kind in ArticleType]


def test_pillars_and_units_are_called_by_their_full_names(report):
    assert named(report().pillars) == {
        "Cải cách thể chế": (2,),
        "Xây dựng chính quyền số": (2,),
        "": (1, 3),
    }
    assert named(report().by_unit) == {"Phường Thử": (3,), "Sở Số": (2,), "": (1,)}


def test_the_unit_of_an_author_is_that_of_the_article(report):
    files = {
        "danh-ba/tac-gia.csv": "Mã,Tên,Đơn vị\nan,Ban,SS\n",
        "tin-tuc/2026/a.md": "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nTác giả: Ban\n---\n\nBài.\n",
    }

    assert named(report(files).by_unit) == {"Sở Số": (1,)}


@pytest.mark.parametrize(("unit", "titles"), [("SS", 1), ("Sở Số", 1), ("Sở Điện tử", 0)])
def test_a_chosen_unit_is_meant_by_any_of_its_names(report, unit, titles):
    made = report(units=(unit,))

    assert len(made.articles) == titles
    assert len(made.by_unit) == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("So so", "không có đơn vị “So so”. Ý bạn là “Sở Số”?"),
        ("Hội Ảo", "không có đơn vị “Hội Ảo”. Hãy viết đúng tên trong danh-ba/co-quan.csv."),
    ],
)
def test_an_unknown_unit_gets_the_nearest(catalog_of, name, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        chosen_units(catalog_of({}), [name])


def test_days_between_a_document_and_its_news_are_counted(report):
    told = {each.symbol: (each.days, each.working_days) for each in report().told}

    # Issued on a Friday, told of on Monday.
    assert told == {"1/KH-UBND": (None, None), "2/QĐ-UBND": (3, 1)}


def test_a_document_from_before_that_is_told_of_in_the_period_is_there(report):
    april = Period(date(2026, 3, 7), date(2026, 3, 31))

    assert [each.symbol for each in report(period=april).told] == ["2/QĐ-UBND"]


def test_news_from_before_the_day_of_issue_tells_of_something_else(report):
    files = {
        "van-ban/b.md": "---\nSố ký hiệu: 2/QĐ\nLoại văn bản: Quyết định\nTrích yếu: Một cửa\n"
        "Ngày ban hành: 6/3/2026\nCơ quan ban hành: UBND tỉnh Thử\n---\n",
        "tin-tuc/2026/a.md": "---\nTiêu đề: Sắp có 2/QĐ\nNgày đăng: 1/3/2026\n---\n\n"
        "[B](../../van-ban/b.md)\n",
    }

    assert [each.posted for each in report(files).told] == [None]


def test_a_plan_that_is_also_a_document_stands_once(report):
    files = {
        "ke-hoach/a/index.md": "---\nSố ký hiệu: 1/KH\nNgày ban hành: 2/3/2026\nTrích yếu: A\n"
        "Cơ quan ban hành: UBND tỉnh Thử\nNăm: 2026\n---\n",
        "van-ban/a.md": "---\nSố ký hiệu: 1/KH\nNgày ban hành: 2/3/2026\nTrích yếu: A\n"
        "Loại văn bản: Kế hoạch\nCơ quan ban hành: UBND tỉnh Thử\n---\n",
        "tin-tuc/2026/a.md": "---\nTiêu đề: Có 1/KH\nNgày đăng: 4/3/2026\n---\n\n"
        "[A](../../ke-hoach/a/index.md)\n",
    }

    assert [(each.symbol, each.days) for each in report(files).told] == [("1/KH", 2)]


def test_what_a_plan_demands_is_counted_or_said_to_be_beyond_counting(report):
    (plan,) = report().plans

    assert [(each.code, each.numbers) for each in plan.demands] == [
        ("1", (1, 2)),
        ("2", (1,)),
        ("3", None),
    ]
