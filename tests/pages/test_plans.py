"""Who promised what, how far it is, and what nobody has told yet."""

import pytest

from cchc.pages.plans import plan_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\nNăm: 2026\nTheo dõi tiến độ: {}\n---\n"
)
HEAD = "Mã,Nhiệm vụ,Cơ quan chủ trì,Thời hạn,Hoàn thành\n"
OVERDUE = "1,Một,Sở Số,31/1/2026,30/1/2026\n2,Hai,Sở Số,28/2/2026,\n"
TOPICS = "STT,Nội dung,Chủ đề\n1,Nói về hạn chế,Hạn chế\n2,Nói về chỉ số,Các chỉ số\n"
ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: 1/3/2026\nChủ đề: Hạn chế\n---\n\nBài.\n"


@pytest.fixture
def view(edition_of):
    def make(tasks: str = "", followed: str = "không", **others: str):
        files = {"ke-hoach/a/index.md": PLAN.format(followed), **others}
        if tasks:
            files["ke-hoach/a/nhiem-vu.csv"] = HEAD + tasks
        pages = plan_pages(edition_of(files))
        return next(page.view for page in pages if page.address == "/ke-hoach/a/")

    return make


@pytest.mark.parametrize(("followed", "late"), [("có", ["Hai"]), ("không", [])])
def test_a_task_is_called_late_only_where_the_plan_follows_progress(view, followed, late):
    tasks = [task for group in view(OVERDUE, followed).groups for task in group.tasks]

    assert [task.name for task in tasks if task.state.key == "late"] == late


@pytest.mark.parametrize(
    ("tasks", "followed", "note"),
    [
        ("", "có", "Chưa có bảng nhiệm vụ."),
        (OVERDUE, "có", "2 nhiệm vụ. Tình trạng tính đến 22/11/2026."),
        (
            f"{OVERDUE}3,Ba,Sở Số,Khi cần,\n4,Bốn,Sở Số,,\n5,Năm,Sở Số,Trước 15/12,\n",
            "có",
            "5 nhiệm vụ, 2 chưa rõ thời hạn. Tình trạng tính đến 22/11/2026.",
        ),
        (
            OVERDUE,
            "không",
            (
                "2 nhiệm vụ. Trang này không theo dõi kết quả từng nhiệm vụ, nên không "
                "kết luận nhiệm vụ nào đúng hạn hay quá hạn."
            ),
        ),
    ],
)
def test_the_note_tells_what_the_page_can_know(view, tasks, followed, note):
    assert view(tasks, followed).progress_note == note


def test_tasks_without_a_lead_agency_are_counted_apart_and_last(view):
    made = view("1,Một,,,\n2,Hai,,,\n3,Ba,Sở Số,,\n")
    counted = [(row.title, row.text) for row in made.by_agency]

    assert counted == [
        ("Sở Số", "1 nhiệm vụ"),
        ("Chưa có thông tin cơ quan chủ trì", "2 nhiệm vụ"),
    ]


def test_a_heading_is_not_counted_as_a_task(view):
    made = view("I,Nhóm việc,,,\n1,Một,Sở Số,31/1/2026,\n")

    assert made.progress.total == 1
    assert [group.title for group in made.groups if group.title] == ["I. Nhóm việc"]


def test_the_tasks_are_printed_as_the_annex_of_their_plan(view):
    made = view(OVERDUE, "có")

    assert made.tasks_caption == "Nhiệm vụ theo 1/KH, ngày 1/1/2026; tình trạng đến 22/11/2026"
    assert made.attached == (
        "Kèm theo Kế hoạch số 1/KH ngày 01 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Thử"
    )


def test_a_demanded_topic_that_nobody_wrote_of_is_told(view):
    files = {"ke-hoach/a/noi-dung.csv": TOPICS, "tin-tuc/2026/bai.md": ARTICLE}
    made = view(**files)

    assert [row.url for row in made.coverage] == ["/tin-tuc/chu-de/han-che/", ""]
    assert made.coverage_note.startswith("2 nội dung; 1 nội dung chưa có bài.")


def test_one_more_article_on_a_topic_leaves_the_page_of_the_plan_as_it_is(edition_of):
    files = {"ke-hoach/a/index.md": PLAN.format("không"), "ke-hoach/a/noi-dung.csv": TOPICS}
    files["tin-tuc/2026/bai.md"] = ARTICLE
    before, after = (
        next(page for page in plan_pages(edition_of(each)) if page.path == "ke-hoach/a/index.html")
        for each in (files, {**files, "tin-tuc/2026/bai-hai.md": ARTICLE})
    )

    assert before.inputs[1:] == after.inputs[1:]


def test_an_agency_by_its_short_name_is_the_same_agency(view):
    made = view("1,Một,Sở Số,,\n2,Hai,SS,,\n")

    assert [row.text for row in made.by_agency] == ["2 nhiệm vụ"]
