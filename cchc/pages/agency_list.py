"""The list of agencies: by kind, each with the days on which its name was right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cchc.content.rows import Agency
from cchc.pages.edition import Desk
from cchc.pages.views import LinkView, Section, View
from cchc.text.dates import day_vi
from cchc.text.order import sort_key
from cchc.text.slugs import slugify

SECTION = "co-quan"
TITLE = "Cơ quan"
_CENTRAL = "Trung ương"  # a kind of agencies


@dataclass(frozen=True, kw_only=True)
class AgenciesView(View):
    title: str
    lede: str
    sections: tuple[Section, ...]


def agencies_view(desk: Desk) -> AgenciesView:
    lede = "Cơ quan ban hành văn bản và chủ trì nhiệm vụ; tên gọi theo từng thời kỳ."
    frame = desk.frame(TITLE, lede, f"/{SECTION}/", section=SECTION)
    return AgenciesView(frame=frame, title=TITLE, lede=lede, sections=tuple(_sections(desk)))


def _sections(desk: Desk) -> Iterator[Section]:
    """Yield the kinds in the order of the registry; agencies without a kind come last."""
    kinds: dict[str, list[Agency]] = {}
    for agency in desk.registries.agencies:
        kinds.setdefault(kind_text(agency), []).append(agency)
    others = kinds.pop("", [])
    for kind, members in kinds.items():
        # The registry has those at the centre in their rank; the alphabet puts ministries first.
        shown = members if kind == _CENTRAL else _by_name(desk, members)
        yield Section(kind, slugify(kind), tuple(_link(desk, each) for each in shown))
    if others:
        links = tuple(_link(desk, each) for each in _by_name(desk, others))
        yield Section("Cơ quan khác", "co-quan-khac", links)


def kind_text(agency: Agency) -> str:
    return "Nhóm cơ quan" if agency.is_group else agency.agency_kind


def _by_name(desk: Desk, agencies: Iterable[Agency]) -> list[Agency]:
    """Those that have ended come last."""
    return sorted(agencies, key=lambda each: (has_ended(desk, each), sort_key(each.title)))


def has_ended(desk: Desk, agency: Agency) -> bool:
    return bool(agency.valid_to and agency.valid_to < desk.today)


def _link(desk: Desk, agency: Agency) -> LinkView:
    """Return a link with the days on which the name was right, and what is there now."""
    since = f"từ {day_vi(agency.valid_from)}" if agency.valid_from else ""
    until = f"đến {day_vi(agency.valid_to)}" if agency.valid_to else ""
    heir = heir_of(desk, agency)
    now = f"; nay là {heir.title}" if heir else ""
    return LinkView(agency.title, desk.agency_url(agency), f"{since} {until}".strip() + now)


def heir_of(desk: Desk, agency: Agency) -> Agency | None:
    """Return what an agency has become, if it has ended."""
    now = desk.registries.agency_now(agency.code, desk.today)
    return None if now is agency else now
