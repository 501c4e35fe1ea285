"""Exemplary models, collectives, persons: what did they do, what changed, can I copy it?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cchc.content.kinds import Entry, Exemplar, ExemplarType
from cchc.content.values import Measure, Quantity
from cchc.pages.cards import source_views
from cchc.pages.edition import Desk, Edition, as_of, fact, known, updates
from cchc.pages.figure_views import MeasureView
from cchc.pages.listing import Listing, listing_frame
from cchc.pages.page import Page
from cchc.pages.pictures import PictureView
from cchc.pages.views import (
    FactView,
    ItemView,
    LinkView,
    PillarView,
    Section,
    SourceView,
    View,
)
from cchc.text.forms import lower_first
from cchc.text.numbers import number_vi
from cchc.text.slugs import slugify

SECTION = "mo-hinh"
TITLE = "Mô hình"
_RELATED = 3


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
    picture: PictureView | None
    sources: tuple[SourceView, ...]
    related: tuple[ItemView, ...]


@dataclass(frozen=True, kw_only=True)
class ExemplarsView(View):
    title: str
    lede: str
    kicker: tuple[str, ...]
    exemplars: tuple[ItemView, ...]
    filters: tuple[Section, ...]


def exemplar_pages(edition: Edition) -> Iterator[Page]:
    """Yield every exemplar and the galleries: all, by type, pillar and place."""
    desk, exemplars = edition.desk, edition.catalog.exemplars
    items = {each.path: item_view(desk, each) for each in exemplars}
    for each in exemplars:
        related = tuple(items[path] for path in _related(exemplars, each))
        inputs = (desk, each, edition.linked(each), related)
        yield Page(each.address, "kinds/exemplar.html", exemplar_view, inputs)
    groups = list(_groups(edition))
    whole = Listing(
        address=f"/{SECTION}/",
        title="Mô hình, tập thể, cá nhân điển hình",
        description="Ai đã làm được gì, thay đổi bao nhiêu, và nơi khác muốn làm theo thì cần "
        "những gì.",
        section=SECTION,
        filters=_filters(desk, groups),
    )
    yield _gallery(desk, whole, tuple(items.values()))
    for kind, name, address, members in groups:
        part = Listing(
            address=address,
            title=f"Điển hình: {name}",
            description=f"Mô hình, tập thể, cá nhân điển hình, {kind.lower()}: {name}.",
            section=SECTION,
            kicker=(kind,),
            crumbs=(LinkView(TITLE, desk.url(whole.address)),),
        )
        yield _gallery(desk, part, tuple(items[each.path] for each in members))


def item_view(desk: Desk, exemplar: Exemplar) -> ItemView:
    """Return an exemplar as an item of a gallery, its first result leading."""
    figure = unit = ""
    if exemplar.results:
        first = exemplar.results[0]
        figure = _change(first)
        unit = first.after.unit.removeprefix("%").strip() or lower_first(first.name)
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


def exemplar_view(
    desk: Desk, exemplar: Exemplar, linked: tuple[Entry, ...], related: tuple[ItemView, ...]
) -> ExemplarView:
    """Return the page of one exemplar."""
    told = date(exemplar.year, 6, 30)
    return ExemplarView(
        frame=desk.entry_frame(exemplar, LinkView(TITLE, desk.url(f"/{SECTION}/"))),
        notices=(*updates(exemplar), *desk.time_notices(exemplar, told), *as_of(exemplar)),
        title=exemplar.title,
        kicker=(exemplar.exemplar_type.capitalize(), f"Năm {exemplar.year}"),
        lede=exemplar.summary,
        pillars=desk.pillars_named(exemplar.pillars),
        facts=_facts(desk, exemplar, told),
        story=known(fact("Vấn đề", exemplar.problem), fact("Cách làm", exemplar.approach)),
        body=desk.html(exemplar, linked),
        measures=tuple(_measure_view(measure) for measure in exemplar.results),
        conditions=_conditions(exemplar),
        picture=desk.picture(exemplar),
        sources=source_views(desk, exemplar.sources, linked),
        related=related,
    )


def _facts(desk: Desk, exemplar: Exemplar, told: date) -> tuple[FactView, ...]:
    return (
        fact("Đơn vị", exemplar.unit),
        fact("Địa bàn", desk.place_text(exemplar.locality, told)),
        fact("Năm", str(exemplar.year)),
        *known(fact("Ghi nhận", exemplar.recognition)),
        *known(fact("Liên hệ công vụ", exemplar.contact)),
    )


def _conditions(exemplar: Exemplar) -> tuple[FactView, ...]:
    """What it takes to copy it; what nobody told is said to be unknown."""
    return (
        fact("Điều kiện nhân rộng", exemplar.conditions),
        FactView("Chi phí", exemplar.cost or "chưa có số liệu", not exemplar.cost),
        fact("Đã nhân rộng ở", "; ".join(exemplar.replicated_at)),
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
    if not before.number or before.unit != after.unit:
        return ""
    share = round(100 * after.number / before.number)
    return f"Sau bằng {number_vi(share)}% của trước (tự tính)."


def _related(exemplars: Sequence[Exemplar], exemplar: Exemplar) -> list[str]:
    """Paths of other exemplars of the same pillars, the most recent first."""
    others = [
        each.path
        for each in exemplars
        if each is not exemplar and set(each.pillars) & set(exemplar.pillars)
    ]
    return others[:_RELATED]


_Group = tuple[str, str, str, list[Exemplar]]  # kind, name, address, exemplars


def _groups(edition: Edition) -> Iterator[_Group]:
    exemplars = edition.catalog.exemplars
    for kind in ExemplarType:
        if members := [each for each in exemplars if each.exemplar_type is kind]:
            yield "Loại", kind.value, f"/{SECTION}/loai/{slugify(kind.value)}/", members
    for pillar in edition.catalog.pillars:
        names = {pillar.title, pillar.short}
        if members := [each for each in exemplars if names & set(each.pillars)]:
            yield "Trụ cột", pillar.short, f"/{SECTION}/tru-cot/{pillar.slug}/", members
    for short in dict.fromkeys(place.short for place in edition.catalog.registries.localities):
        if members := [each for each in exemplars if each.locality == short]:
            yield "Địa bàn", short, f"/{SECTION}/dia-ban/{slugify(short)}/", members


def _filters(desk: Desk, groups: Sequence[_Group]) -> tuple[Section, ...]:
    pillars = {pillar.short: pillar for pillar in desk.pillars}
    sections: dict[str, list[LinkView]] = {}
    for kind, name, address, members in groups:
        text = name[0].upper() + name[1:]
        pillar = pillars.get(name) if kind == "Trụ cột" else None
        link = LinkView(text, desk.url(address), count=len(members), pillar=pillar)
        sections.setdefault(kind, []).append(link)
    return tuple(Section(kind, slugify(kind), tuple(links)) for kind, links in sections.items())


def _gallery(desk: Desk, listing: Listing, exemplars: tuple[ItemView, ...]) -> Page:
    inputs = (desk, listing, exemplars)
    return Page(listing.address, "kinds/exemplars.html", exemplars_view, inputs)


def exemplars_view(desk: Desk, listing: Listing, exemplars: tuple[ItemView, ...]) -> ExemplarsView:
    """Return the gallery, or a part of it."""
    return ExemplarsView(
        frame=listing_frame(desk, listing),
        title=listing.title,
        lede=listing.description,
        kicker=listing.kicker,
        exemplars=exemplars,
        filters=listing.filters,
    )
