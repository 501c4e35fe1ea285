"""The engine: from `content/` to the files of the site, doing only what changed.

Three comparisons, each by content: a source that is as it was is not read; a page
whose inputs are as they were gets no view; a page whose view and template are as
they were is not rendered. What stands in the output is compared, too: a file that
somebody changed or removed there is made again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from cchc.build.bodies import Bodies
from cchc.build.digest import digest_of
from cchc.build.gather import gather
from cchc.build.output import Written, alone, claim, sweep
from cchc.build.press import Press
from cchc.build.shortcut import articles_with_new_text
from cchc.build.state import KnownSource, Memory
from cchc.build.theme import theme_files
from cchc.checks import check
from cchc.content.catalog import Catalog
from cchc.content.kinds import Article
from cchc.identity import Identity
from cchc.pages import all_pages
from cchc.pages.articles import article_page
from cchc.pages.edition import Edition, edition_of
from cchc.pages.frame import Assets
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
    with alone(order.output):
        return _build(order)


def _build(order: Order) -> Report:
    standing = claim(order.output)
    memory = Memory(order.place)
    before = memory.state.sources
    bodies = Bodies(order.place / "than")
    catalog = gather(order.content, memory.state, bodies, order.jobs)
    press = Press(order.theme, order.output, order.jobs, memory.state, standing)
    try:
        report = _bring_up_to_date(order, catalog, press, bodies, before)
    except BaseException:
        sweep(order.output)  # a template failed, or somebody pressed Ctrl+C
        raise
    bodies.drop(_digests(before) - _digests(memory.state.sources))
    memory.save()
    return report


def _digests(sources: dict[str, KnownSource]) -> set[str]:
    return {each.digest for each in sources.values()}


def _bring_up_to_date(
    order: Order, catalog: Catalog, press: Press, bodies: Bodies, before: dict[str, KnownSource]
) -> Report:
    """Take the shortcut where only texts of articles changed, else the long way."""
    assets, files = theme_files(order.theme)
    context = press.digests.of(_context(order, catalog, assets, files))
    public = catalog.public(order.today, with_held_back=order.with_held_back)
    edition = _edition(order, public, assets, bodies)
    held_back = len(catalog.entries) - len(public.entries)
    articles = articles_with_new_text(before, press.state.sources)
    if articles and context == press.state.facts.get("context"):
        pages = _own_pages(edition, articles)
        if len(pages) == len(articles) and press.all_stand(besides=pages):
            written = press.print_some(pages)
            counts = press.state.facts["pages"], press.state.facts["files"]
            return Report((), len(catalog.sources), *counts, held_back, written)
    problems = tuple(check(catalog, order.today))
    if errors(problems):
        return Report(problems, len(catalog.sources))
    pages, files = _plan(edition, files)
    written = press.print_all(pages, files)
    facts = {"pages": len(pages), "files": len(files)}
    # With a warning to tell, every build looks at everything.
    press.state.facts = facts if problems else facts | {"context": context}
    return Report(problems, len(catalog.sources), len(pages), len(files), held_back, written)


def _context(
    order: Order, catalog: Catalog, assets: Assets, files: Sequence[File]
) -> tuple[object, ...]:
    """All that pages may depend on besides what `content/` says in texts and tables."""
    pictures = tuple((source.path, source.trace) for source in catalog.files.values())
    theme = tuple((file.path, digest_of(file.read())) for file in files)
    asked = (order.today, order.siteurl, order.identity, order.per_page, order.with_held_back)
    return (*asked, assets, theme, pictures)


def _own_pages(edition: Edition, articles: Sequence[Article]) -> list[Page]:
    public = {article.path for article in edition.catalog.articles}
    return [article_page(edition, each) for each in articles if each.path in public]


def _edition(order: Order, catalog: Catalog, assets: Assets, bodies: Bodies) -> Edition:
    return edition_of(
        catalog,
        order.identity,
        order.today,
        siteurl=order.siteurl,
        root=_root(order.siteurl),
        assets=assets,
        per_page=order.per_page,
        bodies=bodies.html_of,
    )


def _root(siteurl: str) -> str:
    """The path of the site on its host: `/`, or `/cchc/` for https://tinh.gov.vn/cchc."""
    path = urlsplit(siteurl).path.strip("/")
    return f"/{path}/" if path else "/"


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
