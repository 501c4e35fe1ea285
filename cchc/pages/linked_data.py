"""The words of schema.org as JSON-LD: a data block in the head, which no browser executes."""

import json
from dataclasses import fields
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from cchc.pages.things import BreadcrumbList, ListItem, Thing
from cchc.pages.views import Frame, LinkView


def linked_data(frame: Frame) -> Markup:
    """Return what a page says of itself as JSON-LD that may stand in a script element."""
    things: list[Thing] = [frame.machines.about] if frame.machines else []
    if len(frame.breadcrumbs) > 1:
        things.append(_trail(frame.canonical, frame.breadcrumbs))
    graph = {"@context": "https://schema.org", "@graph": [_told(each) for each in things]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # `</script>` in a title must not end the element; JSON knows these signs by number, too.
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 (no sign of HTML is left)


def _trail(canonical: str, crumbs: tuple[LinkView, ...]) -> BreadcrumbList:
    host = urlsplit(canonical)
    items = (
        ListItem(
            position=place,
            name=crumb.text,
            item=f"{host.scheme}://{host.netloc}{crumb.url}" if crumb.url else canonical,
        )
        for place, crumb in enumerate(crumbs, start=1)
    )
    return BreadcrumbList(item_list_element=tuple(items))


def _told(value: object) -> Any:
    if isinstance(value, tuple):
        return [_told(each) for each in value]
    if not isinstance(value, Thing):
        return value
    told = {"@type": type(value).__name__}
    for field in fields(value):
        if held := getattr(value, field.name):
            told[_property(field.name)] = _told(held)
    return told


@cache
def _property(name: str) -> str:
    """Return what the vocabulary calls a field."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
