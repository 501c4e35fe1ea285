"""The words of schema.org as JSON-LD: a data block in the head, which no browser executes."""

import json
from typing import Any
from urllib.parse import urlsplit

from cchc.pages.things import Thing, thing
from cchc.pages.views import Frame, LinkView


def linked_data(frame: Frame) -> str:
    """Return what a page says of itself as JSON-LD that may stand in a script element as it is:
    no sign of HTML is left in it."""
    things = [frame.machines.about] if frame.machines else []
    if len(frame.breadcrumbs) > 1:
        things.append(_trail(frame.canonical, frame.breadcrumbs))
    graph = {"@context": "https://schema.org", "@graph": [_told(each) for each in things]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # `</script>` in a title must not end the element; JSON knows these signs by number, too.
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _trail(canonical: str, crumbs: tuple[LinkView, ...]) -> Thing:
    host = urlsplit(canonical)
    items = (
        thing(
            "ListItem",
            position=place,
            name=crumb.text,
            item=f"{host.scheme}://{host.netloc}{crumb.url}" if crumb.url else canonical,
        )
        for place, crumb in enumerate(crumbs, start=1)
    )
    return thing("BreadcrumbList", itemListElement=tuple(items))


def _told(value: object) -> Any:
    if isinstance(value, tuple):
        return [_told(each) for each in value]
    if not isinstance(value, Thing):
        return value
    return {"@type": value.type, **{name: _told(each) for name, each in value.told}}
