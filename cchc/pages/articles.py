"""Articles: their pages, and the archive by year, topic and type."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cchc.content.kinds import Article, ArticleType, Document, Entry
from cchc.pages.edition import Edition, fact, known, source_views
from cchc.pages.listing import Listing, listing_pages
from cchc.pages.page import Page
from cchc.pages.views import (
    EntryView,
    FactView,
    LinkView,
    PagerLink,
    PictureView,
    PillarView,
    Section,
    SourceView,
    TocItem,
    View,
)
from cchc.text.dates import day_vi, moment_vi
from cchc.text.forms import lower_first
from cchc.text.slugs import slugify

SECTION = "tin-tuc"
TITLE = "Tin tức"
WORDS_A_MINUTE = 220  # syllables an adult reads; Vietnamese words are written by syllables
_RELATED = 4
_NEIGHBOURS = 30  # how far back «related» looks within one pillar or topic


@dataclass(frozen=True, kw_only=True)
class ArticleView(View):
    title: str
    lede: str
    kind_label: str
    pillars: tuple[PillarView, ...]
    facts: tuple[FactView, ...]
    body: Markup
    toc: tuple[TocItem, ...]
    picture: PictureView | None
    sources: tuple[SourceView, ...]
    cited: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]
    related: tuple[EntryView, ...]
    newer: PagerLink | None
    older: PagerLink | None


def article_pages(edition: Edition) -> Iterator[Page]:
    """Yield every article, the news listing and its archives."""
    articles = edition.catalog.articles
    related = _related(articles)
    for place, article in enumerate(articles):
        newer = articles[place - 1] if place else None
        older = articles[place + 1] if place + 1 < len(articles) else None
        yield _article_page(edition, article, newer, older, related[article.path])
    yield from _archives(edition, articles)


def entry_view(edition: Edition, article: Article) -> EntryView:
    """Return an article as an entry of a list."""
    return EntryView(
        article.title, edition.entry_url(article), article.posted.day,
        day_vi(article.posted.day), article.summary, edition.pillars_named(article.pillars),
        article.article_type.capitalize(),
    )  # fmt: skip


def _article_page(
    edition: Edition, article: Article, newer: Article | None, older: Article | None,
    related: Sequence[Article],
) -> Page:  # fmt: skip
    crumb = LinkView(TITLE, edition.url(f"/{SECTION}/"))
    told = date(article.period, 6, 30) if article.period else article.posted.day
    view = ArticleView(
        frame=edition.entry_frame(article, crumb),
        notices=(
            *edition.updates(article), *edition.time_notices(article, told), *edition.as_of(article)
        ),
        title=article.title,
        lede=article.summary,
        kind_label=article.article_type.capitalize(),
        pillars=edition.pillars_named(article.pillars),
        facts=_facts(edition, article, told),
        body=edition.html(article),
        toc=edition.toc(article),
        picture=edition.picture(article),
        sources=source_views(article.sources),
        cited=cited_documents(edition, article),
        topics=tuple(_topic_links(edition, article)),
        related=tuple(entry_view(edition, each) for each in related),
        newer=_pager(edition, newer),
        older=_pager(edition, older),
    )  # fmt: skip
    return Page(article.address, "kinds/article.html", view)


def _facts(edition: Edition, article: Article, told: date) -> tuple[FactView, ...]:
    minutes = max(1, round(article.body.words / WORDS_A_MINUTE))
    place = edition.place_text(article.locality, told) if article.locality else ""
    return known(
        fact("Ngày đăng", moment_vi(article.posted)),
        fact("Tác giả", article.author),
        fact("Đơn vị", article.unit),
        fact("Địa bàn", place),
        fact("Thời gian đọc", f"{minutes} phút"),
    )


def cited_documents(edition: Edition, entry: Entry) -> tuple[LinkView, ...]:
    """Return the documents that the body of an entry links to, each once."""
    paths = dict.fromkeys(t.address.removeprefix("muc:") for t in entry.body.targets)
    found = (edition.catalog.by_path.get(path) for path in paths)
    return tuple(
        LinkView(
            each.number, edition.entry_url(each), f"{each.document_type}, {day_vi(each.issued)}"
        )
        for each in found
        if isinstance(each, Document)
    )


def _topic_links(edition: Edition, article: Article) -> Iterator[LinkView]:
    for topic in edition.catalog.topics:
        if topic.title in article.topics:
            yield LinkView(topic.title, edition.url(f"/{SECTION}/chu-de/{topic.code}/"))


def _pager(edition: Edition, article: Article | None) -> PagerLink | None:
    if article is None:
        return None
    return PagerLink(article.title, edition.entry_url(article), day_vi(article.posted.day))


def _related(articles: Sequence[Article]) -> Mapping[str, list[Article]]:
    """Older articles of the same pillars and topics, the nearest in meaning first.

    Only the last few of each pillar and topic are looked at, so the work grows with
    the number of articles and not with its square; newer ones are never shown, so
    that a new article leaves old pages as they are.
    """
    recent: dict[str, deque[Article]] = defaultdict(lambda: deque(maxlen=_NEIGHBOURS))
    related: dict[str, list[Article]] = {}
    for article in reversed(articles):
        keys = {f"t:{name}" for name in article.topics} | {f"p:{name}" for name in article.pillars}
        found = {each.path: each for key in sorted(keys) for each in recent[key]}
        ranked = sorted(found.values(), key=lambda each: _nearness(article, each), reverse=True)
        related[article.path] = ranked[:_RELATED]
        for key in keys:
            recent[key].append(article)
    return related


def _nearness(article: Article, other: Article) -> tuple[int, date, str]:
    topics = len(set(article.topics) & set(other.topics))
    pillars = len(set(article.pillars) & set(other.pillars))
    return 2 * topics + pillars, other.posted.day, other.slug


def _archives(edition: Edition, articles: Sequence[Article]) -> Iterator[Page]:
    views = {article.path: entry_view(edition, article) for article in articles}
    crumb = LinkView(TITLE, edition.url(f"/{SECTION}/"))
    groups = [*_by_year(articles), *_by_topic(edition, articles), *_by_type(articles)]
    everything = Listing(
        address=f"/{SECTION}/", title=TITLE, section=SECTION,
        description="Tin, bài về cải cách hành chính, mới nhất ở trên.",
        filters=_filters(edition, groups),
    )  # fmt: skip
    yield from listing_pages(edition, everything, list(views.values()))
    for kind, name, address, members in groups:
        small = lower_first(name)
        listing = Listing(
            address=address,
            title=f"{TITLE}: {small}",
            description=f"Các bài trên trang này: {small}.",
            section=SECTION,
            crumbs=(crumb,),
            kicker=(kind,),
        )
        yield from listing_pages(edition, listing, [views[each.path] for each in members])


_Group = tuple[str, str, str, list[Article]]  # kind, name, address, articles


def _by_year(articles: Iterable[Article]) -> Iterator[_Group]:
    years: dict[int, list[Article]] = {}
    for article in articles:
        years.setdefault(article.posted.day.year, []).append(article)
    for year, members in years.items():
        yield "Năm", f"Năm {year}", f"/{SECTION}/nam/{year}/", members


def _by_topic(edition: Edition, articles: Sequence[Article]) -> Iterator[_Group]:
    for topic in edition.catalog.topics:
        members = [article for article in articles if topic.title in article.topics]
        if members:
            yield "Chủ đề", topic.title, f"/{SECTION}/chu-de/{topic.code}/", members


def _by_type(articles: Sequence[Article]) -> Iterator[_Group]:
    for kind in ArticleType:
        members = [article for article in articles if article.article_type is kind]
        if members:
            name = f"Loại bài: {kind.value}"
            yield "Loại bài", name, f"/{SECTION}/loai/{slugify(kind.value)}/", members


def _filters(edition: Edition, groups: Sequence[_Group]) -> tuple[Section, ...]:
    sections: dict[str, list[LinkView]] = {}
    for kind, name, address, members in groups:
        text = name.removeprefix("Loại bài: ").removeprefix("Năm ")
        link = LinkView(text[0].upper() + text[1:], edition.url(address), count=len(members))
        sections.setdefault(kind, []).append(link)
    return tuple(
        Section(f"Theo {kind.lower()}", slugify(kind), tuple(links))
        for kind, links in sections.items()
    )
