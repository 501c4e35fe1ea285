"""What a communication plan demands, and when something was published on it: a matrix.

Its inputs are counts of the plan's own time, not articles: a new article changes the page
only where a number in it changes. Of other years it only tells whether there was something,
so that a plan of long ago stays as it is.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.kinds import Plan
from cchc.content.rows import CoverageTopic
from cchc.pages.edition import Desk, Edition
from cchc.pages.page import Page
from cchc.pages.views import LinkView, View
from cchc.text.numbers import number_vi

TITLE = "Kế hoạch yêu cầu gì, đã đăng được gì"
CRUMB = "Nội dung phải tuyên truyền"
OUTSIDE, SUM = "Năm khác", "Cộng"
QUARTERS = ("I", "II", "III", "IV")

Quarter = tuple[int, int]  # year, 1 to 4
Told = tuple[str, tuple[int, ...], bool]  # topic, articles in each term; whether in other years


@dataclass(frozen=True)
class MatrixCell:
    """A number, or words in its place; what is `missing` stands back; `url` = what is counted."""

    text: str
    span: int = 1
    missing: bool = False
    url: str = ""


@dataclass(frozen=True)
class MatrixRow:
    text: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """`terms` are the quarters or years of the plan, under one head; `sums` come after them."""

    caption: str
    terms_head: str
    terms: tuple[str, ...]
    sums: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, kw_only=True)
class CoverageView(View):
    title: str
    kicker: tuple[str, ...]
    lede: str
    matrix: Matrix
    plan: LinkView


def address_of(plan: Plan) -> str:
    return f"{plan.address}noi-dung/"


def coverage_pages(edition: Edition) -> Iterator[Page]:
    """Yield the matrix of every plan that demands topics."""
    plans = [(plan, edition.catalog.coverage(plan)) for plan in edition.catalog.plans]
    demanding = [(plan, topics) for plan, topics in plans if topics]
    quarters = _quarters(edition) if demanding else {}
    for plan, topics in demanding:
        inputs = (edition.desk, plan, topics, _told(plan, topics, quarters))
        yield Page(address_of(plan), "kinds/coverage.html", coverage_view, inputs)


def _quarters(edition: Edition) -> dict[str, Counter[Quarter]]:
    """Count the articles of every topic by quarter, each article once."""
    return {
        topic: Counter((each.posted.day.year, _quarter(each.posted.day.month)) for each in articles)
        for topic, articles in edition.catalog.articles_by_topic.items()
    }


def _quarter(month: int) -> int:
    return (month + 2) // 3


def _told(
    plan: Plan, topics: tuple[CoverageTopic, ...], quarters: dict[str, Counter[Quarter]]
) -> tuple[Told, ...]:
    """Count the articles on each demanded topic, in the order of the plan."""
    years = _years(plan)
    told = []
    for topic in dict.fromkeys(row.topic for row in topics if row.topic):
        counts = quarters.get(topic, Counter())
        if len(years) == 1:
            terms = tuple(counts[years[0], quarter] for quarter in (1, 2, 3, 4))
        else:
            terms = tuple(sum(counts[year, quarter] for quarter in (1, 2, 3, 4)) for year in years)
        told.append((topic, terms, counts.total() > sum(terms)))
    return tuple(told)


def _years(plan: Plan) -> range:
    """The years a plan is for: its year, or its stage («2021–2025»), or that of its issue."""
    written = [plan.year] if plan.year else [int(year) for year in re.findall(r"\d{4}", plan.stage)]
    years = range(min(written), max(written) + 1) if written else range(0)
    return years or range(plan.issued.year, plan.issued.year + 1)


def coverage_view(
    desk: Desk, plan: Plan, topics: tuple[CoverageTopic, ...], told: tuple[Told, ...]
) -> CoverageView:
    """Return the matrix of one plan."""
    link = LinkView(f"Kế hoạch {plan.number}", desk.entry_url(plan))
    crumbs = (LinkView("Kế hoạch", desk.url("/ke-hoach/")), link)
    lede = _lede(plan, topics, told)
    return CoverageView(
        frame=desk.frame(
            f"{CRUMB}: {plan.number}", lede, address_of(plan), section=plan.folder,
            crumbs=crumbs, draft=plan.held_back(desk.today),
        ),
        title=TITLE,
        kicker=("Kế hoạch", plan.number),
        lede=lede,
        matrix=_matrix(desk, plan, topics, told),
        plan=link,
    )  # fmt: skip


def _time(plan: Plan) -> str:
    """Return «năm 2024», or «các năm 2021–2025»."""
    years = _years(plan)
    return f"năm {years[0]}" if len(years) == 1 else f"các năm {years[0]}–{years[-1]}"


def _lede(plan: Plan, topics: tuple[CoverageTopic, ...], told: tuple[Told, ...]) -> str:
    """Say in words how many demands were met in time, later, or not at all."""
    counts = {topic: (sum(terms), outside) for topic, terms, outside in told}
    rows = [counts.get(row.topic, (0, False)) for row in topics]
    met = sum(inside > 0 for inside, _ in rows)
    late = sum(inside == 0 and outside for inside, outside in rows)
    none = len(rows) - met - late
    parts = [f"{met} nội dung có bài trong {_time(plan)}"] if met else []
    parts += [f"{late} nội dung chỉ có bài vào năm khác"] if late else []
    parts += [f"{none} nội dung chưa có bài"] if none else []
    return f"Kế hoạch nêu {len(rows)} nội dung phải tuyên truyền: {', '.join(parts)}."


def _matrix(
    desk: Desk, plan: Plan, topics: tuple[CoverageTopic, ...], told: tuple[Told, ...]
) -> Matrix:
    years = _years(plan)
    one_year = len(years) == 1
    heads = QUARTERS if one_year else tuple(str(year) for year in years)
    elsewhere = any(outside for _, _, outside in told)
    codes = {topic.title: topic.code for topic in desk.registries.topics}
    counts = {topic: (terms, outside) for topic, terms, outside in told}
    rows = []
    for row in topics:
        terms, outside = counts.get(row.topic, ((0,) * len(heads), False))
        url = desk.url(f"/tin-tuc/chu-de/{codes[row.topic]}/") if row.topic in codes else ""
        words = "chưa có bài" if row.topic else "chưa gắn chủ đề nên chưa đếm được"
        cells = _cells(terms, outside, url, words, elsewhere=elsewhere)
        name = row.topic or row.title
        rows.append(MatrixRow(f"{row.code}. {name}" if row.code else name, cells))
    return Matrix(
        "Số bài đã đăng trên trang này",
        f"Quý của năm {years[0]}" if one_year else "Năm của kế hoạch",
        heads,
        (SUM, OUTSIDE) if elsewhere else (SUM,),
        tuple(rows),
    )


def _cells(
    terms: tuple[int, ...], outside: bool, url: str, words: str, *, elsewhere: bool
) -> tuple[MatrixCell, ...]:
    """Numbers where there are some; a gap is one cell that says so.

    The last cell that tells of articles leads to all of them.
    """
    total = sum(terms)
    if not total and not outside:
        return (MatrixCell(words, len(terms) + 1 + elsewhere, missing=True),)
    cells = [_number(count) for count in terms]
    cells.append(MatrixCell(number_vi(total), url="" if outside else url))
    if not total:
        cells = [MatrixCell(words, len(terms) + 1, missing=True)]
    apart = MatrixCell("có", url=url) if outside else MatrixCell("không", missing=True)
    return (*cells, apart) if elsewhere else tuple(cells)


def _number(count: int) -> MatrixCell:
    return MatrixCell(number_vi(count), missing=not count)
