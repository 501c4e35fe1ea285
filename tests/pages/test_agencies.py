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


OLD_PLAN = {
    "ke-hoach/cu/index.md": PLAN.replace("1/2/2026", "1/2/2025").replace("Năm: 2026", "Năm: 2025"),
    "ke-hoach/cu/nhiem-vu.csv": "Mã,Nhiệm vụ,Chủ trì,Phối hợp\n1,Cũ,Sở Điện tử,\n2,Khác,,SĐT\n",
}
ARTICLE = "---\nTiêu đề: Tin {0}\nNgày đăng: {0}/{1}\nĐơn vị: {2}\n---\n\nBài.\n"


def article(n: int, month: str = "2/2026", unit: str = "Sở Số") -> dict[str, str]:
    return {f"tin-tuc/{month[-4:]}/tin-{n}.md": ARTICLE.format(n, month, unit)}


def test_an_agency_tells_of_those_before_it(views):
    old = DOCUMENT.format("Sở Điện tử").replace("1/2/2026", "1/2/2025").replace("1/QĐ", "2/QĐ")
    files = {"van-ban/1.md": DOCUMENT.format("Sở Số"), "van-ban/2.md": old}
    files |= {"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS} | OLD_PLAN
    made = views(files | article(3) | article(4, "5/2025", "SĐT"))
    now, former = made["/co-quan/so-moi/"], made["/co-quan/so-giua/"]

    assert now.lede.endswith("cơ quan tiền thân: Sở Điện tử, Sở Giấy tờ.")
    assert (names(now.led), names(now.joined)) == (["Một", "Hai", "Cũ"], ["Ba", "Khác"])
    assert [group.title for group in now.led][1] == "Sở Điện tử: Kế hoạch (1/KH)"
    assert [row.symbol for row in now.documents] == ["1/QĐ", "2/QĐ"]
    assert [each.title for each in now.entries] == ["Tin 3", "Tin 4"]
    assert names(former.led) == ["Cũ"]
    assert [row.symbol for row in former.documents] == ["2/QĐ"]
    assert [each.title for each in former.entries] == ["Tin 4"]


def test_a_name_that_two_agencies_bore_is_that_of_the_day(views):
    registry = (
        "Mã,Tên,Từ ngày,Đến ngày,Kế thừa\nmot,Sở Nội vụ,,30/6/2025,hai\nhai,Sở Nội vụ,1/7/2025,,\n"
    )
    files = {"danh-ba/co-quan.csv": registry, "van-ban/1.md": DOCUMENT.format("Sở Nội vụ")}
    made = views(files | article(1, "3/2025", "Sở Nội vụ"))

    assert [row.symbol for row in made["/co-quan/hai/"].documents] == ["1/QĐ"]
    assert made["/co-quan/mot/"].documents == ()
    assert [len(made[f"/co-quan/{code}/"].entries) for code in ("mot", "hai")] == [1, 1]


def test_articles_of_an_agency_are_kept_on_pages_that_stay(views):
    files = {}
    for n in range(1, 12):
        files |= article(n)
    made = views(files)
    own, oldest = made["/co-quan/so-moi/"], made["/co-quan/so-moi/trang/1/"]

    assert [each.title for each in own.entries] == [f"Tin {n}" for n in range(11, 3, -1)]
    assert [each.title for each in oldest.entries] == ["Tin 3", "Tin 2", "Tin 1"]
    assert own.archive_url == "/co-quan/so-moi/trang/3/"
    after = views(files | article(12))
    assert after["/co-quan/so-moi/trang/1/"] == oldest


def test_many_documents_are_told_by_the_library(views):
    files = {
        f"van-ban/{n}.md": DOCUMENT.format("SS").replace("1/QĐ", f"{n}/QĐ") for n in range(1, 26)
    }
    view = views(files)["/co-quan/so-moi/"]

    assert len(view.documents) == 20
    assert [(link.text, link.url, link.count) for link in view.libraries] == [
        ("Mọi văn bản của Sở Số", "/van-ban/co-quan/so-moi/", 25)
    ]


def test_where_its_name_comes_from_is_told_with_a_link(views):
    registry = "Mã,Tên,Nguồn\na,Sở A,Quyết định 12/QĐ-UBND ngày 1/2/2026\nss,Sở Số,\n"
    decision = DOCUMENT.format("Sở Số").replace("1/QĐ", "12/QĐ-UBND")
    files = {"danh-ba/co-quan.csv": registry, "van-ban/1.md": decision}
    (told,) = (each for each in views(files)["/co-quan/a/"].facts if each.label == "Nguồn")

    assert '<a href="/van-ban/1/">' in told.value


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


def test_what_has_ended_says_so_under_its_name(views):
    made = views({})

    assert made["/co-quan/so-giua/"].lede.startswith(
        'Hoạt động đến 31/12/2025; nay là <a href="/co-quan/so-moi/">Sở Số</a>. Trang này kể cả'
    )
    assert made["/co-quan/ubnd/"].lede == ""


def test_the_list_holds_every_agency_below_its_kind_what_has_ended_last(views):
    sections = views({})["/co-quan/"].sections

    assert {each.title: [(link.text, link.note) for link in each.links] for each in sections} == {
        "UBND tỉnh": [("Ủy ban nhân dân tỉnh Thử", "")],
        "Sở": [
            ("Sở Số", "từ 1/1/2026"),
            ("Sở Điện tử", "từ 1/1/2024 đến 31/12/2025; nay là Sở Số"),
            ("Sở Giấy tờ", "đến 31/12/2023; nay là Sở Số"),
        ],
    }


def test_the_centre_keeps_its_rank_and_what_has_no_kind_comes_last(views):
    registry = (
        "Mã,Tên,Loại\na,Viện A,\nqh,Quốc hội,Trung ương\nbnv,Bộ Nội vụ,Trung ương\n"
        "ss,Sở Số,Sở\nsc,Sở Cũ,Sở\n"
    )
    made = views({"danh-ba/co-quan.csv": registry})

    assert [(s.title, [link.text for link in s.links]) for s in made["/co-quan/"].sections] == [
        ("Trung ương", ["Quốc hội", "Bộ Nội vụ"]),
        ("Sở", ["Sở Cũ", "Sở Số"]),
        ("Cơ quan khác", ["Viện A"]),
    ]
    assert [made[f"/co-quan/{code}/"].kicker for code in ("a", "ss")] == [(), ("Sở",)]


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
    assert "/co-quan/so-moi/lich.ics" in made
    assert own.downloads == ()  # both days are over
    (offered,) = views(files, day="2026-06-30")["/co-quan/so-moi/"].downloads
    assert offered.url == "/co-quan/so-moi/lich.ics"


def test_an_agency_without_days_has_no_calendar_and_one_without_tasks_no_progress(views):
    files = {"ke-hoach/a/index.md": PLAN, "ke-hoach/a/nhiem-vu.csv": TASKS}
    made = views(files)

    assert made["/co-quan/so-moi/"].downloads == ()
    assert made["/co-quan/so-moi/"].dated == ""
    assert made["/co-quan/so-cu/"].progress is None
    assert [address for address in made if address.endswith(".ics")] == []
