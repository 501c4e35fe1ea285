"""From one file to one entry, with everything that is wrong with it told at once."""

from datetime import date, time
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.kinds import Article, ArticleType, Exemplar, InfoPage, Plan, Status
from cchc.content.reading import read_entry
from cchc.text.dates import Moment
from cchc.text.forms import clean

PATH = "tin-tuc/2026/mot-cua.md"
HEAD = "Tiêu đề: Một cửa\nNgày đăng: 1/4/2026 16:32\n"


def article(head: str, body: str = "Bài.", path: str = PATH) -> Article:
    entry, problems = read_entry(Article, path, f"---\n{head}---\n\n{body}\n")

    assert problems == []

    return entry


def told(head: str, body: str = "Bài.", kind=Article, path: str = PATH) -> list[tuple[int, str]]:
    _, problems = read_entry(kind, path, f"---\n{head}---\n\n{body}\n")
    return [(each.line, each.sentence) for each in problems]


@given(
    st.lists(
        st.sampled_from(
            ["---", "Tiêu đề: ", "Ngày đăng: 1/1/2026", "Trụ cột:", "- a", "Nguồn: <x>", "", "# a"]
        )
        | st.text(max_size=12)
    )
)
def test_any_file_is_read(lines):
    text = clean("\n".join(lines))
    _, problems = read_entry(Article, PATH, text)

    assert {problem.path for problem in problems} <= {PATH}


def test_every_field_gets_its_type():
    entry = article(
        f"{HEAD}Trụ cột: Thể chế; Chính quyền số\nLoại bài: hỏi đáp\nCập nhật: 2/4/2026\n"
        "Lý do cập nhật: Sửa số.\nĐịa chỉ cũ: /cu/\n"
    )

    assert entry.posted == Moment(date(2026, 4, 1), time(16, 32))
    assert entry.pillars == ("Thể chế", "Chính quyền số")
    assert entry.article_type is ArticleType.QUESTIONS
    assert entry.updated == date(2026, 4, 2)
    assert entry.former_addresses == ("/cu/",)


def test_a_file_gives_its_name_to_the_address():
    assert article(HEAD).address == "/tin-tuc/mot-cua/"
    assert article(f"{HEAD}Đường dẫn: ten-khac\n").address == "/tin-tuc/ten-khac/"


def test_a_plan_is_named_by_its_folder():
    head = (
        "Số ký hiệu: 1/KH-UBND\nNgày ban hành: 1/1/2026\nCơ quan ban hành: A\n"
        "Trích yếu: B\nNăm: 2026\n"
    )
    entry, problems = read_entry(Plan, "ke-hoach/thu-2026/index.md", f"---\n{head}---\n")

    assert problems == []
    assert entry.address == "/ke-hoach/thu-2026/"


def test_classic_pelican_headers_are_read():
    text = (
        "Title: Một cửa\nDate: 2026-04-01 16:32\nCategory: Thể chế\nTags: một, hai\n"
        "Author: Ban biên tập\nSlug: mot\nSummary: Tóm tắt\nStatus: draft\n\nBài.\n"
    )
    entry, problems = read_entry(Article, PATH, text)

    assert problems == []
    assert (entry.slug, entry.status, entry.keywords) == ("mot", Status.DRAFT, ("một", "hai"))


def test_a_list_may_be_written_in_line_and_below():
    assert article(f"{HEAD}Trụ cột: Một; Hai\n  - Ba\n").pillars == ("Một", "Hai", "Ba")


def test_an_empty_field_is_as_good_as_none():
    assert article(f"{HEAD}Tóm tắt:\nNguồn:\n").summary == ""


