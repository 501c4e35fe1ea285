"""The frame of the site: menu, outside links, foot. The same on every page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.catalog import Catalog
from cchc.content.kinds import Pillar
from cchc.content.registries import Registries
from cchc.identity import Identity
from cchc.pages.drawing import Face
from cchc.pages.views import FeedLink, LinkGroup, LinkView, MenuItem, PillarView, SiteView

MENU = (
    ("Tin tức", "tin-tuc"),
    ("Trụ cột", "tru-cot"),
    ("Kế hoạch", "ke-hoach"),
    ("Chỉ số", "chi-so"),
    ("Mô hình", "mo-hinh"),
    ("Văn bản", "van-ban"),
    ("Thủ tục", "thu-tuc"),
    ("Cơ quan", "co-quan"),
)
# The parts of the site whose news one may follow.
FEEDS = (
    ("Mọi nội dung mới", "tat-ca", "/"),
    ("Tin tức", "tin-tuc", "/tin-tuc/"),
    ("Văn bản", "van-ban", "/van-ban/"),
    ("Kế hoạch", "ke-hoach", "/ke-hoach/"),
    ("Mô hình", "mo-hinh", "/mo-hinh/"),
)
FOLLOW = "Theo dõi tin mới (Atom)"
FOLLOW_ID = "nguon-tin"  # of the list of feeds in the site map


@dataclass(frozen=True)
class Assets:
    """URLs of the theme's files, below the root; made by `build.theme`.

    `script` is for every page, `chart_script` for those that show a chart, `filter_script` for
    libraries, `search_script` for the search page (empty where the site has no index);
    `search_parts` are the modules that this one asks for. `faces` are the fonts of headings and
    of other words, to draw with.
    """

    stylesheet: str
    print_stylesheet: str
    script: str = ""
    chart_script: str = ""
    filter_script: str = ""
    search_script: str = ""
    search_parts: tuple[str, ...] = ()
    faces: tuple[Face, ...] = ()


def site_view(
    catalog: Catalog,
    identity: Identity,
    today: date,
    root: str,
    assets: Assets,
    siteurl: str = "",
) -> SiteView:
    registries = catalog.registries
    feeds = tuple(_feeds(catalog, identity, siteurl.rstrip("/")))
    place = registries.locality_now(identity.locality, today)
    origin = registries.locality_coded(identity.locality)
    changed = origin is not None and place is not None and origin.code != place.code
    moved = f"{origin.title}, nay thuộc {place.title}" if changed and origin and place else ""
    return SiteView(
        name=identity.name,
        place=origin.short if origin else "",
        tagline=identity.notice,
        root=root,
        theme=f"{root}theme/",
        stylesheet=root + assets.stylesheet,
        print_stylesheet=root + assets.print_stylesheet,
        script=root + assets.script if assets.script else "",
        chart_script=root + assets.chart_script if assets.chart_script else "",
        filter_script=root + assets.filter_script if assets.filter_script else "",
        search_script=root + assets.search_script if assets.search_script else "",
        search_parts=tuple(root + path for path in assets.search_parts),
        menu=tuple(MenuItem(text, f"{root}{folder}/", folder) for text, folder in MENU),
        link_groups=tuple(_link_groups(registries)),
        owner=identity.owner,
        contact_lines=identity.contact_lines,
        about_links=tuple(_about_links(catalog, root, followed=bool(feeds))),
        locality_note=moved[:1].upper() + moved[1:],
        feeds=feeds,
    )


def _feeds(catalog: Catalog, identity: Identity, siteurl: str) -> Iterator[FeedLink]:
    """Yield every feed of the site. While editing there is none: a feed holds whole
    addresses, and the ids of its entries need an authority that never changes."""
    if not siteurl or not identity.tag_authority:
        return
    pillars = [(f"Tin, bài về {p.short}", f"tru-cot/{p.slug}", p.address) for p in catalog.pillars]
    for title, name, place in (*FEEDS, *pillars):
        address = f"/feeds/{name}.atom.xml"
        yield FeedLink(title, address, siteurl + address, place)


def _link_groups(registries: Registries) -> list[LinkGroup]:
    groups: dict[str, list[LinkView]] = {}
    for link in registries.outside_links:
        groups.setdefault(link.group, []).append(LinkView(link.title, link.url, link.note))
    return [LinkGroup(title, tuple(links)) for title, links in groups.items()]


def _about_links(catalog: Catalog, root: str, *, followed: bool) -> list[LinkView]:
    follow = [LinkView(FOLLOW, f"{root}so-do/#{FOLLOW_ID}")] if followed else []
    pages = [LinkView(page.title, root + page.address.lstrip("/")) for page in catalog.info_pages]
    return [
        *pages,
        LinkView("Dữ liệu mở", f"{root}du-lieu-mo/"),
        LinkView("Sơ đồ trang", f"{root}so-do/"),
        LinkView("Tìm kiếm", f"{root}tim-kiem/"),
        *follow,
    ]


def pillar_view(pillar: Pillar, root: str) -> PillarView:
    return PillarView(
        number=pillar.order,
        short=pillar.short,
        title=pillar.title,
        url=root + pillar.address.lstrip("/"),
        css_class=pillar.colour,
        sign=pillar.sign,
        meaning=pillar.summary,
        fact=pillar.fact,
    )
