"""The search index: what is found, cut small enough for a phone (docs/tim-kiem.md).

Pure functions from texts to bytes; `cchc.build.searching` decides what is made anew.
"""
