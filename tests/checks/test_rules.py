"""Every rule tells itself; drafts only ever warn."""

import re

import pytest

from cchc.checks.rule import RULES
from cchc.problems import Severity

BAD = (
    "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nTrụ cột: Sai\nTrạng thái: {}\n---\n\n[x](khong-co.md)\n"
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_shows_what_is_wrong_and_what_is_right(rule):
    assert re.match(r"Sai: .+\. Đúng: .+\.", rule.help, re.DOTALL)


def test_no_two_rules_have_one_name():
    assert len({rule.find.__name__ for rule in RULES}) == len(RULES)


def test_a_small_good_folder_is_silent(checked):
    assert checked({}) == []


def test_an_error_stops(checked):
    problems = checked({"tin-tuc/2026/a.md": BAD.format("đăng")})

    assert {each.severity for each in problems} == {Severity.ERROR}


@pytest.mark.parametrize("status", ["nháp", "chờ duyệt"])
def test_a_draft_never_stops_a_publication(checked, status):
    problems = checked({"tin-tuc/2026/a.md": BAD.format(status)})

    assert len(problems) == 2
    assert {each.severity for each in problems} == {Severity.WARNING}


def test_what_harms_readers_is_an_error_in_a_draft_too(checked, monkeypatch):
    monkeypatch.setattr("cchc.checks.is_unsafe", lambda code: code == "tru-cot-la")
    problems = checked({"tin-tuc/2026/a.md": BAD.format("nháp")})

    assert {each.rule for each in problems if each.severity is Severity.ERROR} == {"tru-cot-la"}
