"""The press: makes the views of pages that differ, renders them, puts them into place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from cchc.build.digest import Digests, digest_of
from cchc.build.jobs import in_parallel
from cchc.build.output import Written, lay_beside, put_in_place
from cchc.build.render import environment, render
from cchc.build.state import KnownPage, State
from cchc.build.templates import template_digests
from cchc.content.trace import Trace, now, settled, trace_of
from cchc.pages.page import File, Page


@dataclass(frozen=True)
class _Made:
    """A page as it was just made; `laid` = its bytes differ from those in the output."""

    page: KnownPage
    laid: bool = False


@dataclass
class Press:
    """One build's press. `standing` are the traces of the files in the output; `state` is
    what the last build knew of them, and afterwards what this one knows."""

    theme: Path
    output: Path
    jobs: int
    state: State
    standing: Mapping[str, Trace]
    digests: Digests = field(default_factory=Digests)

    def __post_init__(self) -> None:
        env = environment(self.theme)
        self.state.templates = template_digests(env, self.theme, self.state.templates)

    def print_all(self, pages: Sequence[Page], files: Sequence[File]) -> Written:
        """Make the output hold exactly these pages and files."""
        wanted = {*(page.path for page in pages), *(file.path for file in files)}
        self.state.pages = {path: p for path, p in self.state.pages.items() if path in wanted}
        laid = self._print(pages)
        laid += [file.path for file in files if lay_beside(self.output, file.path, file.read())]
        return self._put_in_place(laid, wanted)

    def print_some(self, pages: Sequence[Page]) -> Written:
        """Make some pages anew and leave all others as they stand."""
        return self._put_in_place(self._print(pages), set(self.state.outputs))

    def all_stand(self, besides: Sequence[Page]) -> bool:
        """True if the output is as the last build left it, some pages not looked at."""
        others = self.state.outputs.keys() - {page.path for page in besides}
        return len(self.state.outputs) > 0 and all(map(self._stands, others))

    def _print(self, pages: Sequence[Page]) -> list[str]:
        """Make what differs; return the paths of what was laid beside its place."""
        tasks = []
        for page in pages:
            inputs = self.digests.of((page.make.__name__, *page.inputs))
            if not self._is_as_known(page, inputs):
                tasks.append((page, inputs))
        results = in_parallel(self._make_part, tasks, self.jobs)
        made = {page.path: each for (page, _), each in zip(tasks, results, strict=True)}
        self.state.pages |= {path: each.page for path, each in made.items()}
        return [path for path, each in made.items() if each.laid]

    def _is_as_known(self, page: Page, inputs: int) -> bool:
        known = self.state.pages.get(page.path)
        return (
            known is not None
            and known.inputs == inputs
            and known.template == self.state.templates[page.template]
            and self._stands(page.path)
        )

    def _stands(self, path: str) -> bool:
        """True if the file in the output is the one that the last build left there: by its
        trace, or (where the trace is not to be trusted) by its bytes."""
        if path not in self.standing or path not in self.state.outputs:
            return False
        trace = self.state.outputs[path]
        if trace is not None:
            return trace == self.standing[path]
        known = self.state.pages.get(path)
        return known is not None and digest_of((self.output / path).read_bytes()) == known.content

    def _make_part(self, tasks: Iterable[tuple[Page, int]]) -> list[_Made]:
        env = environment(self.theme)
        return [self._make(env, page, inputs) for page, inputs in tasks]

    def _make(self, env: Environment, page: Page, inputs: int) -> _Made:
        """Make the view of a page, and render it if its view or its template differs."""
        known = self.state.pages.get(page.path)
        view, template = Digests().of(page.view), self.state.templates[page.template]
        if known and (known.view, known.template) == (view, template) and self._stands(page.path):
            return _Made(KnownPage(inputs, view, template, known.content))
        content = render(env, page)
        laid = lay_beside(self.output, page.path, content)
        return _Made(KnownPage(inputs, view, template, digest_of(content)), laid)

    def _put_in_place(self, laid: Sequence[str], wanted: set[str]) -> Written:
        deleted = put_in_place(self.output, laid, wanted)
        self.state.outputs = self._traces(laid, wanted)
        return Written(tuple(sorted(laid)), len(wanted) - len(laid), deleted)

    def _traces(self, laid: Sequence[str], wanted: set[str]) -> dict[str, Trace | None]:
        """Return the traces of the output; None for what was touched just now."""
        taken = now()
        fresh = {path: trace_of((self.output / path).stat()) for path in laid}
        traces = {path: fresh.get(path) or self.standing[path] for path in sorted(wanted)}
        return {path: trace if settled(trace, taken) else None for path, trace in traces.items()}
