"""Articles: their pages, and the archive by year, topic and type."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import islice
from typing import TypeVar

from markupsafe import Markup

from cchc.content.kinds import Article, ArticleType, Entry
from cchc.pages.about import news_article
from cchc.pages.cards import agency_fact, card, cited_documents, source_views
from cchc.pages.edition import (
    Desk,
    Edition,
    as_of,
    fact,
    known,
    toc,
    updates,
)
from cchc.pages.effect import outdated
from cchc.pages.listing import Listing, listing_pages
from cchc.pages.page import Page
from cchc.pages.pictures import PictureView
from cchc.pages.share import told_as
from cchc.pages.views import (
    EntryView,
    FactView,
    LinkView,
    NoticeView,
    PagerLink,
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
_Related = Callable[[int], list[Article]]  # related articles of the one at a place


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
    older: PagerLink | None


def article_pages(edition: Edition) -> Iterator[Page]:
    """Yield every article, the news listing and its archives."""
    articles = edition.catalog.articles
    all_related: dict[str, list[Article]] = {}

    def related_to(place: int) -> list[Article]:
        if not all_related:
            all_related.update(_related(articles))
        return all_related[articles[place].path]

    for place in range(len(articles)):
        yield _article_page(edition, place, related_to)
    yield from _archives(edition, articles)


def article_page(edition: Edition, article: Article) -> Page:
    """Return the page of one article, as `article_pages` yields it."""
    articles = edition.catalog.articles
    return _article_page(edition, articles.index(article), partial(_related_to, articles))


def _article_page(edition: Edition, place: int, related_to: _Related) -> Page:
    address = edition.catalog.articles[place].address
    inputs = partial(_inputs, edition, place, related_to)
    return Page(address, "kinds/article.html", article_view, inputs)


def _inputs(edition: Edition, place: int, related_to: _Related) -> tuple[object, ...]:
    articles = edition.catalog.articles
    article = articles[place]
    older = articles[place + 1] if place + 1 < len(articles) else None
    linked = edition.linked(article)
    ended = outdated(edition, linked)
    unclear = edition.catalog.citable.unclear(article)
    return edition.desk, article, linked, unclear, ended, older, tuple(related_to(place))


def article_view(
    desk: Desk,
    article: Article,
    linked: tuple[Entry, ...],
    unclear: tuple[str, ...],
    ended: tuple[NoticeView, ...],
    older: Article | None,
    related: tuple[Article, ...],
) -> ArticleView:
    """Return the page of one article; `older` is the one before it in time. It knows of none
    that is newer, so that a new article leaves old pages as they are."""
    told = date(article.period, 6, 30) if article.period else article.posted.day
    return ArticleView(
        frame=told_as(
            desk.entry_frame(article, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
            news_article(desk, article),
        ),
        notices=(*updates(article), *desk.time_notices(article, told), *ended, *as_of(article)),
        title=desk.prose(article.title, linked),
        lede=desk.prose(article.summary, linked),
        kind_label=article.article_type.capitalize(),
        pillars=desk.pillars_named(article.pillars),
        facts=_facts(desk, article, told),
        body=desk.html(article, linked),
        toc=toc(article),
        picture=desk.picture(article),
        sources=source_views(desk, article.sources, linked),
        cited=cited_documents(desk, article, linked, unclear),
        topics=tuple(_topic_links(desk, article)),
        # The older one stands right below them.
        related=tuple(card(desk, each) for each in related if each is not older),
        older=_pager(desk, older),
    )


def _facts(desk: Desk, article: Article, told: date) -> tuple[FactView, ...]:
    minutes = max(1, round(article.body.words / WORDS_A_MINUTE))
    place = desk.place_text(article.locality, told) if article.locality else ""
    return known(
        fact("Ngày đăng", moment_vi(article.posted)),
        fact("Tác giả", article.author),
        agency_fact(desk, "Đơn vị", article.unit, article.posted.day),
        fact("Địa bàn", place),
        fact("Thời gian đọc", f"{minutes} phút"),
    )


def _topic_links(desk: Desk, article: Article) -> Iterator[LinkView]:
    for topic in desk.registries.topics:
        if topic.title in article.topics:
            yield LinkView(topic.title, desk.url(f"/{SECTION}/chu-de/{topic.code}/"))


def _pager(desk: Desk, article: Article | None) -> PagerLink | None:
    if article is None:
        return None
    return PagerLink(article.title, desk.entry_url(article), day_vi(article.posted.day))


def _related(articles: Sequence[Article]) -> Mapping[str, list[Article]]:
    """Return the related articles of every article, by its path.

    Newer ones are never shown, so that a new article leaves old pages as they are. Only the
    last few of each pillar and topic are remembered: the work grows with the number of
    articles and not with its square.
    """
    recent: dict[tuple[str, str], deque[Article]] = defaultdict(lambda: deque(maxlen=_RELATED))
    related: dict[str, list[Article]] = {}
    for article in reversed(articles):
        keys = _keys(article.pillars, article.topics)
        related[article.path] = _nearest(reversed(recent[key]) for key in keys)
        for key in keys:
            recent[key].append(article)
    return related


def _related_to(articles: Sequence[Article], place: int) -> list[Article]:
    """Return the related articles of one article: the same, found by looking back."""
    older = articles[place + 1 :]
    return _nearest(
        islice((each for each in older if key in _keys(each.pillars, each.topics)), _RELATED)
        for key in _keys(articles[place].pillars, articles[place].topics)
    )


@cache  # few combinations of pillars and topics serve thousands of articles
def _keys(pillars: tuple[str, ...], topics: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What articles may have in common, the nearest in meaning first: a pillar and a topic,
    then one pillar or one topic."""
    pairs = ((pillar, topic) for pillar in pillars for topic in topics)
    return (*pairs, *((name, "") for name in (*pillars, *topics)))


