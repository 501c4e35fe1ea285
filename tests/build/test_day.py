"""The day of a build is an argument."""

from datetime import date

import pytest

from cchc.build.day import build_day


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize("written", ["2026-11-22", "22/11/2026"])
def test_the_day_that_is_written_comes_first(monkeypatch, written):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert build_day(written) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1795280399", date(2026, 11, 21)),  # 23:59:59 in Vietnam
        ("1795280400", date(2026, 11, 22)),  # midnight in Vietnam, 17:00 of the 21st in UTC
    ],
)
def test_the_epoch_is_told_as_a_day_of_vietnam(monkeypatch, epoch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert build_day() == day


def test_without_both_it_is_today():
    assert build_day() >= date(2026, 1, 1)


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="không có ngày 31/2/2026 trong lịch"):
        build_day("31/2/2026")
