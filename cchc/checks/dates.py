"""Days that cannot all be true, though each of them is in the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from cchc.checks.rule import rule
from cchc.checks.spot import at_value, spot
from cchc.content.announcements import announcements
from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry, Plan
from cchc.content.rows import Agency, Locality
from cchc.problems import Problem, error, hint_of, warning
from cchc.text.dates import Moment, day_vi, working_days

FAR = timedelta(days=2 * 366)  # two years: no calendar of publications reaches further
FIRST_SITES = date(1997, 11, 19)  # the day Viet Nam joined the Internet
# What has happened when an editor writes it down, and what is planned.
_HAPPENED = ("issued", "updated", "as_of", "withdrawn_on")
_PLANNED = ("posted", "effective")
# Luật Tiếp cận thông tin 104/2016/QH13, Điều 18, speaks of five working days. It is a hint
# for the desk, never shown to readers.
WORKING_DAYS = 5
# Who writes of a document after half a year explains it, and announces nothing.
_ANNOUNCED_WITHIN = timedelta(days=180)


@rule("ngay-qua-xa")
def days_to_come_are_near(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Ngày đăng: 1/4/2042. Đúng: ngày không quá hai năm nữa."""
    for entry, attribute, day in _days(catalog, _PLANNED):
        if day - today > FAR:
            message = f"Ngày {day_vi(day)} còn quá hai năm nữa."
            yield _told(catalog, entry, attribute, "ngay-qua-xa", message, "Hãy xem lại năm.")


@rule("ngay-qua-cu")
def news_is_posted_since_there_are_sites(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Ngày đăng: 10/3/1926. Đúng: Ngày đăng: 10/3/2026."""
    for entry, attribute, day in _days(catalog, ("posted",)):
        if day < FIRST_SITES:
            message = f"Ngày {day_vi(day)} chưa có trang tin nào."
            yield _told(catalog, entry, attribute, "ngay-qua-cu", message, "Hãy xem lại năm.")


@rule("ngay-chua-toi")
def what_has_happened_lies_behind_us(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Ngày ban hành ở tháng sau. Đúng: ngày đã qua; văn bản chưa ban hành thì để nháp."""
    for entry, attribute, day in _days(catalog, _HAPPENED):
        if day > today:
            cure = "Hãy xem lại thứ tự ngày/tháng/năm."
            message = f"Ngày {day_vi(day)} chưa tới."
            yield _told(catalog, entry, attribute, "ngay-chua-toi", message, cure)


def _days(catalog: Catalog, attributes: tuple[str, ...]) -> Iterator[tuple[Entry, str, date]]:
    for entry in catalog.entries:
        for attribute in attributes:
            day = getattr(entry, attribute, None)
            if day is not None:
                yield entry, attribute, day.day if isinstance(day, Moment) else day


@rule("ngay-truoc-sau")
def days_follow_one_another(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Cập nhật trước Ngày đăng. Đúng: đăng, rồi cập nhật, rồi gỡ."""
    for entry in catalog.entries:
        start = entry.starts or getattr(entry, "issued", None)
        for attribute, what in (("updated", "cập nhật"), ("withdrawn_on", "gỡ")):
            day = getattr(entry, attribute)
            if day and start and day < start:
                message = f"Ngày {what} {day_vi(day)} trước ngày {day_vi(start)} của bài."
                yield _told(
                    catalog, entry, attribute, "ngay-truoc-sau", message, "Hãy xem lại hai ngày."
                )
        if isinstance(entry, Plan) and entry.year and entry.year < entry.issued.year:
            message = f"Kế hoạch năm {entry.year} ban hành năm {entry.issued.year}."
            yield _told(catalog, entry, "year", "ngay-truoc-sau", message, "Hãy xem lại năm.")


def _told(
    catalog: Catalog, entry: Entry, attribute: str, code: str, message: str, cure: str
) -> Problem:
    return warning(code, message, cure, **at_value(catalog, entry, attribute)).at(entry.path)


@rule("ten-co-han")
def names_begin_before_they_end(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Từ ngày 1/7/2025, Đến ngày 30/6/2025. Đúng: Đến ngày không trước Từ ngày."""
    registries = catalog.registries
    rows: tuple[Agency | Locality, ...] = (*registries.agencies, *registries.localities)
    for row in rows:
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            message = f"Tên “{row.title}” hết hạn trước khi bắt đầu."
            place = spot(catalog, row.path, row.line, row.title)
            yield error("ten-co-han", message, "Hãy xem lại hai ngày.", **place).at(row.path)


@rule("dua-tin-cham")
def news_of_a_document_comes_soon(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: tin về văn bản mới đăng sau khi ban hành hai tuần. Đúng: trong 5 ngày làm việc."""
    for article, document in announcements(catalog):
        late = article.posted.day - document.issued
        days = working_days(document.issued, article.posted.day) if late < _ANNOUNCED_WITHIN else 0
        if days > WORKING_DAYS:
            message = f"Đưa tin {days} ngày làm việc sau ngày ban hành {document.number}."
            cure = f"Nên đưa tin trong {WORKING_DAYS} ngày làm việc."
            place = at_value(catalog, article, "posted")
            yield hint_of("dua-tin-cham", message, cure, **place).at(article.path)
