"""The whole site as a list of pages."""

import pytest

from cchc.pages import all_pages
from cchc.pages.page import File, Page

PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\nNăm: 2026\nTheo dõi tiến độ: {}\n---\n"
)
TASKS = (
    "Mã,Nhiệm vụ,Trụ cột,Chủ trì,Phối hợp,Thời hạn,Hoàn thành\nI,Nhóm,,,,,\n"
    "1,Một,Thể chế,Sở Số,SGT,31/1/2026,30/1/2026\n2,Hai,Thể chế,Sở Số,,28/2/2026,\n3,Ba,,,,,\n"
)
WITHDRAWN = (
    "---\nTiêu đề: Bài\nNgày đăng: 1/3/2026\nTrạng thái: gỡ\nNgày gỡ: 2/3/2026\n"
    "Lý do gỡ: Sai số.\nTóm tắt: Bí mật.\n---\n\nBí mật.\n"
)
MOVED = "---\nTiêu đề: Bài\nNgày đăng: 1/3/2026\nĐịa chỉ cũ: /cu/\n---\n\nBài.\n"


@pytest.fixture
def pages(edition_of):
    return lambda files, **options: {
        page.path: page for page in all_pages(edition_of(files, **options))
    }


def plan(followed: str) -> dict[str, str]:
    return {"ke-hoach/a/index.md": PLAN.format(followed), "ke-hoach/a/nhiem-vu.csv": TASKS}


@pytest.mark.parametrize("root", ["/", "/cchc/"])
def test_no_two_pages_have_one_address(edition_of, root):
    paths = [page.path for page in all_pages(edition_of(plan("có"), root=root))]

    assert len(set(paths)) == len(paths)


def test_a_site_without_content_has_its_frame(pages):
    made = pages({})

    assert {"index.html", "404.html", "so-do/index.html", "tin-tuc/index.html"} <= set(made)


@pytest.mark.parametrize("kind", [Page, File])
def test_a_page_is_a_page_or_a_file(pages, kind):
    assert [page for page in pages({"tep/a.pdf": b"%PDF"}).values() if isinstance(page, kind)]


@pytest.mark.parametrize(("followed", "late"), [("có", 1), ("không", 0)])
def test_a_plan_counts_what_is_late_only_where_it_is_followed(pages, followed, late):
    progress = pages(plan(followed))["ke-hoach/a/index.html"].view.progress

    assert progress.total == 3
    assert sum(part.count for part in progress.counts if part.state.key == "late") == late


def test_tasks_without_an_agency_are_counted_apart_and_last(pages):
    by_agency = pages(plan("có"))["ke-hoach/a/index.html"].view.by_agency

    assert [(row.title, row.url, row.text) for row in by_agency] == [
        ("Sở Số", "/co-quan/so-moi/", "1/2 hoàn thành, 1\N{NO-BREAK SPACE}quá hạn"),
        ("Chưa có thông tin cơ quan chủ trì", "", "1 nhiệm vụ"),
    ]


def test_the_day_is_told_only_where_states_depend_on_it(pages):
    followed, not_followed = (
        pages(plan(word))["ke-hoach/a/index.html"].view.progress_note for word in ("có", "không")
    )

    assert followed == "3 nhiệm vụ, 1 chưa rõ thời hạn. Tình trạng tính đến 22/11/2026."
    assert "22/11/2026" not in not_followed


def test_without_followed_plans_a_site_does_not_change_from_day_to_day(pages):
    today, tomorrow = (pages(plan("không"), day=day) for day in ("2026-11-22", "2026-11-23"))

    views = {path: page.view for path, page in today.items() if isinstance(page, Page)}

    assert views == {path: tomorrow[path].view for path in views}


def test_an_agency_shows_what_it_leads_and_joins(pages):
    made = pages(plan("có"))
    led = made["co-quan/so-moi/index.html"].view.led
    joined = made["co-quan/so-cu/index.html"].view.joined

    assert [task.name for group in led for task in group.tasks] == ["Một", "Hai"]
    assert [task.name for group in joined for task in group.tasks] == ["Một"]


def test_an_agency_tells_its_predecessors_and_its_heir(pages):
    facts = {fact.label: fact.value for fact in pages({})["co-quan/so-giua/index.html"].view.facts}

    assert (facts["Trước là"], facts["Nay là"]) == ("Sở Giấy tờ", "Sở Số")


def test_a_withdrawn_entry_says_since_when_and_why_and_nothing_more(pages):
    view = pages({"tin-tuc/2026/a.md": WITHDRAWN})["tin-tuc/a/index.html"].view

    assert (view.since_text, view.reason) == ("2/3/2026", "Sai số.")
    assert "Bí mật" not in str(view)


def test_a_former_address_leads_to_the_entry(pages):
    view = pages({"tin-tuc/2026/a.md": MOVED}, root="/cchc/")["cu/index.html"].view

    assert view.url == "/cchc/tin-tuc/a/"
    assert view.frame.noindex


def test_a_pillar_without_articles_has_no_archive(pages):
    made = pages({})

    assert made["tru-cot/the-che/index.html"].view.archive_url == ""
    assert "tru-cot/the-che/trang/1/index.html" not in made


def test_views_are_plain_values(pages):
    views = [page.view for page in pages(plan("có")).values() if isinstance(page, Page)]

    assert all(isinstance(hash(view), int) for view in views)
