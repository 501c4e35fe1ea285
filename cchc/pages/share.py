"""Which picture stands beside a link to a page where somebody shares it.

Entries that are few (plans, indices, models …) have one of their own. Articles and
documents, which are many, share that of their first pillar: drawing ten thousand
pictures would cost more than the whole build, and a new article would write one file more.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from posixpath import normpath
from urllib.parse import quote

from cchc.content.kinds import Article, Document, Entry, Exemplar
from cchc.content.pictures import Picture
from cchc.pages.things import ForMachines, SharedPicture, Thing, thing
from cchc.pages.views import Frame, PillarView, SiteView

FOLDER = "/chia-se/"
HOME = "trang-chu"
WIDTH, HEIGHT = 1200, 630  # what every service shows whole


def own(entry: Entry) -> str:
    """Return the address of the picture of an entry; empty for one that shares another's."""
    if isinstance(entry, Article | Document):
        return ""
    return f"{FOLDER}{entry.folder}/{entry.slug}.png"


def of_pillar(pillar: PillarView) -> str:
    """Return the address of the picture of a pillar, which is that of its own page."""
    slug = pillar.url.rstrip("/").rpartition("/")[2]
    return f"{FOLDER}tru-cot/{slug}.png"


def of_section(section: str) -> str:
    return f"{FOLDER}{section or HOME}.png"


def picture_to_share(
    entry: Entry,
    site: SiteView,
    pictures: Mapping[str, Picture],
    pillars_named: Callable[[tuple[str, ...]], tuple[PillarView, ...]],
    whole_url: Callable[[str], str],
) -> SharedPicture:
    """Return the picture to share an entry with: its own photograph, or a drawn one."""
    if isinstance(entry, Article | Exemplar):
        path = normpath(entry.picture)
        known = pictures.get(path)
        if known and _shows_everywhere(known):
            url = whole_url("/" + quote(path))
            return SharedPicture(url, known.width, known.height, entry.picture_alt)
    if not isinstance(entry, Article | Document):
        return shared_picture(site, whole_url(own(entry)))
    pillars = pillars_named(entry.pillars)
    address = of_pillar(pillars[0]) if pillars else of_section(entry.folder)
    return shared_picture(site, whole_url(address))


def _shows_everywhere(picture: Picture) -> bool:
    """True for a photograph that every service shows, and shows large."""
    return picture.format in ("JPEG", "PNG") and picture.width >= WIDTH // 2


def shared_picture(site: SiteView, url: str) -> SharedPicture:
    return SharedPicture(url, WIDTH, HEIGHT, f"{site.name} {site.place}".strip())


def told_as(frame: Frame, about: Thing, picture: SharedPicture | None = None) -> Frame:
    """Return a frame that tells machines what its page is, in the words of its head, and which
    picture to share it with."""
    if frame.machines is None:
        return frame
    shared = picture or frame.machines.picture
    about = about.including(
        name=about.get("name") or frame.title,
        url=frame.canonical,
        description=frame.description,
        image=shared.url if about.type == "NewsArticle" else "",
    )
    return replace(frame, machines=ForMachines(about, shared))


def publisher_of(site: SiteView, url: str) -> Thing:
    """Return who answers for the site; a sample is nobody's authority."""
    kind = "Organization" if site.tagline else "GovernmentOrganization"
    return thing(kind, name=site.owner or site.name, url=url)
