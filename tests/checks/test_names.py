"""Names stand in a registry, or are told with the nearest one."""

import pytest

ARTICLE = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{}\n---\n\nBài.\n"
PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: {}\n"
    "Trích yếu: A\nNăm: 2026\n---\n"
)
INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n---\n"


@pytest.mark.parametrize(
    ("rule", "line", "sentence"),
    [
        (
            "pillars_are_those_of_the_site",
            "Trụ cột: Thể chê",
            "Không có trụ cột “Thể chê”. Ý bạn là “Thể chế”?",
        ),
        (
            "pillars_are_those_of_the_site",
            "Trụ cột: Thể chế; Sao",
            (
                "Không có trụ cột “Sao”. Chọn trong: Chính quyền số; Cải cách thể chế; Thể chế; "
                "Xây dựng chính quyền số."
            ),
        ),
        (
            "pillars_are_those_of_the_site",
            "Trụ cột: Thể chế, Chính quyền số",
            (
                "Không có trụ cột “Thể chế, Chính quyền số”. "
                "Hãy ngăn bằng dấu chấm phẩy: Thể chế; Chính quyền số."
            ),
        ),
        (
            "topics_are_those_of_the_registry",
            "Nội dung tuyên truyền: các chỉ số",
            "Không có chủ đề “các chỉ số”. Ý bạn là “Các chỉ số”?",
        ),
        (
            "localities_are_those_of_the_registry",
            "Địa bàn: Thu",
            "Không có địa bàn “Thu”. Ý bạn là “Thử”?",
        ),
        (
            "authors_are_those_of_the_registry",
            "Tác giả: ban biên tập",
            "Không có tác giả “ban biên tập”. Ý bạn là “Ban biên tập”?",
        ),
        (
            "authors_are_those_of_the_registry",
            "Tác giả: Trần Thị Bình",
            (
                "Không có tác giả “Trần Thị Bình”. Chọn trong: Ban biên tập. "
                "Tên mới thì thêm vào danh-ba/tac-gia.csv trước."
            ),
        ),
    ],
)
def test_an_unknown_name_gets_an_offer(found, rule, line, sentence):
    assert found(rule, {"tin-tuc/2026/a.md": ARTICLE.format(line)}) == [
        ("tin-tuc/2026/a.md", 4, sentence)
    ]


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("pillars_are_those_of_the_site", "Trụ cột: Thể chế; Xây dựng chính quyền số"),
        ("topics_are_those_of_the_registry", "Chủ đề: Hạn chế; Các chỉ số"),
        ("localities_are_those_of_the_registry", "Địa bàn: Giả"),
        ("authors_are_those_of_the_registry", "Tác giả: Ban biên tập"),
        ("authors_are_those_of_the_registry", "Tác giả:"),
    ],
)
def test_a_known_name_is_silent(found, rule, line):
    assert found(rule, {"tin-tuc/2026/a.md": ARTICLE.format(line)}) == []


def test_a_near_miss_in_decomposed_letters_is_no_miss(found):
    files = {"tin-tuc/2026/a.md": ARTICLE.format("Trụ cột: Thê\u0309 chê\u0301")}

    assert found("pillars_are_those_of_the_site", files) == []


@pytest.mark.parametrize("name", ["Ủy ban nhân dân tỉnh Thử", "UBND tỉnh Thử"])
def test_an_issuer_may_be_named_in_full_or_short(found, name):
    assert (
        found("agencies_are_those_of_the_registry", {"ke-hoach/a/index.md": PLAN.format(name)})
        == []
    )


def test_an_unknown_issuer_is_told(found):
    ((path, line, sentence),) = found(
        "agencies_are_those_of_the_registry", {"ke-hoach/a/index.md": PLAN.format("UB tỉnh")}
    )

    assert (path, line) == ("ke-hoach/a/index.md", 4)
    assert sentence.startswith("Không có cơ quan “UB tỉnh”. Chọn trong: ")


