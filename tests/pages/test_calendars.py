"""Calendars that phones understand: read here by another program than the one that wrote them."""

from datetime import date

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.pages.agencies import agency_pages
from cchc.pages.plans import plan_pages

PLAN = (
    "---\nSố ký hiệu: 1/KH-UBND\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
    "Trích yếu: Kế hoạch; năm, 2026\nNăm: 2026\n{}---\n"
)
HEAD = "Mã|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời hạn|Hoàn thành\n".replace("|", ";")
TASKS = (
    "1;Rà soát, đơn giản hóa thủ tục;Sở Số;Sở Giấy tờ;Trước 15/12;\n"
    "2;Báo cáo;SS;;Hằng quý;\n"
    "3;Tập huấn;Sở Giấy tờ;SS;Quý II;30/6/2026\n"
    "4;Không rõ;Sở Số;;Khi cần;\n"
)


@pytest.fixture
def texts(edition_of):
    """The calendars of a site with one plan, by address."""

    def make(tasks: str = TASKS, more: str = "", **options: str) -> dict[str, str]:
        files = {"ke-hoach/a/index.md": PLAN.format(more), "ke-hoach/a/nhiem-vu.csv": HEAD + tasks}
        edition = edition_of(files, **options)
        pages = [*plan_pages(edition), *agency_pages(edition)]
        return {page.address: page.view for page in pages if page.address.endswith(".ics")}

    return make


def events(text: str) -> list[tuple[str, date]]:
    calendar = vobject.readOne(text)
    return [(each.summary.value, each.dtstart.value) for each in calendar.contents["vevent"]]


def days(*written: str) -> list[date]:
    return [date.fromisoformat(f"2026-{each}") for each in written]


def test_every_day_of_every_deadline_is_an_event(texts):
    found = events(texts()["/ke-hoach/a/lich.ics"])

    assert [summary for summary, _ in found] == [
        "Hạn: Rà soát, đơn giản hóa thủ tục",
        *["Hạn: Báo cáo"] * 4,
        "Hạn: Tập huấn",
    ]
    assert [day for _, day in found] == days(
        "12-14", "03-31", "06-30", "09-30", "12-31", "06-30"
    )  # fmt: skip


def test_an_agency_has_what_it_leads_and_what_it_joins(texts):
    found = dict(events(texts()["/co-quan/so-cu/lich.ics"]))

    assert found == {
        "Hạn: Tập huấn": date(2026, 6, 30),
        "Hạn (phối hợp): Rà soát, đơn giản hóa thủ tục": date(2026, 12, 14),
    }


def test_an_event_lasts_a_day_takes_no_time_and_rings_no_bell(texts):
    (event, *_) = vobject.readOne(texts()["/ke-hoach/a/lich.ics"]).vevent_list

    assert event.dtend.value == date(2026, 12, 15)
    assert event.transp.value == "TRANSPARENT"
    assert "valarm" not in event.contents


def test_an_event_tells_who_and_by_which_words(texts):
    first, *_, last = vobject.readOne(texts()["/ke-hoach/a/lich.ics"]).vevent_list

    assert first.description.value.split("\n") == [
        "Chủ trì: Sở Số",
        "Phối hợp: Sở Giấy tờ (nay là Sở Số)",
        "Thời hạn trong kế hoạch: Trước 15/12",
        "Theo 1/KH-UBND ngày 1/1/2026, nhiệm vụ 1",
    ]
    assert "Đã hoàn thành ngày 30/6/2026" in last.description.value


def test_an_event_leads_to_its_task_where_the_site_has_a_host(texts):
    text = texts(siteurl="https://vi-du.vn/cchc", root="/cchc/")["/ke-hoach/a/lich.ics"]

    assert vobject.readOne(text).vevent.url.value == "https://vi-du.vn/cchc/ke-hoach/a/#nv-1"
    assert "URL" not in texts()["/ke-hoach/a/lich.ics"]


def ids(text: str) -> list[str]:
    return [event.uid.value for event in vobject.readOne(text).vevent_list]


def test_events_keep_their_ids(texts):
    first = ids(texts()["/ke-hoach/a/lich.ics"])
    moved = ids(texts(TASKS.replace("Trước 15/12", "20/12"))["/ke-hoach/a/lich.ics"])
    elsewhere = ids(texts(siteurl="https://khac.vn")["/ke-hoach/a/lich.ics"])
    renamed = texts(more="Đường dẫn: b\nĐịa chỉ cũ: /ke-hoach/a/\n")["/ke-hoach/b/lich.ics"]

    assert first[:2] == ["ke-hoach.a.1@thu.example", "ke-hoach.a.2.20260331@thu.example"]
    assert len(set(first)) == len(first)
    assert first == moved == elsewhere == ids(renamed)


def test_events_are_stamped_with_the_day_on_which_the_plan_changed(texts):
    stamps = [
        vobject.readOne(texts(more=more)["/ke-hoach/a/lich.ics"]).vevent.dtstamp.value.date()
        for more in ("", "Cập nhật: 2/3/2026\nLý do cập nhật: Sửa.\n")
    ]

    assert stamps == [date(2026, 1, 1), date(2026, 3, 2)]


def test_a_calendar_does_not_change_from_day_to_day(texts):
    assert texts(day="2026-03-01") == texts(day="2026-12-31")


def test_where_nothing_has_a_day_there_is_no_calendar(texts):
    assert texts("1;Một;Sở Số;;Khi cần;\n2;Hai;Sở Số;;Thường xuyên;\n") == {}


@given(
    title=st.text(st.characters(codec="utf-8"), min_size=1, max_size=200).filter(str.strip),
    due=st.sampled_from(["Quý I", "Hằng tháng"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_makes_lines_that_every_program_reads(texts, title, due):
    quoted = title.replace('"', '""')
    made = texts(f'1;"{quoted}";Sở Số;;{due};\n')
    text = made.get("/ke-hoach/a/lich.ics")
    if text is None:  # the reader refused the text, or took it for a heading
        return
    lines = text.encode().split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert all(line.decode() and not set(line) & {10, 13} for line in lines[:-1])
    assert lines[-1] == b""
    assert {day for _, day in events(text)} >= set(days("03-31"))
    assert len({summary for summary, _ in events(text)}) == 1


def test_text_is_escaped_and_comes_back_as_it_was(texts):
    title = r"Một; hai, ba \ bốn \n năm: «sáu»"
    text = texts(f'1;"{title}";Sở Số;;Quý I;\n')["/ke-hoach/a/lich.ics"]
    calendar = vobject.readOne(text)

    assert events(text) == [(f"Hạn: {title}", date(2026, 3, 31))]
    assert calendar.contents["x-wr-calname"][0].value == "1/KH-UBND: Kế hoạch; năm, 2026"