def _nearest(groups: Iterable[Iterable[Article]]) -> list[Article]:
    """Return the first few of all groups, each once."""
    found: dict[str, Article] = {}
    for group in groups:
        for each in group:
            found[each.path] = each
            if len(found) == _RELATED:
                return list(found.values())
    return list(found.values())


def _archives(edition: Edition, articles: Sequence[Article]) -> Iterator[Page]:
    crumb = LinkView(TITLE, edition.desk.url(f"/{SECTION}/"))
    groups = [*_by_year(articles), *_by_topic(edition), *_by_type(articles)]
    everything = Listing(
        address=f"/{SECTION}/", title=TITLE, section=SECTION,
        description="Tin, bài về cải cách hành chính, mới nhất ở trên.",
        filters=_filters(edition.desk, groups),
    )  # fmt: skip
    yield from listing_pages(edition, everything, articles)
    for kind, name, address, members in groups:
        small = lower_first(name)
        listing = Listing(
            address=address,
            title=f"{TITLE}: {small}",
            description=f"Bài {_OF[kind]} {small}, mới nhất ở trên.",
            section=SECTION,
            crumbs=(crumb,),
            kicker=(kind,),
        )
        yield from listing_pages(edition, listing, members)


_OF = {"Năm": "đăng trong", "Chủ đề": "về chủ đề", "Loại bài": "thuộc loại"}
_Key = TypeVar("_Key")
_Group = tuple[str, str, str, list[Article]]  # kind, name, address, articles


def _by_year(articles: Iterable[Article]) -> Iterator[_Group]:
    for year, members in _grouped(articles, lambda article: article.posted.day.year).items():
        yield "Năm", f"Năm {year}", f"/{SECTION}/nam/{year}/", members


def _by_topic(edition: Edition) -> Iterator[_Group]:
    for topic in edition.catalog.registries.topics:
        members = edition.catalog.articles_by_topic.get(topic.title)
        if members:
            yield "Chủ đề", topic.title, f"/{SECTION}/chu-de/{topic.code}/", members


def _by_type(articles: Iterable[Article]) -> Iterator[_Group]:
    found = _grouped(articles, lambda article: article.article_type)
    for kind in ArticleType:
        if kind in found:
            yield "Loại bài", kind.value, f"/{SECTION}/loai/{slugify(kind.value)}/", found[kind]


def _grouped(
    articles: Iterable[Article], key: Callable[[Article], _Key]
) -> dict[_Key, list[Article]]:
    found: dict[_Key, list[Article]] = {}
    for article in articles:
        found.setdefault(key(article), []).append(article)
    return found


def _filters(desk: Desk, groups: Sequence[_Group]) -> tuple[Section, ...]:
    sections: dict[str, list[LinkView]] = {}
    for kind, name, address, members in groups:
        text = name.removeprefix("Năm ")
        link = LinkView(text[0].upper() + text[1:], desk.url(address), count=len(members))
        sections.setdefault(kind, []).append(link)
    return tuple(
        Section(f"Theo {kind.lower()}", slugify(kind), tuple(links))
        for kind, links in sections.items()
    )
