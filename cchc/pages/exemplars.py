"""Exemplary models, collectives, persons: what did they do, what changed, can I copy it?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from cchc.content.kinds import Entry, Exemplar, ExemplarType, ProblemSolved
from cchc.content.values import Measure, Quantity
from cchc.pages.cards import agency_fact, source_views
from cchc.pages.edition import Desk, Edition, as_of, fact, known, updates
from cchc.pages.figure_views import MeasureView
from cchc.pages.listing import Listing
from cchc.pages.page import Page
from cchc.pages.pictures import PictureView
from cchc.pages.series import NO_DATA
from cchc.pages.shelf import Part, Shelf, shelf_pages
from cchc.pages.views import (
    FactView,
    ItemView,
    LinkView,
    PillarView,
    SourceView,
    View,
)
from cchc.text.forms import lower_first
from cchc.text.numbers import number_vi
from cchc.text.slugs import slugify

SECTION = "mo-hinh"
TITLE = "Mô hình"
_RELATED = 3
SHELVED = 24  # on a page of the gallery


@dataclass(frozen=True, kw_only=True)
class ExemplarView(View):
    title: str
    kicker: tuple[str, ...]
    lede: str
    pillars: tuple[PillarView, ...]
    facts: tuple[FactView, ...]
    story: tuple[FactView, ...]
    body: Markup
    measures: tuple[MeasureView, ...]
    conditions: tuple[FactView, ...]
    recognition: tuple[FactView, ...]
    picture: PictureView | None
    sources: tuple[SourceView, ...]
    solving: tuple[ItemView, ...]
    of_pillar: tuple[ItemView, ...]


def exemplar_pages(edition: Edition) -> Iterator[Page]:
    """Yield every exemplar and the galleries."""
    desk, exemplars = edition.desk, edition.catalog.exemplars
    items = {each.path: item_view(desk, each) for each in exemplars}
    for each in exemplars:
        solving, of_pillar = _related(exemplars, each)
        related = tuple(items[path] for path in solving), tuple(items[path] for path in of_pillar)
        inputs = (desk, each, edition.linked(each), *related)
        yield Page(each.address, "kinds/exemplar.html", exemplar_view, inputs)
    yield from _gallery(edition, items)


def item_view(desk: Desk, exemplar: Exemplar) -> ItemView:
    """Return an exemplar as an item of a gallery, its first result leading."""
    figure = unit = ""
    if exemplar.results:
        first = exemplar.results[0]
        figure = _change(first)
        unit = _counted(first)
    return ItemView(
        meta=f"{exemplar.unit}, {exemplar.year}",
        figure=figure,
        figure_unit=unit,
        title=exemplar.title,
        url=desk.entry_url(exemplar),
        summary=exemplar.summary,
        pillars=desk.pillars_named(exemplar.pillars),
    )


def _change(measure: Measure) -> str:
    percent = "%" if measure.after.unit.startswith("%") else ""
    if measure.before is None:
        return measure.after.text + percent
    if not _comparable(measure.before, measure.after):
        return f"{_whole(measure.before)} → {measure.after.text}{percent}"
    return f"{measure.before.text} → {measure.after.text}{percent}"


def _counted(measure: Measure) -> str:
    """What the figure of a measure counts: a unit alone («hồ sơ») does not say which of them."""
    unit, name = measure.after.unit.removeprefix("%").strip(), lower_first(measure.name)
    return f"{unit} ({name})" if unit and unit.casefold() not in name.casefold() else name


def exemplar_view(
    desk: Desk,
    exemplar: Exemplar,
    linked: tuple[Entry, ...],
    solving: tuple[ItemView, ...],
    of_pillar: tuple[ItemView, ...],
) -> ExemplarView:
    """Return the page of one exemplar."""
    told = date(exemplar.year, 6, 30)
    return ExemplarView(
        frame=desk.entry_frame(exemplar, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(exemplar), *desk.time_notices(exemplar, told), *as_of(exemplar)),
        title=desk.prose(exemplar.title, linked),
        kicker=(exemplar.exemplar_type.capitalize(), f"Năm {exemplar.year}"),
        lede=desk.prose(exemplar.summary, linked),
        pillars=desk.pillars_named(exemplar.pillars),
        facts=_facts(desk, exemplar, told),
        story=known(
            fact("Vấn đề", desk.prose(exemplar.problem, linked)),
            fact("Cách làm", desk.prose(exemplar.approach, linked)),
        ),
        body=desk.html(exemplar, linked),
        measures=tuple(_measure_view(measure) for measure in exemplar.results),
        conditions=_conditions(desk, exemplar, linked),
        recognition=_recognition(desk, exemplar, linked),
        picture=desk.picture(exemplar),
        sources=source_views(desk, exemplar.sources, linked),
        solving=solving,
        of_pillar=of_pillar,
    )


def _facts(desk: Desk, exemplar: Exemplar, told: date) -> tuple[FactView, ...]:
    """Who and where; of a person, what belongs to the public post and nothing else."""
    is_person = exemplar.exemplar_type is ExemplarType.PERSON
    problems = "; ".join(exemplar.problems)
    return (
        agency_fact(desk, "Nơi công tác" if is_person else "Đơn vị", exemplar.unit, told),
        fact("Địa bàn", desk.place_text(exemplar.locality, told)),
        fact("Năm", str(exemplar.year)),
        *known(fact("Giải quyết việc", problems[:1].upper() + problems[1:])),
        *known(fact("Liên hệ công vụ", exemplar.contact)),
    )


def _conditions(desk: Desk, exemplar: Exemplar, linked: tuple[Entry, ...]) -> tuple[FactView, ...]:
    """What it takes to copy it, and who did; what nobody told is said to be unknown."""
    return (
        fact("Điều kiện nhân rộng", desk.prose(exemplar.conditions, linked)),
        FactView("Chi phí", exemplar.cost or NO_DATA, exemplar.cost.casefold() in ("", NO_DATA)),
        fact("Đã nhân rộng ở", "; ".join(exemplar.replicated_at)),
    )


def _recognition(desk: Desk, exemplar: Exemplar, linked: tuple[Entry, ...]) -> tuple[FactView, ...]:
    return (
        fact("Quyết định công nhận", desk.prose(exemplar.decision, linked)),
        *known(fact("Ghi nhận", desk.prose(exemplar.recognition, linked))),
    )


def _measure_view(measure: Measure) -> MeasureView:
    before, after = measure.before, measure.after
    unit = "%" if after.unit.startswith("%") else after.unit
    if before is None:
        return MeasureView(measure.name, "", after.text, unit, None, None, _rest(after))
    if not _comparable(before, after):
        return MeasureView(measure.name, _whole(before), _whole(after), "", None, None, "")
    widest = max(before.number, after.number) or 1
    return MeasureView(
        measure.name, before.text, after.text, unit, int(1000 * before.number / widest),
        int(1000 * after.number / widest), _ratio(before, after),
    )  # fmt: skip


def _comparable(before: Quantity, after: Quantity) -> bool:
    """A value without a unit has that of the other: `23 → 1 trong 34 tỉnh`."""
    return not before.unit or before.unit == after.unit


def _whole(quantity: Quantity) -> str:
    joint = "" if quantity.unit.startswith("%") else " "
    return f"{quantity.text}{joint}{quantity.unit}".strip()


def _rest(quantity: Quantity) -> str:
    return quantity.unit.removeprefix("%").strip() if quantity.unit.startswith("%") else ""


def _ratio(before: Quantity, after: Quantity) -> str:
    """Compare two values of one unit; computed here, and said to be."""
    if before.unit != after.unit:
        return ""
    if after.unit.startswith("%"):
        return _points(after.number - before.number)
    if not before.number:
        return ""
    change = round(100 * (after.number - before.number) / before.number)
    if not change:
        return ""
    return f"{'Tăng' if change > 0 else 'Giảm'} {number_vi(abs(change))}% so với trước (tự tính)."


def _points(change: Decimal) -> str:
    """Two percentages differ by points: a percentage of a percentage is misread."""
    if not change:
        return ""
    way = "tăng" if change > 0 else "giảm"
    return f"Sau {way} {number_vi(abs(change))} điểm phần trăm so với trước (tự tính)."


def _related(exemplars: Sequence[Exemplar], exemplar: Exemplar) -> tuple[list[str], list[str]]:
    """Return the paths of other exemplars that solve the same problem, and of those of the same
    pillars; the most recent first, none of them twice."""
    others = [each for each in exemplars if each is not exemplar]
    solving = [each.path for each in others if set(each.problems) & set(exemplar.problems)]
    solving = solving[:_RELATED]
    alike = [each.path for each in others if set(each.pillars) & set(exemplar.pillars)]
    return solving, [path for path in alike if path not in solving][:_RELATED]


def _gallery(edition: Edition, items: Mapping[str, ItemView]) -> Iterator[Page]:
    """Yield the galleries: all, by type, problem, pillar, place and year."""
    shelf = Shelf(
        whole=Listing(
            address=f"/{SECTION}/",
            title="Mô hình, tập thể, cá nhân điển hình",
            description="Ai đã làm được gì, thay đổi bao nhiêu, và nơi khác muốn làm theo thì cần "
            "những gì.",
            section=SECTION,
        ),
        parts_title="Điển hình",
        parts_description="Mô hình, tập thể, cá nhân điển hình, {}: {}.",
        crumb=TITLE,
        template="kinds/exemplars.html",
        size=SHELVED,
    )
    parts = [each for each in _parts(edition) if each.members]
    yield from shelf_pages(edition.desk, shelf, items, parts)


def _parts(edition: Edition) -> Iterator[Part]:
    """Yield every way to narrow the gallery."""
    exemplars = edition.catalog.exemplars
    for kind in ExemplarType:
        members = _paths(each for each in exemplars if each.exemplar_type is kind)
        yield _part("Loại", kind.value, "loai", members)
    for problem in ProblemSolved:
        members = _paths(each for each in exemplars if problem in each.problems)
        yield _part("Vấn đề", problem.value, "van-de", members)
    for pillar, view in zip(edition.catalog.pillars, edition.desk.pillars, strict=True):
        members = _paths(x for x in exemplars if {pillar.title, pillar.short} & set(x.pillars))
        yield Part(
            way="Trụ cột", name=pillar.short, label=pillar.short, place=f"tru-cot/{pillar.slug}",
            members=members, pillar=view,
        )  # fmt: skip
    for short in dict.fromkeys(place.short for place in edition.catalog.registries.localities):
        members = _paths(each for each in exemplars if each.locality == short)
        yield _part("Địa bàn", short, "dia-ban", members)
    for year in sorted({each.year for each in exemplars}, reverse=True):
        yield _part("Năm", str(year), "nam", _paths(x for x in exemplars if x.year == year))


def _part(way: str, name: str, folder: str, members: frozenset[str]) -> Part:
    label, place = name[0].upper() + name[1:], f"{folder}/{slugify(name)}"
    return Part(way=way, name=name, label=label, place=place, members=members)


def _paths(exemplars: Iterable[Exemplar]) -> frozenset[str]:
    return frozenset(each.path for each in exemplars)
