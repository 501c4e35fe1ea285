"""Timings that are printed, not judged: machines differ."""
