"""Instruments that look at the built site as readers do; their figures are printed and kept.

sites       builds the sites to look at, and serves them compressed
visitor     the browser, and one page of each kind
shots       python -m quality.shots: a picture of every kind, width and scheme
compare     what differs between the pictures of two runs
"""
