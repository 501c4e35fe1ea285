"""Small files that browsers, servers and finders of holes ask a site for."""

import json
from collections.abc import Iterator
from datetime import date

from cchc.pages.drawing import PAPER
from cchc.pages.edition import Edition
from cchc.pages.page import Page

MANIFEST = "/manifest.webmanifest"
SECURITY = "/.well-known/security.txt"
MOVED = "/chuyen-huong.map"
ICONS = (192, 512)


def files_for_servers(edition: Edition) -> Iterator[Page]:
    """Yield the web manifest; of a published site also security.txt and the map of what moved."""
    desk = edition.desk
    name = f"{desk.site.name} {desk.site.place}".strip()
    yield Page(MANIFEST, "", manifest_text, (name, desk.site.name, desk.root))
    if not desk.siteurl:
        return
    # A host has one security.txt, at its root; one that is out of date is worse than none.
    contact, until = edition.security_contact, edition.security_until
    if desk.root == "/" and contact and until and until >= desk.today:
        yield Page(SECURITY, "", security_text, (contact, until, desk.whole_url(SECURITY)))
    moved = tuple(
        (desk.url(former), desk.entry_url(entry))
        for entry in edition.catalog.entries
        for former in entry.former_addresses
    )
    if moved:
        yield Page(MOVED, "", moved_text, (moved,))


def manifest_text(name: str, short_name: str, root: str) -> str:
    """Return the web manifest. It asks for no window of its own: this is a page, not an app."""
    icons = [
        {"src": f"{root}theme/icons/dau-hieu-{size}.png", "sizes": f"{size}x{size}",
         "type": "image/png", "purpose": "any maskable"}
        for size in ICONS
    ]  # fmt: skip
    told = {
        "name": name,
        "short_name": short_name,
        "lang": "vi",
        "start_url": root,
        "scope": root,
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def security_text(contact: str, until: date, here: str) -> str:
    """Return security.txt (RFC 9116), good until the end of a day in Viet Nam."""
    return (
        f"Contact: {contact}\n"
        f"Expires: {until.isoformat()}T23:59:59+07:00\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: {here}\n"
    )


def moved_text(moved: tuple[tuple[str, str], ...]) -> str:
    """Return a map for nginx: former addresses, and where each leads now."""
    return "".join(f"{former} {now};\n" for former, now in sorted(moved))
