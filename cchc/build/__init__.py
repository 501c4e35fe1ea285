"""The engine: render pages, write what changed, delete what nobody owns any more."""
