"""The shortcut: where only the text of articles changed, only their own pages can differ.

Nearly every commit is of this kind. Everything else of an article (header, headings,
links) may be shown or checked elsewhere, so a change there takes the long way.
"""

from collections.abc import Mapping
from dataclasses import replace

from cchc.build.state import KnownSource
from cchc.content.kinds import Article, Status
from cchc.content.parsing import Parsed
from cchc.problems import without_hints

_Sources = Mapping[str, KnownSource]


def articles_with_new_text(before: _Sources, after: _Sources) -> list[Article] | None:
    """Return the articles whose text is all that differs; None where anything else does."""
    if before.keys() != after.keys():
        return None
    changed = changed_sources(before, after)
    articles = [_same_but_text(before[path].parsed, after[path].parsed) for path in sorted(changed)]
    return [each for each in articles if each] if all(articles) else None


def changed_sources(before: _Sources, after: _Sources) -> frozenset[str]:
    """Return the paths of files that are new, gone, or not as they were."""
    same = (path for path, each in after.items()
            if path in before and before[path].digest == each.digest)  # fmt: skip
    return frozenset(before.keys() | after.keys()).difference(same)


def _same_but_text(before: Parsed, after: Parsed) -> Article | None:
    old, new = before.entry, after.entry
    if not isinstance(old, Article) or not isinstance(new, Article):
        return None
    if without_hints((*before.problems, *after.problems)) or new.status is not Status.PUBLISHED:
        return None
    return new if _shell(old) == _shell(new) else None


def _shell(article: Article) -> Article:
    """An article without its text: what any other page may know of it."""
    return replace(article, key="", body=replace(article.body, html="", kept="", words=0))
