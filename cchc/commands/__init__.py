"""One module a command: its words on the command line, and what it does.

Importing these costs next to nothing: what a command needs is imported when it runs.
"""
