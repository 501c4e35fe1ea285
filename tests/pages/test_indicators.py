"""Series as tables, charts and files; what is not known is said."""

import pytest

from cchc.pages.indicators import index_rows, indicator_pages, indicator_parts

INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n{}---\n"
HEAD = "Năm,Địa phương,Điểm,Hạng,Số đơn vị,Thang điểm,Ghi chú\n"


def files(rows: str | None, more: str = "") -> dict[str, str]:
    table = {} if rows is None else {"chi-so/a.csv": HEAD + rows}
    return {"chi-so/a.md": INDEX.format(more), **table}


def first_row(edition):
    return index_rows(edition.desk, indicator_parts(edition))[0]


@pytest.fixture
def view(edition_of):
    def make(*words: str | None):
        made = indicator_pages(edition_of(files(*words)))
        return next(page.view for page in made if page.path == "chi-so/a/index.html")

    return make


@pytest.mark.parametrize("rows", [None, ""])
def test_an_index_without_values_says_so(edition_of, view, rows):
    assert (view(rows).scores, view(rows).table, view(rows).downloads) == (None, None, ())
    assert first_row(edition_of(files(rows))).sparkline is None


def test_one_value_is_told_and_not_drawn(edition_of, view):
    rows = '2024,Thử,"65,19",7,63,100,\n'
    row = first_row(edition_of(files(rows)))

    assert (view(rows).scores, view(rows).ranks) == (None, None)
    assert (row.value, row.scale_text, row.rank_text) == (
        "65,19",
        "/ 100, năm 2024",
        "Hạng 7 trong 63",
    )


def test_a_value_that_is_missing_is_not_zero(view):
    cells = view("2024,Thử,,7,,,\n").table.rows[0].cells

    assert [cell.text for cell in cells] == ["2024", "chưa có số liệu", "7"]


def test_places_stand_side_by_side_and_the_newest_year_on_top(view):
    table = view("2023,Thử,1,,,,\n2024,Thử,2,,,,\n2024,Giả,3,,,,\n").table

    assert [cell.text for cell in table.head[0]] == ["Năm", "Thử", "Giả"]
    assert [row.cells[0].text for row in table.rows] == ["2024", "2023"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Báo chí nêu.", "* Thử, 2024: báo chí nêu."),
        ("VCCI không công bố", "* Thử, 2024: VCCI không công bố."),
    ],
)
def test_a_remark_is_told_below_the_table(view, note, told):
    assert view(f"2024,Thử,1,,,,{note}\n").notes == (told,)


def test_remarks_of_years_in_a_row_are_told_once(view):
    rows = "".join(f"{year},Thử,1,,,,Như nhau\n" for year in (2021, 2022, 2023))

    assert view(rows).notes == ("* Thử, 2021–2023: như nhau.",)


def test_values_of_differing_scales_are_drawn_as_shares(view):
    chart = view("2022,Thử,60,,,80,\n2023,Thử,70,,,100,\n2024,Thử,8,,,10,\n").scores

    assert "phần trăm của thang điểm từng năm (tự tính)" in chart.caption


def test_a_break_is_told_and_cuts_the_line(view):
    rows = "".join(f"{year},Thử,{year - 1960},,,100,\n" for year in range(2020, 2026))
    shown = view(rows, "Mốc đứt chuỗi: 2023: đổi cách đo\n")

    assert shown.breaks == ("2023: đổi cách đo",)
    assert len(shown.scores.breaks) == 1
    assert "từ năm 2023; không so hai bên với nhau" in shown.scores.caption


def test_the_numbers_can_be_downloaded_and_their_columns_are_explained(view):
    shown = view("2024,Thử,1,,,,\n")

    assert [link.url for link in shown.downloads] == [
        "/du-lieu-mo/chi-so/a.csv",
        "/du-lieu-mo/chi-so/a.json",
    ]
    assert shown.columns_url == "/du-lieu-mo/#chi-so"


@pytest.mark.parametrize(
    ("rank", "texts"), [("7", ["65,19*", "7*"]), ("", ["65,19*", "chưa có số liệu"])]
)
def test_a_remark_has_its_star_on_every_number(view, rank, texts):
    table = view(f'2024,Thử,"65,19",{rank},,100,Ghi chú\n').table

    assert [cell.text for cell in table.rows[0].cells[1:3]] == texts


@pytest.mark.parametrize(
    ("before", "more", "told"),
    [
        ('2023,Thử,"65,47",,,100,\n', "", ", thấp hơn năm trước 0,28 điểm (tự tính)"),
        ("2023,Thử,60,,,100,\n", "", ", cao hơn năm trước 5,19 điểm (tự tính)"),
        ('2023,Thử,"65,19",,,100,\n', "", ", bằng năm trước"),
        ("2023,Thử,60,,,100,\n", "Mốc đứt chuỗi: 2024: đổi cách đo\n", ""),
        ("2023,Thử,60,,,80,\n", "", ""),
        ("2022,Thử,60,,,100,\n", "", ""),
        ("2023,Giả,60,,,100,\n", "", ""),
    ],
)
def test_the_last_score_is_compared_with_that_of_the_year_before(view, before, more, told):
    (figure,) = view(before + '2024,Thử,"65,19",,,100,\n', more).figures

    assert (figure.figure, figure.text) == ("65,19", f"điểm của Thử năm 2024 trên thang 100{told}")


def test_the_last_rank_comes_before_the_best_and_the_worst(view):
    rows = "2022,Thử,,5,,,\n2023,Thử,,50,,,Hạng tự tính\n2024,Thử,,8,63,,\n"

    assert [(each.figure, each.text) for each in view(rows).figures] == [
        ("8", "hạng của Thử năm 2024, trong 63 nơi"),
        ("5", "hạng cao nhất của Thử, năm 2022"),
        ("50", "hạng tự tính thấp nhất của Thử, năm 2023"),
    ]
    assert len(view("2024,Thử,,8,63,,\n").figures) == 1


def test_a_page_leads_to_the_parts_that_it_has_and_to_no_other(view):
    few = view("2024,Thử,1,,,,\n")
    many = view("".join(f"{year},Thử,1,1,,,\n" for year in (1999, 2000, 2001)))

    assert few.toc[0].text == "Bảng số liệu, tải về"
    assert view("").toc[0].text == "Bảng số liệu"
    assert [item.id for item in few.toc] == ["so-lieu", "nghia", "nguon"]
    assert [item.id for item in many.toc] == [
        "bieu-do", "bieu-do-hang", "so-lieu", "nghia", "nguon",
    ]  # fmt: skip


def test_the_reader_learns_until_when_somebody_looked(view):
    (notice,) = view("2024,Thử,1,,,,\n", "Tính đến: 1/6/2026\n").notices

    assert notice.title == "Số liệu đối chiếu đến 1/6/2026"
    assert view("2024,Thử,1,,,,\n").notices == ()
