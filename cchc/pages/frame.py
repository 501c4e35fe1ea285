"""The frame of the site: menu, outside links, foot. The same on every page."""

from dataclasses import dataclass
from datetime import date

from cchc.content.catalog import Catalog
from cchc.content.registries import Registries
from cchc.identity import Identity
from cchc.pages.views import LinkGroup, LinkView, MenuItem, SiteView

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


@dataclass(frozen=True)
class Assets:
    """URLs of the theme's files, below the root; made by `build.theme`."""

    stylesheet: str
    print_stylesheet: str
    script: str = ""


def site_view(
    catalog: Catalog, identity: Identity, today: date, root: str, assets: Assets
) -> SiteView:
    registries = catalog.registries
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
        menu=tuple(MenuItem(text, f"{root}{folder}/", folder) for text, folder in MENU),
        link_groups=tuple(_link_groups(registries)),
        owner=identity.owner,
        contact_lines=identity.contact_lines,
        about_links=tuple(_about_links(catalog, root)),
        locality_note=moved[:1].upper() + moved[1:],
    )


def _link_groups(registries: Registries) -> list[LinkGroup]:
    groups: dict[str, list[LinkView]] = {}
    for link in registries.outside_links:
        groups.setdefault(link.group, []).append(LinkView(link.title, link.url, link.note))
    return [LinkGroup(title, tuple(links)) for title, links in groups.items()]


def _about_links(catalog: Catalog, root: str) -> list[LinkView]:
    pages = [LinkView(page.title, root + page.address.lstrip("/")) for page in catalog.info_pages]
    return [
        *pages,
        LinkView("Sơ đồ trang", f"{root}so-do/"),
        LinkView("Tìm kiếm", f"{root}tim-kiem/"),
    ]
