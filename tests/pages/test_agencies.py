"""What an agency has promised and issued, and what it is called now."""

import pytest

from cchc.pages.agencies import agency_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/2/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\nNăm: 2026\n---\n"
)
TASKS = (
    "Mã,Nhiệm vụ,Cơ quan chủ trì,Phối hợp\n"
    "1,Một,Sở Số,UBND tỉnh Thử\n2,Hai,SS,\n3,Ba,UBND tỉnh Thử,SS\n4,Bốn,,\n"
)
DOCUMENT = (
    "---\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\nTrích yếu: A\n"
    "Cơ quan ban hành: {}\nNgày ban hành: 1/2/2026\n---\n"
)


@pytest.fixture
def views(edition_of):
    return lambda files, **options: {
        page.address: page.view for page in agency_pages(edition_of(files, **options))
    }


def names(groups) -> list[str]:
    return [task.name for group in groups for task in group.tasks]


def facts(view) -> list[tuple[str, str, str]]:
    told = ("Nay là", "Trước là")
    return [(each.label, each.value, each.url) for each in view.facts if each.label in told]


@pytest.mark.parametrize(
    ("code", "led", "joined"),
    [("so-moi", ["Một", "Hai"], ["Ba"]), ("ubnd", ["Ba"], ["Một"]), ("so-cu", [], [])],
)
def test_an_agency_shows_what_it_leads_and_what_it_joins(views, code, led, joined):
    files = {"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS}
    view = views(files)[f"/co-quan/{code}/"]

    assert (names(view.led), names(view.joined)) == (led, joined)


@pytest.mark.parametrize("name", ["Sở Số", "SS"])
def test_documents_are_shown_by_the_agency_that_issued_them(views, name):
    made = views({"van-ban/1.md": DOCUMENT.format(name)})

    assert [code for code, view in made.items() if getattr(view, "documents", ())] == [
        "/co-quan/so-moi/"
    ]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("so-cu", [("Nay là", "Sở Số", "/co-quan/so-moi/")]),
        (
            "so-giua",
            [
                ("Nay là", "Sở Số", "/co-quan/so-moi/"),
                ("Trước là", "Sở Giấy tờ", "/co-quan/so-cu/"),
            ],
        ),
        ("so-moi", [("Trước là", "Sở Điện tử", "/co-quan/so-giua/")]),
        ("ubnd", []),
    ],
)
def test_a_former_agency_leads_to_the_one_of_today(views, code, told):
    assert facts(views({})[f"/co-quan/{code}/"]) == told


def test_before_its_end_an_agency_is_not_called_by_a_later_name(views):
    view = views({}, day="2025-12-31")["/co-quan/so-giua/"]

    assert [label for label, *_ in facts(view)] == ["Trước là"]


def test_the_list_holds_every_agency_below_its_kind(views):
    sections = views({})["/co-quan/"].sections

    assert {each.title: [link.text for link in each.links] for each in sections} == {
        "UBND tỉnh": ["Ủy ban nhân dân tỉnh Thử"],
        "Sở": ["Sở Điện tử", "Sở Giấy tờ", "Sở Số"],
    }


def test_an_agency_tells_how_far_the_tasks_are_that_it_leads(views):
    files = {
        "ke-hoach/a/index.md": PLAN.replace("Năm: 2026", "Năm: 2026\nTheo dõi tiến độ: có"),
        "ke-hoach/a/nhiem-vu.csv": (
            "Mã,Nhiệm vụ,Chủ trì,Phối hợp,Hạn,Hoàn thành\n"
            "1,Một,Sở Số,,Quý I,30/3/2026\n2,Hai,SS,,Quý II,\n3,Ba,UBND tỉnh Thử,SS,Khi cần,\n"
        ),
    }
    made = views(files)
    own = made["/co-quan/so-moi/"]

    assert own.progress.sentence == "hoàn thành đúng hạn 1, quá hạn 1"
    assert own.dated == "Tình trạng tính đến 22/11/2026."
    assert [link.url for link in own.downloads] == ["/co-quan/so-moi/lich.ics"]
    assert "/co-quan/so-moi/lich.ics" in made


def test_an_agency_without_days_has_no_calendar_and_one_without_tasks_no_progress(views):
    files = {"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS}
    made = views(files)

    assert made["/co-quan/so-moi/"].downloads == ()
    assert made["/co-quan/so-moi/"].dated == ""
    assert made["/co-quan/so-cu/"].progress is None
    assert [address for address in made if address.endswith(".ics")] == []
