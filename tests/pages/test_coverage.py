"""What a plan demanded and when it was told; a gap is said in words."""

import pytest

from cchc.pages.coverage import coverage_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2024\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch\n{}\n---\n"
)
TOPICS = "Mã,Nội dung,Chủ đề\n1,Nói về hạn chế,Hạn chế\n2,Nói về chỉ số,Các chỉ số\n"
ARTICLE = "---\nTiêu đề: Bài\nNgày đăng: {}\nChủ đề: {}\n---\n\nBài.\n"


@pytest.fixture
def page(edition_of):
    def make(*articles: tuple[str, str], time: str = "Năm: 2024", topics: str = TOPICS):
        files = {"ke-hoach/a/index.md": PLAN.format(time), "ke-hoach/a/noi-dung.csv": topics}
        for number, (day, topic) in enumerate(articles):
            files[f"tin-tuc/2024/{number}.md"] = ARTICLE.format(day, topic)
        (made,) = coverage_pages(edition_of(files))
        return made

    return make


def cells(page) -> dict[str, list[str]]:
    return {row.text: [cell.text for cell in row.cells] for row in page.view.matrix.rows}


def test_a_plan_without_demands_has_no_matrix(edition_of):
    files = {"ke-hoach/a/index.md": PLAN.format("Năm: 2024")}

    assert list(coverage_pages(edition_of(files))) == []


def test_a_year_is_told_by_quarters_and_a_gap_in_words(page):
    made = page(("31/3/2024", "Hạn chế"), ("1/4/2024", "Hạn chế"), ("31/12/2024", "Hạn chế"))

    assert made.address == "/ke-hoach/a/noi-dung/"
    assert made.view.matrix.terms == ("I", "II", "III", "IV")
    assert cells(made) == {
        "1. Hạn chế": ["1", "1", "0", "1", "3"],
        "2. Các chỉ số": ["chưa có bài"],
    }
    assert made.view.lede == (
        "Kế hoạch nêu 2 nội dung phải tuyên truyền: 1 nội dung có bài trong năm 2024, "
        "1 nội dung chưa có bài."
    )


def test_what_was_told_in_another_year_is_no_gap_but_stands_apart(page):
    made = page(("1/3/2026", "Hạn chế"))

    assert made.view.matrix.sums == ("Cộng", "Năm khác")
    assert cells(made)["1. Hạn chế"] == ["chưa có bài", "có"]
    assert "1 nội dung chỉ có bài vào năm khác, 1 nội dung chưa có bài." in made.view.lede


def test_a_stage_is_told_by_years(page):
    made = page(("1/3/2022", "Hạn chế"), time="Giai đoạn: 2021–2023")

    assert made.view.matrix.terms == ("2021", "2022", "2023")
    assert cells(made)["1. Hạn chế"] == ["0", "1", "0", "1"]
    assert "trong các năm 2021–2023" in made.view.lede


def test_a_stage_without_years_is_that_of_the_issue(page):
    assert page(time="Giai đoạn: hằng năm").view.matrix.terms_head == "Quý của năm 2024"


def test_a_demand_without_a_topic_cannot_be_counted_and_says_so(page):
    made = page(topics="Mã,Nội dung,Chủ đề\n,Nói điều khác,\n")

    assert cells(made) == {"Nói điều khác": ["chưa gắn chủ đề nên chưa đếm được"]}


def test_rows_are_as_wide_as_the_table(page):
    matrix = page(("1/3/2024", "Hạn chế"), ("1/3/2026", "Các chỉ số")).view.matrix
    width = len(matrix.terms) + len(matrix.sums)

    assert [sum(cell.span for cell in row.cells) for row in matrix.rows] == [width, width]


@pytest.mark.parametrize(
    ("more", "leading"), [((), [4]), ((("1/3/2026", "Hạn chế"),), [5])], ids=["sum", "other years"]
)
def test_only_the_last_that_tells_of_articles_leads_to_them(page, more, leading):
    (row, _) = page(("1/3/2024", "Hạn chế"), *more).view.matrix.rows

    assert [place for place, cell in enumerate(row.cells) if cell.url] == leading
    assert row.cells[leading[0]].url == "/tin-tuc/chu-de/han-che/"


def test_one_more_article_of_another_year_leaves_the_page_as_it_was(page):
    before = page(("1/3/2024", "Hạn chế"), ("1/3/2026", "Hạn chế"))
    after = page(("1/3/2024", "Hạn chế"), ("1/3/2026", "Hạn chế"), ("2/3/2026", "Hạn chế"))

    assert before.inputs[1:] == after.inputs[1:]


def test_a_new_article_on_nothing_demanded_leaves_the_page_as_it_was(page):
    before = page(("1/3/2024", "Hạn chế"))
    same = page(("1/3/2024", "Hạn chế"), ("2/3/2024", "Chủ đề khác"))
    other = page(("1/3/2024", "Hạn chế"), ("2/3/2024", "Hạn chế"))

    assert before.inputs[1:] == same.inputs[1:]
    assert before.inputs[1:] != other.inputs[1:]
