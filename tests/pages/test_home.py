"""The home page: what is new, how far are we, what can I do?"""

import pytest

from cchc.pages.home import home_page

ARTICLE = "---\nTiêu đề: Bài {n}\nNgày đăng: {n}/3/2026\n{more}---\n\nBài.\n"
PLAN = (
    "---\nSố ký hiệu: {year}/KH\nNgày ban hành: 1/2/{year}\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Việc năm {year}\nNăm: {year}\n---\n"
)
TOPICS = "STT,Nội dung,Chủ đề\n1,Nói về hạn chế,Hạn chế\n2,Nói về chỉ số,Các chỉ số\n"
LINKS = (
    "Nhóm,Tên,Địa chỉ,Ghi chú\n"
    "Một,Báo,https://a.example,\nMột,Nộp,https://b.example,Nộp hồ sơ\n"
    "Một,Hỏi,https://c.example,Gửi câu hỏi\nMột,Xem,https://d.example,Xem thêm\n"
)
CITIZENS = "---\nTiêu đề: Quyền của bạn\nTóm tắt: Nộp, hỏi.\n---\n\nBài.\n"


@pytest.fixture
def home(edition_of):
    return lambda files, **options: home_page(edition_of(files, **options)).view


def test_the_newest_five_articles_are_shown_the_newest_first(home):
    files = {f"tin-tuc/{n}.md": ARTICLE.format(n=n, more="") for n in range(1, 8)}

    assert [each.title for each in home(files).entries] == [f"Bài {n}" for n in range(7, 2, -1)]


def test_a_site_without_content_has_a_home_page_that_claims_nothing(home):
    view = home({})

    assert (view.entries, view.plan, view.coverage, view.documents) == ((), None, (), ())
    assert view.acts == ()
    assert view.frame.title == "Trang chủ, Thử"


def test_a_demanded_topic_without_an_article_is_said_to_be_missing(home):
    files = {
        "ke-hoach/a/index.md": PLAN.format(year=2026),
        "ke-hoach/a/noi-dung.csv": TOPICS,
        "tin-tuc/1.md": ARTICLE.format(n=1, more="Chủ đề: Hạn chế\n"),
    }

    assert [(each.label, each.value, each.missing) for each in home(files).coverage] == [
        ("Hạn chế", "1", False),
        ("Các chỉ số", "chưa có bài", True),
    ]


def test_the_newest_plan_is_shown_though_an_older_one_demands_the_topics(home):
    view = home(
        {
            "ke-hoach/a/index.md": PLAN.format(year=2024),
            "ke-hoach/a/noi-dung.csv": TOPICS,
            "ke-hoach/b/index.md": PLAN.format(year=2026),
        }
    )

    assert view.plan.number == "2026/KH"
    assert len(view.coverage) == 2


TASKS = "STT,Nhiệm vụ,Thời hạn,Ngày hoàn thành\n1,Việc,Quý I,30/3/2024\n2,Khác,Quý II,\n"
FOLLOWED = PLAN.replace("Năm: ", "Theo dõi tiến độ: có\nNăm: ")


@pytest.mark.parametrize(
    ("files", "foremost"),
    [
        ({"a/index.md": FOLLOWED.format(year=2024), "a/nhiem-vu.csv": TASKS}, "2024/KH"),
        ({"a/index.md": FOLLOWED.format(year=2024)}, "2025/KH"),  # it keeps no results yet
        ({}, "2025/KH"),
    ],
)
def test_how_far_we_are_is_told_by_a_plan_whose_results_are_kept(home, files, foremost):
    newest = {"b/index.md": PLAN.format(year=2026), "b/noi-dung.csv": TOPICS}
    older = {"c/index.md": PLAN.format(year=2025)}
    plans = {f"ke-hoach/{path}": text for path, text in (files | newest | older).items()}

    assert home(plans).plan.number == foremost


def test_citizens_are_led_to_two_systems_that_say_what_they_are_for_then_to_our_pages(home):
    files = {
        "danh-ba/lien-ket.csv": LINKS,
        "trang/nguoi-dan.md": CITIZENS,
        "ke-hoach/a/index.md": PLAN.format(year=2026),
    }

    assert [(each.title, each.url) for each in home(files, root="/cchc/").acts] == [
        ("Nộp", "https://b.example"),
        ("Hỏi", "https://c.example"),
        ("Quyền của bạn", "/cchc/trang/nguoi-dan/"),
        ("Theo dõi và giám sát", "/cchc/ke-hoach/"),
    ]
