"""The other files of the index: what the browser knows of a segment, of an entry, of the whole."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from cchc.content.catalog import Catalog
from cchc.content.kinds import KINDS
from cchc.search.searched import AGENCIES, Card, Texts, facet_value
from cchc.search.shards import packed, unpacked
from cchc.search.suggestions import Suggestion
from cchc.search.words import FOLDING

FORMAT = 1
_FIRST = 48  # the sign that stands for 0 in a column
LONGEST_TITLE = 63


def encoded_cards(cards: Sequence[Card], lengths: Sequence[int], pillars: Sequence[str]) -> bytes:
    """Return the columns by which a segment's results are narrowed and weighed: a sign an entry;
    years stand in runs, since entries are in their order."""
    units, places = _names(card.unit for card in cards), _names(card.place for card in cards)
    kinds = list(kind_names())
    masks = {names: _mask(names, pillars) for names in {card.pillars for card in cards}}
    columns = {
        "kind": _column(kinds.index(card.kind) for card in cards),
        "pillars": _column(masks[card.pillars] for card in cards),
        "unit": _column(units.index(card.unit) for card in cards),
        "place": _column(places.index(card.place) for card in cards),
        "title": _column(min(length, LONGEST_TITLE) for length in lengths),
        "years": [
            (year or 0, len(list(run))) for year, run in groupby(card.year for card in cards)
        ],
        "units": [(facet_value(name), name) for name in units],
        "places": [(facet_value(name), name) for name in places],
    }
    return packed(_json(columns))


def _names(found: Iterable[str]) -> list[str]:
    """Return each name once, the empty one first."""
    return sorted({"", *found})


def _mask(names: Iterable[str], pillars: Sequence[str]) -> int:
    return sum(1 << pillars.index(name) for name in names)


def _column(values: Iterable[int]) -> str:
    return "".join(chr(_FIRST + value) for value in values)


def kind_names() -> Mapping[str, str]:
    """Return the kinds with their names."""
    names = {kind.folder: kind.kind_name for kind in KINDS} | {AGENCIES: "cơ quan"}
    return {kind: name[:1].upper() + name[1:] for kind, name in names.items()}


def encoded_text(card: Card, texts: Texts) -> bytes:
    """Return what a result shows of an entry; the passage is chosen from its blocks."""
    shown = {
        "title": texts.title,
        "address": card.address,
        "kind": card.kind,
        "day": card.day.isoformat() if card.day else None,
        "keywords": texts.lead,
        "blocks": [*filter(None, [texts.summary]), *texts.body],
    }
    return packed(_json(shown))


def encoded_words(words: Mapping[str, str]) -> bytes:
    """Return the words of a segment, each with the sign of how many entries hold it."""
    return packed("\n".join(f"{word} {sign}" for word, sign in sorted(words.items())).encode())


def decoded_words(content: bytes) -> dict[str, str]:
    raw = unpacked(content).decode()
    return {line[:-2]: line[-1] for line in raw.split("\n")} if raw else {}


def sign_of(count: int) -> str:
    """Return the sign of a number of entries: its length in bits, so that it seldom changes."""
    return chr(64 + count.bit_length())


def encoded_suggestions(found: Sequence[Suggestion]) -> bytes:
    return packed(_json(found))


def first_file(
    catalog: Catalog, segments: Sequence[Mapping[str, object]], suggestions: Mapping[str, object]
) -> bytes:
    """Return the file that is read first: what there is, what it is called, how to fold."""
    whole = {
        "format": FORMAT,
        **FOLDING,
        "kinds": list(kind_names().items()),
        "pillars": [(pillar.slug, pillar.short) for pillar in catalog.pillars],
        "segments": segments,
        "suggestions": suggestions,
    }
    return packed(_json(whole))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
