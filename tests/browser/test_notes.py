"""The visitor's notes are only worth something if they would have been taken."""

import pytest
from playwright.sync_api import Error


def test_a_request_to_another_host_is_noted_and_stopped(page, notes):
    with pytest.raises(Error, match="ERR_FAILED"):
        page.goto("http://example.invalid/")

    assert notes.foreign == ["http://example.invalid/"]

    notes.foreign.clear()


def test_the_policy_of_the_server_stops_it_before_that(page, notes):
    page.goto("/")
    page.evaluate("fetch('http://example.invalid/').catch(() => null)")

    assert notes.foreign == []
    assert all("Content Security Policy" in words for words in notes.complaints)
    assert notes.complaints != []

    notes.complaints.clear()


def test_a_complaint_of_the_console_is_noted(page, notes):
    page.goto("/")
    page.evaluate("console.error('ối')")

    assert notes.complaints == ["ối"]

    notes.complaints.clear()
