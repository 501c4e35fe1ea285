"""Which parts of a Markdown text are prose: not code, not addresses, not raw HTML.

In doubt a part is not prose: whoever changes prose must never touch code.
"""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_NOT_PROSE = re.compile(
    r"""
      ^[ ]{0,3}(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^[ ]{0,3}(?P=fence)|\Z)   # code between fences
    | ^(?:[ ]{4}|[ ]{0,3}\t).*$                                           # code that is indented
    | (?<!`)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n)(?s:.))+?(?<!`)(?P=tick)(?!`)
    | <!--(?s:.*?)(?:-->|\Z)
    | <(?P<raw>pre|code|script|style|kbd|samp)\b(?s:.*?)(?:</(?P=raw)>|\Z)
    | <[^<>\s][^<>\n]*>                                                   # a tag, an address
    | \]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)                             # where a link leads
    | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:.*$                                     # the same, below
    | \S*(?:://|www\.|@)\S*
    """,
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\u00a0]*\n")


def prose_spans(text: str) -> list[Span]:
    """Return where prose stands, in order."""
    spans, start = [], 0
    for match in _NOT_PROSE.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    return [(begin, end) for begin, end in (*spans, (start, len(text))) if begin < end]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield where paragraphs stand: what blank lines part."""
    start = 0
    for match in _BLANK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def within(spans: list[Span], outer: Span) -> list[Span]:
    """Return the parts of `spans` that lie in `outer`."""
    cut = ((max(begin, outer[0]), min(end, outer[1])) for begin, end in spans)
    return [(begin, end) for begin, end in cut if begin < end]


def replaced(text: str, changes: list[tuple[Span, str]]) -> str:
    """Return `text` with other words at each span; spans do not overlap."""
    for (begin, end), words in sorted(changes, reverse=True):
        text = text[:begin] + words + text[end:]
    return text
