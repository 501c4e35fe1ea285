"""A report in words and tables."""

from collections.abc import Iterable, Iterator, Sequence

from cchc.reports.paper import Cell, Column, Paper, Table
from cchc.reports.report import Coverage, Group, Report, Told
from cchc.text.dates import day_vi

SUBJECT = "Công tác thông tin, tuyên truyền cải cách hành chính"
NO_ARTICLE = "Trong kỳ không có bài nào."
NO_ARTICLE_IN_IT = "không có bài"
NO_ARTICLE_YET = "chưa có bài"
NO_NEWS_YET = "chưa có tin"
NUMBERS = Column("Số thứ tự trong danh sách", 26)
_MOST_RANGES = 40  # of numbers in one cell; whoever needs more looks into the list
_SEVERAL = "Một bài có thể thuộc nhiều {}, nên cộng các dòng có thể nhiều hơn tổng số bài."


def paper_of(report: Report, agency: str = "") -> Paper:
    """Return the report as it is to be written; `agency` is who files it."""
    name = report.period.name
    return Paper(
        agency=agency,
        day=report.day,
        subject=f"{SUBJECT} {name}".rstrip(),
        lines=tuple(_lines(report)),
        sentences=tuple(_sentences(report)),
        tables=tuple(_tables(report)),
    )


def _lines(report: Report) -> Iterator[str]:
    text = report.period.text
    yield f"({text[0].upper()}{text[1:]})"
    if report.units:
        yield f"Đơn vị: {'; '.join(report.units)}"


def _sentences(report: Report) -> Iterator[str]:
    count = len(report.articles)
    yield f"Trong kỳ đã đăng {count} tin, bài." if count else NO_ARTICLE
    if report.told:
        told = sum(each.posted is not None for each in report.told)
        yield (
            f"Có {len(report.told)} văn bản, kế hoạch ban hành hoặc được đưa tin trong kỳ: "
            f"{_split(told, len(report.told) - told, 'đã có tin', NO_NEWS_YET)}."
        )
    for plan in report.plans:
        met = sum(bool(each.numbers) for each in plan.demands)
        left = len(plan.demands) - met
        yield (
            f"Kế hoạch {plan.symbol} nêu {len(plan.demands)} nội dung phải tuyên truyền; trong kỳ "
            f"{_split(met, left, 'có bài', NO_ARTICLE_YET)}."
        )
    unfinished = "Kỳ báo cáo chưa hết. " if report.period.end > report.day else ""
    yield f"{unfinished}Số liệu tính đến ngày {day_vi(report.day)}, theo các bài đang đăng."


def _split(done: int, left: int, word: str, gap: str) -> str:
    """Return «2 đã có tin, 1 chưa có tin», or what is true of all."""
    if not done or not left:
        return f"tất cả {word if done else gap}"
    return f"{done} {word}, {left} {gap}"


def _tables(report: Report) -> Iterator[Table]:
    count = len(report.articles)
    several = (_SEVERAL.format("lĩnh vực"), _SEVERAL.format("chủ đề"))
    yield _grouped("Theo tháng", "Tin, bài theo tháng", "Tháng", report.months, count)
    yield _grouped("Theo loại", "Tin, bài theo loại", "Loại bài", report.kinds, count)
    yield _grouped(
        "Theo lĩnh vực", "Tin, bài theo lĩnh vực cải cách", "Lĩnh vực", report.pillars, count,
        several[0],
    )  # fmt: skip
    yield _grouped(
        "Theo chủ đề", "Tin, bài theo chủ đề", "Chủ đề", report.topics, count, several[1]
    )
    yield _grouped("Theo đơn vị", "Tin, bài theo đơn vị", "Đơn vị", report.by_unit, count)
    yield from (_demanded(plan) for plan in report.plans)
    yield _announced(report.told)
    yield _listed(report)


def _grouped(
    name: str, title: str, head: str, groups: Sequence[Group], count: int, note: str = ""
) -> Table:
    """One row a group; the total is that of the articles."""
    nameless = f"Chưa ghi {head.lower()}"
    rows = tuple(
        (_capital(group.name) or nameless, len(group.numbers), numbers_text(group.numbers))
        for group in groups
    )
    return Table(
        name,
        title,
        (Column(head, 44), Column("Số bài", 10), NUMBERS),
        rows if count else (),
        NO_ARTICLE,
        ("Tổng số bài", count, ""),
        note,
    )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def numbers_text(numbers: Sequence[int]) -> str:
    """Return «1–3, 5»: places in the list, the runs of them as ranges; a gap is said."""
    if not numbers:
        return NO_ARTICLE_IN_IT
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    shown = ranges[:_MOST_RANGES]
    left = sum(last - first + 1 for first, last in ranges[_MOST_RANGES:])
    texts = [f"{first}–{last}" if last > first else str(first) for first, last in shown]
    return ", ".join(texts) + (f" và {left} bài khác" if left else "")


def _demanded(plan: Coverage) -> Table:
    columns = (Column("Mã", 10), Column("Nội dung kế hoạch nêu", 60), Column("Chủ đề", 26),
               Column("Số bài", 12), NUMBERS)  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for each in plan.demands:
        told = "chưa gắn chủ đề, chưa đếm được" if each.numbers is None else NO_ARTICLE_YET
        if each.numbers:
            told = numbers_text(each.numbers)
        rows.append((each.code, each.title, each.topic, len(each.numbers or ()), told))
    return Table(
        f"KH {plan.symbol}",
        f"Nội dung phải tuyên truyền theo Kế hoạch {plan.symbol}",
        columns,
        tuple(rows),
        note=plan.title + ".",
    )


def _announced(told: Iterable[Told]) -> Table:
    columns = (
        Column("Số ký hiệu", 22), Column("Trích yếu", 50), Column("Cơ quan ban hành", 28),
        Column("Ngày ban hành", 15), Column("Ngày đưa tin", 15), Column("Số ngày", 9),
        Column("Số ngày làm việc", 10), Column("Bài đưa tin", 40, for_data=True),
    )  # fmt: skip
    rows = tuple(
        (
            each.symbol, each.title, each.issuer, each.issued, each.posted or NO_NEWS_YET,
            each.days, each.working_days, each.headline,
        )
        for each in told
    )  # fmt: skip
    return Table(
        "Văn bản và tin",
        "Văn bản, kế hoạch ban hành hoặc được đưa tin trong kỳ",
        columns,
        rows,
        "Trong kỳ không có văn bản, kế hoạch nào.",
        note="Ngày làm việc tính từ thứ hai đến thứ sáu, chưa trừ ngày nghỉ lễ.",
        wide=True,
    )


def _listed(report: Report) -> Table:
    columns = (
        Column("TT", 8), Column("Ngày đăng", 20), Column("Tiêu đề", 60), Column("Loại bài", 18),
        Column("Lĩnh vực", 26), Column("Chủ đề", 30), Column("Đơn vị", 24),
        Column("Địa chỉ trên trang", 50, for_data=True),
    )  # fmt: skip
    rows = tuple(
        (
            each.number, each.day, each.title, _capital(each.kind), "; ".join(each.pillars),
            "; ".join(each.topics), each.unit, each.address,
        )
        for each in report.articles
    )  # fmt: skip
    title = "Danh sách tin, bài đã đăng trong kỳ"
    return Table("Danh sách", title, columns, rows, NO_ARTICLE, wide=True)