def test_a_type_that_one_file_misspells_is_told_there_alone(found):
    head = "---\nTrích yếu: A\nSố ký hiệu: {}/KH-UBND\nLoại văn bản: {}\n"
    head += "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: {}\n---\n\nA.\n"
    files = {
        "van-ban/moi.md": head.format("12", "kế hoạch", "5/1/2026"),
        "van-ban/cu.md": head.format("11", "Kế hoạch", "4/1/2024"),
    }

    assert found("document_types_are_spelled_one_way", files) == [
        (
            "van-ban/moi.md",
            4,
            "“kế hoạch” ở tệp khác được viết là “Kế hoạch”. Hãy viết Kế hoạch.",
        )
    ]


def test_agencies_and_pillars_of_tasks_are_told_with_their_row(found):
    files = {
        "ke-hoach/a/index.md": PLAN.format("UBND tỉnh Thử"),
        "ke-hoach/a/nhiem-vu.csv": (
            "Nhiệm vụ,Trụ cột,Chủ trì,Phối hợp\nMột,Thể chế,Sở Số,Sở Giấy tờ; SS\n"
            "Hai,The che,sở số,Sở Sao\nBa,,,\n"
        ),
    }
    agencies = found("agencies_are_those_of_the_registry", files)
    pillars = found("pillars_are_those_of_the_site", files)

    assert [(line, sentence.partition(".")[0]) for _, line, sentence in agencies] == [
        (3, "Không có cơ quan “Sở Sao”"),
        (3, "Không có cơ quan “sở số”"),
    ]
    assert [line for _, line, _ in pillars] == [3]


def test_topics_that_a_plan_demands_are_told_with_their_row(found):
    files = {
        "ke-hoach/a/index.md": PLAN.format("UBND tỉnh Thử"),
        "ke-hoach/a/noi-dung.csv": "Nội dung,Chủ đề\nMột,Hạn chế\nHai,Sao\nBa,\n",
    }

    assert [line for _, line, _ in found("topics_are_those_of_the_registry", files)] == [3]


def test_places_of_a_series_are_told_with_their_row(found):
    files = {"chi-so/a.md": INDEX, "chi-so/a.csv": "Năm,Tỉnh,Điểm\n2024,Thử,1\n2024,Sao,1\n"}

    assert [line for _, line, _ in found("localities_are_those_of_the_registry", files)] == [3]


def test_a_name_is_told_with_its_line_and_column(checked):
    files = {"tin-tuc/2026/a.md": ARTICLE.format("Trụ cột:\n  - Thể chế\n  - Sao")}

    assert [(each.line, each.column) for each in checked(files)] == [(6, 5)]


def test_an_abbreviation_is_not_taken_for_what_looks_like_it(found):
    pillar = (
        "---\nTiêu đề: Cải cách thủ tục hành chính\nTên ngắn: Thủ tục\nThứ tự: 5\nMàu: p5\n"
        "Biểu tượng: thu-tuc\nTóm tắt: A\n---\n\nA.\n"
    )
    files = {
        "tru-cot/thu-tuc.md": pillar,
        "tin-tuc/2026/a.md": ARTICLE.format("Trụ cột: Cải cách TTHC"),
    }

    ((_, _, sentence),) = found("pillars_are_those_of_the_site", files)

    assert sentence.endswith("Ý bạn là “Cải cách thủ tục hành chính”?")


def test_a_second_lead_is_told_before_its_name_is_known(found):
    files = {
        "ke-hoach/a/index.md": PLAN.format("UBND tỉnh Thử"),
        "ke-hoach/a/nhiem-vu.csv": "Nhiệm vụ,Chủ trì\nMột,UBND tỉnh Thử; Sở Sao\n",
    }

    assert found("agencies_are_those_of_the_registry", files) == []
    assert found("a_task_has_one_lead_agency", files) == [
        (
            "ke-hoach/a/nhiem-vu.csv",
            2,
            (
                "Một nhiệm vụ chỉ có một cơ quan chủ trì, ở đây có 2. "
                "Hãy để UBND tỉnh Thử chủ trì, chuyển Sở Sao sang phối hợp."
            ),
        )
    ]
