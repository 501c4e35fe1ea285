"""What a report knows: counted from the catalog, without a word of how it is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.content.announcements import announcements
from cchc.content.catalog import Catalog
from cchc.content.citable import Numbered
from cchc.content.kinds import Article, ArticleType, Plan, Status
from cchc.reports.period import Period
from cchc.reports.units import full_name, unit_of
from cchc.text.dates import working_days
from cchc.text.order import sort_key


@dataclass(frozen=True)
class Listed:
    """An article of the period; `number` is its place in the list, from 1, by day."""

    number: int
    day: date
    title: str
    kind: ArticleType
    pillars: tuple[str, ...]
    topics: tuple[str, ...]
    unit: str
    address: str


@dataclass(frozen=True)
class Group:
    """What some articles have in common, and their numbers; without a name: what lacks one."""

    name: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Told:
    """A document or plan, and the first news of it."""

    symbol: str
    title: str
    issuer: str
    issued: date
    posted: date | None = None
    headline: str = ""

    @property
    def days(self) -> int | None:
        return (self.posted - self.issued).days if self.posted else None

    @property
    def working_days(self) -> int | None:
        return working_days(self.issued, self.posted) if self.posted else None


@dataclass(frozen=True)
class Demand:
    """What a plan demands, and the articles on it; None where it names no topic."""

    code: str
    title: str
    topic: str
    numbers: tuple[int, ...] | None


@dataclass(frozen=True)
class Coverage:
    symbol: str
    title: str
    demands: tuple[Demand, ...]


@dataclass(frozen=True)
class Report:
    """Groups by month, kind and unit hold every article once; by pillar and topic, at least
    once. `units` is empty where nobody was chosen."""

    period: Period
    day: date
    units: tuple[str, ...]
    articles: tuple[Listed, ...]
    months: tuple[Group, ...]
    kinds: tuple[Group, ...]
    by_unit: tuple[Group, ...]
    pillars: tuple[Group, ...]
    topics: tuple[Group, ...]
    told: tuple[Told, ...]
    plans: tuple[Coverage, ...]


def report_of(
    catalog: Catalog,
    period: Period,
    day: date,
    units: Sequence[str] = (),
    plans: Iterable[Plan] = (),
) -> Report:
    """Count what the public could read on `day`; `units` by their full names."""
    catalog = catalog.public(day)
    articles = tuple(_listed(catalog, period, units))
    pillars = [pillar.title for pillar in catalog.pillars]
    topics = [topic.title for topic in catalog.registries.topics]
    return Report(
        period=period,
        day=day,
        units=tuple(units),
        articles=articles,
        months=_groups(articles, (_month(*each) for each in period.months()), _months_of),
        kinds=_groups(articles, ArticleType, lambda each: (each.kind,)),
        by_unit=_groups(articles, _units(articles, units), lambda each: (each.unit,)),
        pillars=_groups(articles, pillars, lambda each: each.pillars),
        topics=_groups(articles, topics, lambda each: each.topics),
        told=tuple(_told(catalog, period, units)),
        plans=tuple(_coverage(catalog, plan, articles) for plan in plans),
    )


def _listed(catalog: Catalog, period: Period, units: Sequence[str]) -> Iterator[Listed]:
    """Yield the articles of the period, the oldest first."""
    names = {name: pillar.title for pillar in catalog.pillars
             for name in (pillar.short, pillar.title)}  # fmt: skip
    number = 0
    for article in reversed(catalog.articles):
        unit = unit_of(catalog, article)
        if article.posted.day in period and (not units or unit in units):
            number += 1
            yield Listed(
                number,
                article.posted.day,
                article.title,
                article.article_type,
                tuple(dict.fromkeys(names.get(name, name) for name in article.pillars)),
                tuple(dict.fromkeys(article.topics)),
                unit,
                article.address,
            )


def _months_of(article: Listed) -> tuple[str, ...]:
    return (_month(article.day.year, article.day.month),)


def _month(year: int, month: int) -> str:
    return f"{month}/{year}"


def _units(articles: Iterable[Listed], chosen: Sequence[str]) -> Sequence[str]:
    """Return the chosen units, or those that articles come from."""
    return chosen or sorted({each.unit for each in articles if each.unit}, key=sort_key)


def _groups(
    articles: Iterable[Listed],
    names: Iterable[str],
    names_of: Callable[[Listed], tuple[str, ...]],
) -> tuple[Group, ...]:
    """Group articles by names, the known ones first and in their order, though nobody has
    them; the articles without any come last."""
    found: dict[str, list[int]] = {name: [] for name in names}
    for article in articles:
        for name in names_of(article) or ("",):
            found.setdefault(name, []).append(article.number)
    nameless = found.pop("", [])
    groups = [Group(str(name), tuple(numbers)) for name, numbers in found.items()]
    return (*groups, *((Group("", tuple(nameless)),) if nameless else ()))


def _told(catalog: Catalog, period: Period, units: Sequence[str]) -> Iterator[Told]:
    """Yield what was issued in the period, or first told of in it, by day."""
    news = _first_news(catalog)
    for issued in sorted(_issued(catalog), key=lambda each: (each.issued, each.number)):
        article = news.get((issued.number, issued.issued))
        issuer = full_name(catalog, issued.issuer, issued.issued)
        concerns = issued.issued in period or (article and article.posted.day in period)
        if concerns and (not units or issuer in units):
            yield Told(
                issued.number,
                issued.title,
                issuer,
                issued.issued,
                article.posted.day if article else None,
                article.title if article else "",
            )


def _issued(catalog: Catalog) -> Iterator[Numbered]:
    """Yield documents, and the plans that are not among them."""
    documents = {(each.number, each.issued) for each in catalog.documents}
    yield from catalog.documents
    yield from (plan for plan in catalog.plans if (plan.number, plan.issued) not in documents)


def _first_news(catalog: Catalog) -> dict[tuple[str, date], Article]:
    """Return the first news of each symbol and day, though it may lead to the document or to
    the plan. What was posted before the day of issue tells of something else."""
    told = [
        (article, each)
        for article, each in announcements(catalog)
        if article.status is not Status.WITHDRAWN and article.posted.day >= each.issued
    ]
    told.sort(key=lambda pair: (pair[0].posted.sort_key(), pair[0].slug), reverse=True)
    return {(each.number, each.issued): article for article, each in told}


def _coverage(catalog: Catalog, plan: Plan, articles: Sequence[Listed]) -> Coverage:
    def numbers(topic: str) -> tuple[int, ...] | None:
        return tuple(each.number for each in articles if topic in each.topics) if topic else None

    rows = catalog.coverage(plan)
    demands = (Demand(row.code, row.title, row.topic, numbers(row.topic)) for row in rows)
    return Coverage(plan.number, plan.title, tuple(demands))


def communication_plans(catalog: Catalog, day: date) -> tuple[Plan, ...]:
    """Return the plans that demand topics, the newest first."""
    public = catalog.public(day)
    return tuple(plan for plan in public.plans if public.coverage(plan))
