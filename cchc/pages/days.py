"""The days of entries: when one was published, when its content last changed."""

from datetime import date

from cchc.content.kinds import Article, Document, Entry, Plan


def published_on(entry: Entry) -> date | None:
    """Return the day of an article, a document or a plan; the other kinds name none."""
    if isinstance(entry, Article):
        return entry.posted.day
    return entry.issued if isinstance(entry, Document | Plan) else None


def changed_on(entry: Entry) -> date | None:
    """Return the day of the last change that an editor told of."""
    return entry.updated or published_on(entry)
