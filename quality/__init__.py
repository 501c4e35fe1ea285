"""Instruments that look at the built site as readers do; their figures are printed and kept.

sites       builds the sites to look at, and serves them compressed
visitor     the browser, and the pages of each kind
shots       python -m quality.shots: a picture of every kind, width and scheme
compare     what differs between the pictures of two runs
faults      what axe and the HTML checker say
weight, slow_line, lighthouse
            what a page costs, how it arrives, what Lighthouse thinks of it
audit       python -m quality.audit: all of these; `record` writes docs/chat-luong.md
browsers    what the style sheets ask of the oldest browsers
components  python -m quality.components: docs/giao-dien.md
"""
