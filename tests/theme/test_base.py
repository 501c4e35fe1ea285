"""The frame that every page shares."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, TemplateRuntimeError

PAGE = (
    '{% extends "base.html" %}{% block template %}article{% endblock %}'
    "{% block main %}<h1>Tiêu đề</h1>{% endblock %}"
)


def view(**changes: Any) -> SimpleNamespace:
    return SimpleNamespace(frame=SimpleNamespace(**{**vars(FRAME), **changes}))


def site(**changes: Any) -> SimpleNamespace:
    return SimpleNamespace(**{**vars(SITE), **changes})


def link(text: str, url: str, section: str = "") -> SimpleNamespace:
    return SimpleNamespace(text=text, url=url, section=section)


SITE = SimpleNamespace(
    name="Cải cách hành chính",
    place="Bình Phước",
    tagline="Bản mẫu – không phải trang chính thức của cơ quan nào",
    root="/cchc/",
    stylesheet="/cchc/theme/site.abc.css",
    print_stylesheet="/cchc/theme/print.abc.css",
    script="",
    chart_script="",
    search_script="",
    search_parts=(),
    theme="/cchc/theme/",
    menu=(link("Tin tức", "/cchc/tin-tuc/", "tin-tuc"), link("Chỉ số", "/cchc/chi-so/", "chi-so")),
    link_groups=(
        SimpleNamespace(
            title="Hệ thống quốc gia",
            links=(link("Cổng Dịch vụ công", "https://dichvucong.gov.vn"),),
        ),
    ),
    owner="Chủ quản: bản mẫu",
    contact_lines=("Đường dây nóng: 1022",),
    about_links=(link("Giới thiệu", "/cchc/trang/gioi-thieu/"),),
    locality_note="Tỉnh Bình Phước, nay thuộc Đồng Nai",
)
TOKENS = Path(__file__).parents[2] / "theme/static/css/tokens.css"
FRAME = SimpleNamespace(
    site=SITE,
    title="Một tin",
    description='Mô tả có "ngoặc" & dấu',
    section="tin-tuc",
    breadcrumbs=(link("Trang chủ", "/cchc/"), link("Một tin", "")),
    canonical="https://vi.du/tin-tuc/mot-tin/",
    draft=False,
    noindex=False,
    feeds=(),
    machines=None,
)


@pytest.fixture
def page(templates: Environment) -> Any:
    return templates.from_string(PAGE)


def test_head_names_the_page_and_the_site(page: Any) -> None:
    html = page.render(view=view())

    assert "<title>Một tin – Cải cách hành chính Bình Phước</title>" in html
    assert 'content="Mô tả có &#34;ngoặc&#34; &amp; dấu"' in html
    assert '<link rel="canonical" href="https://vi.du/tin-tuc/mot-tin/">' in html
    assert "noindex" not in html


def test_head_announces_the_feeds_of_the_page(page: Any) -> None:
    feed = SimpleNamespace(title='Tin "mới" & hay', url="https://vi.du/feeds/tat-ca.atom.xml")
    html = page.render(view=view(feeds=(feed,)))

    assert (
        '<link rel="alternate" type="application/atom+xml" '
        'title="Tin &#34;mới&#34; &amp; hay" href="https://vi.du/feeds/tat-ca.atom.xml">'
    ) in html
    assert "atom+xml" not in page.render(view=view())


def test_body_tells_its_template(page: Any) -> None:
    assert '<body data-template="article">' in page.render(view=view())


def test_a_template_without_a_name_is_refused(templates: Environment) -> None:
    nameless = templates.from_string('{% extends "base.html" %}')

    with pytest.raises(TemplateRuntimeError, match="template"):
        nameless.render(view=view())


def test_only_the_own_section_is_current(page: Any) -> None:
    html = page.render(view=view())

    assert '<a href="/cchc/tin-tuc/" aria-current="true">' in html
    assert '<a href="/cchc/chi-so/">' in html


def test_the_skip_link_leads_to_the_content(page: Any) -> None:
    html = page.render(view=view())

    assert 'href="#noi-dung"' in html
    assert '<main id="noi-dung" tabindex="-1">' in html


def test_a_draft_says_so_on_the_page(page: Any) -> None:
    assert "BẢN NHÁP" in page.render(view=view(draft=True))
    assert "BẢN NHÁP" not in page.render(view=view())


def test_a_page_may_keep_out_of_search_engines(page: Any) -> None:
    html = page.render(view=view(noindex=True, canonical=""))

    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html


def test_the_sample_site_imitates_nobody(page: Any) -> None:
    html = page.render(view=view())

    assert "Bản mẫu – không phải trang chính thức của cơ quan nào" in html


def test_a_real_site_carries_no_notice(page: Any) -> None:
    assert "không phải trang chính thức" not in page.render(view=view(site=site(tagline="")))


def test_the_bars_of_a_phone_have_the_colour_of_the_paper(page: Any) -> None:
    papers = re.findall(r"--colour-paper: (#\w+);", TOKENS.read_text(encoding="utf-8"))
    told = re.findall(r'<meta name="theme-color" .* content="(#\w+)">', page.render(view=view()))

    assert len(papers) == 2
    assert told == papers


def test_there_is_no_script_unless_the_site_has_one(page: Any) -> None:
    scripted = view(site=site(script="/cchc/theme/site.abc.js"))

    assert "<script" not in page.render(view=view())
    assert '<script type="module" src="/cchc/theme/site.abc.js">' in page.render(view=scripted)


def test_the_foot_promises_no_tracking(page: Any) -> None:
    html = page.render(view=view())

    assert "không dùng cookie, không theo dõi người đọc" in html
    assert "Trang dựng ngày" not in html
