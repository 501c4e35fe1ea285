"""Digests of templates: each with all that it extends, includes and imports."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, meta

from cchc.build.digest import digest_of


def template_digests(env: Environment, theme: Path, known: Mapping[str, int]) -> dict[str, int]:
    """Return a digest of each template of `theme/templates/kinds` with everything it draws in.

    The entry "" stands for all templates together; where it is as it was, the `known`
    digests are returned without looking into any template.
    """
    folder = theme / "templates"
    own = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.html")
    }
    every = digest_of(_joined(own, own))
    if known.get("") == every:
        return dict(known)
    drawn = {name: _drawn_by(env, source, frozenset(own)) for name, source in own.items()}
    kinds = [name for name in own if name.startswith("kinds/")]
    return {"": every} | {name: digest_of(_joined(own, _closure(name, drawn))) for name in kinds}


def _drawn_by(env: Environment, source: bytes, every: frozenset[str]) -> frozenset[str]:
    found = set(meta.find_referenced_templates(env.parse(source.decode())))
    # A name that is computed may be any; one that is missing draws in nothing (yet).
    return every if None in found else every & found


def _joined(own: Mapping[str, bytes], names: Iterable[str]) -> bytes:
    return b"".join(name.encode() + b"\0" + own[name] + b"\0" for name in sorted(names))


def _closure(name: str, drawn: Mapping[str, frozenset[str]]) -> set[str]:
    found, waiting = set(), [name]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += drawn[each]
    return found
