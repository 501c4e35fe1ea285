"""Where the time of a build went."""

from time import sleep

import pytest

from cchc.build.timings import Timings


def test_a_phase_counts_what_is_done_inside():
    timings = Timings()
    for _ in range(2):
        with timings.phase("Đọc"):
            sleep(0.01)

    assert timings.phases["Đọc"].count == 2
    assert timings.phases["Đọc"].wall >= 0.02


def test_a_phase_that_fails_is_counted_too():
    timings = Timings()
    with pytest.raises(LookupError), timings.phase("Đọc"):
        raise LookupError

    assert timings.phases["Đọc"].count == 1


def test_the_table_puts_kinds_below_their_phase_the_dearest_first():
    timings = Timings()
    for name in ("Đọc", "Dựng"):
        with timings.phase(name):
            pass
    timings.add("Dựng", "kinds/home.html", 0.5)
    timings.add("Dựng", "kinds/article.html", 1.25)
    timings.add("Dựng", "kinds/article.html", 0.25)
    lines = timings.told().splitlines()

    assert [line.split()[0] for line in lines] == [
        "Công", "Đọc", "Dựng", "kinds/article.html", "kinds/home.html"
    ]  # fmt: skip
    assert lines[3].split()[1:] == ["1,500", "2"]