@pytest.mark.parametrize(
    ("head", "problems"),
    [
        (
            "Tiêu đề: A\n",
            [(1, "Thiếu “Ngày đăng”. Hãy thêm dòng Ngày đăng: 1/4/2024 16:32")],
        ),
        (
            "Tiêu đề: A\nNgày đăg: 1/4/2026\n",
            [(3, "Không có nhãn “Ngày đăg”. Ý bạn là “Ngày đăng”?")],
        ),
        (
            "**Tiêu đề:** A\nNgày đăng: 1/4/2026\n",
            [(2, "Nhãn không in đậm. Hãy viết Tiêu đề: A")],
        ),
        (
            "Tiêu đề:\nNgày đăng: 1/4/2026\n",
            [(2, "“Tiêu đề” để trống. Hãy viết, ví dụ: Tiêu đề: Nộp hồ sơ ở đâu cũng được nhận")],
        ),
        (
            "Tiêu đề: A\nNgày đăng: 31/2/2026\n",
            [
                (
                    3,
                    (
                        "“Ngày đăng”: không có ngày 31/2/2026 trong lịch. "
                        "Hãy xem lại: tháng 2/2026 kết thúc ngày 28/2/2026."
                    ),
                )
            ],
        ),
        (
            f"{HEAD}Trạng thái: Nháp\n",
            [(4, "“Trạng thái”: không có lựa chọn “Nháp”. Ý bạn là “nháp”?")],
        ),
        (f"{HEAD}Tiêu đề: B\n", [(4, "“Tiêu đề” đã có ở dòng 2. Hãy giữ một dòng.")]),
        (f"{HEAD}Title: B\n", [(4, "“Tiêu đề” đã có ở dòng 2. Hãy giữ một dòng.")]),
        (
            f"{HEAD}Trạng thái: gỡ\n",
            [(4, "Bài đã gỡ mà chưa nói vì sao. Hãy thêm dòng Lý do gỡ: …")],
        ),
        (
            f"{HEAD}Cập nhật: 2/4/2026\n",
            [(4, "Bài có ngày cập nhật mà chưa nói đã sửa gì. Hãy thêm dòng Lý do cập nhật: …")],
        ),
        (
            "Tiêu đề: A\nNgày đăng: mai\nTrạng thái: ?\nĐường dẫn: Á\n",
            [
                (
                    3,
                    "“Ngày đăng”: không hiểu ngày “mai”. Hãy viết ngày/tháng/năm, ví dụ 19/3/2024.",
                ),
                (
                    4,
                    ("“Trạng thái”: không có lựa chọn “?”. Chọn trong: đăng; nháp; chờ duyệt; gỡ."),
                ),
                (5, "“Đường dẫn”: “Á” không dùng được làm địa chỉ. Hãy viết a."),
            ],
        ),
    ],
)
def test_everything_wrong_is_told_at_once_with_its_line(head, problems):
    assert told(head) == problems


@pytest.mark.parametrize(
    ("label", "cure"),
    [
        ("Trụ cộ", "Ý bạn là “Trụ cột”?"),
        ("Tiêu dề bài", "Ý bạn là “Tiêu đề”?"),
        ("Sao Hỏa", "Chọn trong: Tiêu đề; Trạng thái; "),
    ],
)
def test_an_unknown_label_gets_an_offer(label, cure):
    ((line, sentence),) = told(f"{HEAD}{label}: Thể chế\n")

    assert line == 4
    assert sentence.startswith(f"Không có nhãn “{label}”. {cure}")


def test_a_slip_is_told_with_its_column():
    head = "Tiêu đề: A\nNgày đăng: 31/2/2026\nĐịa chỉ cũ: /a/; b\nNguồn:\n  - Báo <b>\n"
    _, problems = read_entry(Article, PATH, f"---\n{head}---\n\nBài.\n")

    assert [(each.line, each.column) for each in problems] == [(3, 12), (4, 18), (6, 5)]


@pytest.mark.parametrize(
    ("written", "keywords"),
    [
        ("[một cửa, hai cửa]", ("một cửa", "hai cửa")),
        ("[\"một cửa\", 'hai cửa']", ("một cửa", "hai cửa")),
        ('["một, hai", ba]', ("một, hai", "ba")),
        ('"phản ánh, kiến nghị"; ba', ("phản ánh, kiến nghị", "ba")),
        ("\n  - một\n  - “hai”", ("một", "hai")),
        ("\n- 'một'\n- hai", ("một", "hai")),
        ("[]", ()),
    ],
)
def test_lists_of_yaml_are_read(written, keywords):
    assert article(f"{HEAD}Từ khóa: {written}\n").keywords == keywords


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Từ khóa: a; b, c",
            (
                "Danh sách vừa dùng dấu phẩy vừa dùng dấu chấm phẩy. "
                "Hãy viết a; b; c; từ khóa nào có dấu phẩy thì đặt trong ngoặc kép."
            ),
        ),
        ("Trụ cột: Một; Hai; Một", "“Trụ cột”: “Một” có hai lần. Hãy bỏ một."),
        ("Từ khóa: “a”; “b”", "Từ khóa không cần ngoặc kép. Hãy viết a; b"),
        (
            "Đường dẫn:",
            "“Đường dẫn” để trống. Hãy xóa dòng này, hoặc viết như Đường dẫn: mot-cua",
        ),
        (
            "Tóm tắt: Một\n\n- hai\n- ba",
            (
                "“Tóm tắt” chỉ nhận một giá trị. "
                "Hãy bỏ dòng này; nếu bài viết bắt đầu ở đây thì đặt dòng --- phía trên."
            ),
        ),
    ],
)
def test_slips_of_lists_are_told(line, sentence):
    assert [said for _, said in told(f"{HEAD}{line}\n")] == [sentence]


