"""Text rules stand every text, tell the place in the file as stored, and know what is unsafe."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.checks import TEXT_RULES, check, read_checked, text_problems
from cchc.checks.texts import parse_checked
from cchc.content.sources import Role, Source
from cchc.problems import Severity
from cchc.text.forms import clean

PATH = "tin-tuc/2026/a.md"
HEAD = "---\nTiêu đề: A\nNgày đăng: 1/3/2026\n"
# What rules look for, to be put together at random.
PIECES = [
    "---\n", "- a\n", "    - b\n", "\t", "1. ", "3. ", "a) x\n", "| a | b |\n", "|---|---|\n", "#",
    "## ", "<div>", "</div>", "<script>", "<a onclick=", "](javascript:", "![", "](", "[^1]",
    "[a][b]",
    "**", "*", "`", "```\n", "<<<<<<< HEAD\n", "á»‹", "®", "µ", "Ð", "\u0430", "\uff12",
    "\u202e", '"',
    "“", " ,", "  ", "tỉnhKế", "của của", "!!!", "...", "0912 345 678", "001099012345",
    "CMND ", "ông A",
    " trú tại số 1", "STK ", "thứ hai, ngày 1", "&#", "file:", "\n", "\n\n", "e\u0302\u0301",
    "\u200b",
]  # fmt: skip
# One sign or group, a hundred thousand signs of it: what makes a careless pattern think for hours.
LONG = [
    *PIECES, "a", " ", ".", "\\", "ông ", "ông A ", "[", "]", "[a]", "<", "<a ", "<a", "://",
    "0", "01 ",
    "w", "www.", "h", "=", "-", "| ", "- ", "1", "a.", "A", "á", "Ã", "?", "a?", "a-b-c-",
    "(*)", "5*3",
    "\ufffc", "Ða", "аa", " on", "href=", "CCCD ", "tài khoản ", "trú ", "[^a]: x\n", "_",
    "TM:", "x\n---\n",
]  # fmt: skip


def codes(text: str, path: str = PATH) -> list[str]:
    return [problem.rule for problem in text_problems(path, clean(text), text.encode())]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12)).map("".join))
@pytest.mark.parametrize("path", [PATH, "danh-ba/chu-de.csv"])
def test_any_text_is_looked_over(path, text):
    stored = text.encode("utf-8", "replace")
    text = clean(stored.decode())
    lines = stored.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")

    for problem in text_problems(path, text, stored):
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 2


@pytest.mark.parametrize("piece", LONG, ids=repr)
@pytest.mark.parametrize("tail", ["", "\x21\n"], ids=["bare", "tailed"])
def test_no_text_takes_long(piece, tail):
    text = f"{HEAD}---\n\n{piece * (100_000 // len(piece))}{tail}"
    begun = perf_counter()
    list(text_problems(PATH, text, text.encode()))

    assert perf_counter() - begun < 5


def test_no_two_rules_have_one_code():
    assert len({rule.code for rule in TEXT_RULES}) == len(TEXT_RULES)


@pytest.mark.parametrize(
    ("line", "column"), [("a\u200bb  c", 4), ("e\u0302\u0301 b  c", 6), ("\u00adab  c", 4)]
)
def test_the_place_is_that_in_the_file_as_stored(line, column):
    source = Source(PATH, PATH, Role.ENTRY, (0, 0, 0, 0))
    found = parse_checked(source, f"\ufeff{HEAD}---\r\n\r\n{line}\r\n".encode()).problems

    assert [(each.rule, each.line, each.column) for each in found] == [("hai-dau-cach", 6, column)]


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        ("<script>mo()</script>", Severity.ERROR),
        ('<em onclick="mo()">A</em>', Severity.ERROR),
        ("[mở](javascript:mo())", Severity.ERROR),
        ("<<<<<<< HEAD", Severity.WARNING),
    ],
)
def test_what_is_unsafe_stops_a_draft_too(catalog_of, today, body, severity):
    files = {PATH: f"{HEAD}Trạng thái: nháp\n---\n\n{body}\n"}
    problems = check(read_checked(catalog_of(files).root), today)

    assert [problem.severity for problem in problems] == [severity]


@pytest.mark.parametrize(
    "body",
    [
        "`<script>`, `[x](javascript:mo())`, `của của`, `5*3*2`",
        "```\n- a\n    - b\n<b và c> <script>\n```",
        "Xem <https://vi-du.vn/a?b=c,d>, <thu@vi-du.vn>, https://vi-du.vn/tỉnhKế...x",
        "Dần dần, luôn luôn, ngày ngày, đều đều, xanh xanh, từ từ, mãi mãi.",
        "Năm\n2024. Theo kế hoạch\n- một lời nói thêm",
        "1. a\n1. b\n1. c",
        "1. a\n\n    b\n\n2. c\n\nĐoạn.\n\n3. d",
        "- a\n\n    Đoạn của mục a, thụt vào.\n\n    - b",
        "[^1] và[^2]\n\n[^1]: một\n\n    Đoạn của chú thích.\n\n[^2]: hai",
        "Một cửa\n:   Nơi nhận hồ sơ.\n\n    Đoạn thứ nhì.",
        "Đức, Việt; VNeID, LuatVietnam, iPhone, TP.HCM, ThS.Nguyễn, Chinhphu.vn, QyĐ.",
        "Số 12/KH-UBND, 1.234.567 đồng, mã 1.004222.000.00.00.H19, ngày 05-10-2026 12:30",
        "Bài số 20240417172100954; điện thoại (0271) 3879 211, 1900 1234, 024 3825 1234.",
        "XÃ HỘI; “THỊ XÔ; «XÓM CÁ»; THỊ XÃ\u00a0A; nuôi cá»",
        "Реформа государственного управления; μέτρα; Ελλάδα.",
        "A < B và 5 > 3; x<y; <10 ngày.",
        "<div class=\"a\">\n\n**Đậm** <br> <img src='../../anh/a.jpg' alt='Quầy'>\n\n</div>",
    ],
)
def test_good_text_is_silent(body):
    assert codes(f"{HEAD}---\n\n{body}\n") == []


def test_a_page_of_other_languages_is_silent():
    ede = (
        "Knơ̆ng bruă lŏ mkra klei mtrŭn mjuăt hlăm čar Dak Lak; ăyŏng adei čiăng thâo, čiăng čih "
        "klei pŏk anăp bruă mă: “Yang Mdiê, êa krông, ƀuôn sang, kdrăp.”"
    )
    french = (
        "« La réforme de l'administration n'est pas un rêve », dit-il. Où est le guichet ? "
        "L'été dernier, à Huế, il a reçu 3,5 % de plus ; c'est déjà ça ! Œuvre, naïf, garçon."
    )
    english = (
        "“One-stop shop” isn't new: the so-called ‘single window’ (2003)… It's 5 o'clock - "
        "the clerk's dog had had enough. That that is, is."
    )

    assert codes(f"{HEAD}---\n\n{ede}\n\n> {french}\n\n> {english}\n") == []


@pytest.mark.parametrize("sign", ["a) ", "1) ", "1/ ", "1/", "• ", "•", "·\t", "– ", "–"])
def test_items_that_a_page_would_run_together_are_told(sign):
    assert codes(f"{HEAD}---\n\n{sign}Nộp hồ sơ;\n{sign}nhận kết quả.\n") == ["muc-chay-lien"]


@pytest.mark.parametrize("sign", ["-", "+", "*", "1.", "1)"])
def test_items_that_touch_their_sign_are_told(sign):
    assert codes(f"{HEAD}---\n\n{sign}Nộp hồ sơ;\n{sign}nhận kết quả.\n") == ["gach-dinh"]


@pytest.mark.parametrize("text", ["- Nộp;\n- nhận.", "+ Nộp;\n+ nhận.", "1. Nộp;\n2. Nhận."])
def test_items_of_a_list_are_let_through(text):
    assert codes(f"{HEAD}---\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("\uf0b7\tNộp", "Hãy viết “- ” thay cho nó."),
        ("Nộp\uf0b7", "Hãy xóa nó, hoặc gõ lại dòng này."),
        ("-Nộp;\n-nhận.", "Hãy viết “- Nộp;”, cả các dòng dưới."),
        ("• Nộp;\n• nhận.", "Hãy viết “- ” (có dấu cách) thay cho dấu ở đầu mỗi mục"),
        ("a) nộp;\nb) nhận.", "Hãy thêm “- ” vào đầu mỗi mục"),
        ("| A | B |\n| 1 | 2 |", "Hãy thêm dòng |---|---| dưới dòng tên cột."),
    ],
)
def test_the_cure_says_what_to_type(text, cure):
    written = f"{HEAD}---\n\n{text}\n"
    (problem,) = text_problems(PATH, written, written.encode())

    assert problem.hint.startswith(cure)


@pytest.mark.parametrize(
    "text", ["| A | B |\n|---|---|\n| 1 | 2 |", "| A |", "|x| là giá trị\n|y|"]
)
def test_a_table_with_its_line_is_let_through(text):
    assert codes(f"{HEAD}---\n\n{text}\n") == []


def test_a_glued_label_is_told_by_its_reader_alone():
    assert codes(f"{HEAD}Trụ cột:Thể chế\n---\n\nNói rõ:Thể chế là luật.\n") == ["dau-cau-dinh"]


@pytest.mark.parametrize(
    "link",
    [
        "[Cổng] (https://a.vn/b)",
        "[Cổng]\t (https://a.vn/b)",
        "[Cổng] (https://a.vn/b",
        '[Cổng] (https://a.vn/b "Nộp hồ sơ")',
        "(Cổng)[https://a.vn/b]",
        "(Cổng) [https://a.vn/b]",
    ],
)
def test_what_is_nearly_a_link_is_shown_as_one(link):
    written = f"{HEAD}---\n\nXem {link}.\n"
    (problem,) = text_problems(PATH, written, written.encode())

    assert (problem.line, problem.column) == (6, 5)
    assert problem.hint == "Hãy viết [Cổng](https://a.vn/b)."


@pytest.mark.parametrize(
    ("link", "cure"),
    [
        ("[kế\nhoạch] (./b.md)", "[kế hoạch](./b.md)"),
        ("[thư] (mailto:a@b.vn)", "[thư](mailto:a@b.vn)"),
        ("[tệp] (tep/a.pdf)", "[tệp](tep/a.pdf)"),
        ("[a] (https://a.vn/b(1).html)", "[a](https://a.vn/b(1).html)"),
        ("[![Quầy](../../anh/a.jpg)] (../b.md)", "[![Quầy](../../anh/a.jpg)](../b.md)"),
    ],
)
def test_whatever_is_nearly_a_link_is_told(link, cure):
    written = f"{HEAD}---\n\nXem {link}.\n"
    problems = text_problems(PATH, written, written.encode())

    assert [each.hint for each in problems] == [f"Hãy viết {cure}."]


@pytest.mark.parametrize(
    "text",
    [
        "Mục [1] (xem https://a.vn).",
        "Xem [a](https://a.vn) (b).",
        "Xem [a][b] (https://a.vn).\n\n[b]: https://b.vn",
        "Xem[^1] (https://a.vn).\n\n[^1]: chú thích",
    ],
)
def test_brackets_that_are_no_link_are_let_through(text):
    assert codes(f"{HEAD}---\n\n{text}\n") == []
