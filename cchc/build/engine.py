"""The engine: from `content/` to the files of the site, doing only what changed.

Three comparisons, each by content: a source that is as it was is not read; a page
whose inputs are as they were gets no view; a page whose view and template are as
they were is not rendered. What stands in the output is compared, too: a file that
somebody changed or removed there is made again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from cchc.build.bodies import Bodies
from cchc.build.digest import Digests, digest_of
from cchc.build.gather import gather
from cchc.build.order import Order
from cchc.build.output import Written, alone, claim, sweep
from cchc.build.press import NO_OTHERS, Others, Press
from cchc.build.search_segments import Ground
from cchc.build.searching import Searching
from cchc.build.shortcut import articles_with_new_text, changed_sources
from cchc.build.state import KnownSource, Memory
from cchc.build.theme import theme_files
from cchc.build.tidy import tidy
from cchc.build.untouched import untouched_addresses
from cchc.build.watch import READ, Watch
from cchc.build.why import explanation
from cchc.checks import check
from cchc.content.catalog import Catalog
from cchc.content.kinds import Article
from cchc.content.trace import Look
from cchc.pages import all_pages
from cchc.pages.articles import article_page
from cchc.pages.edition import Edition, edition_of
from cchc.pages.feeds import feed_pages
from cchc.pages.frame import Assets
from cchc.pages.page import File, Page, path_of
from cchc.problems import Problem, errors, without_hints

PLAN = "Lập danh sách trang"
INDEX = "Chỉ mục tìm kiếm"


@dataclass(frozen=True)
class Report:
    """What a build found and did; without `result` it stopped at the problems."""

    problems: tuple[Problem, ...]
    sources: int
    pages: int = 0
    files: int = 0
    held_back: int = 0
    result: Written | None = None
    explained: str = ""


class DoubledAddressError(Exception):
    """Two pages want one address; the checks should have told it."""


def build(order: Order, look: Look | None = None, watch: Watch | None = None) -> Report:
    """Read, check, plan, render, write. Bad content leaves the output as it was.

    `look` may already know the traces of the content folder; `watch` is told how it goes.
    Raises NotOursError where the output folder may be somebody else's.
    """
    watch = watch or Watch()
    with alone(order.output, watch.progress.waiting) as waited:
        return _build(order, look if look and not waited else Look(), watch)


def _build(order: Order, look: Look, watch: Watch) -> Report:
    with watch.phase("Nhìn lại lần trước"):
        claim(order.output)
        memory = Memory.of(order.place)
        standing = look.now_at(order.output, memory.state.outputs)
    before = memory.state.sources
    bodies = Bodies(order.place / "than")
    with watch.phase(READ):
        catalog = gather(order.content, memory.state, bodies, order.jobs, look, watch)
    press = Press(
        order.theme, order.output, order.cache, order.jobs, memory.state, standing, watch,
        Digests(pictures=catalog.pictures),
    )  # fmt: skip
    try:
        report = _bring_up_to_date(order, catalog, press, bodies, before)
    except BaseException:
        sweep(order.output)  # a template failed, or somebody pressed Ctrl+C
        raise
    with watch.phase("Ghi nhớ cho lần sau"):
        known = _digests(memory.state.sources)
        bodies.drop(_digests(before) - known)
        if memory.save():
            bodies.sweep(known)
            tidy(order.cache)
    return report


def _digests(sources: Mapping[str, KnownSource]) -> set[str]:
    return {each.digest for each in sources.values()}


@dataclass(frozen=True)
class _Work:
    """What one build has in hand once everything is read. `before` are the sources as the
    last build knew them, `context` is a digest of what pages depend on besides texts."""

    order: Order
    catalog: Catalog
    edition: Edition
    press: Press
    theme: list[File]
    before: Mapping[str, KnownSource]
    context: int
    bodies: Bodies

    @property
    def held_back(self) -> int:
        return len(self.catalog.entries) - len(self.edition.catalog.entries)

    def searching(self) -> Searching:
        """Return what makes the search index; nobody finds a draft, not even in the preview."""
        order, stands = self.order, self.press.stands
        drafts = order.with_held_back
        public = self.catalog.public(order.today) if drafts else self.edition.catalog
        ground = Ground(order.place, order.output, public, self.before, self.bodies, stands)
        return Searching(ground)


def _bring_up_to_date(
    order: Order, catalog: Catalog, press: Press, bodies: Bodies, before: Mapping[str, KnownSource]
) -> Report:
    with press.watch.phase(PLAN):
        assets, theme = theme_files(order.theme)
        assets = assets if order.with_search else replace(assets, search_script="")
        every_template = press.state.templates[""]
        context = press.digests.of((every_template, *_context(order, catalog, assets, theme)))
        public = catalog.public(order.today, with_held_back=order.with_held_back)
        edition = _edition(order, public, assets, bodies)
    work = _Work(order, catalog, edition, press, theme, before, context, bodies)
    return _shortcut(work) or _long_way(work)


def _shortcut(work: _Work) -> Report | None:
    """Print the pages of articles where nothing but their texts changed (or nothing at all);
    None where anything else did."""
    order, press = work.order, work.press
    articles = articles_with_new_text(work.before, press.state.sources)
    told = press.state.warnings
    # A warning about a text may stand elsewhere in it now.
    if articles is None or any(each.path in told for each in articles):
        return None
    if order.explain or press.state.facts.get("context") != work.context:
        return None
    pages = _own_pages(work.edition, articles)
    if len(pages) < len(articles) or not press.all_stand(besides=pages):
        return None
    others = _searched(work, [article.path for article in articles])
    if others is None:
        return None
    # Feeds show texts, too; those that do not show these are as they were.
    written = press.print_some([*pages, *feed_pages(work.edition)], others)
    facts = press.state.facts
    counts = len(work.catalog.sources), facts["pages"], facts["files"], work.held_back
    problems = tuple(sorted(chain.from_iterable(told.values())))
    return Report(problems, *counts, written)


def _long_way(work: _Work) -> Report:
    """Check everything, plan every page, and print those that differ."""
    order, press = work.order, work.press
    with press.watch.phase("Kiểm tra"):
        problems = tuple(without_hints(check(work.catalog, order.today)))
    if errors(problems):
        press.state.facts = {}  # the next build takes no shortcut past them
        return Report(problems, len(work.catalog.sources))
    with press.watch.phase(PLAN):
        pages, files = _plan(work.edition, work.theme)
    others = _searched(work) or NO_OTHERS
    desk = press.digests.of(work.edition.desk)
    if (press.state.facts.get("context"), press.state.facts.get("desk")) == (work.context, desk):
        press.untouched = untouched_addresses(work.before, press.state.sources, work.catalog)
    written = press.print_all(pages, files, others)
    counts = _counts(pages, len(files) + len(others.wanted))
    press.state.facts = dict(zip(("pages", "files"), counts, strict=True))
    press.state.facts |= {"context": work.context, "desk": desk}
    press.state.warnings = _by_path(problems)
    explained = _explained(work, pages, files)
    return Report(problems, len(work.catalog.sources), *counts, work.held_back, written, explained)


def _searched(work: _Work, some: Sequence[str] | None = None) -> Others | None:
    """Index everything, or some new texts; None where these are not enough."""
    if not work.order.with_search:
        return NO_OTHERS
    with work.press.watch.phase(INDEX):
        searching = work.searching()
        return searching.index_all() if some is None else searching.index_some(some)


def _by_path(problems: Sequence[Problem]) -> dict[str, tuple[Problem, ...]]:
    return {path: tuple(told) for path, told in groupby(problems, key=lambda each: each.path)}


def _counts(pages: Sequence[Page], files: int) -> tuple[int, int]:
    """Return the numbers of pages that people read and of all other files."""
    read = sum(page.template != "" for page in pages)
    return read, len(pages) - read + files


def _explained(work: _Work, pages: Sequence[Page], files: Sequence[File]) -> str:
    if not work.order.explain:
        return ""
    path, laid = path_of(work.order.explain), [file.path for file in files]
    changed = changed_sources(work.before, work.press.state.sources)
    return explanation(path, pages, laid, work.press.why, changed)


def _context(
    order: Order, catalog: Catalog, assets: Assets, files: Sequence[File]
) -> tuple[object, ...]:
    """All that pages may depend on besides what `content/` says in texts and tables."""
    pictures = tuple((source.path, source.trace) for source in catalog.files.values())
    theme = tuple((file.path, digest_of(file.read())) for file in files)
    asked = order.today, order.siteurl, order.identity, order.per_page
    shown = order.with_held_back, order.with_search
    # A stray file, or a name in another form, is no source, and stops a build all the same.
    told = tuple(without_hints(catalog.problems))
    return (*asked, *shown, assets, theme, pictures, told)


def _own_pages(edition: Edition, articles: Sequence[Article]) -> list[Page]:
    public = {article.path for article in edition.catalog.articles}
    return [article_page(edition, each) for each in articles if each.path in public]


def _edition(order: Order, catalog: Catalog, assets: Assets, bodies: Bodies) -> Edition:
    return edition_of(
        catalog,
        order.identity,
        order.today,
        siteurl=order.siteurl,
        root=order.root,
        assets=assets,
        per_page=order.per_page,
        bodies=bodies.html_of,
    )


def _plan(edition: Edition, theme: Sequence[File]) -> tuple[list[Page], list[File]]:
    """Return every page and every other file of the site."""
    pages: list[Page] = []
    files = list(theme)
    for each in all_pages(edition):
        if isinstance(each, Page):
            pages.append(each)
        else:
            files.append(each)
    paths = [*(page.path for page in pages), *(file.path for file in files)]
    if len(set(paths)) < len(paths):
        raise DoubledAddressError(next(path for path in paths if paths.count(path) > 1))
    return pages, files