def test_a_required_list_without_items_is_told():
    head = "Tên: A\nLoại: mô hình\nĐơn vị: B\nĐịa bàn: C\nTrụ cột: D\nNăm: 2025\nNguồn:\n"

    assert [line for line, _ in told(head, kind=Exemplar, path="mo-hinh/a.md")] == [8]


@pytest.mark.parametrize("kind", [Article, InfoPage])
def test_an_entry_without_a_text_is_told(kind):
    said = [sentence for _, sentence in told(HEAD, " ", kind)]

    assert "Bài chưa có nội dung. Hãy viết bài dưới dòng --- thứ hai." in said


@pytest.mark.parametrize(
    ("name", "offer"),
    [("Một cửa.md", "mot-cua"), ("mot_cua.md", "mot-cua"), ("….md", "ten-bai")],
)
def test_a_file_name_that_makes_no_address_gets_an_offer(name, offer):
    ((line, sentence),) = told(HEAD, path=f"tin-tuc/2026/{name}")

    assert line == 1
    assert sentence.endswith(f"không dùng được làm địa chỉ. Hãy đổi tên thành {offer}.")


def test_the_offer_for_a_name_that_is_too_long_is_short_enough():
    ((_, sentence),) = told(HEAD, path=f"tin-tuc/2026/{'dai-' * 30}x.md")
    offer = sentence.rpartition(" ")[2].rstrip(".")

    assert told(HEAD, path=f"tin-tuc/2026/{offer}.md") == []


def test_a_plan_says_for_which_time_it_is():
    head = "Số ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: A\nTrích yếu: B\n"

    assert told(head, kind=Plan, path="ke-hoach/a/index.md") == [
        (1, "Thiếu “Năm” hoặc “Giai đoạn”. Hãy thêm dòng Năm: 2024")
    ]
    assert told(f"{head}Năm:\n", kind=Plan, path="ke-hoach/a/index.md") == [
        (1, "Thiếu “Năm” hoặc “Giai đoạn”. Hãy thêm dòng Năm: 2024")
    ]


def test_a_year_that_cannot_be_read_is_not_missing():
    head = "Số ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: A\nTrích yếu: B\n"
    ((line, sentence),) = told(f"{head}Năm: năm 2026\n", kind=Plan, path="ke-hoach/a/index.md")

    assert (line, sentence.partition(":")[0]) == (6, "“Năm”")


@pytest.mark.parametrize(
    ("first", "second"),
    list(permutations(["[" * 60, "<b>" * 200, "\t" * 16, "    " * 16, "> " * 40], 2)),
)
def test_what_nests_too_deep_is_told_where_it_begins(first, second):
    line = 7  # after the header, an empty line and the word

    assert (
        line,
        "Có chỗ lồng nhau quá sâu. Hãy viết lại cho đơn giản: ít dấu ngoặc, ít bậc thụt vào.",
    ) in told(HEAD, f"Một\n{first}x\n{second}x")


@pytest.mark.parametrize(
    ("status", "posted", "held"),
    [
        ("đăng", "22/11/2026", False),
        ("đăng", "22/11/2026 23:59", False),
        ("đăng", "23/11/2026", True),
        ("nháp", "1/1/2020", True),
        ("chờ duyệt", "1/1/2020", True),
    ],
)
def test_drafts_and_days_to_come_are_held_back(status, posted, held):
    entry = article(f"Tiêu đề: A\nNgày đăng: {posted}\nTrạng thái: {status}\n")

    assert entry.held_back(date(2026, 11, 22)) == held
