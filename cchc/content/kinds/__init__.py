"""The kinds of entries: what an editor may write at the head of a file.

One module a kind, one kind a folder of `content/`; a field is spelled there
and nowhere else.
"""

from collections.abc import Mapping

from cchc.content.kinds.article import Article, ArticleType
from cchc.content.kinds.document import Document
from cchc.content.kinds.entry import Entry, Status
from cchc.content.kinds.exemplar import Exemplar, ExemplarType, ProblemSolved
from cchc.content.kinds.guide import Guide
from cchc.content.kinds.indicator import Indicator
from cchc.content.kinds.info_page import InfoPage
from cchc.content.kinds.pillar import Pillar
from cchc.content.kinds.plan import Plan

KINDS: tuple[type[Entry], ...] = (
    Article,
    Plan,
    Document,
    Exemplar,
    Indicator,
    Guide,
    Pillar,
    InfoPage,
)
BY_FOLDER: Mapping[str, type[Entry]] = {kind.folder: kind for kind in KINDS}

__all__ = [
    "BY_FOLDER",
    "KINDS",
    "Article",
    "ArticleType",
    "Document",
    "Entry",
    "Exemplar",
    "ExemplarType",
    "Guide",
    "Indicator",
    "InfoPage",
    "Pillar",
    "Plan",
    "ProblemSolved",
    "Status",
]
