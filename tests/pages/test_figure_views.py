"""Numbers as plain values: what can be compared, kept, and shown without holes."""

from dataclasses import FrozenInstanceError

import pytest

from cchc.pages import figure_views
from cchc.pages.indicators import indicator_pages

INDEX = "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n---\n"
HEAD = "Năm,Địa phương,Điểm,Hạng\n"
ROWS = "2020,Thử,50,9\n2021,Thử,51,8\n2023,Thử,53,7\n"
KINDS = [kind for kind in vars(figure_views).values() if hasattr(kind, "__dataclass_fields__")]


@pytest.fixture
def view(edition_of):
    def make(rows: str = ROWS):
        pages = indicator_pages(edition_of({"chi-so/a.md": INDEX, "chi-so/a.csv": HEAD + rows}))
        return next(page.view for page in pages if page.path == "chi-so/a/index.html")

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_cannot_be_changed_once_made(kind):
    made = kind(**dict.fromkeys(kind.__dataclass_fields__, ""))

    with pytest.raises(FrozenInstanceError):
        setattr(made, next(iter(kind.__dataclass_fields__)), "khác")


@pytest.mark.parametrize("part", ["scores", "ranks", "table"])
def test_views_are_equal_as_long_as_their_numbers_are(view, part):
    before, again = getattr(view(), part), getattr(view(), part)
    changed = getattr(view(ROWS.replace("53,7", "59,6")), part)

    assert before is not again
    assert (before == again, hash(before) == hash(again), before == changed) == (True, True, False)


@pytest.mark.parametrize("others", [(), ("Giả",), ("Giả", "Sao")])
def test_every_row_of_a_table_is_as_wide_as_its_head(view, others):
    table = view(ROWS + "".join(f"2021,{name},40,10\n" for name in others)).table
    wide = sum(cell.colspan for cell in table.head[0])

    assert wide == 1 + 2 * (1 + len(others))
    assert {sum(cell.colspan for cell in row.cells) for row in table.rows} == {wide}


def test_a_year_without_a_value_has_a_row_that_says_so(view):
    missing = {
        row.cells[0].text: [cell.text for cell in row.cells if cell.missing]
        for row in view().table.rows
    }

    assert list(missing) == ["2023", "2022", "2021", "2020"]
    assert [year for year, cells in missing.items() if cells] == ["2022"]
    assert all(missing["2022"])
