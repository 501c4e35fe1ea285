"""A pillar's page gathers all that belongs to it, whichever of its names was written."""

import pytest

from cchc.pages.pillars import pillar_pages

ARTICLE = "---\nTiêu đề: Bài {n}\nNgày đăng: {n}/3/2026\nTrụ cột: {pillar}\n---\n\nBài.\n"
PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/2/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Việc năm nay\nNăm: 2026\n---\n"
)
TASKS = (
    "Mã,Nhiệm vụ,Trụ cột,Cơ quan chủ trì,Thời hạn,Hoàn thành\n"
    "1,Rà soát,Thể chế,Sở Số,31/3/2026,1/3/2026\n"
    "2,Bỏ bớt,Cải cách thể chế,Sở Số,31/12/2026,\n"
    "3,Nối mạng,Chính quyền số,Sở Số,31/12/2026,\n"
)
LAW, DIGITAL = "/tru-cot/the-che/", "/tru-cot/so/"


@pytest.fixture
def views(edition_of):
    return lambda files, **options: {
        page.address: page.view for page in pillar_pages(edition_of(files, **options))
    }


def articles(*pillars: str) -> dict[str, str]:
    return {
        f"tin-tuc/{n}.md": ARTICLE.format(n=n, pillar=pillar)
        for n, pillar in enumerate(pillars, start=1)
    }


def test_articles_of_both_names_of_a_pillar_stand_in_one_line_of_days(views):
    made = views(articles("Thể chế", "Cải cách thể chế", "Thể chế", "Chính quyền số"))

    assert [each.title for each in made[LAW].entries] == ["Bài 3", "Bài 2", "Bài 1"]
    assert [each.title for each in made[DIGITAL].entries] == ["Bài 4"]


@pytest.mark.parametrize(("count", "newest"), [(4, 1), (11, 2), (12, 3)])
def test_the_link_to_older_articles_leads_to_a_page_that_exists(views, count, newest):
    made = views(articles(*["Thể chế"] * count), root="/cchc/", per_page=8)

    assert made[LAW].archive_url == f"/cchc{LAW}trang/{newest}/"
    assert f"{LAW}trang/{newest}/" in made


@pytest.mark.parametrize("count", range(0, 30, 3))
def test_every_article_of_a_pillar_is_on_its_page_or_in_its_archive(views, count):
    made = views(articles(*["Thể chế"] * count), per_page=20)
    shown = {each.title for address, view in made.items() if LAW in address
             for each in view.entries}  # fmt: skip

    assert len(shown) == count


def test_a_new_article_changes_the_page_of_its_pillar_and_no_other(views):
    before = views(articles(*["Thể chế"] * 25), per_page=20)
    after = views(articles(*["Thể chế"] * 26), per_page=20)

    assert {address for address in after if before.get(address) != after[address]} == {LAW}


def test_a_pillar_without_articles_or_tasks_promises_none(views):
    made = views({})

    assert (made[LAW].archive_url, made[LAW].progress, made[LAW].groups) == ("", None, ())
    assert set(made) == {"/tru-cot/", LAW, DIGITAL}


def test_a_pillar_counts_its_own_tasks_alone(views):
    made = views({"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS})
    (group,) = made[LAW].groups

    assert (made[LAW].progress.total, made[DIGITAL].progress.total) == (2, 1)
    assert [task.name for task in group.tasks] == ["Rà soát", "Bỏ bớt"]


def test_one_pillar_leads_to_the_next_and_the_ends_have_one_neighbour(views):
    law, digital = (views({})[address] for address in (LAW, DIGITAL))

    assert (law.before, digital.after) == (None, None)
    assert (law.after.title, digital.before.title) == ("Chính quyền số", "Thể chế")


def test_the_contents_of_a_page_name_the_parts_that_are_there(views):
    bare = [item.id for item in views({})[LAW].toc]
    full = views({"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS})[LAW].toc

    assert bare == ["nghia", "bai-viet"]
    assert [item.id for item in full] == ["nghia", "lam", "bai-viet"]


def test_what_a_pillar_lists_does_not_name_it_again(views):
    assert [entry.pillars for entry in views(articles("Thể chế"))[LAW].entries] == [()]
