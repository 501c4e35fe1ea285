"""Terms: what one entry adds to the index, each with the places where it stands.

A term is a word, two adjacent words, or (with `=` before it) a spelling of a symbol. Its weight
tells where it stands: 16 first in the title, 8 in the title, 4 in summary, keywords or headings,
and 1, 2 or 3 by how often in all (once, up to three times, more).
"""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from cchc.search.searched import Texts
from cchc.search.words import joined, words_of
from cchc.text.symbols import is_symbol, parse_symbol

FIRST_IN_TITLE, IN_TITLE, IN_LEAD = 16, 8, 4
SYMBOL = "="


def terms_of(texts: Texts) -> dict[str, int]:
    """Return the terms of an entry with their weights."""
    names, leading = (texts.title, *texts.other_names), (texts.summary, *texts.lead)
    found = {
        term: 3 if count > 3 else 2 if count > 1 else 1
        for term, count in _counted((*names, *leading, *texts.body)).items()
    }
    for term in _counted(leading):
        found[term] |= IN_LEAD
    for term in _counted(names):
        found[term] |= IN_TITLE
    for name in names:
        first = words_of(name)[:2]
        for term in {*first[:1], " ".join(first)} - {""}:
            found[term] |= FIRST_IN_TITLE
    for spelling in spellings(texts.symbol, texts.symbol_kind):
        found[SYMBOL + spelling] = IN_TITLE
    return found


def _counted(blocks: Iterable[str]) -> Counter[str]:
    """Count words and adjacent words; what stands in two blocks is not adjacent."""
    counts: Counter[str] = Counter()
    for block in blocks:
        words = words_of(block)
        counts.update(words)
        counts.update(map(" ".join, pairwise(words)))
    return counts


def title_length(texts: Texts) -> int:
    return len(words_of(texts.title))


def spellings(text: str, kind: str) -> set[str]:
    """Return how people type the symbol of a document of some kind: whole, without its issuer,
    by kind and number, with the year or without."""
    if not is_symbol(text):
        return {joined(text)} if text else set()
    symbol = parse_symbol(text)
    letters, number = symbol.type_letters, f"{symbol.number}{symbol.suffix}"
    numbers = (number, f"{number} {symbol.year}") if symbol.year else (number,)
    kinds = {kind, symbol.document_type, letters} - {""}
    found = {text, *numbers[1:]}
    for each in numbers:
        found |= {f"{each} {letters}"} if letters else set()
        found |= {f"{kind} {each}" for kind in kinds}
    found |= {f"{kind} {text}" for kind in kinds}
    return set(map(joined, found))
