"""From files to a catalog of typed entries. Knows nothing of pages."""
