"""A name stands for whoever bore it on that day; successors lead to who stands today."""

from datetime import date

import pytest

from cchc.content.registries import Registries

AGENCIES = (
    "Mã,Tên,Tên ngắn,Loại,Từ ngày,Đến ngày,Kế thừa\n"
    "so-cu,Sở Nội vụ tỉnh Cũ,SNV,Sở,,30/6/2025,so-moi\n"
    "so-moi,Sở Nội vụ tỉnh Mới,SNV,Sở,1/7/2025,,\n"
    "ban,Ban Nhạc,BN,Ban,1/1/2024,31/12/2024,khong-co\n"
)


@pytest.fixture
def registries(catalog_of) -> Registries:
    return catalog_of({"danh-ba/co-quan.csv": AGENCIES}).registries


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2000, 1, 1), "so-cu"),
        (date(2025, 6, 30), "so-cu"),
        (date(2025, 7, 1), "so-moi"),
        (None, "so-moi"),
    ],
    ids=["long ago", "last day", "first day", "no day"],
)
def test_one_short_name_is_another_agency_on_another_day(registries, day, code):
    assert registries.agency("SNV", day).code == code


def test_an_agency_found_on_its_day_leads_to_its_successor_now(registries):
    then = registries.agency("SNV", date(2025, 6, 30))

    assert registries.agency_now(then.code, date(2025, 6, 30)) == then
    assert registries.agency_now(then.code, date(2025, 7, 1)).title == "Sở Nội vụ tỉnh Mới"


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2025, 1, 1)], ids=["before", "after"])
def test_a_name_with_one_bearer_is_known_outside_its_days(registries, day):
    assert registries.agency("BN", day).code == "ban"


def test_a_place_is_found_by_its_code_as_by_its_name(registries):
    day = date(2025, 6, 30)

    assert registries.locality("thu-cu", day) == registries.locality("tỉnh Thử cũ", day)
    assert registries.locality("gia", day).title == "tỉnh Giả"


@pytest.mark.parametrize("day", [date(2025, 6, 30), date(2026, 1, 1)])
def test_a_code_that_nobody_has_finds_nobody(registries, day):
    assert registries.agency_coded("SNV") is None  # a name is no code
    assert registries.locality_coded("Thử") is None
    assert registries.agency_now("khong-co", day) is None
    assert registries.locality_now("khong-co", day) is None
