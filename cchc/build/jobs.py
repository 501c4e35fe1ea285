"""Work on several processors, by forking: a child sees all that its parent has read.

Where there is no fork (Windows), where threads run (the preview) or where there
is little to do, one process does everything, with the same result.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from traceback import format_exc
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, ForkProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_A_FORK = 200  # items; a fork and the way back cost about as much as these


def default_jobs() -> int:
    """Return the number of processors that this process may use; 1 where fork is missing."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shares(count: int, jobs: int) -> int:
    """Return over how many processes so many items are spread."""
    return 1 if jobs < 2 or count < WORTH_A_FORK else jobs


def in_parallel(
    work: Callable[[Iterable[Item]], list[Result]],
    items: Sequence[Item],
    jobs: int,
    told: Callable[[Iterable[Item]], Iterable[Item]] = iter,
) -> list[Result]:
    """Return the results of `work` over slices of `items`, in the order of the items.

    `told` sees the slice of this process go by. What `work` raises is raised here.
    """
    jobs = shares(len(items), jobs)
    if jobs == 1:
        return work(told(items))
    parts = [items[start::jobs] for start in range(jobs)]
    context = multiprocessing.get_context("fork")
    children = [_start(context, work, part) for part in parts[1:]]
    done = [work(told(parts[0])), *(_result(child, pipe) for child, pipe in children)]
    return [done[place % jobs][place // jobs] for place in range(len(items))]


def _start(
    context: ForkContext, work: Callable[[Iterable[Item]], list[Result]], part: Sequence[Item]
) -> tuple[ForkProcess, Connection]:
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work_in_child, args=(theirs, work, part))
    child.start()
    theirs.close()
    return child, ours


def _work_in_child(
    pipe: Connection, work: Callable[[Iterable[Item]], list[Result]], part: Sequence[Item]
) -> None:
    try:
        pipe.send((True, work(_while_wanted(part))))
    except Exception as problem:  # noqa: BLE001 (whatever it is, the parent raises it)
        problem.add_note(format_exc())  # where it was raised does not cross the pipe
        pipe.send((False, problem))


def _while_wanted(part: Iterable[Item]) -> Iterator[Item]:
    """Yield the items; end this process where its parent was killed.

    A child that went on would lay files among those of the next build.
    """
    parent = multiprocessing.parent_process()
    for each in part:
        if parent and parent.pid != os.getppid():
            os._exit(1)
        yield each


def _result(child: ForkProcess, pipe: Connection) -> Any:
    try:
        well, result = pipe.recv()
    except EOFError:
        well, result = False, RuntimeError("a process of the build was ended from outside")
    child.join()
    if not well:
        raise result
    return result
