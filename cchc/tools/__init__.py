"""Tools for editors: a new entry."""
