"""The live preview: builds with drafts, serves, and tells the browser when to look again."""

from cchc.serve.preview import serve

__all__ = ["serve"]
