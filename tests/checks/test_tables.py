"""Tasks and series whose numbers and days cannot all be true."""

import pytest

PLAN = (
    "---\nSố ký hiệu: 96/KH-UBND\nNgày ban hành: 1/3/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: A\nNăm: 2026\n---\n"
)
INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nThang điểm: 100\nNguồn: D\n---\n"
TASKS = "ke-hoach/a/nhiem-vu.csv"
SERIES = "chi-so/a.csv"
TASK_RULES = [
    "tasks_are_done_after_they_are_given",
    "finished_tasks_show_it",
    "tasks_have_a_lead_agency",
    "a_task_has_one_lead_agency",
]
SERIES_RULES = [
    "scores_lie_on_their_scale",
    "ranks_lie_among_the_ranked",
    "years_of_figures_have_begun",
]


def tasks(row: str) -> dict[str, str]:
    head = "Nhiệm vụ,Chủ trì,Phối hợp,Hạn,Hoàn thành,Tình trạng,Minh chứng\n"
    return {"ke-hoach/a/index.md": PLAN, TASKS: f"{head}{row}\n"}


def series(row: str) -> dict[str, str]:
    head = "Năm,Tỉnh,Điểm,Hạng,Số đơn vị,Năm công bố,Thang điểm\n"
    return {"chi-so/a.md": INDEX, SERIES: f"{head}{row}\n"}


@pytest.mark.parametrize(
    ("rule", "row", "sentence"),
    [
        (
            TASK_RULES[0],
            "Một,Sở Số,,,1/2/2026,,BC",
            (
                "Hoàn thành ngày 1/2/2026 trước ngày ban hành kế hoạch (1/3/2026). "
                "Hãy xem lại năm và thứ tự ngày, tháng."
            ),
        ),
        (
            TASK_RULES[0],
            "Một,Sở Số,,,1/12/2026,,BC",
            "Ngày hoàn thành 1/12/2026 chưa tới. Hãy để trống cho tới khi làm xong.",
        ),
        (
            TASK_RULES[0],
            "Một,Sở Số,,Quý IV/2025,,,",
            (
                "Thời hạn Quý IV/2025 trước ngày ban hành kế hoạch (1/3/2026). "
                "Hãy xem lại năm và thứ tự ngày, tháng."
            ),
        ),
        (
            TASK_RULES[1],
            "Một,Sở Số,,,1/6/2026,,",
            (
                "Nhiệm vụ hoàn thành mà chưa có minh chứng. "
                "Hãy ghi văn bản hay báo cáo cho thấy đã làm."
            ),
        ),
        (
            TASK_RULES[1],
            "Một,Sở Số,,,,Hoàn thành,",
            (
                "Nhiệm vụ hoàn thành mà chưa có minh chứng. "
                "Hãy ghi văn bản hay báo cáo cho thấy đã làm."
            ),
        ),
        (
            TASK_RULES[1],
            "Một,Sở Số,,,1/6/2026,Đang thực hiện,BC",
            (
                "Có ngày hoàn thành mà tình trạng là “Đang thực hiện”. "
                "Hãy sửa tình trạng, hoặc bỏ ngày hoàn thành."
            ),
        ),
        (
            TASK_RULES[2],
            "Một,,Sở Số,,,,",
            "Nhiệm vụ chưa ghi cơ quan chủ trì. Hãy ghi một tên.",
        ),
        (
            TASK_RULES[3],
            "Một,Sở Số; Sở Giấy tờ,,,,,",
            (
                "Một nhiệm vụ chỉ có một cơ quan chủ trì, ở đây có 2. "
                "Hãy để Sở Số chủ trì, chuyển Sở Giấy tờ sang phối hợp."
            ),
        ),
        (
            TASK_RULES[3],
            "Một,SS và UBND tỉnh Thử,,,,,",
            (
                "Một nhiệm vụ chỉ có một cơ quan chủ trì, ở đây có 2. "
                "Hãy để SS chủ trì, chuyển UBND tỉnh Thử sang phối hợp."
            ),
        ),
        (
            TASK_RULES[3],
            "Một,Sở Số,Sở Giấy tờ; Sở Số,,,,",
            "Sở Số vừa chủ trì vừa phối hợp. Hãy bỏ ở cột phối hợp.",
        ),
    ],
)
def test_a_task_that_cannot_be_is_told(found, rule, row, sentence):
    assert found(rule, tasks(row)) == [(TASKS, 2, sentence)]


@pytest.mark.parametrize("rule", TASK_RULES)
@pytest.mark.parametrize(
    "row",
    [
        "Một,Sở Số,Sở Giấy tờ,30/6/2026,1/6/2026,Hoàn thành,BC 1",
        "Một,Sở Số,,Năm 2026,,Đang thực hiện,",
        "Một,Sở Số,,Thường xuyên,1/3/2026,,BC 1",
        "Nhóm việc,,,,,,",
    ],
)
def test_a_good_task_is_silent(found, rule, row):
    assert found(rule, tasks(row)) == []


def test_two_leads_are_told_once(checked):
    told = checked(tasks("Một,Sở Số; Sở Giấy tờ,,,,,"))

    assert [each.rule for each in told] == ["hai-chu-tri"]
    assert (told[0].line, told[0].column) == (2, 5)


@pytest.mark.parametrize(
    ("rule", "row", "sentence"),
    [
        (
            SERIES_RULES[0],
            "2024,Thử,84.460,,,,",
            ("Điểm 84.460 nằm ngoài thang 100. Dấu phẩy đứng trước phần lẻ. Hãy viết 84,46."),
        ),
        (
            SERIES_RULES[0],
            '2024,Thử,"65,2",,,,60',
            "Điểm 65,2 nằm ngoài thang 60. Hãy xem lại điểm và thang điểm.",
        ),
        (SERIES_RULES[0], "2024,Thử,-5,,,,", "Điểm -5 nằm ngoài thang 100."),
        (
            SERIES_RULES[1],
            "2024,Thử,,92,63,,",
            "Không thể xếp hạng 92 trong 63 nơi. Hãy xem lại hai số.",
        ),
        (SERIES_RULES[1], "2024,Thử,,0,,,", "Không thể xếp hạng 0. Hãy xem lại hai số."),
        (SERIES_RULES[2], "2027,Thử,,,,,", "Năm 2027 chưa tới. Hãy xem lại năm."),
        (SERIES_RULES[2], "2024,Thử,,,,2027,", "Năm công bố 2027 chưa tới. Hãy xem lại năm."),
        (
            SERIES_RULES[2],
            "2024,Thử,,,,2023,",
            "Năm công bố 2023 trước năm được đo 2024. Hãy xem lại hai năm.",
        ),
    ],
)
def test_a_figure_that_cannot_be_is_told(found, rule, row, sentence):
    ((path, line, said),) = found(rule, series(row))

    assert (path, line) == (SERIES, 2)
    assert said.startswith(sentence)


@pytest.mark.parametrize("rule", SERIES_RULES)
@pytest.mark.parametrize(
    "row",
    [
        '2024,Thử,"84,46",63,63,2025,',
        "2024,Thử,100,1,63,2024,100",
        '2024,Thử,"437,2",,,,1.000',
        "2024,Thử,65.2,,,,thang mới",
        "2026,Thử,,,,2026,",
    ],
)
def test_a_good_figure_is_silent(found, rule, row):
    assert found(rule, series(row)) == []
