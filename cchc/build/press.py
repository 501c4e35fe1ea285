"""The press: makes the views of pages that differ, renders them, puts them into place."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

from jinja2 import Environment

from cchc.build.bytecode import SealedBytecode
from cchc.build.digest import Digests, digest_of
from cchc.build.jobs import in_parallel, shares
from cchc.build.kept import content_of
from cchc.build.output import MANIFEST, Written, lay_beside, put_in_place
from cchc.build.render import environment, render
from cchc.build.state import KEPT_APART, KnownPage, State, code_version
from cchc.build.templates import template_digests
from cchc.build.watch import RENDER, Watch
from cchc.build.why import Why
from cchc.content.trace import TICK, Trace, is_link, now, settled, traces_of
from cchc.pages.page import File, Page

COMPARE, WRITE = "So sánh với lần trước", "Đặt vào chỗ"
MACHINES = "tệp cho máy đọc"  # pages without a template


@dataclass(frozen=True)
class _Task:
    """A page to be made, the digest of its inputs, and why."""

    page: Page
    inputs: int
    why: Why


@dataclass(frozen=True)
class _Made:
    """A page as it was just made; `laid` = its bytes differ from those in the output."""

    page: KnownPage
    why: Why
    laid: bool
    seconds: float


class Others(NamedTuple):
    """Files that are made elsewhere: the paths of all, and of those laid beside the output."""

    laid: Sequence[str] = ()
    wanted: Collection[str] = ()


NO_OTHERS = Others()


@dataclass
class Press:
    """One build's press. `standing` are the traces of the files in the output; `state` is
    what the last build knew of them, and afterwards what this one knows; `untouched` are
    addresses of pages whose inputs are those of last time; `why` tells of each page made."""

    theme: Path
    output: Path
    cache: Path
    jobs: int
    state: State
    standing: Mapping[str, Trace]
    watch: Watch = field(default_factory=Watch)
    digests: Digests = field(default_factory=Digests)
    untouched: Collection[str] = ()
    why: dict[str, Why] = field(default_factory=dict)

    def __post_init__(self) -> None:
        env = self._environment()
        self.state.templates = template_digests(env, self.theme, self.state.templates)

    def _environment(self) -> Environment:
        return environment(self.theme, SealedBytecode(self.cache / "khuon", code_version()))

    def print_all(
        self, pages: Sequence[Page], files: Sequence[File], others: Others = NO_OTHERS
    ) -> Written:
        """Make the output hold exactly these pages and files, and what else was made."""
        wanted = {*(page.path for page in pages), *(file.path for file in files), *others.wanted}
        self.state.pages = {path: p for path, p in self.state.pages.items() if path in wanted}
        laid = self._print(pages)
        with self.watch.phase(WRITE):
            laid += [each.path for each in files if lay_beside(self.output, each.path, each.read())]
        return self._put_in_place([*laid, *others.laid], wanted)

    def print_some(self, pages: Sequence[Page], others: Others = NO_OTHERS) -> Written:
        """Make some pages anew and leave all others as they stand."""
        laid = [*self._print(pages), *others.laid]
        return self._put_in_place(laid, set(self.state.outputs))

    def all_stand(self, besides: Sequence[Page]) -> bool:
        """True if the output is as the last build left it, some pages not looked at."""
        others = self.state.outputs.keys() - {page.path for page in besides}
        return len(self.state.outputs) > 0 and all(map(self.stands, others))

    def _print(self, pages: Sequence[Page]) -> list[str]:
        """Make what differs; return the paths of what was laid beside its place."""
        with self.watch.phase(COMPARE):
            tasks = [task for page in pages if (task := self._task(page))]
        with self.watch.phase(RENDER):
            told = self.watch.through("Đang dựng", len(tasks), shares(len(tasks), self.jobs))
            results = in_parallel(self._make_part, tasks, self.jobs, told)
        return [path for path, each in self._noted(tasks, results) if each.laid]

    def _noted(self, tasks: Sequence[_Task], results: Sequence[_Made]) -> list[tuple[str, _Made]]:
        made = [(task.page.path, each) for task, each in zip(tasks, results, strict=True)]
        self.state.pages |= {path: each.page for path, each in made}
        self.why |= {path: each.why for path, each in made}
        for task, each in zip(tasks, results, strict=True):
            self.watch.timings.add(RENDER, task.page.template or MACHINES, each.seconds)
        return made

    def _task(self, page: Page) -> _Task | None:
        """Return what is to be done for a page; None where it stands as it should."""
        known = self.state.pages.get(page.path)
        inputs = known.inputs if known and page.address in self.untouched else self._inputs_of(page)
        if known is None:
            return _Task(page, inputs, Why.NEW)
        if known.inputs != inputs:
            return _Task(page, inputs, Why.INPUTS)
        if known.template != self.state.templates[page.template]:
            return _Task(page, inputs, Why.TEMPLATE)
        return None if self.stands(page.path) else _Task(page, inputs, Why.OUTPUT)

    def _inputs_of(self, page: Page) -> int:
        return self.digests.of((page.make.__name__, *page.inputs))

    def stands(self, path: str) -> bool:
        """True if the file in the output is the one that the last build left there: by its
        trace, or (where the trace is not to be trusted) by its bytes."""
        standing = self.standing.get(path)
        if standing is None or path not in self.state.outputs or is_link(standing):
            return False
        trace = self.state.outputs[path]
        if trace is not None:
            return trace == standing
        known = self.state.pages.get(path)
        digest = known.content if known else self.state.fresh.get(path)
        return digest is not None and digest_of((self.output / path).read_bytes()) == digest

    def _make_part(self, tasks: Iterable[_Task]) -> list[_Made]:
        env = self._environment()
        return [self._make(env, task) for task in tasks]

    def _make(self, env: Environment, task: _Task) -> _Made:
        """Make the view of a page, and render it if its view or its template differs."""
        begun = perf_counter()
        page, known = task.page, self.state.pages.get(task.page.path)
        if page.costly:
            return self._make_costly(task, begun)
        # What the views share (menu, pillars) the inputs hold, too: it is digested already.
        view, template = Digests(self.digests).of(page.view), self.state.templates[page.template]
        if known and (known.view, known.template) == (view, template) and self.stands(page.path):
            kept = KnownPage(task.inputs, view, template, known.content)
            return _Made(kept, Why.SAME_VIEW, laid=False, seconds=perf_counter() - begun)
        content = render(env, page)
        laid = lay_beside(self.output, page.path, content)
        made = KnownPage(task.inputs, view, template, digest_of(content))
        return _Made(made, task.why, laid, perf_counter() - begun)

    def _make_costly(self, task: _Task, begun: float) -> _Made:
        """Make a page whose view is its bytes: to compare views would be to make them."""
        path, template = task.page.path, self.state.templates[task.page.template]
        known = self.state.pages.get(path)
        if known and known.inputs == task.inputs and self.stands(path):
            kept = known._replace(template=template)
            return _Made(kept, Why.SAME_VIEW, laid=False, seconds=perf_counter() - begun)
        content = content_of(task.page, task.inputs, self.cache)
        made = KnownPage(task.inputs, 0, template, digest_of(content))
        laid = lay_beside(self.output, path, content)
        return _Made(made, task.why, laid, perf_counter() - begun)

    def _put_in_place(self, laid: Sequence[str], wanted: set[str]) -> Written:
        with self.watch.phase(WRITE):
            deleted = put_in_place(self.output, laid, wanted)
        if len(laid) > KEPT_APART:
            sleep(2 * TICK / 1e9)  # rather than look at each of them by its bytes next time
        taken = now()
        fresh = traces_of(self.output, {*laid, MANIFEST, *(wanted - self.standing.keys())})
        standing = {path: each for path, each in self.standing.items() if path not in deleted}
        standing |= fresh
        # What was touched just now may be touched again without a trace: content decides.
        self.state.outputs = {
            path: standing[path] if settled(standing[path], taken) else None
            for path in sorted(wanted)
        }
        self.state.fresh = dict(self._digests_of_fresh(set(laid)))
        return Written(tuple(sorted(laid)), len(wanted) - len(laid), len(deleted), standing)

    def _digests_of_fresh(self, laid: set[str]) -> Iterator[tuple[str, int]]:
        """Yield digests of the files that no trace speaks for; those of pages are known."""
        for path, trace in self.state.outputs.items():
            if trace is None and path not in self.state.pages:
                known = None if path in laid else self.state.fresh.get(path)
                yield path, known or digest_of((self.output / path).read_bytes())
