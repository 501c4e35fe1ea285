"""An edition: the public catalog on the day of a build, with its addresses.

Page modules ask it for URLs, frames and the small views that many pages share.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from posixpath import normpath
from urllib.parse import quote

from markupsafe import Markup

from cchc.content.catalog import Catalog
from cchc.content.kinds import Article, Entry, Exemplar, Pillar
from cchc.content.markdown import resolve
from cchc.content.rows import Agency
from cchc.content.values import Source
from cchc.identity import Identity
from cchc.pages.frame import Assets, site_view
from cchc.pages.views import (
    FactView,
    Frame,
    LinkView,
    NoticeView,
    PictureView,
    PillarView,
    SiteView,
    SourceView,
    TocItem,
)
from cchc.text.dates import day_vi

HOME = "Trang chủ"
UNKNOWN = "chưa có thông tin"


@dataclass(frozen=True)
class Edition:
    """`root` is the path of the site on its host (`/` or `/cchc/`); `siteurl` may be empty."""

    catalog: Catalog
    identity: Identity
    today: date
    root: str
    siteurl: str
    assets: Assets
    per_page: int

    def url(self, address: str) -> str:
        """Return the URL of an address of this site."""
        return self.root + address.lstrip("/")

    def file_url(self, path: str) -> str:
        """Return the URL of a picture or attachment, whose name may hold any sign."""
        return self.url(quote(normpath(path)))

    def entry_url(self, entry: Entry) -> str:
        return self.url(entry.address)

    @cached_property
    def site(self) -> SiteView:
        return site_view(self.catalog, self.identity, self.today, self.root, self.assets)

    def frame(
        self, title: str, description: str, address: str, *, section: str = "",
        crumbs: Iterable[LinkView] = (), draft: bool = False, noindex: bool = False,
    ) -> Frame:  # fmt: skip
        """Return the frame of one page; `crumbs` stand between home and the page itself."""
        home = LinkView(HOME, self.root)
        trail = (home, *crumbs, LinkView(title, "")) if address != "/" else ()
        canonical = self.siteurl.rstrip("/") + address if self.siteurl else ""
        return Frame(
            self.site, title, description or title, section, trail, canonical, draft, noindex
        )

    def entry_frame(self, entry: Entry, *crumbs: LinkView, title: str = "") -> Frame:
        return self.frame(
            title or entry.title, entry.summary or entry.title, entry.address,
            section=entry.folder, crumbs=crumbs, draft=entry.held_back(self.today),
        )  # fmt: skip

    def html(self, entry: Entry) -> Markup:
        """Return the body of an entry with its inner links made real."""
        return Markup(resolve(entry.body.html, self._inner))  # noqa: S704 (sanitised when read)

    def _inner(self, scheme: str, path: str) -> str:
        if scheme == "tep":
            return self.file_url(path)
        if not scheme:
            return self.url(path)
        entry = self.catalog.by_path.get(path)
        # The check stops a build with a dead link; only a preview of a draft comes here.
        return self.entry_url(entry) if entry else self.url("/404.html")

    def toc(self, entry: Entry) -> tuple[TocItem, ...]:
        return tuple(TocItem(h.text, h.id) for h in entry.body.headings if h.level == 2)

    @cached_property
    def pillar_views(self) -> dict[str, PillarView]:
        return {pillar.slug: self._pillar(pillar) for pillar in self.catalog.pillars}

    def _pillar(self, pillar: Pillar) -> PillarView:
        return PillarView(
            pillar.order, pillar.short, pillar.title, self.entry_url(pillar), pillar.colour,
            pillar.sign, pillar.summary, pillar.fact,
        )  # fmt: skip

    def pillars_named(self, names: Iterable[str]) -> tuple[PillarView, ...]:
        return tuple(self.pillar_views[p.slug] for p in self.catalog.pillars_of(names))

    def agency_url(self, agency: Agency) -> str:
        return self.url(f"/co-quan/{agency.code}/")

    def agency_text(self, name: str, day: date) -> str:
        """Return the name that was right on `day`, and what it is called now."""
        agency = self.catalog.agency(name, day)
        if agency is None or agency.valid_to is None or agency.valid_to >= self.today:
            return agency.title if agency else name
        heir = self.catalog.agency_now(agency.code, self.today)
        changed = heir is not None and heir.title != agency.title
        return f"{agency.title} (nay là {heir.title})" if heir and changed else agency.title

    def place_text(self, name: str, day: date) -> str:
        """Return the place's name on `day` and where it belongs now."""
        place = self.catalog.locality(name, day)
        if place is None:
            return name
        now = self.catalog.locality_now(place.code, self.today)
        if now is None or now.code == place.code:
            return place.title
        word = "nay là" if now.short == place.short else "nay thuộc"
        return f"{place.title} ({word} {now.title})"

    def time_notices(self, entry: Entry, day: date) -> tuple[NoticeView, ...]:
        """Say so where the place of an entry has changed since `day`."""
        place = self.catalog.locality(entry.locality, day) if entry.locality else None
        if place is None or place.valid_to is None or place.valid_to >= self.today:
            return ()
        return (NoticeView(f"Nội dung ở thời điểm {day.year}", place.reminder, "time"),)

    def updates(self, entry: Entry) -> tuple[NoticeView, ...]:
        if entry.updated is None:
            return ()
        title = f"Đã cập nhật ngày {day_vi(entry.updated)}"
        return (NoticeView(title, entry.updated_because),)

    def as_of(self, entry: Entry) -> tuple[NoticeView, ...]:
        """Rules of law are told with the day on which they were looked up."""
        if entry.as_of is None:
            return ()
        title = f"Quy định trong bài tính đến {day_vi(entry.as_of)}"
        text = "Pháp luật có thể đã đổi sau ngày này; khi áp dụng, xin xem văn bản gốc."
        return (NoticeView(title, text),)

    def picture(self, entry: Article | Exemplar) -> PictureView | None:
        if not entry.picture:
            return None
        return PictureView(self.file_url(entry.picture), entry.picture_alt, entry.picture_caption)


def source_views(sources: Iterable[Source]) -> tuple[SourceView, ...]:
    return tuple(SourceView(source.text, source.url, source.archived) for source in sources)


def fact(label: str, value: str, url: str = "") -> FactView:
    """Return a fact; an empty value is said to be unknown."""
    return FactView(label, value or UNKNOWN, not value, url if value else "")


def known(*facts: FactView) -> tuple[FactView, ...]:
    """Return only the facts that are known (where silence misleads nobody)."""
    return tuple(each for each in facts if not each.missing)
