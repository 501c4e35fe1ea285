"""The visitor's notes are only worth something if they would have been taken."""


def test_a_request_to_another_host_is_noted_and_stopped(page, notes):
    page.goto("/")
    page.evaluate("fetch('http://example.invalid/').catch(() => null)")

    assert notes.foreign == ["http://example.invalid/"]

    notes.foreign.clear()
    notes.complaints.clear()


def test_a_complaint_of_the_console_is_noted(page, notes):
    page.goto("/")
    page.evaluate("console.error('ối')")

    assert notes.complaints == ["ối"]

    notes.complaints.clear()
