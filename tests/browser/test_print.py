"""What comes out of a printer: the tasks of a plan as the annex of a document."""

import io
import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from cchc.text.forms import nfc

HEAD = "Số Nhiệm vụ Tình trạng Thời hạn Chủ trì Minh chứng"
ROWS = ".tasks tbody tr:not(.tasks__group) > td:first-child"


@pytest.fixture(scope="session")
def prints() -> dict[str, bytes]:
    """What was printed, by address: a printer is slow."""
    return {}


@pytest.fixture
def printed(page: Page, one_page_of_each, prints) -> list[PageObject]:
    page.goto(one_page_of_each["plan"])
    if page.url not in prints:
        prints[page.url] = page.pdf(prefer_css_page_size=True)
    return list(PdfReader(io.BytesIO(prints[page.url])).pages)


def lines(page: PageObject) -> list[str]:
    """The text of a page, line by line, without the number in its margin."""
    text = [" ".join(line.split()) for line in page.extract_text().splitlines()]
    return [line for line in text if line and not re.fullmatch(r"Trang \d+/\d+", line)]


def holds_tasks(page: PageObject) -> bool:
    return HEAD in lines(page)


def test_the_annex_is_landscape_and_what_stands_before_it_is_not(printed):
    wide = [page.mediabox.width > page.mediabox.height for page in printed]
    first = next(number for number, page in enumerate(printed) if "Phụ lục" in lines(page))

    assert first > 0
    assert wide == [number >= first for number in range(len(printed))]


def test_an_annex_tells_what_it_is_attached_to(printed):
    title = next(lines(page) for page in printed if "Phụ lục" in lines(page))

    assert title[:2] == ["Phụ lục", "BẢNG NHIỆM VỤ"]
    assert re.match(r"\(Kèm theo .+ số \S+ ngày \d\d tháng \d+ năm \d{4} của .+", title[2])


def test_every_page_of_tasks_repeats_the_head_and_begins_with_a_whole_task(printed, page):
    codes = page.locator(ROWS).all_text_contents()
    groups = [" ".join(g.split()) for g in page.locator(".tasks__group").all_text_contents()]
    found = 0
    for sheet in filter(holds_tasks, printed):
        told = lines(sheet)
        body = told[told.index(HEAD) + 1 :]
        first = body[1] if body[0] in groups else body[0]

        assert first.split()[0] == codes[found]

        for line in body:
            found += line.split()[0] == codes[found] if found < len(codes) else 0

    assert found == len(codes)


def test_pages_of_tasks_follow_each_other(printed):
    numbers = [number for number, page in enumerate(printed) if holds_tasks(page)]

    assert numbers
    assert all(later == earlier + 1 for earlier, later in pairwise(numbers))


def test_nothing_is_printed_that_only_a_screen_can_use(printed):
    told = {line for page in printed for line in lines(page)}

    assert told.isdisjoint({"Trong trang này", "Trang chủ", "Bảng tính (CSV)", "Tìm kiếm"})


def test_no_name_from_a_to_z_is_lost_on_paper(page, one_page_of_each):
    page.goto(one_page_of_each["a_to_z"])
    names = page.locator(".shelf__names a").all_text_contents()
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    told = _letters("".join(sheet.extract_text() for sheet in sheets))

    assert [name for name in names if _letters(name) not in told] == []


def _letters(text: str) -> str:
    return re.sub(r"\W", "", nfc(text))
