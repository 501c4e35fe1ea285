"""The reform indices: are we better than last year, who says so, what is not known?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from cchc.content.kinds import Entry, Indicator
from cchc.content.rows import Observation
from cchc.pages.about import dataset_of
from cchc.pages.cards import source_views
from cchc.pages.charts import in_words, sparkline
from cchc.pages.data_sets import FOLDER, address_of_series
from cchc.pages.edition import Desk, Edition, fact, known, updates
from cchc.pages.figure_views import ChartView, IndexRow, TableView
from cchc.pages.page import Page
from cchc.pages.series import (
    COMPUTED,
    NO_DATA,
    ranks_drawn,
    remarks,
    score_line,
    scores_drawn,
    table_of,
)
from cchc.pages.share import told_as
from cchc.pages.views import FactView, FigureView, LinkView, NoticeView, SourceView, TocItem, View
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi

SECTION = "chi-so"
TITLE = "Chỉ số"


@dataclass(frozen=True, kw_only=True)
class IndicatorView(View):
    title: str
    full_name: str
    kicker: tuple[str, ...]
    lede: str
    toc: tuple[TocItem, ...]
    facts: tuple[FactView, ...]
    figures: tuple[FigureView, ...]
    scores: ChartView | None
    ranks: ChartView | None
    body: Markup
    table: TableView | None
    notes: tuple[str, ...]
    breaks: tuple[str, ...]
    components: tuple[LinkView, ...]
    downloads: tuple[LinkView, ...]
    columns_url: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True)
class IndicatorsView(View):
    indices: tuple[IndexRow, ...]
    note: str


@dataclass(frozen=True)
class IndicatorParts:
    """An index, its series, and the last year that any index has."""

    indicator: Indicator
    rows: tuple[Observation, ...]
    last_year: int


def indicator_pages(edition: Edition) -> Iterator[Page]:
    """Yield every index, and the list of indices."""
    parts = indicator_parts(edition)
    for each in parts:
        inputs = (edition.desk, each, edition.linked(each.indicator))
        yield Page(each.indicator.address, "kinds/indicator.html", indicator_view, inputs)
    yield Page(f"/{SECTION}/", "kinds/indicators.html", indicators_view, (edition.desk, parts))


def indicator_parts(edition: Edition) -> tuple[IndicatorParts, ...]:
    catalog = edition.catalog
    series = {each.path: catalog.series(each) for each in catalog.indicators}
    last = max((row.year for rows in series.values() for row in rows), default=0)
    return tuple(IndicatorParts(each, series[each.path], last) for each in catalog.indicators)


def indicators_view(desk: Desk, parts: tuple[IndicatorParts, ...]) -> IndicatorsView:
    description = "Ai đo cải cách hành chính, đo gì, kết quả từng năm ra sao."
    return IndicatorsView(
        frame=desk.frame("Các chỉ số", description, f"/{SECTION}/", section=SECTION),
        indices=index_rows(desk, parts),
        note=closed_series_note(desk),
    )


def closed_series_note(desk: Desk) -> str:
    """Say whose numbers these are where the place has changed since they were measured."""
    origin = desk.registries.locality_coded(desk.locality)
    if origin is None or origin.valid_to is None or origin.valid_to >= desk.today:
        return ""
    heir = desk.registries.locality_now(origin.code, desk.today)
    tail = f" {heir.title[0].upper()}{heir.title[1:]} sau hợp nhất: {NO_DATA}." if heir else ""
    return f"Số liệu của {origin.title}, đo đến ngày {day_vi(origin.valid_to)}.{tail}"


def index_rows(desk: Desk, parts: Sequence[IndicatorParts]) -> tuple[IndexRow, ...]:
    return tuple(_index_row(desk, each) for each in parts)


def _index_row(desk: Desk, parts: IndicatorParts) -> IndexRow:
    indicator, place = parts.indicator, desk.site.place
    own = [row for row in parts.rows if row.locality == place and row.score is not None]
    scored = sorted(own, key=lambda row: row.year)
    last = scored[-1] if scored else None
    line = score_line(indicator, place, scored)
    label = in_words(line) if scored else NO_DATA
    # From the first year of the index to the last year that any index has: the sparklines
    # of a list end together, and a lone value stands at its own year.
    first = indicator.since or min((row.year for row in parts.rows), default=0)
    return IndexRow(
        name=indicator.title,
        url=desk.entry_url(indicator),
        summary=indicator.full_name,
        value=number_vi(last.score) if last and last.score is not None else "",
        scale_text=f"/ {last.scale}, năm {last.year}" if last and last.scale else "",
        rank_text=_rank_text(last) if last else "",
        sparkline=sparkline(line, (first, parts.last_year), label, "trang chưa có năm khác"),
    )


def _rank_text(row: Observation) -> str:
    if row.rank is None:
        return row.note
    among = f" trong {row.units}" if row.units else ""
    computed = " (tự tính)" if COMPUTED in row.note else ""
    return f"Hạng {row.rank}{among}{computed}"


def indicator_view(desk: Desk, parts: IndicatorParts, linked: tuple[Entry, ...]) -> IndicatorView:
    """Return the page of one index."""
    indicator, rows = parts.indicator, parts.rows
    crumb = LinkView(TITLE, desk.url(f"/{SECTION}/"))
    title = f"{indicator.title}: {indicator.full_name}"
    scores, ranks = scores_drawn(indicator, rows), ranks_drawn(indicator, rows)
    return IndicatorView(
        frame=told_as(
            desk.entry_frame(indicator, crumb, title=title), dataset_of(desk, indicator, rows)
        ),
        notices=(*updates(indicator), *_as_of(indicator)),
        title=indicator.title,
        full_name=indicator.full_name,
        kicker=("Chỉ số",),
        lede=desk.prose(indicator.summary, linked),
        toc=_toc(scores, ranks, parts),
        facts=_facts(indicator),
        figures=tuple(_figures(indicator, desk.site.place, rows)),
        scores=scores,
        ranks=ranks,
        body=desk.html(indicator, linked),
        table=table_of(indicator, rows),
        notes=remarks(rows),
        breaks=tuple(f"{each.year}: {each.text}" for each in indicator.breaks),
        components=tuple(LinkView(text, "") for text in indicator.components),
        downloads=tuple(_downloads(desk, indicator)) if rows else (),
        columns_url=desk.url(f"{FOLDER}#{SECTION}"),
        sources=source_views(desk, indicator.sources, linked),
    )


def _as_of(indicator: Indicator) -> tuple[NoticeView, ...]:
    """What is published later is not here: say until when somebody looked."""
    if indicator.as_of is None:
        return ()
    title = f"Số liệu đối chiếu đến {day_vi(indicator.as_of)}"
    return (NoticeView(title, "Kết quả công bố sau ngày này chưa có ở đây."),)


def _toc(
    scores: ChartView | None, ranks: ChartView | None, index: IndicatorParts
) -> tuple[TocItem, ...]:
    """The page is long on a phone, and what an index means stands below its numbers."""
    parts = (
        (scores is not None, "Điểm qua các năm", "bieu-do"),
        (ranks is not None, "Hạng qua các năm", "bieu-do-hang"),
        (True, "Bảng số liệu, tải về" if index.rows else "Bảng số liệu", "so-lieu"),
        (True, "Chỉ số nói gì, không nói gì", "nghia"),
        (bool(index.indicator.sources), "Nguồn", "nguon"),
    )
    return tuple(TocItem(text, place) for shown, text, place in parts if shown)


def _facts(indicator: Indicator) -> tuple[FactView, ...]:
    return (
        fact("Cơ quan công bố", indicator.publisher),
        *known(fact("Đo từ năm", str(indicator.since or ""))),
        *known(fact("Thang điểm", "; ".join(indicator.scales))),
    )


def _downloads(desk: Desk, indicator: Indicator) -> Iterator[LinkView]:
    address = address_of_series(indicator)
    yield LinkView("Tải số liệu: CSV (Excel)", desk.url(f"{address}.csv"))
    yield LinkView("Tải số liệu: JSON", desk.url(f"{address}.json"))


def _figures(index: Indicator, place: str, rows: Sequence[Observation]) -> Iterator[FigureView]:
    """Is the site's own place better than a year before? Its latest score and rank, then its
    best and its worst rank."""
    own = sorted((row for row in rows if row.locality == place), key=lambda row: row.year)
    ranked = [row for row in own if row.rank is not None]
    scored = [row for row in own if row.score is not None]
    if scored:
        last = scored[-1]
        scale = f" trên thang {last.scale}" if last.scale else ""
        text = f"điểm của {place} năm {last.year}{scale}{_change(index, scored)}"
        yield FigureView(number_vi(last.score or 0), text)
    if ranked:
        last, best = ranked[-1], min(ranked, key=lambda row: (row.rank or 0, row.year))
        worst = max(ranked, key=lambda row: (row.rank or 0, row.year))
        among = f", trong {last.units} nơi" if last.units else ""
        yield FigureView(str(last.rank), f"{_rank_of(last, place)} năm {last.year}{among}")
        for row, words in ((best, "cao nhất"), (worst, "thấp nhất")):
            if row is not last:
                yield FigureView(str(row.rank), f"{_rank_of(row, place, words)}, năm {row.year}")


def _change(index: Indicator, scored: Sequence[Observation]) -> str:
    """Say how the last score compares with that of the year before, where the two can be."""
    if len(scored) == 1:
        return ""
    before, last = scored[-2:]
    broken = any(each.year == last.year for each in index.breaks) or before.scale != last.scale
    if before.year != last.year - 1 or broken:
        return ""
    change = (last.score or Decimal(0)) - (before.score or Decimal(0))
    if not change:
        return ", bằng năm trước"
    word = "cao hơn" if change > 0 else "thấp hơn"
    return f", {word} năm trước {number_vi(abs(change))} điểm (tự tính)"


def _rank_of(row: Observation, place: str, words: str = "") -> str:
    computed = "tự tính" if COMPUTED in row.note else ""
    return " ".join(filter(None, ("hạng", computed, words, "của", place)))
