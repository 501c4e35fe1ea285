"""Work on several processors ends as work on one."""

import os
import signal

import pytest

from cchc.build import jobs
from cchc.build.jobs import in_parallel


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(jobs, "WORTH_A_FORK", 2)


def doubled(numbers):
    return [2 * number for number in numbers]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("items", [[], [1], [1, 2], list(range(7))])
def test_results_come_in_the_order_of_the_items(items, count):
    assert in_parallel(doubled, items, count) == doubled(items)


def test_several_processes_are_at_work():
    assert len(set(in_parallel(lambda part: [os.getpid() for _ in part], [1, 2, 3, 4], 2))) == 2


def test_little_work_is_done_by_one(monkeypatch):
    monkeypatch.setattr(jobs, "WORTH_A_FORK", 5)

    assert in_parallel(lambda part: [os.getpid() for _ in part], [1, 2], 2) == [os.getpid()] * 2


@pytest.mark.parametrize("place", [0, 1])
def test_what_the_work_raises_is_raised_here(place):
    def work(numbers):
        return [1 // (number - place) for number in numbers]

    with pytest.raises(ZeroDivisionError):
        in_parallel(work, [0, 1], 2)


def test_what_a_child_raises_tells_where_it_was_raised():
    def work(numbers):
        return [1 // (number - 1) for number in numbers]

    with pytest.raises(ZeroDivisionError) as raised:
        in_parallel(work, [0, 1], 2)
    assert "in work" in "".join(raised.value.__notes__)


def test_a_process_that_was_killed_is_told():
    parent = os.getpid()

    def work(numbers):
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(numbers)

    with pytest.raises(RuntimeError, match="ended from outside"):
        in_parallel(work, [1, 2], 2)


def test_a_child_whose_parent_was_killed_stops_at_its_next_item(tmp_path):
    """One that went on would lay its files among those of the next build."""
    parent = os.fork()
    if parent == 0:  # killed in the midst of it
        own = os.getpid()

        def work(numbers):
            for number in numbers:
                (tmp_path / str(number)).touch()
                if os.getpid() != own:
                    os.kill(own, signal.SIGKILL)
                    while os.getppid() == own:
                        pass
            return []

        in_parallel(work, list(range(9)), 2)
    os.waitpid(parent, 0)

    assert not (tmp_path / "3").exists()
