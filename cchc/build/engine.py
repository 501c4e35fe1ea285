"""The engine: from `content/` to the files of the site, doing only what changed.

Three comparisons, each by content: a source that is as it was is not read; a page
whose inputs are as they were gets no view; a page whose view and template are as
they were is not rendered. What stands in the output is compared, too: a file that
somebody changed or removed there is made again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment

from cchc.build.bodies import Bodies
from cchc.build.digest import Digests, digest_of
from cchc.build.gather import gather
from cchc.build.jobs import in_parallel
from cchc.build.output import Written, claim, lay_beside, put_in_place, sweep
from cchc.build.render import environment, render
from cchc.build.state import KnownPage, State, load_state, save_state
from cchc.build.templates import template_digests
from cchc.build.theme import theme_files
from cchc.checks import check
from cchc.content.catalog import Catalog
from cchc.content.trace import Trace, now, settled, trace_of
from cchc.identity import Identity
from cchc.pages import all_pages
from cchc.pages.edition import edition_of
from cchc.pages.page import File, Page
from cchc.problems import Problem, errors


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to build: where from, where to, as of which day, for whom.

    cache: a folder of our own, safe to delete.
    siteurl: address of the finished site without a final slash; empty while editing.
    with_held_back: drafts and days to come too (the preview).
    jobs: processes to use.
    """

    content: Path
    theme: Path
    output: Path
    cache: Path
    today: date
    siteurl: str
    identity: Identity
    per_page: int
    with_held_back: bool = False
    jobs: int = 1

    @property
    def place(self) -> Path:
        """Where this order keeps its state: apart from those of other folders."""
        key = f"{self.content.resolve()}\n{self.theme.resolve()}\n{self.output.resolve()}"
        return self.cache / sha256(key.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Report:
    """What a build found and did; without `result` it stopped at the problems."""

    problems: tuple[Problem, ...]
    sources: int
    pages: int = 0
    files: int = 0
    held_back: int = 0
    result: Written | None = None


class DoubledAddressError(Exception):
    """Two pages want one address; the checks should have told it."""


def build(order: Order) -> Report:
    """Read, check, plan, render, write. Bad content leaves the output as it was.

    Raises NotOursError where the output folder may be somebody else's.
    """
    standing = claim(order.output)
    state = load_state(order.place)
    before = state.sources
    bodies = Bodies(order.place / "than")
    catalog = gather(order.content, state, bodies, order.jobs)
    problems = tuple(check(catalog, order.today))
    if errors(problems):
        save_state(order.place, state)
        return Report(problems, len(catalog.sources))
    public = catalog.public(order.today, with_held_back=order.with_held_back)
    pages, files = _plan(order, public, bodies)
    try:
        result = _write(order, state, standing, pages, files)
    except BaseException:
        sweep(order.output)  # a template failed, or somebody pressed Ctrl+C
        raise
    bodies.drop({each.digest for each in before.values()} - _digests(state))
    save_state(order.place, state)
    held_back = len(catalog.entries) - len(public.entries)
    return Report(problems, len(catalog.sources), len(pages), len(files), held_back, result)


def _digests(state: State) -> set[str]:
    return {each.digest for each in state.sources.values()}


def _plan(order: Order, catalog: Catalog, bodies: Bodies) -> tuple[list[Page], list[File]]:
    """Return every page and every other file of the site."""
    assets, files = theme_files(order.theme)
    edition = edition_of(
        catalog,
        order.identity,
        order.today,
        siteurl=order.siteurl,
        root=_root(order.siteurl),
        assets=assets,
        per_page=order.per_page,
        bodies=bodies.html_of,
    )
    pages: list[Page] = []
    for each in all_pages(edition):
        if isinstance(each, Page):
            pages.append(each)
        else:
            files.append(each)
    paths = [*(page.path for page in pages), *(file.path for file in files)]
    if len(set(paths)) < len(paths):
        raise DoubledAddressError(next(path for path in paths if paths.count(path) > 1))
    return pages, files


def _root(siteurl: str) -> str:
    """The path of the site on its host: `/`, or `/cchc/` for https://tinh.gov.vn/cchc."""
    path = urlsplit(siteurl).path.strip("/")
    return f"/{path}/" if path else "/"


@dataclass(frozen=True)
class _Made:
    """A page as it was just made; `laid` = its bytes differ from those in the output."""

    page: KnownPage
    laid: bool = False


@dataclass
class _Press:
    """What rendering needs, the same for every page of a build."""

    order: Order
    state: State
    templates: dict[str, int]
    standing: dict[str, Trace]

    def is_as_known(self, path: str, template: str, inputs: int) -> bool:
        known = self.state.pages.get(path)
        return (
            known is not None
            and known.inputs == inputs
            and known.template == self.templates[template]
            and self.stands(path)
        )

    def stands(self, path: str) -> bool:
        """True if the file in the output is the one that the last build left there: by its
        trace, or (where the trace is not to be trusted) by its bytes."""
        if path not in self.standing or path not in self.state.outputs:
            return False
        trace = self.state.outputs[path]
        if trace is not None:
            return trace == self.standing[path]
        content = (self.order.output / path).read_bytes()
        return digest_of(content) == self.state.pages[path].content

    def make(self, tasks: Iterable[tuple[Page, int]]) -> list[_Made]:
        """Make the views of pages, and render those whose view or template differs."""
        env = environment(self.order.theme)
        return [self._make(env, page, inputs) for page, inputs in tasks]

    def _make(self, env: Environment, page: Page, inputs: int) -> _Made:
        known = self.state.pages.get(page.path)
        view, template = Digests().of(page.view), self.templates[page.template]
        if known and (known.view, known.template) == (view, template) and self.stands(page.path):
            return _Made(KnownPage(inputs, view, template, known.content))
        content = render(env, page)
        laid = lay_beside(self.order.output, page.path, content)
        return _Made(KnownPage(inputs, view, template, digest_of(content)), laid)


def _write(
    order: Order,
    state: State,
    standing: dict[str, Trace],
    pages: Sequence[Page],
    files: Sequence[File],
) -> Written:
    """Make what differs, put it into its place, and remember all of it in `state`."""
    state.templates = template_digests(environment(order.theme), order.theme, state.templates)
    press = _Press(order, state, state.templates, standing)
    digests = Digests()
    paths = [page.path for page in pages]
    tasks, known = [], {}
    for path, page in zip(paths, pages, strict=True):
        inputs = digests.of((page.make.__name__, *page.inputs))
        if press.is_as_known(path, page.template, inputs):
            known[path] = state.pages[path]
        else:
            tasks.append((page, inputs))
    results = in_parallel(press.make, tasks, order.jobs)
    made = {page.path: each for (page, _), each in zip(tasks, results, strict=True)}
    laid = [path for path, each in made.items() if each.laid]
    laid += [each.path for each in files if lay_beside(order.output, each.path, each.read())]
    wanted = {*paths, *(file.path for file in files)}
    deleted = put_in_place(order.output, laid, wanted)
    state.pages = known | {path: each.page for path, each in made.items()}
    state.outputs = _outputs(order.output, standing, laid, state.pages)
    return Written(tuple(sorted(laid)), len(wanted) - len(laid), deleted)


def _outputs(
    output: Path, standing: dict[str, Trace], laid: Sequence[str], pages: dict[str, KnownPage]
) -> dict[str, Trace | None]:
    """Return the traces of the pages in the output; None for what was touched just now."""
    taken = now()
    fresh = {path: trace_of((output / path).stat()) for path in laid}
    traces = {path: fresh.get(path) or standing[path] for path in pages}
    return {path: trace if settled(trace, taken) else None for path, trace in traces.items()}
