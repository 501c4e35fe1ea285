"""Tasks and series: numbers and days that cannot all be true."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cchc.checks.rule import rule
from cchc.checks.spot import at_day, in_row
from cchc.content.catalog import Catalog
from cchc.content.kinds import Indicator, Plan
from cchc.content.rows import Observation, Row, Task
from cchc.problems import Problem, error, hint_of, warning
from cchc.text.dates import day_vi
from cchc.text.numbers import number_vi, read_decimal


def _tasks(catalog: Catalog) -> Iterator[tuple[Plan, Task]]:
    for plan in catalog.of(Plan):
        yield from ((plan, task) for task in catalog.tasks(plan) if not task.is_heading)


@rule("thieu-chu-tri")
def tasks_have_a_lead_agency(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: nhiệm vụ không ghi cơ quan chủ trì. Đúng: một cơ quan chủ trì."""
    for _, task in _tasks(catalog):
        if not task.lead_agency:
            message, cure = "Nhiệm vụ chưa ghi cơ quan chủ trì.", "Hãy ghi một tên."
            yield hint_of("thieu-chu-tri", message, cure, line=task.line).at(task.path)


@rule("thoi-han-chua-ro")
def deadlines_can_be_told(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Thời hạn: Quý V. Đúng: Quý IV, hoặc một ngày; không đọc được thì trang chỉ hiện chữ."""
    for _, task in _tasks(catalog):
        if task.due and not task.due.is_clear:
            message = f"Chưa hiểu thời hạn “{task.due.text}”: trang hiện chữ này, không tính ngày."
            cure = "Hãy viết như 15/12/2024, Trước 15/12, Quý II/2024, Hằng quý; đúng rồi thì thôi."
            yield hint_of("thoi-han-chua-ro", message, cure, line=task.line).at(task.path)


@rule("ngay-nhiem-vu")
def tasks_are_done_after_they_are_given(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: hoàn thành trước ngày ban hành kế hoạch, hoặc ở ngày chưa tới. Đúng: ngày có thật."""
    for plan, task in _tasks(catalog):
        if task.done and task.done > today:
            cure = "Hãy để trống cho tới khi làm xong."
            message = f"Ngày hoàn thành {day_vi(task.done)} chưa tới."
            place = at_day(catalog, task, task.done)
            yield error("ngay-nhiem-vu", message, cure, **place).at(task.path)
        elif task.done and task.done < plan.issued:
            place = at_day(catalog, task, task.done)
            yield _before_the_plan(f"Hoàn thành ngày {day_vi(task.done)}", plan, task, place)
        if task.due and task.due.day and task.due.day < plan.issued:
            place = at_day(catalog, task, task.due.day)
            if place["column"] == 1:  # a quarter, a month: as it was written
                place = in_row(catalog, task, task.due.text)
            yield _before_the_plan(f"Thời hạn {task.due.text}", plan, task, place)


def _before_the_plan(what: str, plan: Plan, task: Task, place: dict[str, int]) -> Problem:
    message = f"{what} trước ngày ban hành kế hoạch ({day_vi(plan.issued)})."
    cure = "Hãy xem lại năm và thứ tự ngày, tháng."
    return warning("ngay-nhiem-vu", message, cure, **place).at(task.path)


@rule("thieu-minh-chung")
def finished_tasks_show_it(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Hoàn thành mà cột Minh chứng trống. Đúng: Minh chứng: Báo cáo số 120/BC-SNV."""
    for _, task in _tasks(catalog):
        if (task.done or task.says_done) and not task.evidence:
            cure = "Hãy ghi văn bản hay báo cáo cho thấy đã làm."
            message = "Nhiệm vụ hoàn thành mà chưa có minh chứng."
            place = at_day(catalog, task, task.done) if task.done else {"line": task.line}
            place = in_row(catalog, task, task.progress) if task.says_done else place
            yield warning("thieu-minh-chung", message, cure, **place).at(task.path)
        if task.done and task.progress and not task.says_done:
            cure = "Hãy sửa tình trạng, hoặc bỏ ngày hoàn thành."
            message = f"Có ngày hoàn thành mà tình trạng là “{task.progress}”."
            place = in_row(catalog, task, task.progress)
            yield warning("thieu-minh-chung", message, cure, **place).at(task.path)


def _observations(catalog: Catalog) -> Iterator[tuple[Indicator, Observation]]:
    for indicator in catalog.of(Indicator):
        yield from ((indicator, row) for row in catalog.series(indicator))


@rule("diem-ngoai-thang")
def scores_lie_on_their_scale(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Điểm 84.460 ở thang 100. Đúng: 84,46 (dấu phẩy trước phần lẻ)."""
    for indicator, row in _observations(catalog):
        scale = _scale(indicator, row)
        if row.score is None or (row.score >= 0 and (scale is None or row.score <= scale)):
            continue
        cure = "Hãy xem lại điểm và thang điểm."
        if scale is not None and row.score >= 1000 and row.score / 1000 <= scale:
            cure = f"Dấu phẩy đứng trước phần lẻ. Hãy viết {number_vi(_tidy(row.score / 1000))}."
        shown = number_vi(row.score)
        message = (
            f"Điểm {shown} nằm ngoài thang {number_vi(scale)}." if scale else f"Điểm {shown} âm."
        )
        yield _row_error(catalog, row, "diem-ngoai-thang", message, cure, shown)


def _scale(indicator: Indicator, row: Observation) -> Decimal | None:
    """The highest score of a row: its own scale, or the only one of its indicator."""
    written = row.scale or (indicator.scales[0] if len(indicator.scales) == 1 else "")
    try:
        return read_decimal(written) if written else None
    except ValueError:  # «100 điểm, từ 2018»: words, which nobody can compare
        return None


def _tidy(number: Decimal) -> Decimal:
    return number.normalize() if number % 1 else number.to_integral_value()


@rule("hang-ngoai-so")
def ranks_lie_among_the_ranked(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Hạng 92 trong 63 nơi. Đúng: Hạng không lớn hơn Số đơn vị."""
    for _, row in _observations(catalog):
        if row.rank is not None and (row.rank < 1 or (row.units and row.rank > row.units)):
            among = f" trong {row.units} nơi" if row.units else ""
            message, cure = f"Không thể xếp hạng {row.rank}{among}.", "Hãy xem lại hai số."
            yield _row_error(catalog, row, "hang-ngoai-so", message, cure, str(row.rank))


@rule("nam-chua-toi")
def years_of_figures_have_begun(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: số liệu của một năm chưa tới. Đúng: năm được đo, không phải năm dự kiến."""
    for _, row in _observations(catalog):
        for year, what in ((row.year, "Năm"), (row.published, "Năm công bố")):
            if year and year > today.year:
                message, cure = f"{what} {year} chưa tới.", "Hãy xem lại năm."
                yield _row_error(catalog, row, "nam-chua-toi", message, cure, str(year))
        if row.published and row.published < row.year:
            message = f"Năm công bố {row.published} trước năm được đo {row.year}."
            cure = "Hãy xem lại hai năm."
            yield _row_error(catalog, row, "nam-chua-toi", message, cure, str(row.published))


def _row_error(
    catalog: Catalog, row: Row, code: str, message: str, cure: str, words: str = ""
) -> Problem:
    return error(code, message, cure, **in_row(catalog, row, words)).at(row.path)
