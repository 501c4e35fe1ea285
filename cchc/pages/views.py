"""What templates may show: frozen values and nothing else.

A page is a pure function of its template and its view. A view holds plain
text (templates escape and typeset it), `Markup` where HTML is already safe,
days, numbers, other views; never an entry, a catalog or a clock.
"""

from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from cchc.pages.things import ForMachines


@dataclass(frozen=True)
class PillarView:
    number: int
    short: str
    title: str
    url: str
    css_class: str
    sign: str
    meaning: str = ""
    fact: str = ""


@dataclass(frozen=True)
class LinkView:
    """A link in a list; `count` is shown beside it, `current` marks the page itself."""

    text: str
    url: str
    note: str = ""
    count: int | None = None
    current: bool = False
    pillar: PillarView | None = None


@dataclass(frozen=True)
class LinkGroup:
    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class MenuItem:
    text: str
    url: str
    section: str


@dataclass(frozen=True)
class FeedLink:
    """A feed: its address and its whole URL; `place` is the address of the part of the
    site that it tells of, whose pages announce it."""

    title: str
    address: str
    url: str
    place: str


@dataclass(frozen=True)
class SiteView:
    """The part of the frame that is the same on every page."""

    name: str
    place: str
    tagline: str
    root: str
    theme: str
    stylesheet: str
    print_stylesheet: str
    script: str
    chart_script: str
    filter_script: str
    search_script: str
    search_parts: tuple[str, ...]
    menu: tuple[MenuItem, ...]
    link_groups: tuple[LinkGroup, ...]
    owner: str
    contact_lines: tuple[str, ...]
    about_links: tuple[LinkView, ...]
    locality_note: str
    feeds: tuple[FeedLink, ...] = ()


@dataclass(frozen=True)
class Frame:
    """What surrounds the content of one page. `section` is the kind's folder."""

    site: SiteView
    title: str
    description: str
    section: str
    breadcrumbs: tuple[LinkView, ...]
    canonical: str
    draft: bool = False
    noindex: bool = False
    feeds: tuple[FeedLink, ...] = ()
    machines: ForMachines | None = None


@dataclass(frozen=True)
class EntryView:
    """An entry in a list."""

    title: str
    url: str
    date: date | None
    date_text: str
    summary: str
    pillars: tuple[PillarView, ...] = ()
    kind_label: str = ""


@dataclass(frozen=True)
class StateView:
    key: str
    label: str


@dataclass(frozen=True)
class CountView:
    """How many tasks are in a state, and where its part of the bar lies (permille)."""

    state: StateView
    count: int
    start: int
    width: int


@dataclass(frozen=True)
class TaskView:
    code: str
    name: str
    pillar: PillarView | None
    state: StateView
    done_text: str
    due_text: str
    due_note: str
    lead_text: str
    lead_url: str
    coordinators_text: str
    product: str
    evidence: str
    note: str
    anchor: str = ""  # its id on the page of its plan


@dataclass(frozen=True)
class TaskGroup:
    """Tasks below one heading; `text` says how far they are, where the heading is folded."""

    title: str
    tasks: tuple[TaskView, ...]
    text: str = ""
    late: int = 0


@dataclass(frozen=True)
class Progress:
    """The counts of a plan or of a part of it."""

    total: int
    counts: tuple[CountView, ...]
    sentence: str


@dataclass(frozen=True)
class ProgressRow:
    """The tasks of a pillar, an agency or a quarter; few are drawn one by one, many as a bar."""

    title: str
    url: str
    pillar: PillarView | None
    text: str
    one_by_one: bool
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class CoverageRow:
    """A topic that a plan demands; `url` = the articles on it, "" = there is none."""

    topic: str
    text: str
    url: str


@dataclass(frozen=True)
class FactView:
    label: str
    value: str | Markup
    missing: bool = False
    url: str = ""


@dataclass(frozen=True)
class FigureView:
    figure: str
    text: str


@dataclass(frozen=True)
class TocItem:
    text: str
    id: str


@dataclass(frozen=True)
class SourceView:
    text: str
    url: str
    archived: bool


@dataclass(frozen=True)
class NoticeView:
    title: str
    text: str
    tone: str = "plain"


@dataclass(frozen=True)
class PagerLink:
    title: str
    url: str
    date_text: str


@dataclass(frozen=True)
class PagesView:
    """The pager of a listing numbered from the oldest; `current` 0 is the newest page."""

    current: int
    newest_url: str
    newer_url: str
    older_url: str
    oldest_url: str


@dataclass(frozen=True)
class ItemView:
    """An exemplar in a gallery; its best figure leads. `kept_in`: its parts of the library."""

    meta: str
    figure: str
    figure_unit: str
    title: str
    url: str
    summary: str
    pillars: tuple[PillarView, ...]
    kept_in: str = ""


@dataclass(frozen=True)
class DocumentRow:
    symbol: str
    url: str
    title: str
    issuer: str
    issued_text: str
    status_text: str
    status_sign: str = ""  # the key of a state, where the document is not in force
    kept_in: str = ""


@dataclass(frozen=True)
class TimelineRow:
    when_text: str
    datetime: str
    css: str
    title: str
    url: str
    text: str


@dataclass(frozen=True)
class Section:
    """A titled list of links (site map, listings by group)."""

    title: str
    id: str
    links: tuple[LinkView, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class View:
    """The base of every page's view."""

    frame: Frame
    notices: tuple[NoticeView, ...] = field(default=())
