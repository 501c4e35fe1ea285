"""Digests of templates: each with all that it extends, includes and imports."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, meta

from cchc.build.digest import digest_of


def template_digests(env: Environment, theme: Path, names: frozenset[str]) -> dict[str, bytes]:
    """Return a digest of each template of `names` together with everything it draws in."""
    folder = theme / "templates"
    own: dict[str, bytes] = {}
    drawn: dict[str, frozenset[str]] = {}
    waiting = sorted(names)
    while waiting:
        name = waiting.pop()
        if name not in own:
            source = (folder / name).read_bytes()
            own[name] = source
            found = meta.find_referenced_templates(env.parse(source.decode()))
            drawn[name] = frozenset(each for each in found if each)
            waiting += sorted(drawn[name])
    return {
        name: digest_of(*(own[each] for each in sorted(_closure(name, drawn)))) for name in names
    }


def _closure(name: str, drawn: Mapping[str, frozenset[str]]) -> set[str]:
    found, waiting = set(), [name]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += drawn[each]
    return found
