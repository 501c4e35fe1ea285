"""Measures the search in a real browser, beside Pagefind and MiniSearch on the same pages."""
